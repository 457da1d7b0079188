package org.daybook.sheet.layout;

import java.util.List;
import org.daybook.sheet.Block.Fact;

/** Labels and values, in one pair of columns or two. */
final class FactsGrid implements Grid {
    private final List<Fact> facts;
    private final int pairs;
    private final Tag list;

    FactsGrid(List<Fact> facts, int pairs, Tag list) {
        this.facts = facts;
        this.pairs = pairs;
        this.list = list;
    }

    @Override
    public int rows() {
        return (facts.size() + pairs - 1) / pairs;
    }

    @Override
    public int columns() {
        return 2 * pairs;
    }

    private int index(int row, int column) {
        return row * pairs + column / 2;
    }

    @Override
    public String text(int row, int column) {
        Fact fact = facts.get(index(row, column));
        return CleanText.of(column % 2 == 0 ? fact.label() : fact.value());
    }

    @Override
    public Ink ink(int row, int column) {
        return column % 2 == 0 ? Ink.QUIET : Ink.TEXT;
    }

    @Override
    public int span(int row, int column) {
        return index(row, column) < facts.size() ? 1 : 0;
    }

    @Override
    public Tag tag(int row, int column) {
        return list.child(Tag.Kind.LIST_ITEM, index(row, column))
                .child(column % 2 == 0 ? Tag.Kind.LABEL : Tag.Kind.LIST_BODY, column % 2);
    }

    @Override
    public void decorate(int row, double left, double top, double width, double height, boolean ends, Pen pen) {
        if (ends) {
            pen.line(left, top + height, left + width, top + height, 0.35, Ink.RULE);
        }
    }
}
