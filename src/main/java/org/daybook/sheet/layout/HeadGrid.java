package org.daybook.sheet.layout;

import java.util.List;
import org.daybook.sheet.Table;

/** The head of a table: the columns' names, below a row of their groups where there are any. */
final class HeadGrid implements Grid {
    private final List<Table.Column> columns;
    private final Tag tag;
    private final boolean grouped;

    /** @param tag of the table, or furniture where the head is repeated */
    HeadGrid(List<Table.Column> columns, Tag tag) {
        this.columns = columns;
        this.tag = tag;
        this.grouped = columns.stream().anyMatch(column -> !column.group().isBlank());
    }

    @Override
    public int rows() {
        return grouped ? 2 : 1;
    }

    @Override
    public int columns() {
        return columns.size();
    }

    private boolean groups(int row) {
        return grouped && row == 0;
    }

    @Override
    public String text(int row, int column) {
        Table.Column at = columns.get(column);
        return CleanText.of(groups(row) ? at.group() : at.name());
    }

    @Override
    public Weight weight(int row, int column) {
        return Weight.BOLD;
    }

    @Override
    public Ink ink(int row, int column) {
        return groups(row) ? Ink.QUIET : Ink.TEXT;
    }

    @Override
    public boolean fromTheRight(int row, int column) {
        return columns.get(column).kind().fromTheRight();
    }

    @Override
    public int span(int row, int column) {
        if (!groups(row)) {
            return 1;
        }
        String group = columns.get(column).group();
        if (column > 0 && columns.get(column - 1).group().equals(group)) {
            return 0;
        }
        int span = 1;
        while (column + span < columns.size() && columns.get(column + span).group().equals(group)) {
            span++;
        }
        return span;
    }

    @Override
    public Tag tag(int row, int column) {
        return tag.kind() == Tag.Kind.FURNITURE
                ? Tag.FURNITURE
                : tag.child(Tag.Kind.ROW, row + 1)
                        .child(Tag.Kind.COLUMN_HEAD, column)
                        .spanning(Math.max(1, span(row, column)));
    }

    @Override
    public boolean underlined(int row, int column) {
        return groups(row) && !columns.get(column).group().isBlank();
    }

    @Override
    public void decorate(int row, double left, double top, double width, double height, boolean ends, Pen pen) {
        if (row == rows() - 1 && ends) {
            pen.line(left, top + height, left + width, top + height, 0.9, Ink.TEXT);
        }
    }
}
