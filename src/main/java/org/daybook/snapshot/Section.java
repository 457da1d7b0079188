package org.daybook.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.jooq.DSLContext;

/**
 * What a feature says of its records when they arrive from another copy: which entries count, and which change is not
 * another copy's to make. Asked on the lane, before anything is written, and again when the choices are made.
 */
public interface Section {
    /** The name of the type of entry it speaks for. */
    String type();

    /**
     * What becomes of an entry that is not here yet. A pure function of what is here and what comes, so that the order of
     * arrival makes no difference.
     *
     * @param copy that made the entry
     */
    Arrival arrives(Here here, RecordKey entry, Value.Members members, UUID copy);

    /** Whether a field holds what only the copy that it names may give away. */
    default boolean guards(RecordKey record, String field) {
        return false;
    }

    /**
     * Of a field that it guards: whether a change that nobody contradicts is a question all the same, because it takes away what
     * this copy holds. Where it is not answered, what stands here stays.
     *
     * @param before the values that stand here: several in a conflict, of which the first counts; none where it was never set
     * @param after those that would stand
     */
    default boolean asks(Here here, RecordKey record, String field, List<Value> before, List<Value> after) {
        return false;
    }

    /** What a person should look at in what arrives, each a sentence; it is taken all the same. */
    default List<String> pointsOut(Here here, DSLContext sql, Collection<RecordKey> arriving) {
        return List.of();
    }

    /** What is here and what would be, once all of the snapshot that can be taken is. */
    interface Here {
        /** This laptop's copy. */
        UUID copy();

        List<Value> before(RecordKey record, String field);

        /** With the choices that were made. */
        List<Value> after(RecordKey record, String field);

        /** All that was ever said of a field, here or there. */
        List<Value> ever(RecordKey record, String field);

        FoldedRecord before(RecordKey record);

        FoldedRecord after(RecordKey record);
    }

    /** What becomes of an entry. */
    sealed interface Arrival {
        /** It counts here as it counts there: the copy that made it may post. */
        record Posted() implements Arrival {}

        /**
         * It is only a proposal here: this record in its place, by changes whose ids follow from the entry's, so that it is
         * the same on every copy and each time it arrives.
         */
        record Proposed(RecordKey instead, SortedMap<String, Value> fields) implements Arrival {
            public Proposed {
                fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
            }
        }

        /** It cannot be taken. @param fault why, as a sentence */
        record Declined(String fault) implements Arrival {}
    }
}
