package org.daybook.sheet.layout;

/** A chart or map: one strip, drawn as vectors into a box, with its alternative text. */
final class FigurePiece implements Piece {

    /** Draws itself into a box. */
    interface Drawing {
        double height(double width);

        void draw(double x, double y, double width, double height, Pen pen);
    }

    private final Drawing drawing;
    private final Tag tag;
    private final double left;
    private final double width;
    private final double height;

    /** @param tallest what a page holds: a taller figure is drawn flatter */
    FigurePiece(Drawing drawing, Tag parent, int index, String alternative, double left, double width, double tallest) {
        this.drawing = drawing;
        this.left = left;
        this.width = width;
        this.height = Math.min(drawing.height(width), tallest);
        String text = CleanText.line(alternative);
        this.tag = parent.figure(index, text.isBlank() ? "Figure" : text, width, height);
    }

    @Override
    public double gapBefore() {
        return 6;
    }

    @Override
    public int strips() {
        return 1;
    }

    @Override
    public double height(int strip) {
        return height;
    }

    @Override
    public boolean staysWithNext(int strip) {
        return false;
    }

    @Override
    public void draw(int strip, double top, Pen pen) {
        pen.on(tag, left, top);
        drawing.draw(left, top, width, height, pen);
    }
}
