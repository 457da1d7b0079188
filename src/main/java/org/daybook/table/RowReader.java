package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row into the fields of a target, as the mapping and the columns have it. Holds no row. */
final class RowReader {
    private static final Pattern THOUSANDS = Pattern.compile("[-(]?£?[-(]?[0-9]{1,3}");
    private static final Pattern PENCE = Pattern.compile("[0-9]{3}[.][0-9]{2}[-)]?");
    private final TableTarget target;
    private final TableShape shape;
    private final BoundMapping bound;
    private final CellReader[] readers;
    private final CellReader[] british;
    private final int amountField;
    private final boolean[] tellsRows;
    private final SwallowedLines lines;
    private final boolean mayBeCut;
    private final boolean mayBeRest;
    private final BesideAmount beside;

    /** @throws TableRefused when the mapping does not fit the table or lacks a required field */
    RowReader(ReadTable table, TableTarget target, Mapping mapping, AuthorityNames names) {
        this.target = target;
        this.shape = table.shape();
        this.bound = BoundMapping.of(mapping, target, shape);
        int n = target.fields().size();
        this.readers = new CellReader[n];
        this.british = new CellReader[n];
        this.amountField = target.likeness().map(l -> target.index(l.amount())).orElse(-1);
        this.tellsRows = new boolean[n];
        this.lines = new SwallowedLines(shape);
        this.beside = BesideAmount.of(shape, bound, target);
        int next = column(amountField) + 1;
        List<String> headers = shape.headers();
        this.mayBeCut = next > 0 && next < headers.size() && !HeaderWords.isOfAmounts(headers.get(next));
        // Without headers the amount that was chosen may be what a comma cut off it.
        this.mayBeRest = next > 1 && headers.get(next - 1).isEmpty() && headers.get(next - 2).isEmpty();
        List<ColumnShape> columns = table.columns();
        for (int i = 0; i < n; i++) {
            TargetField field = target.fields().get(i);
            int column = bound.columns()[i];
            british[i] = CellReader.british(field, names);
            readers[i] = bound.needsColumn(i)
                    ? CellReader.of(field, columns.get(column), shape, mapping, payees(table, field, column, mapping, names), names)
                    : british[i];
            tellsRows[i] = bound.needsColumn(i) && tellsRows(field, columns.get(column), columns);
        }
    }

    /** What a payment has and a total lacks: a day; in a table without days a document number, where most rows have one. */
    private boolean tellsRows(TargetField field, ColumnShape column, List<ColumnShape> columns) {
        if (field.kind() == FieldKind.DAY || field.kind() == FieldKind.DATE) {
            return true;
        }
        boolean reference = target.likeness().filter(l -> l.reference().equals(field.name())).isPresent();
        boolean dated = target.likeness().filter(l -> bound.needsColumn(target.index(l.date()))).isPresent();
        long amounts = amountField < 0 || !bound.needsColumn(amountField) ? 0 : columns.get(bound.columns()[amountField]).filled();
        return reference && !dated && column.filled() * 2 > amounts;
    }

    private static Mapping.Payees payees(
            ReadTable table, TargetField field, int column, Mapping mapping, AuthorityNames names) {
        return field.kind() != FieldKind.PAYEE
                ? Mapping.Payees.ANYONE
                : mapping.payees().orElseGet(() -> PayeeVote.of(table, column, names));
    }

    int fields() {
        return readers.length;
    }

    TargetField field(int index) {
        return target.fields().get(index);
    }

    /** The field that control totals add up; below 0 where there is none. */
    int amountField() {
        return amountField;
    }

    /** The field's column, or {@link BoundMapping#NO_COLUMN}. */
    int column(int field) {
        return field < 0 ? BoundMapping.NO_COLUMN : bound.columns()[field];
    }

    /** Whether a field is read from the column. */
    boolean takes(int column) {
        return bound.uses(column);
    }

    int dateColumn() {
        return target.likeness().map(l -> column(target.index(l.date()))).orElse(BoundMapping.NO_COLUMN);
    }

    int payeeColumn() {
        return target.likeness().map(l -> column(target.index(l.payee()))).orElse(BoundMapping.NO_COLUMN);
    }

    /** Whether there is a column of payees, and the row has none though it is paid to somebody. */
    boolean lacksPayee(MappedRow mapped) {
        return target.likeness()
                .filter(l -> column(target.index(l.payee())) != BoundMapping.NO_COLUMN)
                .filter(l -> mapped.at(target.index(l.payee())) == null)
                .filter(_ -> LedgerRows.isToOrFromPayee(mapped))
                .isPresent();
    }

    /** Whether the field's column is one of those by which a payment is told from a total. */
    boolean tellsRows(int field) {
        return tellsRows[field];
    }

    /** Reads one cell as a field. @return null when blank or in doubt */
    @Nullable FieldValue cell(int field, RawRow row, List<Doubt> doubts) {
        return readers[field].read(row.cell(column(field)), row.held(column(field)), doubts);
    }

