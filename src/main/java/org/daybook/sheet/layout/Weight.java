package org.daybook.sheet.layout;

/** The two weights of a sheet's one family. */
public enum Weight {
    REGULAR,
    BOLD
}
