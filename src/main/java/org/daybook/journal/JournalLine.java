package org.daybook.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one line of the journal file says. */
sealed interface JournalLine {
    String kind();

    /** The first line of a file, and again whenever the folder turns out to be a copy made on another machine. */
    record Copy(int format, UUID copy, String machine, Instant at) implements JournalLine {
        @Override
        public String kind() {
            return "copy";
        }
    }

    /** A whole change set: what was made here, or what a merge brought (then the sets it brought are named). */
    record Whole(ChangeSet set, List<ChangeSet> brought, List<SealedChange> changes) implements JournalLine {
        @Override
        public String kind() {
            return "set";
        }
    }

    /** The start of a change set too large for one line. It counts only once its {@link End} is there. */
    record Begin(ChangeSet set, List<ChangeSet> brought) implements JournalLine {
        @Override
        public String kind() {
            return "begin";
        }
    }

    record Part(List<SealedChange> changes) implements JournalLine {
        @Override
        public String kind() {
            return "part";
        }
    }

    record End(UUID set, long changes) implements JournalLine {
        @Override
        public String kind() {
            return "end";
        }
    }

    /** The set was written here, but the tables refused it and she was told so: it never happened. */
    record Voided(UUID set) implements JournalLine {
        @Override
        public String kind() {
            return "void";
        }
    }

    /** On this copy only: changes that a merge brought are set aside, or taken up again. */
    record Aside(ChangeSet set, boolean aside, List<UUID> changes) implements JournalLine {
        @Override
        public String kind() {
            return "aside";
        }
    }
}
