package org.daybook.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * How records of one type stand in the tables. Runs on the database lane, inside the transaction of the save. Must be a
 * pure function of the records: the tables can be thrown away and written anew at any time.
 */
public interface Projection {
    RecordType type();

    /** Replaces what the tables hold of these records; a record that is not present leaves no row. */
    void write(DSLContext sql, Collection<FoldedRecord> records);

    /** Begins to write records of which the tables hold nothing yet: what {@link #write} does, without looking. */
    default Arrivals arrivals(DSLContext sql) {
        return records -> write(sql, records);
    }

    /** New records that come piece by piece, in one transaction or one after the other. */
    interface Arrivals {
        void write(Collection<FoldedRecord> records);

        /** Writes what was kept back until all had come. What is not finished leaves tables that are to be built anew. */
        default void finish() {}
    }

    /** Empties the tables, before a rebuild. */
    void clear(DSLContext sql);

    /** The tables it writes, by name: what the audit compares. */
    List<String> tables();

    /** For entries: how one is undone. */
    default Optional<Reversing> reversing() {
        return Optional.empty();
    }

    /** Undo and redo of what is never superseded. */
    interface Reversing {
        /**
         * What an undo or a redo comes to.
         *
         * @param skipped a sentence for each entry that stays as it is, because it can no longer be taken back; so it does
         *     not stand in the way of older edits
         */
        record TakenBack(List<Draft.Edit> edits, List<String> skipped) {}

        /**
         * Asked before entries that a merge brought are set aside.
         *
         * @throws Refused when what was entered here since stands on them
         */
        default void setAside(DSLContext sql, List<FoldedRecord> entries) {}

        /** Undoes entries made in one set. */
        Pieces reverse(DSLContext sql);

        /** Enters again what reversals made in one set undid. */
        Pieces enterAgain(DSLContext sql);

        /** The entries of a set, the last of them first; each piece finds in the tables what became of those before. */
        interface Pieces {
            TakenBack next(List<FoldedRecord> entries);
        }
    }
}
