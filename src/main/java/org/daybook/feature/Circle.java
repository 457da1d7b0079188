package org.daybook.feature;

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
}
