package org.daybook.kit.form;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableListBase;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;

/**
 * A view in no window, of what the views with very many rows are made of: figures, a form, and a table that comes to fill a
 * window as it is put together, a little at a time. On the FX thread.
 */
final class UnseenView {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 900;
    private static final int COLUMNS = 10;
    private static final int ROWS_IN_SIGHT = 24;
    private static final double ROW = 24;

    /** In em. */
    private static final double COLUMN = 7;

    private final Rows rows = new Rows();
    private final LongTable<Integer> table = new LongTable<>("unseen");
    private final Figures figures = new Figures();
    private final Choice<String> choice = new Choice<>(word -> word);
    private final Input<String> line = Input.line();
    private final VBox root = new VBox(figures);
    private final Deque<Runnable> pieces = new ArrayDeque<>();

    UnseenView() {
        new Scene(root, WIDTH, HEIGHT);
        table.setItems(rows);
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROW);
        pieces.add(() -> root.getChildren().add(Form.row().line("Line", line).root()));
        pieces.add(() -> root.getChildren().add(Form.row().choice("Choice", choice).root()));
        pieces.add(() -> root.getChildren().add(table));
        for (int piece = 0; piece < COLUMNS; piece++) {
            pieces.add(this::column);
        }
        for (int piece = 0; piece < ROWS_IN_SIGHT; piece++) {
            pieces.add(() -> table.setPrefHeight(table.getPrefHeight() + ROW));
        }
    }

    private void column() {
        TableColumn<Integer, String> column = new TableColumn<>("Column");
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(Isolated.text("What is in row " + cell.getValue())));
        table.add(column, COLUMN);
    }

    /** Has more in it than before, or shows other things, and lays them out. @param count rows of its table */
    void next(int count) {
        if (!pieces.isEmpty()) {
            pieces.remove().run();
        }
        figures.show(List.of(new Figures.Figure("Rows", Integer.toString(count))));
        line.textProperty().set("Rows: " + count);
        choice.offer(List.of("First", "Of " + count));
        choice.chosenProperty().set(Optional.of("First"));
        rows.count(count);
        root.applyCss();
        root.layout();
    }

    /** Each is its own number. */
    private static final class Rows extends ObservableListBase<Integer> {
        private List<Integer> numbers = upTo(0);

        void count(int count) {
            List<Integer> before = numbers;
            beginChange();
            numbers = upTo(count);
            nextReplace(0, count, before);
            endChange();
        }

        private static List<Integer> upTo(int count) {
            return new AbstractList<>() {
                @Override
                public Integer get(int index) {
                    return index;
                }

                @Override
                public int size() {
                    return count;
                }
            };
        }

        @Override
        public Integer get(int index) {
            return numbers.get(index);
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
