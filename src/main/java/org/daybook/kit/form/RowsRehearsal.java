package org.daybook.kit.form;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Lays out tables of ever more rows that nobody sees, a piece at a time. JavaFX adds up all rows above those in sight some 15
 * times at a layout, which takes many times as long while that is not yet compiled: at a million rows a fifth of a second,
 * amid the first look at them (docs/adr/0035). On the FX thread, and in no window.
 *
 * <p>Between them come few rows, rows of any height, and a whole view: what the second compiler, which a very large journal is
 * worth, has never seen it leaves out, and when that is met, be it in the list of a choice, what it has compiled is thrown away.
 */
public final class RowsRehearsal {
    /** From this many rows on a first layout is worth rehearsing. */
    public static final int MANY = 100_000;

    /** Laid out in a piece: first so few that it takes milliseconds without having been compiled, at last as many as then. */
    private static final int FIRST = 2_000;

    private static final int LAST = 100_000;
    private static final int FEW = 5;
    private static final int PIECES = 400;
    private static final double ROW = 24;

    private final VirtualFlow<IndexedCell<?>> many = rows(ROW);
    private final VirtualFlow<IndexedCell<?>> few = rows(ROW);
    private final VirtualFlow<IndexedCell<?>> ofAnyHeight = rows(0);
    private final UnseenView view = new UnseenView();
    private int done;

    /** @param height not positive where each has its own */
    private static VirtualFlow<IndexedCell<?>> rows(double height) {
        VirtualFlow<IndexedCell<?>> rows = new VirtualFlow<>();
        rows.setCellFactory(_ -> new IndexedCell<Object>());
        rows.setFixedCellSize(height);
        rows.resize(ROW * 10, ROW * 10);
        return rows;
    }

    /**
     * Lays out one more: some ten milliseconds, twenty among the first.
     *
     * @return whether there is more
     */
    public boolean next() {
        if (done < PIECES) {
            done++;
            if (done % 2 == 0) {
                layOut(many, Math.min(LAST, FIRST + done * FIRST));
                layOut(few, done % FEW);
                layOut(ofAnyHeight, done % FEW);
            } else {
                view.next(done % 3 == 0 ? Math.min(LAST, done * done) : done % FEW);
            }
        }
        return done < PIECES;
    }

    private static void layOut(VirtualFlow<?> rows, int count) {
        rows.setCellCount(count);
        // At their end it adds up all of them; and a layout of what has not moved would add up nothing.
        rows.setPosition(1);
        rows.requestLayout();
        rows.layout();
    }

    /** How many rows the last piece had that was of many. */
    int laidOut() {
        return many.getCellCount();
    }
}
