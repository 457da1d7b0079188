package org.daybook.table;

/** As what a file holds a cell: a text file knows only text, a workbook types its cells. */
enum Held {
    TEXT,
    /** A number; its text is a plain decimal. */
    NUMBER,
    /** A day; its text is 2012-06-25, with the time behind it where it has one. */
    DAY
}
