package org.daybook.sheet.layout;

import java.util.Arrays;
import java.util.List;
import org.daybook.sheet.Block.Fact;

/** Labels with their values; two pairs side by side where they are short. */
final class FactsPiece implements Piece {
    private final RowSet rows;
    private final double gap;

    FactsPiece(List<Fact> facts, Typesetter typesetter, Tag list, double left, double width, double height, double size) {
        double label = 0;
        double value = 0;
        for (Fact fact : facts) {
            label = Math.max(label, typesetter.naturalWidth(CleanText.of(fact.label()), Weight.REGULAR));
            value = Math.max(value, typesetter.naturalWidth(CleanText.of(fact.value()), Weight.REGULAR));
        }
        double between = size * 1.2;
        boolean twice = facts.size() > 3 && (label + value) * size + between <= (width - between) / 2;
        double side = twice ? (width - between) / 2 : width;
        double labels = Math.min(label * size + 1, side * 0.34);
        double[] one = {labels, side - labels - between};
        double[] columns = twice ? new double[] {one[0], one[1], one[0], one[1]} : one;
        boolean[] wraps = new boolean[columns.length];
        Arrays.fill(wraps, true);
        this.gap = size * 0.7;
        this.rows = new RowSet(
                new FactsGrid(facts, twice ? 2 : 1, list),
                new ColumnFit(columns, size, between),
                typesetter,
                left,
                size * 0.3,
                wraps,
                height);
    }

    @Override
    public double gapBefore() {
        return gap;
    }

    @Override
    public int strips() {
        return rows.strips();
    }

    @Override
    public double height(int strip) {
        return rows.height(strip);
    }

    @Override
    public boolean staysWithNext(int strip) {
        return false;
    }

    @Override
    public void draw(int strip, double top, Pen pen) {
        rows.draw(strip, top, pen);
    }
}
