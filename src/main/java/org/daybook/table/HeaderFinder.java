package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the header among a table's first rows: the first row that is text where the table's body is numbers and dates,
 * with lines of the same header above or below it. Where the body is all text, the first row as wide as the table.
 */
final class HeaderFinder {
    /** Excel writes a pivot table's measure in the corner above the row labels, not above the figures. */
    private static final Pattern PIVOT = Pattern.compile("(?i)(sum|count|average|total) of .+");

    private static final int FURTHEST = 250;
    /** So many rows of nothing but words below a line that may be the header, another may still be it. */
    private static final int WORDS_BELOW = 25;

    private final List<RawRow> rows;
    private final int width;
    private final int usualFill;
    private final boolean[] typed;
    private final int typedColumns;

    private HeaderFinder(List<RawRow> rows) {
        this.rows = rows;
        this.width = rows.stream().mapToInt(HeaderFinder::width).max().orElse(0);
        this.usualFill = usualFill(rows);
        this.typed = typed(rows, width);
        int n = 0;
        for (boolean t : typed) {
            n += t ? 1 : 0;
        }
        this.typedColumns = n;
    }

    /** @param sample the first rows, blank ones left out */
    static Header find(List<RawRow> sample) {
        return new HeaderFinder(sample).find();
    }

    private Header find() {
        int from = !rows.isEmpty() && rows.getFirst().cell(0).toLowerCase(Locale.ROOT).startsWith("sep=") ? 1 : 0;
        int found = -1;
        int dataBefore = 0;
        int dataBelow = 0;
        for (int i = from; i < Math.min(rows.size(), found < 0 || typedColumns > 0 ? FURTHEST : found + WORDS_BELOW); i++) {
            if (isHeader(rows.get(i))) {
                found = found < 0 || isBetter(rows.get(i), rows.get(found)) ? i : found;
            } else if (isData(rows.get(i))) {
                if (found >= 0 && (++dataBelow > 2 || typedCells(rows.get(i)) == typedColumns)) {
                    break;
                }
                dataBefore += found < 0 ? 1 : 0;
            }
        }
        if (found < 0 || dataBefore > 2) {
            return withoutHeader(from);
        }
        int first = found;
        int last = found;
        while (last + 1 < rows.size()
                && last - first < 2
                && (continues(rows.get(last), rows.get(last + 1))
                        || isWholeLineOfSame(last + 1)
                        || HeaderWords.areUnits(rows.get(last), rows.get(last + 1)))) {
            last++;
        }
        while (first > from && last - first < 2 && belongsAbove(rows.get(first - 1), rows.get(first))) {
            first--;
        }
        return header(first, last);
    }

