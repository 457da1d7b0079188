package org.daybook.kit.form;

import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * A table of rows that are fetched as they come into sight, in an order of their own: it neither sorts nor filters. Its
 * columns' widths are held in em, so they grow with the text, and remembered.
 */
public final class LongTable<R> extends TableView<R> {
    private final TableMemory<R> memory;

    /** @param id what the widths are remembered under: "fund.entries" */
    public LongTable(String id) {
        setId(id);
        memory = new TableMemory<>(this, id);
    }

    /** Adds a column. @param em its width at first, in em */
    public void add(TableColumn<R, ?> column, double em) {
        column.setSortable(false);
        getColumns().add(column);
        memory.add(column, em);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowsSkin<>(this, true);
    }

    @Override
    protected void layoutChildren() {
        memory.fit();
        super.layoutChildren();
    }
}
