package org.daybook.table;

/** What a column mostly holds. */
public enum ColumnKind {
    BLANK("nothing"),
    TEXT("text"),
    AMOUNT("amounts"),
    WHOLE_NUMBER("whole numbers"),
    DATE("dates");

    private final String inText;

    ColumnKind(String inText) {
        this.inText = inText;
    }

    public String inText() {
        return inText;
    }
}
