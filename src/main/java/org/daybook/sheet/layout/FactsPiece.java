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
        this.gap = size * 0.7;
        Room room = new Room(typesetter, list, left, width, height, size, label);
        RowSet one = rows(facts, 1, room);
        // Side by side, and wrapped, only where that saves a good part of the room.
        RowSet two = facts.size() > 3 ? rows(facts, 2, room) : one;
        boolean fits = (label + value) * size + room.between() <= room.side(2);
        this.rows = facts.size() > 3 && (fits || two.totalHeight() <= one.totalHeight() * 0.8) ? two : one;
    }

    /** @param label the widest label, in ems */
    private record Room(
            Typesetter typesetter, Tag list, double left, double width, double height, double size, double label) {
        double between() {
            return size * 1.2;
        }

        /** The width of one pair of columns out of so many. */
        double side(int pairs) {
            return (width - between() * (pairs - 1)) / pairs;
        }
    }

    private static RowSet rows(List<Fact> facts, int pairs, Room room) {
        double side = room.side(pairs);
        double labels = Math.min(room.label * room.size + 1, side * 0.42);
        double[] columns = new double[2 * pairs];
        boolean[] wraps = new boolean[columns.length];
        for (int i = 0; i < columns.length; i += 2) {
            columns[i] = labels;
            columns[i + 1] = side - labels - room.between();
        }
        Arrays.fill(wraps, true);
        return new RowSet(
                new FactsGrid(facts, pairs, room.list),
                new ColumnFit(columns, room.size, room.between()),
                room.typesetter,
                room.left,
                room.size * 0.3,
                wraps,
                room.height);
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
