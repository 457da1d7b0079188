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
    RowsSkin(TableView<R> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new Rows<>();
    }

    @Override
    protected void updateItemCount() {
        if (getVirtualFlow() instanceof Rows<TableRow<R>> rows && rows.getCellCount() != getItemCount()) {
            rows.count(super::updateItemCount, getSkinnable().getFixedCellSize());
        } else {
            super.updateItemCount();
        }
    }

    private static final class Rows<C extends TableRow<?>> extends VirtualFlow<C> {
        private static final int NONE = -1;

        private boolean counting;
        private int wanted = NONE;
        /** It was scrolled, and not laid out since: the rows in sight are not where it is. */
        private boolean scrolled;

        /**
         * Keeps the row at the top where it is, and begins at the first where there are not so many, as JavaFX does. It finds out
         * which that is by adding up the rows above it, six times over, each of which takes milliseconds at a million; where all
         * are of one height it is told instead.
         *
         * @param counted takes in how many rows there are now
         * @param rowHeight not positive where they differ
         */
        void count(Runnable counted, double rowHeight) {
            C top = getFirstVisibleCell();
            if (top == null || scrolled || rowHeight <= 0) {
                withoutLayout(counted);
            } else {
                int index = top.getIndex();
                double above = index * rowHeight - top.getLayoutY();
                setPosition(0);
                withoutLayout(counted);
                double beyond = getCellCount() * rowHeight - getViewportLength();
                boolean there = index < getCellCount() && beyond > 0;
                setPosition(there ? Math.clamp(above / beyond, 0, 1) : 0);
            }
            requestLayout();
        }

        private void withoutLayout(Runnable counted) {
            counting = true;
            try {
                counted.run();
            } finally {
                counting = false;
            }
        }

        /** The last row is asked for as the end: that takes no steps along all rows, and holds when a bar comes up. */
        @Override
        public void scrollToTop(int index) {
            boolean end = index >= 0 && index == getCellCount() - 1 && getFixedCellSize() > 0;
            scrolled = true;
            wanted = end ? NONE : index;
            if (end) {
                setPosition(1);
                requestLayout();
            } else {
                super.scrollToTop(index);
            }
        }

        @Override
        protected void layoutChildren() {
            if (!counting) {
                super.layoutChildren();
                scrolled = false;
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
