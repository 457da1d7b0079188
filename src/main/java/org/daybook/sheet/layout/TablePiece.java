package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Table;

/** A table, or the band of its columns that the paper holds: a head, and rows below it. */
final class TablePiece implements Piece {
    private static final double PADDING = 0.32;

    /** The share of a head's width that two lines of it take. */
    private static final double TWO_LINES = 0.6;

    /** Rows of a table that is not torn apart where a page can hold it. */
    private static final int SHORT = 10;

    private final Table table;
    private final RowSet head;
    private final RowSet repeatedHead;
    private final RowSet body;
    private final double gap;
    private final int rows;
    private final boolean repeats;

    private TablePiece(Table table, int[] columns, ColumnFit fit, Place place) {
        double size = fit.size();
        Tag tag = place.tag;
        this.table = table;
        this.gap = place.gap;
        this.rows = table.rows().size();
        double padding = PADDING * size;
        List<Table.Column> shown = new ArrayList<>();
        boolean[] wraps = new boolean[columns.length];
        boolean[] all = new boolean[columns.length];
        double[] natural = place.need.natural();
        for (int i = 0; i < columns.length; i++) {
            shown.add(table.columns().get(columns[i]));
            wraps[i] = natural[columns[i]] * size > fit.width()[i] + 0.001 || place.breaks[columns[i]];
            all[i] = true;
        }
        // A head that fills a third of a page is text, not a head: it flows, and is not repeated.
        double tallestHead = place.height / 3;
        this.head = rows(new HeadGrid(shown, tag), fit, place, padding, all, tallestHead);
        this.repeatedHead = rows(new HeadGrid(shown, Tag.FURNITURE), fit, place, padding, all, tallestHead);
        this.repeats = head.totalHeight() <= tallestHead;
        double tallest = place.height - (repeats ? head.totalHeight() : 0) - 4 * size;
        this.body = rows(new TableGrid(table, columns, tag), fit, place, padding, wraps, tallest);
    }

    private static RowSet rows(
            Grid grid, ColumnFit fit, Place place, double padding, boolean[] wraps, double tallest) {
        return new RowSet(grid, fit, place.typesetter, place.left, padding, wraps, tallest);
    }

    /** Where a table goes, and what is known of it. @param breaks which columns hold line breaks */
    private record Place(
            Typesetter typesetter,
            Tag tag,
            double left,
            double height,
            double gap,
            ColumnFit.Need need,
            boolean[] breaks) {}

    /**
     * Measures a table: one piece, or several where the paper is too narrow for its columns.
     *
     * @param tag of the parent; the tables take indices from {@code index} on
     * @param height of a page's content
     */
    static List<Piece> of(
            Table table, Typesetter typesetter, Tag parent, int index, double left, double width, double height, double text) {
        boolean[] breaks = new boolean[table.columns().size()];
        ColumnFit.Need need = need(table, typesetter, breaks);
        double size = text * 0.93;
        List<Piece> pieces = new ArrayList<>();
        int bands = 0;
        int next = 0;
        int total = table.columns().size();
        while (next < total) {
            int[] columns = band(next, total);
            // The first column names the rows, so it is in each band, with one more column at least.
            int least = next == 0 ? 1 : 2;
            Optional<ColumnFit> fitting = ColumnFit.of(need.of(columns), width, size);
            while (fitting.isEmpty() && columns.length > least) {
                columns = Arrays.copyOf(columns, columns.length - 1);
                fitting = ColumnFit.of(need.of(columns), width, size);
            }
            ColumnFit fit = fitting.orElse(ColumnFit.broken(columns.length, width, size));
            next = columns[columns.length - 1] + 1;
            boolean whole = bands == 0 && next == total;
            String caption = CleanText.line(table.caption());
            if (!whole) {
                caption = (caption + " (columns " + (bands == 0 ? 1 : columns[1] + 1) + " to " + next + " of "
                                + total + ")")
                        .strip();
            }
            Tag tag = parent.child(Tag.Kind.TABLE, index + bands);
            if (!caption.isEmpty()) {
                var type = new LinesPiece.Type(Weight.BOLD, fit.size(), Ink.TEXT, 1.25, 0);
                pieces.add(new LinesPiece(size)
                        .add(typesetter, caption, left, width, type, tag.child(Tag.Kind.CAPTION, 0), "", true));
            }
            double gap = caption.isEmpty() ? size : size * 0.2;
            pieces.add(new TablePiece(
                    table, columns, fit, new Place(typesetter, tag, left, height, gap, need, breaks)));
            bands++;
        }
        return pieces;
    }

