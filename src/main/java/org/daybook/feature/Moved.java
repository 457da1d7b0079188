package org.daybook.feature;

import java.util.List;
import org.daybook.kit.text.Messages;

/** Who moved, in a sentence that is still read: so many by name, and how many more. */
public final class Moved {
    private static final Messages SAY = Messages.beside(Moved.class);
    private static final int MOST = 15;

    private Moved() {}

    public static String named(List<String> all) {
        return all.size() <= MOST
                ? String.join(", ", all)
                : SAY.text("moved.more", String.join(", ", all.subList(0, MOST)), all.size() - MOST);
    }
}
