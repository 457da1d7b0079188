package org.daybook.snapshot;

import java.util.List;
import org.daybook.kit.text.Messages;

/** A file that cannot be taken as a snapshot. Each fault is a sentence that says what to do. Nothing was changed. */
public final class BadSnapshot extends Exception {
    /** What is the matter, for the caller to offer what fits. */
    public enum Why {
        UNREADABLE,
        NOT_A_SNAPSHOT,
        NEWER,
        /** Taken as edited on request. */
        CHECKSUM,
        /** A passphrase is needed, or another one. */
        LOCKED,
        WRONG
    }

    private static final Messages SAY = Messages.beside(BadSnapshot.class);

    private final Why why;
    private final transient List<String> faults;

    BadSnapshot(Why why, List<String> faults) {
        super(String.join("\n", faults));
        this.why = why;
        this.faults = List.copyOf(faults);
    }

    static BadSnapshot of(Why why, String key, Object... values) {
        return new BadSnapshot(why, List.of(SAY.text(key, values)));
    }

    public Why why() {
        return why;
    }

    public List<String> faults() {
        return faults;
    }
}