    /** The columns from {@code next} on, after the first one. */
    private static int[] band(int next, int total) {
        int first = next == 0 ? 0 : 1;
        int[] columns = new int[total - next + first];
        for (int i = first; i < columns.length; i++) {
            columns[i] = next + i - first;
        }
        return columns;
    }

    private static ColumnFit.Need need(Table table, Typesetter typesetter, boolean[] breaks) {
        int n = table.columns().size();
        double[] natural = new double[n];
        double[] word = new double[n];
        boolean[] wraps = new boolean[n];
        for (int c = 0; c < n; c++) {
            Table.Column column = table.columns().get(c);
            String name = CleanText.of(column.name());
            word[c] = typesetter.longestWord(name, Weight.BOLD);
            // A head of two lines is a head; over an empty column one of four would be a list.
            natural[c] = Math.max(word[c], typesetter.naturalWidth(name, Weight.BOLD) * TWO_LINES);
            wraps[c] = column.kind() == Table.Kind.WORDS || column.kind() == Table.Kind.STATUS;
        }
        for (Table.Row row : table.rows()) {
            if (row.kind() == Table.RowKind.GROUP) {
                continue;
            }
            Weight weight = row.kind() == Table.RowKind.TOTAL ? Weight.BOLD : Weight.REGULAR;
            for (int c = 0; c < n; c++) {
                Cell cell = row.cells().get(c);
                String text = CleanText.of(cell.text());
                double mark = cell instanceof Cell.Status ? RowSet.MARK : 0;
                double width = typesetter.naturalWidth(text, weight) + mark;
                natural[c] = Math.max(natural[c], width);
                breaks[c] |= text.indexOf('\n') >= 0;
                if (wraps[c] && width > word[c]) {
                    word[c] = Math.max(word[c], typesetter.longestWord(text, weight) + mark);
                }
            }
        }
        return new ColumnFit.Need(natural, word, wraps);
    }

    @Override
    public double gapBefore() {
        return gap;
    }

    @Override
    public int strips() {
        return head.strips() + body.strips();
    }

    private int inBody(int strip) {
        return strip - head.strips();
    }

    @Override
    public double height(int strip) {
        return inBody(strip) < 0 ? head.height(strip) : body.height(inBody(strip));
    }

    @Override
    public boolean staysWithNext(int strip) {
        if (inBody(strip) < 0) {
            return repeats;
        }
        int row = body.row(inBody(strip));
        // The last row (a total, mostly) keeps the one before it, the head its first two, a group's name the first of the
        // group, and a short table is whole.
        return rows > 1
                && inBody(strip) < body.strips() - 1
                && (rows <= SHORT
                        || inBody(strip) == 0
                        || inBody(strip) == body.strips() - 2
                        || table.rows().get(row).kind() == Table.RowKind.GROUP);
    }

    @Override
    public double resumeHeight(int strip) {
        return inBody(strip) <= 0 || !repeats ? 0 : repeatedHead.totalHeight();
    }

    @Override
    public void resume(int strip, double top, Pen pen) {
        double y = top;
        for (int i = 0; i < repeatedHead.strips(); i++) {
            repeatedHead.draw(i, y, pen);
            y += repeatedHead.height(i);
        }
    }

    @Override
    public void draw(int strip, double top, Pen pen) {
        if (inBody(strip) < 0) {
            head.draw(strip, top, pen);
        } else {
            body.draw(inBody(strip), top, pen);
        }
    }
}
