package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
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
    private final boolean rowsSayAll;

    /**
     * @param rowsSayAll whether a cell shows nothing but what is in its row: then as many others in their places are asked for
     *     alone, and of a row that is equal to the one before it not even its cells
     */
    RowsSkin(TableView<R> table, boolean rowsSayAll) {
        super(table);
        this.rowsSayAll = rowsSayAll;
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new Rows<>();
    }

    @Override
    protected void updateItemCount() {
        if (!(getVirtualFlow() instanceof Rows<TableRow<R>> rows)) {
            super.updateItemCount();
        } else if (rows.getCellCount() != getItemCount()) {
            rows.count(super::updateItemCount, getSkinnable().getFixedCellSize());
        } else if (!rowsSayAll || !rows.renewed()) {
            super.updateItemCount();
        }
    }

    private static final class Rows<C extends TableRow<?>> extends VirtualFlow<C> {
        private static final int NONE = -1;

        private boolean counting;
        private int wanted = NONE;
        private Place laidOut = new Place(0, 0, 0, 0);
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

        /**
         * Other rows have come in the places of those in sight. They are as high, so JavaFX need not put all in their places again.
         *
         * @return whether that is so
         */
        boolean renewed() {
            List<C> rows = inSight();
            if (rows.isEmpty() || getFixedCellSize() <= 0) {
                return false;
            }
            rows.forEach(row -> row.updateIndex(row.getIndex()));
            return true;
        }

        private List<C> inSight() {
            List<C> rows = new ArrayList<>();
            C first = getFirstVisibleCell();
            for (C row = first; row != null; row = getVisibleCell(row.getIndex() + 1)) {
                rows.add(row);
            }
            return rows;
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

        /**
         * Rows ask for one more layout, at the next pulse, once their cells have taken their places. Where nothing else has changed they
         * are laid out first: else JavaFX takes them for rows that change their height, and adds up all those above them again.
         */
        @Override
        protected void layoutChildren() {
            if (counting) {
                return;
            }
            if (place().equals(laidOut) && getFixedCellSize() > 0) {
                inSight().forEach(Rows::settle);
            }
            super.layoutChildren();
            scrolled = false;
            laidOut = place();
            bringIntoSight();
        }

        /** Twice: the first time it moves its cells, for which it asks once more. */
        private static void settle(TableRow<?> row) {
            row.layout();
            row.layout();
        }

        private Place place() {
            return new Place(getCellCount(), getPosition(), getWidth(), getHeight());
        }

        /** What was laid out where. */
        private record Place(int rows, double position, double width, double height) {}

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
