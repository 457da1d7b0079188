package org.daybook.sheet.layout;

/**
 * One block, measured, as a stack of strips. A strip is never cut: a line of text, a row of a table, a figure. Strips are
 * drawn on demand, so that a page of a long statement costs a page.
 */
interface Piece {
    /** Space above, unless it begins a page. */
    double gapBefore();

    int strips();

    double height(int strip);

    /** Whether a page may not end between this strip and the next one (or the next piece). */
    boolean staysWithNext(int strip);

    /** The height of what is repeated where a page begins with this strip. */
    default double resumeHeight(int strip) {
        return 0;
    }

    /** Draws what is repeated, as page furniture: it has been read out once. */
    default void resume(int strip, double top, Pen pen) {}

    void draw(int strip, double top, Pen pen);
}
