package org.daybook.table;

/** What ends a line. */
public enum LineEnd {
    LF("line feed (Unix, Mac)"),
    CRLF("carriage return and line feed (Windows)"),
    CR("carriage return alone (old Mac)"),
    MIXED("different ones in one file"),
    NONE("none: one line");

    private final String inText;

    LineEnd(String inText) {
        this.inText = inText;
    }

    public String inText() {
        return inText;
    }
}
