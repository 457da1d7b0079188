package org.daybook.kit.form;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Lays the rows of a table out once where JavaFX does so twice: told that there are more rows, or fewer, it puts all those in
 * sight in their places at once, and again with everything else a moment later. Typing in a filter changes their number
 * with every key. And the row that a table is scrolled to is wholly in sight, also above a horizontal bar that comes up with it.
 */
final class RowsSkin<R> extends TableViewSkin<R> {
    private boolean layingOut;

    RowsSkin(TableView<R> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new Rows<>();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        layingOut = true;
        try {
            super.layoutChildren(x, y, width, height);
        } finally {
            layingOut = false;
        }
    }

    /** Also asked outside of a layout, before a table is scrolled: there they are laid out at once, as ever. */
    @Override
    protected void updateItemCount() {
        if (layingOut && getVirtualFlow() instanceof Rows<TableRow<R>> rows) {
            rows.counting = true;
            try {
                super.updateItemCount();
            } finally {
                rows.counting = false;
            }
            rows.requestLayout();
        } else {
            super.updateItemCount();
        }
    }

    private static final class Rows<C extends TableRow<?>> extends VirtualFlow<C> {
        private static final int NONE = -1;

        private boolean counting;
        private int wanted = NONE;

        @Override
        public void scrollToTop(int index) {
            wanted = index;
            super.scrollToTop(index);
        }

        @Override
        protected void layoutChildren() {
            if (!counting) {
                super.layoutChildren();
                bringIntoSight();
            }
        }

        /** Asked for before its first layout, a row is put by where it is among the others: the last of all under the edge. */
        private void bringIntoSight() {
            if (wanted == NONE || getHeight() <= 0) {
                return;
            }
            C row = getVisibleCell(wanted);
            wanted = NONE;
            if (row != null) {
                double bar = getHbar().isVisible() ? getHbar().prefHeight(-1) : 0;
                double below = row.getLayoutY() + row.getHeight() - (getHeight() - bar);
                if (below > 0) {
                    scrollPixels(below);
                }
            }
        }
    }
}
