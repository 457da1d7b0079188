package org.daybook.table;

/** What a cell looks like to whoever looks for the header: a header is text where the table's body is not. */
enum Look {
    BLANK,
    /** A number, a date, an amount. */
    TYPED,
    /** A number that may be a year, and so may head a column. */
    YEAR,
    TEXT;

    static Look of(RawRow row, int column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return BLANK;
        }
        if (cell.length() == 4 && cell.matches("(19|20)\\d\\d")) {
            return YEAR;
        }
        boolean amount = row.isNumber(column) || AmountText.evidence(cell) != AmountText.Evidence.NOT;
        return amount || !(DateText.parse(cell) instanceof DateText.None) ? TYPED : TEXT;
    }
}
