package org.daybook.feature;

import org.daybook.sheet.Mark;

/** How far something has come, as a filled circle: legible in black and white, and to a screen reader through its word. */
public enum Circle {
    EMPTY("○"),
    QUARTER("◔"),
    HALF("◑"),
    THREE_QUARTERS("◕"),
    FULL("●"),
    /** Off the path: declined, paused, withdrew, elsewhere. */
    ASIDE("◌");

    private final String sign;

    Circle(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** As a summary sheet draws it. */
    public Mark mark() {
        return switch (this) {
            case EMPTY -> Mark.EMPTY;
            case QUARTER -> Mark.QUARTER;
            case HALF -> Mark.HALF;
            case THREE_QUARTERS -> Mark.THREE_QUARTERS;
            case FULL -> Mark.FULL;
            case ASIDE -> Mark.ASIDE;
        };
    }
}
