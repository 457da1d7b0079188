package org.daybook.sheet;

/**
 * The shape that goes with a status word, so that a status never hangs on colour alone. It is drawn as a vector in print
 * and on screen; {@link #symbol()} stands for it in plain text.
 */
public enum Mark {
    EMPTY("○"),
    QUARTER("◔"),
    HALF("◑"),
    THREE_QUARTERS("◕"),
    FULL("●"),
    /** Aside from the way: declined, paused, not eligible. */
    ASIDE("⊘"),
    /** In order. */
    FINE("✓"),
    /** Needs watching: amber. */
    CAUTION("△"),
    /** Needs her: red. Overdue, blocked, over-committed. */
    ALERT("▲");

    private final String symbol;

    Mark(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** How much of the circle is filled, in quarters 0–4; 0 for shapes that are no circle. */
    public int quarters() {
        return switch (this) {
            case QUARTER -> 1;
            case HALF -> 2;
            case THREE_QUARTERS -> 3;
            case FULL -> 4;
            case EMPTY, ASIDE, FINE, CAUTION, ALERT -> 0;
        };
    }
}
