package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;

/** Tells what is no row of the table: totals, which it keeps, ruled lines, and notes. For one pass over a table. */
final class OtherLines {
    private final RowReader reader;
    private final TableShape shape;
    private final Repairs repairs;
    private final TotalLines totals = new TotalLines();

    OtherLines(RowReader reader, TableShape shape, Repairs repairs) {
        this.reader = reader;
        this.shape = shape;
        this.repairs = repairs;
    }

    List<PrintedTotal> totals() {
        return List.copyOf(totals.all());
    }

    /** The total of the whole file, where it prints one. */
    Optional<Money> totalOfTheFile() {
        return totals.ofTheFile();
    }

    /** A total stands where the date is blank, behind the word for it, or alone with the sum of all above it. */
    boolean isTotal(RawRow row, Money sum, long summed) {
        int column = reader.column(reader.amountField());
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
        FieldValue value = reader.cell(reader.amountField(), row, new ArrayList<>());
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
    private static String label(RawRow row, int amountColumn) {
        for (int c = 0; c < row.size(); c++) {
            String cell = c == amountColumn || row.isNumber(c) ? "" : row.cell(c);
            if (!cell.isEmpty() && AmountText.evidence(cell) == AmountText.Evidence.NOT) {
                return cell;
            }
        }
        return "";
    }

    private boolean dateIsBlank(RawRow row) {
        for (int i = 0; i < reader.fields(); i++) {
            FieldKind kind = reader.field(i).kind();
            if ((kind == FieldKind.DAY || kind == FieldKind.DATE)
                    && reader.column(i) != BoundMapping.NO_COLUMN
                    && !row.cell(reader.column(i)).isEmpty()
                    && !TotalLines.isLabel(row.cell(reader.column(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Dashes or the like in at least two cells, and nothing else. */
    static boolean isRuledLine(RawRow row) {
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
    boolean isNote(RawRow row) {
        if (shape.headers().size() < 3 || row.filled() != 1 || repairs.typed().containsKey(row.line())) {
            return false;
        }
        int required = 0;
        int given = 0;
        for (int i = 0; i < reader.fields(); i++) {
            boolean filled = reader.column(i) != BoundMapping.NO_COLUMN && !row.cell(reader.column(i)).isEmpty();
            if (filled && i == reader.amountField()) {
                return false;
            }
            boolean counts = reader.column(i) != BoundMapping.NO_COLUMN && reader.field(i).required();
            required += counts ? 1 : 0;
            given += counts && filled ? 1 : 0;
        }
        return given < required;
    }
}
