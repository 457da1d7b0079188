package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daybook.kit.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * Judges every row of a table for a target: taken, doubtful, refused, or already there. A judge holds no rows; run it as
 * often as the mapping or the repairs change. Not thread-safe.
 */
public final class TableJudge {
    private static final int BETWEEN_REPORTS = 1_000;
    private final ReadTable table;
    private final TableTarget target;
    private final Mapping mapping;
    private final BoundMapping bound;
    private final AuthorityNames names;
    private final Predicate<String> alreadyThere;
    private final Repairs repairs;
    private final CellReader[] readers;
    private final CellReader[] british;
    private final int amountField;

    /**
     * @param alreadyThere whether a row's key went in before
     * @throws TableRefused when the mapping does not fit the table or lacks a required field
     */
    public TableJudge(
            ReadTable table,
            TableTarget target,
            Mapping mapping,
            AuthorityNames names,
            Predicate<String> alreadyThere,
            Repairs repairs) {
        this.table = table;
        this.target = target;
        this.mapping = mapping;
        this.names = names;
        this.alreadyThere = alreadyThere;
        this.repairs = repairs;
        this.bound = BoundMapping.of(mapping, target, table.shape());
        int n = target.fields().size();
        this.readers = new CellReader[n];
        this.british = new CellReader[n];
        this.amountField = target.likeness().map(l -> target.index(l.amount())).orElse(-1);
        List<ColumnShape> columns = table.columns();
        for (int i = 0; i < n; i++) {
            TargetField field = target.fields().get(i);
            british[i] = CellReader.british(field, names);
            readers[i] = bound.needsColumn(i)
                    ? CellReader.of(field, columns.get(bound.columns()[i]), mapping, payees(field, bound.columns()[i]), names)
                    : british[i];
        }
    }

    private Mapping.Payees payees(TargetField field, int column) {
        return field.kind() != FieldKind.PAYEE
                ? Mapping.Payees.ANYONE
                : mapping.payees().orElseGet(() -> PayeeVote.of(table, column, names));
    }

    /**
     * Reads the table through.
     *
     * @param sink gets each verdict in the file's order
     * @throws TableRefused when the file cannot be read to its end
     */
    public Judgement run(Consumer<RowVerdict> sink, Progress progress) {
        Run run = new Run(sink);
        boolean complete = true;
        try (RowCursor cursor = table.rows()) {
            long count = 0;
            for (RawRow row = cursor.next(); row != null; row = cursor.next()) {
                run.judge(row);
                if (++count % BETWEEN_REPORTS == 0 && !progress.at(count, cursor.bytesRead(), table.bytes())) {
                    complete = false;
                    break;
                }
            }
        } catch (ArithmeticException e) {
            throw new TableRefused(say("refused.sum"), e);
        }
        return run.result(complete);
    }

    private final class Run {
        private final Consumer<RowVerdict> sink;
        private final RowKeys keys = new RowKeys();
        private final TotalLines totals = new TotalLines();
        private final @Nullable LikeRows like = target.likeness().map(LikeRows::new).orElse(null);
        private final List<Doubt> doubts = new ArrayList<>();
        private final StringBuilder content = new StringBuilder();
        private Money sum = Money.ZERO;
        private Money sumTaken = Money.ZERO;
        private Money sumThere = Money.ZERO;
        private Money sumDoubtful = Money.ZERO;
        private long rows;
        private long taken;
        private long there;
        private long doubtful;
        private long refused;
        private long blank;
        private long repeated;
        private long summed;

        Run(Consumer<RowVerdict> sink) {
            this.sink = sink;
        }

        void judge(RawRow row) {
            if (row.isBlank()) {
                blank++;
            } else if (table.isRepeatedHeader(row)) {
                repeated++;
            } else if (!isTotal(row)) {
                data(row);
            }
        }