    /** What a text comes to as an amount of the amount's column; empty where it is none, or may be two. */
    Optional<Money> amountInWords(String text) {
        return readers[amountField].read(text, Held.TEXT, new ArrayList<>()) instanceof FieldValue.Amount read
                ? Optional.of(read.money())
                : Optional.empty();
    }

    Money amount(MappedRow mapped) {
        return amountField >= 0 && mapped.at(amountField) instanceof FieldValue.Amount amount ? amount.money() : Money.ZERO;
    }

    /** What other columns say of the amount: that it is in euros, or came back though it has no minus. */
    void beside(RawRow row, Money amount, List<Doubt> doubts) {
        if (amountField >= 0) {
            beside.read(row, amount, doubts);
        }
    }

    /**
     * @param doubts gets what could not be read
     * @param content gets all that the row says, in one text that no other content has
     */
    MappedRow read(RawRow row, List<Doubt> doubts, StringBuilder content) {
        @Nullable FieldValue[] values = new @Nullable FieldValue[readers.length];
        content.append(target.name());
        for (int i = 0; i < readers.length; i++) {
            int column = bound.columns()[i];
            String constant = bound.constants()[i];
            String cell = column != BoundMapping.NO_COLUMN ? row.cell(column) : constant == null ? "" : constant.strip();
            Held held = column != BoundMapping.NO_COLUMN ? row.held(column) : Held.TEXT;
            FieldValue value = readers[i].read(cell, held, doubts);
            values[i] = value;
            if (!cell.isEmpty()) {
                content.append('\u001f').append(target.fields().get(i).name()).append('\u001e');
                append(content, value, cell);
            }
        }
        return new MappedRow(target, values);
    }

    private static void append(StringBuilder content, @Nullable FieldValue value, String cell) {
        switch (value) {
            case null -> content.append(cell);
            case FieldValue.Amount amount -> content.append(amount.money().pence());
            default -> content.append(value.canonical());
        }
    }

    /** The row with what was typed by hand, whose doubts go. */
    MappedRow repair(MappedRow mapped, Map<String, String> typed, List<Doubt> doubts) {
        @Nullable FieldValue[] values = new @Nullable FieldValue[readers.length];
        for (int i = 0; i < values.length; i++) {
            String name = target.fields().get(i).name();
            String text = typed.get(name);
            values[i] = mapped.at(i);
            if (text != null) {
                doubts.removeIf(doubt -> doubt.field().equals(name));
                values[i] = british[i].read(text.strip(), Held.TEXT, doubts);
            }
        }
        return new MappedRow(target, values);
    }

    /** A field that is needed and blank is in doubt. */
    void require(MappedRow mapped, List<Doubt> doubts) {
        for (int i = 0; i < readers.length; i++) {
            TargetField field = target.fields().get(i);
            if (field.required() && mapped.at(i) == null && doubts.stream().noneMatch(d -> d.field().equals(field.name()))) {
                doubts.add(Doubt.of(field.name(), say("doubt.missing", field.label())));
            }
        }
    }

    /** Whether a cell of it holds what looks like rows of their own. */
    boolean holdsOthers(RawRow row) {
        return !shape.addressed() && lines.swallowed(row);
    }

    /**
     * A line of text that is cut differently from its header may have every cell in the wrong place, and one that goes on over
     * others may have swallowed them.
     */
    void width(RawRow row, List<Doubt> doubts) {
        if (shape.addressed()) {
            return;
        }
        int width = shape.named();
        if (holdsOthers(row)) {
            doubts.add(Doubt.toConfirm("", say("doubt.row.quote", row.line())));
            return;
        }
        for (int c = width; c < row.size(); c++) {
            if (!row.cell(c).isEmpty() && !bound.uses(c)) {
                doubts.add(Doubt.toConfirm("", say("doubt.row.long", row.size(), width)));
                return;
            }
        }
        int amount = column(amountField);
        boolean cut = mayBeCut && isCutInTwo(row, amount);
        if (cut || (mayBeRest && isCutInTwo(row, amount - 1))) {
            int first = cut ? amount : amount - 1;
            doubts.add(Doubt.toConfirm("", say("doubt.row.cut", row.cell(first), row.cell(first + 1))));
            return;
        }
        if (row.size() < width) {
            for (int column : bound.columns()) {
                if (column >= row.size()) {
                    doubts.add(Doubt.toConfirm("", say("doubt.row.short", row.size(), width)));
                    return;
                }
            }
        }
    }

    /** 1,234.50 without quotation marks is two cells, 1 and 234.50, where the second is no column of amounts. */
    private static boolean isCutInTwo(RawRow row, int column) {
        String rest = row.cell(column + 1);
        return rest.length() > 5
                && rest.charAt(3) == '.'
                && row.cell(column).length() < 6
                && THOUSANDS.matcher(row.cell(column)).matches()
                && PENCE.matcher(rest).matches();
    }
}
