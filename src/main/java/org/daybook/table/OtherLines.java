package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;

/**
 * Tells what is no row of the table: totals, which it keeps, ruled lines, and notes. For one pass over a table; ask of each row
 * {@link #isTotal} first, then the others.
 */
final class OtherLines {
    private static final Pattern IN_WORDS = Pattern.compile("(.{3,40}?)[\\s:=]+([-(]?£?[-(]?[0-9](?:[0-9., ]*[0-9])?\\)?-?)");
    private final RowReader reader;
    private final TableShape shape;
    private final Repairs repairs;
    private final TotalLines totals = new TotalLines();
    private final int dateColumn;
    private final int payeeColumn;
    private TotalLabel label = TotalLabel.NONE;
    private String words = "";
    private Money amount = Money.ZERO;
    private int usualCells;

    OtherLines(RowReader reader, TableShape shape, Repairs repairs) {
        this.reader = reader;
        this.shape = shape;
        this.repairs = repairs;
        this.dateColumn = reader.dateColumn();
        this.payeeColumn = reader.payeeColumn();
    }

    List<PrintedTotal> totals() {
        return List.copyOf(totals.all());
    }

    /** The total of the whole file, where it prints one. */
    Optional<Money> totalOfTheFile() {
        return totals.ofTheFile();
    }

    /**
     * Whether the row is a total: it has the words for it and is the sum of what stands above, or is that sum and has no words
     * at all. A row of which only one is true may still be one: {@link #mayBeTotal} says so.
     */
    boolean isTotal(RawRow row) {
        label = TotalLabel.NONE;
        words = "";
        amount = Money.ZERO;
        int column = reader.column(reader.amountField());
        if (column == BoundMapping.NO_COLUMN || repairs.confirmed().contains(row.line())) {
            return false;
        }
        if (row.cell(column).isEmpty()) {
            return isTotalInWords(row);
        }
        name(row, column);
        boolean alone = words.isEmpty() && holdsAmountsOnly(row, column);
        if (label == TotalLabel.NONE && !alone) {
            return false;
        }
        if (!(reader.cell(reader.amountField(), row, new ArrayList<>()) instanceof FieldValue.Amount read)) {
            label = TotalLabel.NONE;
            return false;
        }
        amount = read.money();
        if (!(alone ? totals.isPlainSum(amount, 2) : isSumByLabel(row))) {
            return false;
        }
        totals.total(row.line(), words, amount);
        return true;
    }

    /** The amount and perhaps others beside it, its tax and the gross of it, in fewer cells than a payment fills. */
    private boolean holdsAmountsOnly(RawRow row, int amountColumn) {
        if (row.filled() == 1) {
            return true;
        }
        for (int c = 0; c < row.size(); c++) {
            boolean other = c != amountColumn && !row.cell(c).isEmpty();
            if (other && (reader.takes(c) || AmountText.evidence(row.cell(c)) == AmountText.Evidence.NOT)) {
                return false;
            }
        }
        return row.filled() < usualCells;
    }

    private boolean isSumByLabel(RawRow row) {
        return switch (label) {
            case NONE, COUNT -> false;
            case WHOLE, PART -> totals.isSum(amount, 1);
            // A payment of as much as the one above it is no rarity: a name alone needs more than one row, or fewer cells.
            case NAME -> !isComplete(row) && totals.isSum(amount, dateIsBlank(row) || row.filled() < usualCells ? 1 : 2);
        };
    }

    /** "Report total: £30.00" in a cell of its own, where no amount stands in its column. */
    private boolean isTotalInWords(RawRow row) {
        if (row.filled() != 1) {
            return false;
        }
        int c = 0;
        while (row.cell(c).isEmpty()) {
            c++;
        }
        Matcher cell = IN_WORDS.matcher(row.cell(c));
        if (!cell.matches() || TotalLabel.of(cell.group(1)) != TotalLabel.WHOLE) {
            return false;
        }
        Optional<Money> written = inWords(cell.group(2));
        written.ifPresent(money -> totals.total(row.line(), cell.group(1).strip(), money));
        return written.isPresent();
    }

    /** Written as its column is, in thousands under a header of thousands; unless it is in pounds what stands above comes to. */
    private Optional<Money> inWords(String text) {
        return AmountText.read(text, AmountStyle.POINT)
                .money()
                .filter(pounds -> totals.isSum(pounds, 1))
                .or(() -> reader.amountInWords(text));
    }

