package org.daybook.kit.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Rows as text with tabs between the cells, which spreadsheets and word processors paste as a table. */
final class TableCopy {
    private TableCopy() {}

    static <R> void toClipboard(List<TableColumn<R, ?>> columns, List<R> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(columns, rows));
        Clipboard.getSystemClipboard().setContent(content);
    }

    static <R> String text(List<TableColumn<R, ?>> all, List<R> rows) {
        List<DeskColumn<R, ?>> columns = DeskColumn.of(all);
        String titles = columns.stream().map(DeskColumn::heading).collect(Collectors.joining("\t"));
        Stream<String> lines = rows.stream()
                .map(row -> columns.stream().map(column -> cell(column, row)).collect(Collectors.joining("\t")));
        return Stream.concat(Stream.of(titles), lines).collect(Collectors.joining("\n"));
    }

    private static <R> String cell(DeskColumn<R, ?> column, R row) {
        String text = column.text(row).replaceAll("[\\t\\n\\r]+", " ");
        // What somebody typed must not become a formula in the sheet that it is pasted into.
        boolean words = column.exported(row) instanceof ShownTable.Cell.Words;
        return words && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
