package org.daybook.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a feature offers to take a table in. The application drives: it opens the file, proposes the mapping, shows the
 * verdicts, and at the end hands every taken row to a {@link Pass}, in the file's order, gathering what comes back into one
 * change set. An importer stands on what the tables held when it was made, and nothing that is done with it changes it.
 *
 * @param <E> what the feature makes of a row: an edit of the journal
 */
public interface TableImporter<E> {
    /** The fields, and the rule with what only the feature knows behind it. Asked anew for each import. */
    TableTarget target();

    /**
     * What the text of a field means, so that a row is known again whichever way it is written: of a fund's name which fund,
     * and of none the one that the row would go into.
     *
     * @param text in small letters, with single blanks; empty where the row says nothing
     */
    default String meant(String field, String text) {
        return text;
    }

    /** Whether a row with this key went in before. Called for each row; keep the keys in memory. */
    boolean isThere(String key);

    /** What there is to say of a row that went in before, beside that: that its entry was reversed since. */
    default Optional<String> remark(String key) {
        return Optional.empty();
    }

    /**
     * Begins to go through the rows, for a preview or to take them. Each pass begins from what the tables held: whatever became
     * of the one before, saved, refused or stopped half way, this one knows nothing of it. May run beside the lane.
     */
    Pass<E> begin();

    /** The rows of a table, one after the other: what a row becomes may rest on what those before it became. */
    @FunctionalInterface
    interface Pass<E> {
        /** Judges a row that is in order by itself after those before it. One that is in order after them as well is taken. */
        default RowRule.Ruling inTurn(MappedRow row) {
            return RowRule.Ruling.fine(row);
        }

        /**
         * What the row becomes that was judged last. The key has to be kept with it, or the same file twice would go in twice.
         */
        Stream<E> edits(RowVerdict.Taken row);

        /** What there is to say of all the rows that were taken together, in sentences. Asked once, after the last row. */
        default List<String> notices() {
            return List.of();
        }

        /**
         * What the rows that were taken bring with them for records that are there already. Asked once, after the last row, and
         * saved in the same change set.
         */
        default List<E> alongside() {
            return List.of();
        }
    }

    /**
     * Whether {@link Pass#edits} may also change records that are there already. Such a table is small, and written in one
     * piece; the others are new records only, and stream.
     */
    default boolean changesRecords() {
        return false;
    }

    /**
     * Sentences about the fields that the preview shows: which heads there are, how stages are called.
     *
     * @param mapped the fields that a column or a value fills
     */
    default List<String> hints(Set<String> mapped) {
        return List.of();
    }
}
