package org.daybook.kit.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A column that knows what it shows of a row: as text on the screen, and with its type where it leaves the window. The value
 * in a cell is what the column is sorted by.
 */
final class DeskColumn<R, T> extends TableColumn<R, T> {
    private final Function<R, String> text;
    private final Function<R, ShownTable.Cell> exported;

    private DeskColumn(
            String id,
            String title,
            Function<R, T> value,
            Function<R, String> text,
            Function<R, ShownTable.Cell> exported,
            Comparator<? super T> order) {
        super(title);
        this.text = text;
        this.exported = exported;
        setId(id);
        setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        setCellFactory(_ -> new Cell<>(text));
        setComparator(order::compare);
    }

    static <R> DeskColumn<R, String> text(String id, String title, Function<R, String> value) {
        return new DeskColumn<>(
                id, title, value, value, row -> ShownTable.Cell.words(value.apply(row)), String.CASE_INSENSITIVE_ORDER);
    }

    static <R> DeskColumn<R, Optional<PartialDate>> date(
            String id, String title, Function<R, Optional<PartialDate>> value) {
        return new DeskColumn<>(
                id,
                title,
                value,
                row -> value.apply(row).map(PartialDate::inTable).orElse("–"),
                row -> value.apply(row).<ShownTable.Cell>map(ShownTable.Cell.When::new).orElse(new ShownTable.Cell.Nothing()),
                lastIfEmpty(PartialDate::compareTo));
    }

    static <R> DeskColumn<R, Optional<Money>> money(String id, String title, Function<R, Optional<Money>> value) {
        return figures(new DeskColumn<>(
                id,
                title,
                value,
                row -> value.apply(row).map(Money::inTable).orElse(""),
                row -> value.apply(row).<ShownTable.Cell>map(ShownTable.Cell.Amount::new).orElse(new ShownTable.Cell.Nothing()),
                lastIfEmpty(Money::compareTo)));
    }

    static <R> DeskColumn<R, Long> number(String id, String title, Function<R, Long> value) {
        return figures(new DeskColumn<>(
                id,
                title,
                value,
                row -> String.format(Locale.UK, "%,d", value.apply(row)),
                row -> new ShownTable.Cell.Count(value.apply(row)),
                Comparator.naturalOrder()));
    }

    static <R> DeskColumn<R, Integer> stage(
            String id, String title, Function<R, Integer> rank, Function<R, String> sign, Function<R, String> word) {
        DeskColumn<R, Integer> column = new DeskColumn<>(
                id, title, rank, word, row -> ShownTable.Cell.words(word.apply(row)), Comparator.naturalOrder());
        column.setCellFactory(_ -> new SignCell<>(sign, word));
        return column;
    }

    static <R> DeskColumn<R, Boolean> mark(String id, String title, Function<R, Boolean> holds, String word) {
        Function<R, String> text = row -> holds.apply(row) ? word : "";
        DeskColumn<R, Boolean> column = new DeskColumn<>(
                id, title, holds, text, row -> ShownTable.Cell.words(text.apply(row)), Comparator.reverseOrder());
        column.getStyleClass().add("mark");
        column.setCellFactory(_ -> new MarkCell<>(holds, word));
        return column;
    }

    /** Those of the columns that say what they hold; a drawn bar does not. */
    static <R> List<DeskColumn<R, ?>> of(Collection<TableColumn<R, ?>> columns) {
        return columns.stream()
                .filter(DeskColumn.class::isInstance)
                .<DeskColumn<R, ?>>map(column -> (DeskColumn<R, ?>) column)
                .toList();
    }

    /** Its title in one line, be it shown in two. */
    String heading() {
        return getText().replace('\n', ' ');
    }

    /** What stands in the row's cell. */
    String text(R row) {
        return text.apply(row);
    }

    ShownTable.Cell exported(R row) {
        return exported.apply(row);
    }

    private static <R, T> DeskColumn<R, T> figures(DeskColumn<R, T> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private static <T> Comparator<Optional<T>> lastIfEmpty(Comparator<T> order) {
        return (a, b) -> a.isPresent() && b.isPresent()
                ? order.compare(a.get(), b.get())
                : Boolean.compare(b.isPresent(), a.isPresent());
    }

    /** A cell that shows its row's text: the value in it is for sorting. */
    private static class Cell<R, T> extends TableCell<R, T> {
        private final Function<R, String> text;

        Cell(Function<R, String> text) {
            this.text = text;
        }

        @Override
        protected final void updateItem(@Nullable T item, boolean nothing) {
            super.updateItem(item, nothing);
            show(nothing || getTableRow() == null ? null : getTableRow().getItem());
        }

        protected void show(@Nullable R row) {
            setText(row == null ? null : Isolated.text(text.apply(row)));
        }
    }

    /** The circle before the word. */
    private static final class SignCell<R> extends Cell<R, Integer> {
        private final Function<R, String> sign;
        private @Nullable CircleSign circle;

        SignCell(Function<R, String> sign, Function<R, String> word) {
            super(word);
            this.sign = sign;
        }

        @Override
        protected void show(@Nullable R row) {
            super.show(row);
            if (row == null) {
                setGraphic(null);
                return;
            }
            if (circle == null) {
                circle = new CircleSign(sign.apply(row));
            } else {
                circle.show(sign.apply(row));
            }
            setGraphic(circle);
        }
    }

    /** A circle where it holds. */
    private static final class MarkCell<R> extends Cell<R, Boolean> {
        private final Function<R, Boolean> holds;
        private final String word;
        private final CircleSign circle = new CircleSign("●");

        MarkCell(Function<R, Boolean> holds, String word) {
            super(_ -> word);
            this.holds = holds;
            this.word = word;
        }

        @Override
        protected void show(@Nullable R row) {
            boolean marked = row != null && holds.apply(row);
            setText(null);
            setGraphic(marked ? circle : null);
            setAccessibleText(marked ? word : null);
        }
    }
}
