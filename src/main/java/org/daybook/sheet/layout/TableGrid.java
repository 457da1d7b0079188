package org.daybook.sheet.layout;

import java.util.Optional;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.Table;

/** The body of a table, or of some of its columns. */
final class TableGrid implements Grid {
    private final Table table;
    private final int[] columns;
    private final Tag tag;

    /** @param tag of the table @param columns which of the table's columns, in order */
    TableGrid(Table table, int[] columns, Tag tag) {
        this.table = table;
        this.columns = columns;
        this.tag = tag;
    }

    @Override
    public int rows() {
        return table.rows().size();
    }

    @Override
    public int columns() {
        return columns.length;
    }

    private Table.Row at(int row) {
        return table.rows().get(row);
    }

    private Cell cell(int row, int column) {
        Table.Row at = at(row);
        return at.kind() == Table.RowKind.GROUP ? at.cells().getFirst() : at.cells().get(columns[column]);
    }

    @Override
    public String text(int row, int column) {
        return CleanText.of(cell(row, column).text());
    }

    @Override
    public Optional<Mark> mark(int row, int column) {
        return cell(row, column) instanceof Cell.Status status ? Optional.of(status.mark()) : Optional.empty();
    }

    @Override
    public Weight weight(int row, int column) {
        return at(row).kind() == Table.RowKind.BODY ? Weight.REGULAR : Weight.BOLD;
    }

    @Override
    public boolean fromTheRight(int row, int column) {
        return at(row).kind() != Table.RowKind.GROUP
                && table.columns().get(columns[column]).kind().fromTheRight();
    }

    @Override
    public int span(int row, int column) {
        return at(row).kind() != Table.RowKind.GROUP ? 1 : column == 0 ? columns.length : 0;
    }

    @Override
    public Tag tag(int row, int column) {
        // Indices after the caption's and the heads'.
        Tag rowTag = tag.child(Tag.Kind.ROW, row + 3);
        boolean group = at(row).kind() == Table.RowKind.GROUP;
        boolean head = group || column == 0 && table.rowHeads();
        Tag cell = rowTag.child(head ? Tag.Kind.ROW_HEAD : Tag.Kind.CELL, column);
        return group ? cell.spanning(columns.length) : cell;
    }

    @Override
    public void decorate(int row, double left, double top, double width, double height, boolean ends, Pen pen) {
        boolean total = at(row).kind() == Table.RowKind.TOTAL;
        if (total) {
            pen.line(left, top, left + width, top, 0.8, Ink.STRONG_RULE);
        }
        if (at(row).kind() == Table.RowKind.GROUP) {
            pen.fill(left, top, width, height, Ink.WASH);
        }
        if (ends) {
            pen.line(left, top + height, left + width, top + height, total ? 0.8 : 0.35, total ? Ink.STRONG_RULE : Ink.RULE);
        }
    }
}
