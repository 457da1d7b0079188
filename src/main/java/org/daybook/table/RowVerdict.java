package org.daybook.table;

import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;

/** What becomes of a row. */
public sealed interface RowVerdict {
    /** The line of the file, or the row of the sheet, from 1. */
    long line();

    /**
     * Goes in.
     *
     * @param counts its amount as the control totals count it, with the file's sign
     * @param key by which the row is known again; keep it with what was made of the row
     * @param remarks what was done with it: "A negative payment: taken as a refund of £978.00."
     */
    record Taken(long line, MappedRow row, Money counts, String key, List<String> remarks) implements RowVerdict {}

    /** Stays out until repaired or confirmed. {@code row} holds what could be read. */
    record Doubtful(long line, MappedRow row, Money counts, String key, List<Doubt> doubts) implements RowVerdict {
        /** All reasons in one text. */
        public String reason() {
            return String.join(" ", doubts.stream().map(Doubt::reason).toList());
        }
    }

    /** Is no row of this table, or was left out by hand. */
    record Refused(long line, List<String> cells, String reason) implements RowVerdict {}

    /**
     * Went in before: the same file, or a row of another that is equal to the penny and the letter.
     *
     * @param key by which it is known there: a row that an earlier version took has that version's
     * @param remark what there is to say beside that: that it was reversed by hand since
     */
    record AlreadyThere(long line, MappedRow row, Money counts, String key, Optional<String> remark)
            implements RowVerdict {}
}
