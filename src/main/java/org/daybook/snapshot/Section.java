package org.daybook.snapshot;

import java.util.List;
import java.util.UUID;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.jooq.DSLContext;

/** What a feature says of its entries when they arrive from another copy. Asked on the lane, before anything is written. */
public interface Section {
    /** The name of the record type it speaks for. */
    String type();

    /** @param copy that made the entry */
    Arrival arrives(DSLContext sql, RecordKey entry, Value.Members members, UUID copy);

    /** What becomes of an entry. */
    sealed interface Arrival {
        /** It counts here as it counts there: the copy that made it may post. */
        record Posted() implements Arrival {}

        /** It is only a proposal here. @param instead the edits that make it one; the same each time it arrives */
        record Proposed(List<Draft.Edit> instead) implements Arrival {
            public Proposed {
                instead = List.copyOf(instead);
            }
        }

        /** It cannot be taken. @param fault why, as a sentence */
        record Declined(String fault) implements Arrival {}
    }
}
