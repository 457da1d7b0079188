package org.daybook.table;

/** What stands between two cells of a line. */
public enum Separator {
    COMMA(',', "comma"),
    SEMICOLON(';', "semicolon"),
    TAB('\t', "tab"),
    BAR('|', "vertical bar");

    private final char sign;
    private final String inText;

    Separator(char sign, String inText) {
        this.sign = sign;
        this.inText = inText;
    }

    char sign() {
        return sign;
    }

    public String inText() {
        return inText;
    }
}
