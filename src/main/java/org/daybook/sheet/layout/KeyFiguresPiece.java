package org.daybook.sheet.layout;

import java.util.List;
import org.daybook.sheet.Block.KeyFigure;

/** Large numbers over their labels, up to four side by side. */
final class KeyFiguresPiece implements Piece {
    private static final double GAP = 14;

    private final List<KeyFigure> figures;
    private final Typesetter typesetter;
    private final Tag list;
    private final double left;
    private final double size;
    private final int across;
    private final double cardWidth;

    KeyFiguresPiece(List<KeyFigure> figures, Typesetter typesetter, Tag list, double left, double width, double size) {
        this.figures = figures;
        this.typesetter = typesetter;
        this.list = list;
        this.left = left;
        this.size = size;
        int fit = (int) Math.max(1, Math.min(4, (width + GAP) / (size * 10 + GAP)));
        // Five are better as three and two than as four and one.
        int rows = Math.max(1, (figures.size() + fit - 1) / fit);
        this.across = Math.max(1, (figures.size() + rows - 1) / rows);
        this.cardWidth = (width - GAP * (across - 1)) / across;
    }

    @Override
    public double gapBefore() {
        return size * 1.1;
    }

    @Override
    public int strips() {
        return (figures.size() + across - 1) / across;
    }

    @Override
    public double height(int strip) {
        double tallest = 0;
        for (KeyFigure figure : row(strip)) {
            tallest = Math.max(tallest, valueHeight(figure) + label(figure).size() * size * 1.22 + bar(figure));
        }
        return tallest + size * 0.35;
    }

    @Override
    public boolean staysWithNext(int strip) {
        return false;
    }

    private List<KeyFigure> row(int strip) {
        return figures.subList(strip * across, Math.min(figures.size(), (strip + 1) * across));
    }

    private List<String> label(KeyFigure figure) {
        return typesetter.lines(CleanText.of(figure.label()), Weight.REGULAR, cardWidth / size);
    }

    /** A value is one line, as large as fits; a long one wraps at the smallest. */
    private double valueSize(KeyFigure figure) {
        double natural = typesetter.width(CleanText.line(figure.value()), Weight.BOLD);
        return Math.max(size * 1.1, Math.min(size * 2.1, cardWidth / Math.max(natural, 0.1)));
    }

    private List<String> value(KeyFigure figure) {
        return typesetter.lines(CleanText.line(figure.value()), Weight.BOLD, cardWidth / valueSize(figure));
    }

    private double valueHeight(KeyFigure figure) {
        return size * 0.8 + Math.max(size * 2.4, value(figure).size() * valueSize(figure) * 1.15);
    }

    private double bar(KeyFigure figure) {
        return figure.share() < 0 ? 0 : size * 0.75;
    }

    @Override
    public void draw(int strip, double top, Pen pen) {
        int index = strip * across;
        double x = left;
        for (KeyFigure figure : row(strip)) {
            card(figure, index++, x, top, pen);
            x += cardWidth + GAP;
        }
    }

    private void card(KeyFigure figure, int index, double x, double top, Pen pen) {
        Tag item = list.child(Tag.Kind.LIST_ITEM, index);
        pen.on(Tag.FURNITURE).fill(x, top, cardWidth, 1.6, Ink.ACCENT);
        double large = valueSize(figure);
        List<String> values = value(figure);
        double baseline = top + valueHeight(figure) - size * 0.7 - (values.size() - 1) * large * 1.15;
        pen.on(item.child(Tag.Kind.LABEL, 0));
        for (String line : values) {
            pen.text(line, Weight.BOLD, large, Ink.TEXT, x, baseline);
            baseline += large * 1.15;
        }
        double y = top + valueHeight(figure);
        if (figure.share() >= 0) {
            double share = Math.min(1, figure.share());
            pen.on(Tag.FURNITURE).fill(x, y, cardWidth * share, size * 0.42, Ink.STEP_4);
            pen.frame(x, y, cardWidth, size * 0.42, 0.5, Ink.STRONG_RULE);
            y += bar(figure);
        }
        pen.on(item.child(Tag.Kind.LIST_BODY, 1));
        for (String line : label(figure)) {
            pen.text(line, Weight.REGULAR, size, Ink.QUIET, x, y + size);
            y += size * 1.22;
        }
    }
}
