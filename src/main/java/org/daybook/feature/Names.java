package org.daybook.feature;

import java.util.List;
import org.daybook.kit.text.Messages;

/** Many names in a sentence that is still read: the first of them, and how many more. */
public final class Names {
    private static final Messages SAY = Messages.beside(Names.class);
    private static final int MOST = 15;

    private Names() {}

    public static String some(List<String> all) {
        return some(all, ", ");
    }

    /** The same for names that have commas of their own. */
    public static String some(List<String> all, String between) {
        return all.size() <= MOST
                ? String.join(between, all)
                : SAY.text("names.more", String.join(between, all.subList(0, MOST)), all.size() - MOST);
    }
}
