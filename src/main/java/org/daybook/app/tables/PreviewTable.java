package org.daybook.app.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TableColumn;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.text.Messages;
import org.daybook.table.FieldValue;
import org.daybook.table.TableTarget;
import org.daybook.table.TargetField;

/** The rows of the file in the terms of a target: a column for each field that something fills. */
final class PreviewTable {
    private static final Messages SAY = Messages.beside(PreviewTable.class);

    private final DeskTable<PreviewRow> table;
    private final Map<String, TableColumn<PreviewRow, ?>> columns = new HashMap<>();

    PreviewTable(TableTarget target, TablesViewModel model) {
        table = new DeskTable<>("tables." + target.name(), PreviewRow::line);
        table.number("line", SAY.text("column.line"), 4, PreviewRow::line);
        table.stage(
                "becomes",
                SAY.text("column.becomes"),
                8,
                row -> row.becomes().ordinal(),
                row -> row.becomes().sign(),
                row -> row.becomes().word());
        table.text("why", SAY.text("column.why"), 16, PreviewRow::why);
        for (TargetField field : target.fields()) {
            columns.put(field.name(), column(field));
        }
        table.shows(model.filter);
    }

    private TableColumn<PreviewRow, ?> column(TargetField field) {
        String name = field.name();
        String title = Character.toUpperCase(field.label().charAt(0)) + field.label().substring(1);
        return switch (field.kind()) {
            case AMOUNT -> table.money(
                    name,
                    title,
                    8,
                    row -> row.value(name).flatMap(value ->
                            value instanceof FieldValue.Amount amount ? Optional.of(amount.money()) : Optional.empty()));
            case DAY, DATE -> table.date(
                    name,
                    title,
                    8,
                    row -> row.value(name).flatMap(value ->
                            value instanceof FieldValue.Date date ? Optional.of(date.date()) : Optional.empty()));
            case PAYEE, AUTHORITY -> table.text(name, title, 13, row -> row.text(name));
            default -> table.text(name, title, 9, row -> row.text(name));
        };
    }

    /** Shows only these fields' columns. */
    void showFields(Set<String> filled) {
        columns.forEach((name, column) -> column.setVisible(filled.contains(name)));
    }

    DeskTable<PreviewRow> table() {
        return table;
    }
}
