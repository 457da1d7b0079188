package org.daybook.sheet.layout;

import java.util.Arrays;
import java.util.List;

/** A grid's rows, measured for given columns: one strip a row, or one strip a line for a row taller than a page. */
final class RowSet {
    /** The width of a mark with the space after it, in ems. */
    static final double MARK = 1.2;

    private static final double LEADING = 1.24;

    private final Grid grid;
    private final ColumnFit fit;
    private final Typesetter typesetter;
    private final double padding;
    private final double left;

    private int[] rowOf;
    private int[] lineOf;
    private float[] heights;
    private int strips;

    /** The row broken last: the lines of a row many pages tall are asked for once a line. */
    private int brokenRow = -1;

    private List<List<String>> broken = List.of();

    /**
     * @param left the left edge in points
     * @param wraps which columns may have more than one line; the others are not measured
     * @param tallest a row taller than this is cut into lines
     */
    RowSet(Grid grid, ColumnFit fit, Typesetter typesetter, double left, double padding, boolean[] wraps, double tallest) {
        this.grid = grid;
        this.fit = fit;
        this.typesetter = typesetter;
        this.left = left;
        this.padding = padding;
        this.rowOf = new int[grid.rows()];
        this.lineOf = new int[grid.rows()];
        this.heights = new float[grid.rows()];
        for (int row = 0; row < grid.rows(); row++) {
            measure(row, wraps, tallest);
        }
    }

    private void measure(int row, boolean[] wraps, double tallest) {
        int lines = 1;
        for (int column = 0; column < grid.columns(); column++) {
            int span = grid.span(row, column);
            if (span > 1 || span == 1 && wraps[column]) {
                lines = Math.max(
                        lines,
                        typesetter.lineCount(
                                grid.text(row, column), grid.weight(row, column), widthInEms(row, column)));
            }
        }
        double leading = LEADING * fit.size();
        if (lines * leading + 2 * padding <= tallest) {
            strip(row, -1, lines * leading + 2 * padding);
            return;
        }
        for (int line = 0; line < lines; line++) {
            double pad = (line == 0 ? padding : 0) + (line == lines - 1 ? padding : 0);
            strip(row, line, leading + pad);
        }
    }

    private void strip(int row, int line, double height) {
        if (strips == rowOf.length) {
            int room = Math.max(16, strips * 2);
            rowOf = Arrays.copyOf(rowOf, room);
            lineOf = Arrays.copyOf(lineOf, room);
            heights = Arrays.copyOf(heights, room);
        }
        rowOf[strips] = row;
        lineOf[strips] = line;
        heights[strips] = (float) height;
        strips++;
    }

    int strips() {
        return strips;
    }

    double height(int strip) {
        return heights[strip];
    }

    int row(int strip) {
        return rowOf[strip];
    }

    double totalHeight() {
        double sum = 0;
        for (int i = 0; i < strips; i++) {
            sum += heights[i];
        }
        return sum;
    }

    void draw(int strip, double top, Pen pen) {
        int row = rowOf[strip];
        int line = lineOf[strip];
        boolean ends = line < 0 || strip + 1 == strips || rowOf[strip + 1] != row;
        pen.on(Tag.FURNITURE);
        grid.decorate(row, left, top, fit.total(), heights[strip], ends, pen);
        for (int column = 0; column < grid.columns(); column++) {
            if (ends && grid.underlined(row, column) && grid.span(row, column) > 0) {
                double y = top + heights[strip];
                pen.line(left + fit.x(column), y, left + fit.x(column) + width(row, column), y, 0.5, Ink.STRONG_RULE);
            }
        }
        List<List<String>> cells = lines(row);
        double baseline = top + (line <= 0 ? padding : 0) + fit.size() * 0.98;
        for (int column = 0; column < grid.columns(); column++) {
            if (grid.span(row, column) == 0) {
                continue;
            }
            List<String> lines = cells.get(column);
            if (line < 0) {
                drawCell(row, column, lines, 0, baseline, pen);
            } else if (line < lines.size() || line == 0) {
                drawCell(row, column, lines.subList(line, line + 1), line, baseline, pen);
            }
        }
    }

    private void drawCell(int row, int column, List<String> lines, int first, double firstBaseline, Pen pen) {
        pen.on(grid.tag(row, column));
        double size = fit.size();
        double x = left + fit.x(column);
        double right = x + width(row, column);
        Weight weight = grid.weight(row, column);
        Ink ink = grid.ink(row, column);
        if (grid.mark(row, column).isPresent()) {
            if (first == 0) {
                pen.mark(grid.mark(row, column).get(), x + size * 0.42, firstBaseline - size * 0.31, size * 0.36, ink);
            }
            x += MARK * size;
        }
        double baseline = firstBaseline;
        for (String line : lines) {
            if (grid.fromTheRight(row, column)) {
                pen.textTo(line, weight, size, ink, right, baseline);
            } else {
                pen.text(line, weight, size, ink, x, baseline);
            }
            baseline += LEADING * size;
        }
    }

    private List<List<String>> lines(int row) {
        if (row != brokenRow) {
            String[][] all = new String[grid.columns()][];
            for (int column = 0; column < all.length; column++) {
                all[column] = grid.span(row, column) == 0
                        ? new String[0]
                        : typesetter
                                .lines(grid.text(row, column), grid.weight(row, column), widthInEms(row, column))
                                .toArray(String[]::new);
            }
            broken = Arrays.stream(all).map(List::of).toList();
            brokenRow = row;
        }
        return broken;
    }

    private double width(int row, int column) {
        int last = column + Math.max(1, grid.span(row, column)) - 1;
        return fit.x(last) + fit.width()[last] - fit.x(column);
    }

    private double widthInEms(int row, int column) {
        double mark = grid.mark(row, column).isPresent() ? MARK : 0;
        return Math.max(0.5, width(row, column) / fit.size() - mark);
    }
}
