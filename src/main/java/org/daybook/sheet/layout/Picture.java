package org.daybook.sheet.layout;

import java.util.List;
import org.daybook.sheet.Chart;
import org.daybook.sheet.TileMap;

/** A chart or map drawn by itself, from a top left corner at 0, 0. */
public record Picture(double width, double height, List<Op> ops) {

    public static Picture of(TileMap map, FontShelf shelf, double width, double text) {
        return drawn(new TileMapDrawing(map, text), new Typesetter(shelf), width);
    }

    public static Picture of(Chart chart, FontShelf shelf, double width, double text) {
        Typesetter typesetter = new Typesetter(shelf);
        return drawn(new ChartDrawing(chart, typesetter, text), typesetter, width);
    }

    private static Picture drawn(FigurePiece.Drawing drawing, Typesetter typesetter, double width) {
        double height = drawing.height(width);
        Pen pen = new Pen(typesetter);
        pen.on(Tag.FURNITURE);
        drawing.draw(0, 0, width, height, pen);
        return new Picture(width, height, List.copyOf(pen.content().getFirst().ops()));
    }
}
