package org.daybook.snapshot;

import java.util.Arrays;
import java.util.Optional;
import org.daybook.journal.Field;

/**
 * Who may be handed a snapshot, and what is left out of it for them. The three classes each have a profile to begin with;
 * a programme may change what a profile lets through, but never what its class forbids.
 *
 * @param notes whether free text goes
 * @param confidential whether what is confidential goes; only ever in an internal one
 * @param contacts whether people's names, addresses and numbers go
 */
public record Sharing(Class sharingClass, boolean notes, boolean confidential, boolean contacts) {
    public enum Class {
        INTERNAL("internal"),
        PARTNERS("partners"),
        /** The state alone: no changes, no authors, no history. */
        PUBLIC("public");

        private final String word;

        Class(String word) {
            this.word = word;
        }

        /** As the command line and the document have it. */
        public String word() {
            return word;
        }

        public static Optional<Class> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
        }
    }

    public static final Sharing INTERNAL = new Sharing(Class.INTERNAL, true, true, false);
    public static final Sharing PARTNERS = new Sharing(Class.PARTNERS, false, false, false);
    public static final Sharing PUBLIC = new Sharing(Class.PUBLIC, false, false, false);

    public Sharing {
        confidential &= sharingClass == Class.INTERNAL;
        contacts &= sharingClass != Class.PUBLIC;
    }

    public static Sharing of(Class sharingClass) {
        return switch (sharingClass) {
            case INTERNAL -> INTERNAL;
            case PARTNERS -> PARTNERS;
            case PUBLIC -> PUBLIC;
        };
    }

    public Sharing withContacts(boolean with) {
        return new Sharing(sharingClass, notes, confidential, with);
    }

    public Sharing withNotes(boolean with) {
        return new Sharing(sharingClass, with, confidential, contacts);
    }

    /** Whether the changes travel, so that the receiver can merge. */
    public boolean carriesChanges() {
        return sharingClass != Class.PUBLIC;
    }

    boolean lets(Field.Sensitivity sensitivity) {
        return switch (sensitivity) {
            case OPEN -> true;
            case NOTES -> notes;
            case CONTACT -> contacts;
            // The class alone says it: no profile lets through what it forbids.
            case PARTNERS -> sharingClass != Class.PUBLIC;
            case CONFIDENTIAL -> confidential;
        };
    }

    /** Whether a field that this program does not know may go: only to colleagues. */
    boolean letsUnknown() {
        return sharingClass == Class.INTERNAL && notes && confidential;
    }
}