        /** A total stands where the date is blank, behind the word for it, or alone with the sum of all above it. */
        private boolean isTotal(RawRow row) {
            int column = amountField < 0 ? BoundMapping.NO_COLUMN : bound.columns()[amountField];
            if (column == BoundMapping.NO_COLUMN || repairs.confirmed().contains(row.line())) {
                return false;
            }
            if (row.cell(column).isEmpty() || !dateIsBlank(row)) {
                return false;
            }
            String label = label(row, column);
            boolean labelled = TotalLines.isLabel(label);
            boolean part = !labelled && TotalLines.mayBeOfAPart(label);
            boolean alone = label.isEmpty() && row.filled() == 1;
            if (!labelled && !part && !alone) {
                return false;
            }
            FieldValue value = readers[amountField].read(row.cell(column), row.isNumber(column), new ArrayList<>());
            if (!(value instanceof FieldValue.Amount amount)) {
                return false;
            }
            boolean unlabelled = alone && summed > 1 && amount.money().equals(sum);
            boolean ofAPart = part && (amount.money().equals(totals.sinceLast(sum)) || amount.money().equals(sum));
            if (labelled || unlabelled || ofAPart) {
                totals.add(new PrintedTotal(row.line(), label, amount.money(), sum));
                return true;
            }
            return false;
        }

        /** The first cell of words. */
        private String label(RawRow row, int amountColumn) {
            for (int c = 0; c < row.size(); c++) {
                String cell = c == amountColumn || row.isNumber(c) ? "" : row.cell(c);
                if (!cell.isEmpty() && AmountText.evidence(cell) == AmountText.Evidence.NOT) {
                    return cell;
                }
            }
            return "";
        }

        private boolean dateIsBlank(RawRow row) {
            for (int i = 0; i < readers.length; i++) {
                FieldKind kind = target.fields().get(i).kind();
                if ((kind == FieldKind.DAY || kind == FieldKind.DATE)
                        && bound.needsColumn(i)
                        && !row.cell(bound.columns()[i]).isEmpty()
                        && !TotalLines.isLabel(row.cell(bound.columns()[i]))) {
                    return false;
                }
            }
            return true;
        }

        private void data(RawRow row) {
            rows++;
            if (isRuledLine(row)) {
                refuse(row, say("refused.row.line"));
                return;
            }
            if (isNote(row)) {
                refuse(row, say("refused.row.note"));
                return;
            }
            doubts.clear();
            MappedRow mapped = read(row);
            String key = keys.next(content.toString());
            Map<String, String> typed = repairs.typed().get(row.line());
            if (typed != null) {
                mapped = repair(mapped, typed);
            }
            require(mapped);
            width(row);
            RowRule.Ruling ruling = doubts.isEmpty() ? target.rule().rule(mapped) : RowRule.Ruling.fine(mapped);
            doubts.addAll(ruling.doubts());
            if (repairs.confirmed().contains(row.line())) {
                doubts.removeIf(Doubt::confirmable);
            }
            Money amount = amountField < 0 ? Money.ZERO : amount(mapped);
            sum = sum.plus(amount);
            summed += amount.isZero() ? 0 : 1;
            decide(row, mapped, ruling, key, amount);
        }

        private void decide(RawRow row, MappedRow mapped, RowRule.Ruling ruling, String key, Money amount) {
            if (repairs.leftOut().contains(row.line())) {
                refuse(row, say("refused.row.by.hand"));
            } else if (alreadyThere.test(key)) {
                there++;
                sumThere = sumThere.plus(amount);
                sink.accept(new RowVerdict.AlreadyThere(row.line(), ruling.row(), key));
            } else if (!doubts.isEmpty()) {
                doubtful++;
                sumDoubtful = sumDoubtful.plus(amount);
                sink.accept(new RowVerdict.Doubtful(row.line(), ruling.row(), key, List.copyOf(doubts)));
            } else {
                taken++;
                sumTaken = sumTaken.plus(amount);
                sink.accept(new RowVerdict.Taken(row.line(), ruling.row(), key, ruling.remarks()));
            }
            if (like != null) {
                like.add(row.line(), mapped);
            }
        }

        private void refuse(RawRow row, String reason) {
            refused++;
            sink.accept(new RowVerdict.Refused(row.line(), row.cells(), reason));
        }

        private Money amount(MappedRow mapped) {
            return mapped.at(amountField) instanceof FieldValue.Amount amount ? amount.money() : Money.ZERO;
        }

