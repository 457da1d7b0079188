package org.daybook.table;

/** Which sign a column uses between pounds and pence. Decided for a whole column, never row by row. */
public enum AmountStyle {
    /** 1,234.50 */
    POINT('.', ','),
    /** 1.234,50 */
    COMMA(',', '.');

    private final char decimal;
    private final char group;

    AmountStyle(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    char decimal() {
        return decimal;
    }

    char group() {
        return group;
    }
}
