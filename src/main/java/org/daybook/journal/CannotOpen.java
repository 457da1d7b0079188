package org.daybook.journal;

import org.daybook.kit.text.Messages;

/** A data folder that cannot be opened as asked. Nothing on disk was changed. The message is a sentence for the person. */
public final class CannotOpen extends Exception {
    /** What is the matter, for the window to offer what fits. */
    public enum Why {
        NOT_THERE,
        NOT_A_DATA_FOLDER,
        IN_USE,
        DAMAGED,
        NEWER,
        UNREADABLE,
        HOLDS_DATA
    }

    private static final Messages SAY = Messages.beside(CannotOpen.class);

    private final Why why;

    CannotOpen(Why why, String key, Object... values) {
        super(SAY.text(key, values));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
