package org.daybook.sheet.layout;

import org.daybook.sheet.Mark;
import org.daybook.sheet.TileMap;
import org.daybook.sheet.TileMap.Tile;

/** Tiles with name, mark and word; the fill darkens with progress. */
final class TileMapDrawing implements FigurePiece.Drawing {
    private static final double LARGEST = 62;
    private static final double GAP = 2.5;

    private final TileMap map;
    private final double text;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;

    TileMapDrawing(TileMap map, double text) {
        this.map = map;
        this.text = text;
        this.firstColumn = map.tiles().stream().mapToInt(Tile::column).min().orElse(0);
        this.firstRow = map.tiles().stream().mapToInt(Tile::row).min().orElse(0);
        this.columns = 1 - firstColumn + map.tiles().stream().mapToInt(Tile::column).max().orElse(0);
        this.rows = 1 - firstRow + map.tiles().stream().mapToInt(Tile::row).max().orElse(0);
    }

    private double tileWidth(double width) {
        return Math.min(LARGEST, (width - GAP * (columns - 1)) / columns);
    }

    @Override
    public double height(double width) {
        return rows * (tileWidth(width) * 0.62 + GAP);
    }

    @Override
    public void draw(double x, double y, double width, double height, Pen pen) {
        double w = tileWidth(width);
        double h = Math.min(w * 0.62, height / rows - GAP);
        double left = x + (width - columns * (w + GAP) + GAP) / 2;
        for (Tile tile : map.tiles()) {
            double across = (tile.column() - firstColumn) * (w + GAP);
            tile(tile, left + across, y + (tile.row() - firstRow) * (h + GAP), w, h, pen);
        }
    }

    private void tile(Tile tile, double x, double y, double w, double h, Pen pen) {
        boolean dark = tile.mark() == Mark.FULL;
        Ink ink = dark ? Ink.PAPER : Ink.TEXT;
        pen.fill(x, y, w, h, fill(tile.mark()));
        pen.frame(x, y, w, h, 0.5, Ink.STRONG_RULE);
        double r = h * 0.135;
        double name = Math.min(text, h * 0.34);
        // The name has a line to itself, set smaller before it is cut: it is the name that must be read.
        pen.textWithin(
                CleanText.line(tile.shortName()),
                Weight.BOLD,
                name,
                ink,
                x + w / 2,
                y + h * 0.32 + name * 0.3,
                w - 6);
        pen.mark(tile.mark(), x + r + 3.5, y + h * 0.72, r, dark ? Ink.PAPER : Ink.ACCENT);
        double beside = x + 2 * r + 5;
        pen.textWithin(
                CleanText.line(tile.word()),
                Weight.REGULAR,
                name * 0.82,
                ink,
                (beside + x + w - 2) / 2,
                y + h * 0.72 + name * 0.27,
                x + w - 2 - beside);
    }

    private static Ink fill(Mark mark) {
        return switch (mark) {
            case EMPTY, ALERT, CAUTION -> Ink.PAPER;
            case QUARTER, FINE -> Ink.STEP_1;
            case HALF -> Ink.STEP_2;
            case THREE_QUARTERS -> Ink.STEP_3;
            case FULL -> Ink.STEP_4;
            case ASIDE -> Ink.WASH;
        };
    }
}
