package org.daybook.kit.form;

import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.scene.control.TableView;
import org.daybook.kit.text.Messages;

/** What a table without rows says: that there are none yet, that a filter hides them, that they are being read or could not be. */
final class NothingShown {
    private static final Messages SAY = Messages.beside(DeskTable.class);

    private final TableView<?> table;
    private Placeholder empty = Placeholder.empty(SAY.text("table.empty"), "");
    private Optional<Filter<?>> filter = Optional.empty();

    private Optional<Hidden> hidden = Optional.empty();

    /** Kept until there are more or fewer to hide: it is asked for at each key, and has a button. */
    private record Hidden(int rows, Placeholder placeholder) {}

    NothingShown(TableView<?> table) {
        this.table = table;
    }

    void whenEmpty(Placeholder placeholder) {
        empty = placeholder;
        ready();
    }

    void filteredBy(Filter<?> filter) {
        this.filter = Optional.of(filter);
        // A filter may change what is said about nothing without changing the nothing.
        filter.textProperty().subscribe(this::rowsChanged);
        filter.chosen().addListener((SetChangeListener<String>) _ -> rowsChanged());
    }

    void rowsChanged() {
        if (table.getItems().isEmpty()) {
            ready();
        }
    }

    void ready() {
        table.setPlaceholder(filter.filter(Filter::isActive)
                .filter(hiding -> hiding.total() > 0)
                .map(this::hiding)
                .orElse(empty));
    }

    private Placeholder hiding(Filter<?> filter) {
        int rows = filter.total();
        Hidden now = hidden.filter(before -> before.rows() == rows)
                .orElseGet(() -> new Hidden(
                        rows,
                        Placeholder.empty(
                                SAY.text("filter.none.title"),
                                SAY.text("filter.none.text", rows),
                                Action.of(SAY.text("filter.none.step"), "", filter::clear))));
        hidden = Optional.of(now);
        return now.placeholder();
    }

    void loading() {
        table.setPlaceholder(Placeholder.loading(SAY.text("table.loading")));
    }

    void failed(String sentence, Runnable again) {
        table.setPlaceholder(Placeholder.failing(
                SAY.text("table.failed.title"), sentence, Action.of(SAY.text("table.failed.step"), "", again)));
    }
}
