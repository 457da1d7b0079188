package org.daybook.kit.form;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Lays out tables of ever more rows that nobody sees, a piece at a time. JavaFX adds up all rows above those in sight some 15
 * times at a layout, which takes many times as long while that is not yet compiled: at a million rows a fifth of a second,
 * amid the first look at them (docs/adr/0035). On the FX thread, and in no window.
 */
public final class RowsRehearsal {
    /** From this many rows on a first layout is worth rehearsing. */
    public static final int MANY = 100_000;

    /** Laid out in a piece: first so few that it takes milliseconds without having been compiled, at last as many as then. */
    private static final int FIRST = 2_000;

    private static final int LAST = 100_000;
    private static final int PIECES = 400;
    private static final double ROW = 24;

    private final VirtualFlow<IndexedCell<?>> rows = new VirtualFlow<>();
    private int done;

    public RowsRehearsal() {
        rows.setCellFactory(_ -> new IndexedCell<Object>());
        rows.setFixedCellSize(ROW);
        rows.resize(ROW * 10, ROW * 10);
    }

    /**
     * Lays out one more: some five milliseconds.
     *
     * @return whether there is more
     */
    public boolean next() {
        if (done < PIECES) {
            done++;
            rows.setCellCount(Math.min(LAST, FIRST + done * FIRST));
            // At their end it adds up all of them; and a layout of what has not moved would add up nothing.
            rows.setPosition(1);
            rows.requestLayout();
            rows.layout();
        }
        return done < PIECES;
    }

    /** How many rows the last piece had. */
    int laidOut() {
        return rows.getCellCount();
    }
}
