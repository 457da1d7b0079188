package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableListBase;

/**
 * The rows of a table in the order shown. Others take the places of those before, which are said to be updated: of rows that
 * are said to be replaced JavaFX empties all cells, fills them again, and styles each twice.
 *
 * <p>Of a row that is equal to the one before it in its place no cell is asked again. So where the same records come as other
 * rows all are replaced: a column may show what is not in its row, as the name of what the row refers to.
 */
final class PlacedRows<R> extends ObservableListBase<R> {
    private final Function<R, ?> key;
    private final List<R> rows = new ArrayList<>();

    /** @param key what makes a row the same record as another row */
    PlacedRows(Function<R, ?> key) {
        this.key = key;
    }

    /** Shows these. */
    void become(List<R> now) {
        beginChange();
        if (cameAnew(now)) {
            List<R> before = List.copyOf(rows);
            rows.clear();
            rows.addAll(now);
            nextReplace(0, rows.size(), before);
        } else {
            update(now);
        }
        endChange();
    }

    /** By the key alone: to ask whether two rows are equal costs milliseconds the first time, in the midst of a key press. */
    @SuppressWarnings("ReferenceEquality") // whether it is the very row is the question
    private boolean cameAnew(List<R> now) {
        for (int i = 0; i < Math.min(rows.size(), now.size()); i++) {
            if (rows.get(i) != now.get(i) && key.apply(rows.get(i)).equals(key.apply(now.get(i)))) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // only what is the same row needs no new cells for certain
    private void update(List<R> now) {
        int both = Math.min(rows.size(), now.size());
        for (int i = 0; i < both; i++) {
            if (rows.get(i) != now.get(i)) {
                rows.set(i, now.get(i));
                nextUpdate(i);
            }
        }
        if (rows.size() > both) {
            List<R> past = rows.subList(both, rows.size());
            List<R> gone = List.copyOf(past);
            past.clear();
            nextRemove(both, gone);
        } else if (now.size() > both) {
            rows.addAll(now.subList(both, now.size()));
            nextAdd(both, now.size());
        }
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