    /** Data from the first line on, below what is narrower than the table: a title, the date of a report. */
    private Header withoutHeader(int from) {
        List<String> junk = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean title = i < from || (rows.get(i).filled() == 1 && usualFill > 2 && !isData(rows.get(i)));
            if (!title) {
                break;
            }
            junk.add(line(rows.get(i)));
            lines.add(rows.get(i).line());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add("");
        }
        return new Header(lines.isEmpty() ? List.of() : List.of(lines.getLast()), List.of(), names, junk);
    }

    private Header header(int first, int last) {
        List<String> junk = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            junk.add(line(rows.get(i)));
        }
        List<Long> lines = new ArrayList<>();
        List<List<String>> pieces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            names.add("");
        }
        int wide = usualWidth();
        for (int i = first; i <= last; i++) {
            wide = Math.max(wide, width(rows.get(i)));
            RawRow row = rows.get(i);
            lines.add(row.line());
            pieces.add(normal(row));
            boolean pivot = isPivot(row);
            for (int c = 0; c < width; c++) {
                String piece = Headers.tidy(pivot ? (c < typed.length && typed[c] ? row.cell(0) : "") : row.cell(c));
                String name = names.get(c);
                if (!piece.isEmpty() && !name.equalsIgnoreCase(piece)) {
                    names.set(c, name.isEmpty() ? piece : name + ", " + piece);
                }
            }
        }
        return new Header(lines, pieces, List.copyOf(names.subList(0, Math.min(width, wide))), junk);
    }

    /** As wide as at least half of the rows; a single row with a cell too many does not make a column. */
    private int usualWidth() {
        return rows.stream().mapToInt(HeaderFinder::width).sorted().skip(rows.size() / 2).findFirst().orElse(0);
    }

    static List<String> normal(RawRow row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < width(row); c++) {
            cells.add(Headers.words(row.cell(c)));
        }
        return cells;
    }

    private static boolean isPivot(RawRow row) {
        return row.filled() == 1 && PIVOT.matcher(row.cell(0)).matches();
    }

    private boolean isHeader(RawRow row) {
        int filled = 0;
        int texts = 0;
        int overTyped = 0;
        int years = 0;
        for (int c = 0; c < width; c++) {
            switch (Look.of(row, c)) {
                case BLANK -> {}
                case TYPED -> {
                    return false;
                }
                case YEAR -> {
                    filled++;
                    years++;
                    overTyped += typed[c] ? 1 : 0;
                }
                case TEXT -> {
                    filled++;
                    texts++;
                    overTyped += typed[c] ? 1 : 0;
                }
            }
        }
        if (years > 0 && (texts == 0 || years == 1 || bodyIsYears())) {
            return false;
        }
        if (typedColumns == 0) {
            return filled * 5 >= usualFill * 3;
        }
        return overTyped * 2 >= typedColumns && (filled >= 2 || usualFill <= 1) && filled * 2 >= usualFill;
    }

    /** A fuller line with more of the words that headers have goes before a title, or before "Council: | LB Camden". */
    private boolean isBetter(RawRow row, RawRow than) {
        int known = HeaderWords.known(row);
        int knownBefore = HeaderWords.known(than);
        if (typedColumns == 0) {
            return known > knownBefore && known >= 2;
        }
        boolean fuller = row.filled() >= than.filled();
        return fuller && (known > knownBefore || (known == knownBefore && hasColon(than) && !hasColon(row)));
    }

    private static boolean hasColon(RawRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c).endsWith(":")) {
                return true;
            }
        }
        return false;
    }

    private boolean bodyIsYears() {
        RawRow last = rows.getLast();
        for (int c = 0; c < width; c++) {
            if (typed[c] && Look.of(last, c) == Look.TYPED) {
                return false;
            }
        }
        return true;
    }

    /** A row that has typed cells where the body has them. */
    private boolean isData(RawRow row) {
        int hits = typedCells(row);
        return hits > 0 && hits * 2 >= typedColumns && row.filled() * 2 >= usualFill;
    }

    private int typedCells(RawRow row) {
        int hits = 0;
        for (int c = 0; c < width; c++) {
            Look look = Look.of(row, c);
            hits += typed[c] && (look == Look.TYPED || look == Look.YEAR) ? 1 : 0;
        }
        return hits;
    }

    /** The next line fills what this one left blank, or names the parts of what it names twice. */
    private boolean continues(RawRow header, RawRow next) {
        if (next.line() != header.line() + 1 || next.filled() < 2 || !allText(next)) {
            return false;
        }
        int fills = 0;
        int overTyped = 0;
        for (int c = 0; c < width; c++) {
            boolean text = !next.cell(c).isEmpty();
            boolean twice = c > 0 && !header.cell(c).isEmpty() && header.cell(c).equalsIgnoreCase(header.cell(c - 1));
            fills += text && (header.cell(c).isEmpty() || twice) ? 1 : 0;
            overTyped += text && typed[c] ? 1 : 0;
        }
        return fills > 0 && typedColumns > 0 && overTyped * 2 >= typedColumns;
    }

    /** "Name | Date | Amount" below "Supplier | Payment | Net": headers' words over all that is typed, right above the values. */
    private boolean isWholeLineOfSame(int at) {
        RawRow above = rows.get(at - 1);
        RawRow row = rows.get(at);
        boolean valuesBelow = at + 1 < rows.size() && isData(rows.get(at + 1));
        if (!valuesBelow || typedColumns == 0 || row.line() != above.line() + 1 || !allText(row) || normal(row).equals(normal(above))) {
            return false;
        }
        for (int c = 0; c < width; c++) {
            boolean headed = !typed[c] || (!above.cell(c).isEmpty() && HeaderWords.areAllOfHeaders(row.cell(c)));
            if (!headed) {
                return false;
            }
        }
        return HeaderWords.soundLikeHeaders(row);
    }

    /** The line above is a piece of the same header: a pivot's measure, or words over at least two columns. */
    private boolean belongsAbove(RawRow above, RawRow header) {
        if (above.line() != header.line() - 1 || !allText(above)) {
            return false;
        }
        if (isPivot(above)) {
            return true;
        }
        if (above.filled() < 2) {
            return false;
        }
        boolean group = false;
        for (int c = 0; c < width; c++) {
            if (above.cell(c).length() > 40) {
                return false;
            }
            group |= c > 0 && !above.cell(c).isEmpty() && above.cell(c).equalsIgnoreCase(above.cell(c - 1));
        }
        // A header that says all it needs takes nothing from a line that does not sound like one.
        boolean enough = HeaderWords.known(header) * 2 >= header.filled();
        return !hasColon(above) && (group || !enough || HeaderWords.soundLikeHeaders(above));
    }

    private boolean allText(RawRow row) {
        for (int c = 0; c < width; c++) {
            Look look = Look.of(row, c);
            if (look == Look.TYPED || look == Look.YEAR) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] typed(List<RawRow> rows, int width) {
        boolean[] typed = new boolean[width];
        for (int c = 0; c < width; c++) {
            int filled = 0;
            int hits = 0;
            for (RawRow row : rows) {
                Look look = Look.of(row, c);
                filled += look == Look.BLANK ? 0 : 1;
                hits += look == Look.TYPED || look == Look.YEAR ? 1 : 0;
            }
            // What only one row of several fills is that row's own affair: a comma too many, not a column.
            typed[c] = hits > 0 && hits * 2 >= filled && (filled > 1 || rows.size() < 3);
        }
        return typed;
    }

    private static int width(RawRow row) {
        int width = row.size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** How many cells most rows have filled; of equally frequent counts the larger. */
    private static int usualFill(List<RawRow> rows) {
        int[] counts = new int[2_000];
        for (RawRow row : rows) {
            counts[Math.min(row.filled(), counts.length - 1)]++;
        }
        int usual = 0;
        for (int fill = 1; fill < counts.length; fill++) {
            usual = counts[fill] > 0 && (usual == 0 || counts[fill] >= counts[usual]) ? fill : usual;
        }
        return usual;
    }

    private static String line(RawRow row) {
        return String.join(" ", row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList());
    }
}