        /** Dashes or the like in at least two cells, and nothing else. */
        private boolean isRuledLine(RawRow row) {
            int cells = 0;
            for (int c = 0; c < row.size(); c++) {
                String cell = row.cell(c);
                for (int i = 0; i < cell.length(); i++) {
                    if ("-=_*–—".indexOf(cell.charAt(i)) < 0) {
                        return false;
                    }
                }
                cells += cell.length() > 1 ? 1 : 0;
            }
            return cells > 1;
        }

        /** One filled cell, in a table of three columns or more, that is neither the amount nor all a row needs. */
        private boolean isNote(RawRow row) {
            if (table.shape().headers().size() < 3 || row.filled() != 1 || repairs.typed().containsKey(row.line())) {
                return false;
            }
            int required = 0;
            int given = 0;
            for (int i = 0; i < readers.length; i++) {
                boolean filled = bound.needsColumn(i) && !row.cell(bound.columns()[i]).isEmpty();
                if (filled && i == amountField) {
                    return false;
                }
                boolean counts = bound.needsColumn(i) && target.fields().get(i).required();
                required += counts ? 1 : 0;
                given += counts && filled ? 1 : 0;
            }
            return given < required;
        }

        private MappedRow read(RawRow row) {
            @Nullable FieldValue[] values = new @Nullable FieldValue[readers.length];
            content.setLength(0);
            content.append(target.name());
            for (int i = 0; i < readers.length; i++) {
                int column = bound.columns()[i];
                String constant = bound.constants()[i];
                String cell = column != BoundMapping.NO_COLUMN ? row.cell(column) : constant == null ? "" : constant.strip();
                boolean number = column != BoundMapping.NO_COLUMN && row.isNumber(column);
                FieldValue value = readers[i].read(cell, number, doubts);
                values[i] = value;
                if (!cell.isEmpty()) {
                    content.append('\u001f').append(target.fields().get(i).name()).append('\u001e');
                    append(value, cell);
                }
            }
            return new MappedRow(target, values);
        }

        private void append(@Nullable FieldValue value, String cell) {
            switch (value) {
                case null -> content.append(cell);
                case FieldValue.Amount amount -> content.append(amount.money().pence());
                default -> content.append(value.canonical());
            }
        }

        private MappedRow repair(MappedRow mapped, Map<String, String> typed) {
            @Nullable FieldValue[] values = new @Nullable FieldValue[readers.length];
            for (int i = 0; i < values.length; i++) {
                String name = target.fields().get(i).name();
                String text = typed.get(name);
                values[i] = mapped.at(i);
                if (text != null) {
                    doubts.removeIf(doubt -> doubt.field().equals(name));
                    values[i] = british[i].read(text.strip(), false, doubts);
                }
            }
            return new MappedRow(target, values);
        }

        private void require(MappedRow mapped) {
            for (int i = 0; i < readers.length; i++) {
                TargetField field = target.fields().get(i);
                if (field.required() && mapped.at(i) == null && doubts.stream().noneMatch(d -> d.field().equals(field.name()))) {
                    doubts.add(Doubt.of(field.name(), say("doubt.missing", field.label())));
                }
            }
        }

        /** A line of text that is cut differently from its header may have every cell in the wrong place. */
        private void width(RawRow row) {
            int width = table.shape().headers().size();
            if (table.shape().addressed()) {
                return;
            }
            for (int c = width; c < row.size(); c++) {
                if (!row.cell(c).isEmpty()) {
                    doubts.add(Doubt.toConfirm("", say("doubt.row.long", row.size(), width)));
                    return;
                }
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

        Judgement result(boolean complete) {
            ControlTotals control = new ControlTotals(
                    rows, sum, taken, sumTaken, there, sumThere, doubtful, sumDoubtful, refused, blank, repeated,
                    totals.ofTheFile(), mapping.controlTotal());
            List<Finding> findings = like == null ? List.of() : like.findings();
            Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
            for (Finding.Kind kind : Finding.Kind.values()) {
                counts.put(kind, like == null ? 0 : like.count(kind));
            }
            return new Judgement(complete, control, List.copyOf(totals.all()), findings, counts);
        }
    }
}
