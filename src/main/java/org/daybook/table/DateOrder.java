package org.daybook.table;

/** The order of day and month in dates written with numbers. Decided for a whole column, never row by row. */
public enum DateOrder {
    /** 25/06/2012, British */
    DAY_FIRST,
    /** 06/25/2012, American */
    MONTH_FIRST,
    /** 12-06-25, with a year of two digits before */
    YEAR_FIRST
}
