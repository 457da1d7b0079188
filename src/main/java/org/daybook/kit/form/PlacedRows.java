package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The rows of a table in the order shown. New ones take the places of the old, which are said to be updated: of rows that
 * are said to be replaced JavaFX empties all cells, fills them again, and styles each twice.
 */
final class PlacedRows<R> extends ObservableListBase<R> {
    private final List<R> rows = new ArrayList<>();

    /** Shows these. */
    @SuppressWarnings("ReferenceEquality") // only what is the same row needs no new cells for certain
    void become(List<R> now) {
        beginChange();
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
        endChange();
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