    /** A header that is repeated begins a new part, whose rows stand below the total of another. */
    void newPart() {
        totals.header();
    }

    /** Whether the row counts the rows above it: that is no amount. */
    boolean isCount(RawRow row) {
        return label == TotalLabel.COUNT && !isComplete(row) && totals.isCount(amount);
    }

    /**
     * Why the row, which is no total for sure, may be one all the same. Call it for every other row, once its amount is read;
     * it adds the row to what stands above the next.
     */
    Optional<Doubt> mayBeTotal(RawRow row, Money read) {
        Optional<String> why = repairs.confirmed().contains(row.line()) ? Optional.empty() : why(row, read);
        if (why.isEmpty()) {
            totals.row(read);
        } else {
            if (label == TotalLabel.WHOLE && !isComplete(row)) {
                // Though the rows do not add up to it, it is what the file says that they should.
                totals.total(row.line(), words, amount);
            }
            totals.perhaps(read);
        }
        usualCells = row.filled();
        return why.map(sentence -> Doubt.toConfirm("", sentence));
    }

    private Optional<String> why(RawRow row, Money read) {
        if (label == TotalLabel.NONE) {
            boolean sum = !read.isZero() && totals.isPlainSum(read, 2) && !isComplete(row);
            if (sum) {
                return Optional.of(say("doubt.total.sum", read.inText()));
            }
            // "Of which grants" below the total is a part of what has been added up already.
            return !totals.closed().isEmpty() && !read.isZero() && !isComplete(row)
                    ? Optional.of(say("doubt.total.below", Sentences.quote(totals.closed())))
                    : Optional.empty();
        }
        boolean complete = isComplete(row);
        if (label == TotalLabel.NAME ? complete || totals.nothingAbove() : complete && totals.nothingAbove()) {
            boolean sum = totals.isSum(read, 2);
            return sum ? Optional.of(say("doubt.total.both", Sentences.quote(words), read.inText())) : Optional.empty();
        }
        if (label == TotalLabel.COUNT && complete) {
            return Optional.empty();
        }
        return Optional.of(say("doubt.total.label", Sentences.quote(words), totals.above().inText()));
    }

    /**
     * Looks for the words of a total: in the first cell of words, for whom it was paid, and where a row lacks something, in the
     * others.
     */
    private void name(RawRow row, int amountColumn) {
        for (int c = 0; c < row.size(); c++) {
            String cell = c == amountColumn || row.isNumber(c) ? "" : row.cell(c);
            if (cell.isEmpty() || isDate(c, cell)) {
                continue;
            }
            TotalLabel says = TotalLabel.of(cell);
            if (words.isEmpty()) {
                if (says == TotalLabel.NONE && AmountText.evidence(cell) != AmountText.Evidence.NOT) {
                    continue;
                }
                words = cell;
                label = says;
            } else if (says != TotalLabel.NONE && (c == payeeColumn || (says != TotalLabel.NAME && !isComplete(row)))) {
                words = cell;
                label = says;
            }
            if (label != TotalLabel.NONE) {
                return;
            }
        }
    }

    /** A day is not the first of a row's words, in the date's column or in another. */
    private boolean isDate(int column, String cell) {
        char first = cell.charAt(0);
        return first >= '0' && first <= '9' && (column == dateColumn || !(DateText.parse(cell) instanceof DateText.None));
    }

    /** Whether the row has what most rows have to tell a payment by: its date and its document number. */
    private boolean isComplete(RawRow row) {
        boolean told = false;
        for (int i = 0; i < reader.fields(); i++) {
            int column = reader.column(i);
            FieldKind kind = reader.field(i).kind();
            if (column == BoundMapping.NO_COLUMN || !reader.tellsRows(i)) {
                continue;
            }
            String cell = row.cell(column);
            boolean filled = kind == FieldKind.DAY || kind == FieldKind.DATE
                    ? !(DateText.parse(cell) instanceof DateText.None)
                    : !cell.isEmpty() && TotalLabel.of(cell) == TotalLabel.NONE;
            if (!filled) {
                return false;
            }
            told = true;
        }
        return told;
    }

    private boolean dateIsBlank(RawRow row) {
        return dateColumn != BoundMapping.NO_COLUMN && row.cell(dateColumn).isEmpty();
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
