package org.daybook.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under named columns. Heads are repeated on each page, a row stays whole unless it is taller than a page, and every
 * column is printed: where the paper is too narrow, columns wrap, then the type shrinks, then the table goes on below with
 * its remaining columns, the first one repeated.
 *
 * @param caption what the table shows, above it; may be empty
 * @param rowHeads whether the first column names its row (to a screen reader too)
 */
public record Table(String caption, List<Column> columns, List<Row> rows, boolean rowHeads) implements Block {

    /** How a column's cells are set: words and dates from the left, figures from the right; only words are ever wrapped. */
    public enum Kind {
        WORDS,
        DATE,
        STATUS,
        NUMBER,
        AMOUNT;

        public boolean fromTheRight() {
            return this == NUMBER || this == AMOUNT;
        }
    }

    /** @param group a head over neighbouring columns of the same group; empty for none */
    public record Column(String name, Kind kind, String group) {}

    public enum RowKind {
        BODY,
        /** One cell over all columns, that names the rows after it. */
        GROUP,
        TOTAL
    }

    public record Row(RowKind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        for (Row row : rows) {
            int expected = row.kind() == RowKind.GROUP ? 1 : columns.size();
            if (row.cells().size() != expected) {
                throw new IllegalArgumentException(
                        "a row of " + row.cells().size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    public static Builder captioned(String caption) {
        return new Builder(caption);
    }

    /** Gathers columns, then rows. */
    public static final class Builder {
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private boolean rowHeads = true;

        private Builder(String caption) {
            this.caption = caption;
        }

        public Builder column(String name, Kind kind) {
            return column(name, kind, "");
        }

        public Builder column(String name, Kind kind, String group) {
            columns.add(new Column(name, kind, group));
            return this;
        }

        /** The first column is a value like any other. */
        public Builder withoutRowHeads() {
            rowHeads = false;
            return this;
        }

        public Builder row(Cell... cells) {
            return row(Arrays.asList(cells));
        }

        public Builder row(List<Cell> cells) {
            rows.add(new Row(RowKind.BODY, cells));
            return this;
        }

        public Builder group(String name) {
            rows.add(new Row(RowKind.GROUP, List.of(Cell.of(name))));
            return this;
        }

        public Builder total(Cell... cells) {
            rows.add(new Row(RowKind.TOTAL, Arrays.asList(cells)));
            return this;
        }

        public Table build() {
            return new Table(caption, columns, rows, rowHeads);
        }
    }
}
