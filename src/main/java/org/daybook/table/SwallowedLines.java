package org.daybook.table;

/**
 * Tells a cell that holds whole rows from one that somebody wrote on several lines. Where a quotation mark is left open in one row
 * and another in a row below, in the same column, all between is one cell, and the row has as many cells as any other.
 */
final class SwallowedLines {
    private final char separator;
    private final char lineEnd;
    private final int least;

    SwallowedLines(TableShape shape) {
        this.separator = shape.separator().map(Separator::sign).orElse(',');
        this.lineEnd = shape.lineEnd().filter(end -> end == LineEnd.CR).isPresent() ? '\r' : '\n';
        this.least = Math.max(2, shape.named() - 1);
    }

    boolean swallowed(RawRow row) {
        for (int c = 0; c < row.size(); c++) {
            String cell = row.cell(c);
            if (cell.indexOf(lineEnd) >= 0 && holdsRow(cell)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the first line end and behind the last belongs to the two rows whose marks are open: together one row. */
    private boolean holdsRow(String cell) {
        int first = cell.indexOf(lineEnd);
        int last = cell.lastIndexOf(lineEnd);
        if (separators(cell, 0, first) + separators(cell, last + 1, cell.length()) >= least) {
            return true;
        }
        for (int from = first + 1; from < last; from = cell.indexOf(lineEnd, from) + 1) {
            if (separators(cell, from, cell.indexOf(lineEnd, from)) >= least) {
                return true;
            }
        }
        return false;
    }

    /** A comma in a sentence has a space behind it, one between cells has none. */
    private int separators(String cell, int from, int to) {
        int count = 0;
        for (int i = cell.indexOf(separator, from); i >= 0 && i < to; i = cell.indexOf(separator, i + 1)) {
            count += i + 1 < cell.length() && cell.charAt(i + 1) == ' ' ? 0 : 1;
        }
        return count;
    }
}
