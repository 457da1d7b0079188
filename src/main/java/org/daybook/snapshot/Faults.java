package org.daybook.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.daybook.kit.text.Messages;

/** Sentences about a document, not more of them than a person reads. */
final class Faults {
    private static final Messages SAY = Messages.beside(Faults.class);
    private static final int MOST = 20;

    private final List<String> faults = new ArrayList<>();
    private long more;

    void add(String key, Object... values) {
        String fault = faults.size() < MOST ? SAY.text(key, values) : "";
        if (faults.size() < MOST && !faults.contains(fault)) {
            faults.add(fault);
        } else {
            more++;
        }
    }

    /** Whether there is no use in reading on: nobody mends a thousand lines by hand. */
    boolean isHopeless() {
        return more > 1_000;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<String> list() {
        List<String> all = new ArrayList<>(faults);
        if (more > 0) {
            all.add(SAY.text("check.more", more));
        }
        return all;
    }
}
