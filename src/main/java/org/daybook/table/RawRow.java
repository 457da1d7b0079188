package org.daybook.table;

import java.util.List;

/** One row as the file has it. Cells beyond its end read as blank. */
public final class RawRow {
    private static final Held[] ALL_TEXT = {};
    private final long line;
    private final String[] cells;
    private final Held[] held;
    private final boolean hidden;

    RawRow(long line, String[] cells) {
        this(line, cells, ALL_TEXT, false);
    }

    /**
     * @param held as what a workbook holds the cells; text beyond its end
     * @param hidden whether the sheet does not show it, because of a filter or by hand
     */
    RawRow(long line, String[] cells, Held[] held, boolean hidden) {
        this.line = line;
        this.cells = cells;
        this.held = held;
        this.hidden = hidden;
    }

    public static RawRow of(long line, String... cells) {
        return new RawRow(line, cells.clone());
    }

    /** The line in the text file, or the row in the sheet, that it starts on; from 1. */
    public long line() {
        return line;
    }

    public int size() {
        return cells.length;
    }

    /** The cell's text without surrounding space; empty when blank or beyond the row's end. */
    public String cell(int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    /** Whether the workbook holds the cell as a number, so that no style of writing has to be recognised. */
    public boolean isNumber(int column) {
        return held(column) == Held.NUMBER;
    }

    Held held(int column) {
        return column < held.length ? held[column] : Held.TEXT;
    }

    /** Whether the sheet does not show the row, because of a filter or by hand. */
    public boolean isHidden() {
        return hidden;
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    public int filled() {
        int count = 0;
        for (String cell : cells) {
            if (!cell.isBlank()) {
                count++;
            }
        }
        return count;
    }

    public List<String> cells() {
        return List.of(cells);
    }

    @Override
    public String toString() {
        return line + ": " + cells();
    }
}
