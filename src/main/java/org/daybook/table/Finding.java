package org.daybook.table;

/**
 * Something worth a look that keeps no row out.
 *
 * @param line the row
 * @param other the row that it is like or opposite to
 */
public record Finding(Kind kind, long line, long other, String sentence) {
    /** What was found. */
    public enum Kind {
        /** Same date, amount and payee as a row above, and the same reference or none as well. */
        POSSIBLE_DUPLICATE,
        /** Same document number, payee and amount as a row above, on another date. */
        REPEATED_DOCUMENT,
        /** The exact opposite of another row of the same payee. */
        REVERSAL,
        /** Rows were taken that the sheet does not show: from this line to the other. */
        HIDDEN,
        /** The header stands again below itself, and was left out there: from this line to the other. */
        REPEATED_HEADER,
        /** Rows were taken that leave the payee's column blank: from this line to the other. */
        NO_PAYEE,
        /** Totals were left out, of parts of the table perhaps: from this line to the other. */
        TOTALS
    }
}
