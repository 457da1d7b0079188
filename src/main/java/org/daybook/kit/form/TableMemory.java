package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * The widths, order and sorting of a table's columns: given at first, changed by her, remembered. Widths are held in em,
 * so they keep their meaning when the text grows; what room is left goes to the widest column.
 */
final class TableMemory<R> {
    private final TableView<R> table;
    private final String id;
    private final Map<TableColumn<R, ?>, Double> widths = new HashMap<>();
    /** By column, for those that come after the table was shown. */
    private final Map<String, Double> remembered = new HashMap<>();

    private Preferences preferences = Preferences.none();
    /** Found once: this is asked at each layout, and to look means to walk through all cells. */
    private Optional<Label> header = Optional.empty();

    private Optional<ScrollBar> bar = Optional.empty();
    private double em;
    private double fittedTo;
    private boolean fitting;
    private boolean restored;

    TableMemory(TableView<R> table, String id) {
        this.table = table;
        this.id = id;
        Preferences.whenInScene(table, found -> {
            preferences = found;
            restore();
        });
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> remember());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> remember());
    }

    void add(TableColumn<R, ?> column, double initial) {
        widths.put(column, remembered.getOrDefault(column.getId(), initial));
        fittedTo = 0;
        column.sortTypeProperty().subscribe((_, _) -> remember());
        column.widthProperty().subscribe((_, now) -> {
            if (!fitting && em > 0 && restored) {
                widths.put(column, now.doubleValue() / em);
                fittedTo = 0;
                remember();
            }
        });
    }

    /** Gives the columns their widths for the present size of the table and of its text. Called when laid out. */
    void fit() {
        double size = fontSize();
        double room = table.getWidth() - table.snappedLeftInset() - table.snappedRightInset() - barWidth();
        if (size <= 0 || room <= 0 || (size == em && room == fittedTo)) {
            return;
        }
        em = size;
        fittedTo = room;
        fitting = true;
        double sum = 0;
        TableColumn<R, ?> widest = null;
        for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) {
            double width = Math.round(widths.getOrDefault(column, 8.0) * em);
            sum += width;
            if (!column.getStyleClass().contains("number")
                    && (widest == null || widths.getOrDefault(column, 8.0) > widths.getOrDefault(widest, 8.0))) {
                widest = column;
            }
            column.setMinWidth(2 * em);
            // The column's own width may differ from its preferred one after she dragged it.
            column.setPrefWidth(width + 1);
            column.setPrefWidth(width);
        }
        if (widest != null && sum < room) {
            widest.setPrefWidth(widest.getPrefWidth() + Math.floor(room - sum));
        }
        fitting = false;
    }

    private double fontSize() {
        if (header.filter(label -> label.getScene() != null).isEmpty()) {
            header = Optional.ofNullable((Label) table.lookup(".column-header .label"));
        }
        return header.map(label -> label.getFont().getSize()).orElse(0.0);
    }

    /** Kept free whether the bar is there or not: it comes after the columns were laid out. */
    private double barWidth() {
        if (bar.filter(found -> found.getScene() != null).isEmpty()) {
            bar = table.lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(found -> found.getOrientation() == Orientation.VERTICAL)
                    .findFirst();
        }
        return bar.map(found -> found.prefWidth(-1)).orElse(0.0);
    }

    private void restore() {
        preferences.get("table." + id + ".columns").ifPresent(this::restoreColumns);
        preferences.get("table." + id + ".sort").ifPresent(this::restoreSort);
        restored = true;
    }

    private void restoreColumns(String text) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] pair = part.split("=");
            if (pair.length == 2) {
                remembered.put(pair[0], width(pair[1], 8.0));
            }
            columns().filter(c -> pair.length == 2 && pair[0].equals(c.getId())).forEach(column -> {
                widths.put(column, width(pair[1], widths.getOrDefault(column, 8.0)));
                order.add(column);
            });
        }
        // A column that came with a newer version stands at the end.
        columns().filter(column -> !order.contains(column)).forEach(order::add);
        if (!order.equals(table.getColumns())) {
            table.getColumns().setAll(order);
        }
    }

    private void restoreSort(String text) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        for (String part : text.split(",")) {
            boolean down = part.startsWith("-");
            columns().filter(c -> part.equals((down ? "-" : "") + c.getId())).forEach(column -> {
                column.setSortType(down ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                order.add(column);
            });
        }
        table.getSortOrder().setAll(order);
    }

    private void remember() {
        if (!restored || fitting) {
            return;
        }
        preferences.put(
                "table." + id + ".columns",
                String.join(
                        ",",
                        columns().map(c -> c.getId() + "=" + String.format(Locale.ROOT, "%.1f", widths.getOrDefault(c, 8.0)))
                                .toList()));
        preferences.put(
                "table." + id + ".sort",
                String.join(
                        ",",
                        table.getSortOrder().stream()
                                .map(c -> (c.getSortType() == TableColumn.SortType.DESCENDING ? "-" : "") + c.getId())
                                .toList()));
    }

    private java.util.stream.Stream<TableColumn<R, ?>> columns() {
        return List.copyOf(table.getColumns()).stream();
    }

    private static double width(String text, double otherwise) {
        try {
            return Math.clamp(Double.parseDouble(text), 2, 80);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
