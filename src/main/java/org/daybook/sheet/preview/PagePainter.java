package org.daybook.sheet.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import org.daybook.sheet.layout.Face;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Ink;
import org.daybook.sheet.layout.Op;
import org.daybook.sheet.layout.Outline;
import org.daybook.sheet.layout.Page;

/**
 * Draws a page on a canvas with the operations that go into the PDF. Daybook's own fonts are set as text, which is sharpest
 * on a screen; the letters of other fonts are drawn as outlines. On the FX thread only.
 */
final class PagePainter {
    /** By face, its full name among JavaFX's fonts. */
    private final Map<Face, String> names = new HashMap<>();

    private final Map<String, Font> fonts = new HashMap<>();

    void paint(Page page, GraphicsContext on, double zoom) {
        on.save();
        on.setTransform(1, 0, 0, 1, 0, 0);
        on.setFill(Color.WHITE);
        on.fillRect(0, 0, on.getCanvas().getWidth(), on.getCanvas().getHeight());
        on.setLineCap(StrokeLineCap.BUTT);
        for (Page.Marked marked : page.content()) {
            marked.ops().forEach(op -> draw(op, on, zoom));
        }
        on.restore();
    }

    private void draw(Op op, GraphicsContext on, double zoom) {
        switch (op) {
            case Op.Glyphs run -> text(run, on, zoom);
            case Op.Line line -> {
                stroke(line.ink(), line.thickness(), line.dash(), on, zoom);
                on.strokeLine(line.x1() * zoom, line.y1() * zoom, line.x2() * zoom, line.y2() * zoom);
            }
            case Op.Fill fill -> {
                on.setFill(colour(fill.ink()));
                on.fillRect(fill.x() * zoom, fill.y() * zoom, fill.width() * zoom, fill.height() * zoom);
            }
            case Op.Shape shape -> {
                on.setFill(colour(shape.ink()));
                path(shape.outline(), on, 0, 0, zoom, zoom);
                on.fill();
            }
            case Op.Stroke line -> {
                stroke(line.ink(), line.thickness(), line.dash(), on, zoom);
                path(line.outline(), on, 0, 0, zoom, zoom);
                on.stroke();
            }
        }
    }

    private void text(Op.Glyphs run, GraphicsContext on, double zoom) {
        on.setFill(colour(run.ink()));
        double x = run.x() * zoom;
        double y = run.baseline() * zoom;
        double size = run.size() * zoom;
        if (run.glyphs().length == 0) {
            int count = run.text().codePointCount(0, run.text().length());
            double each = run.width() * zoom / count;
            stroke(run.ink(), run.size() * 0.06, 0, on, zoom);
            for (int i = 0; i < count; i++) {
                on.strokeRect(x + i * each + each * 0.12, y - size * 0.66, each * 0.76, size * 0.66);
            }
        } else if (run.face().isBundled() && !run.rightToLeft()) {
            on.setFont(font(run.face(), size));
            on.fillText(run.text(), x, y);
        } else {
            for (int glyph : run.glyphs()) {
                path(run.face().outline(glyph), on, x, y, size, -size);
                on.fill();
                x += run.face().advance(glyph) * size;
            }
        }
    }

    private Font font(Face face, double size) {
        String name = names.computeIfAbsent(face, PagePainter::load);
        return fonts.computeIfAbsent(name + " " + size, key -> new Font(name, size));
    }

    private static String load(Face face) {
        try (InputStream in = FontShelf.file(face.name())) {
            Font font = Font.loadFont(in, 10);
            return font == null ? Font.getDefault().getName() : font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stroke(Ink ink, double thickness, double dash, GraphicsContext on, double zoom) {
        on.setStroke(colour(ink));
        on.setLineWidth(Math.max(0.6, thickness * zoom));
        if (dash > 0) {
            on.setLineDashes(dash * zoom);
        } else {
            on.setLineDashes();
        }
    }

    private static void path(Outline outline, GraphicsContext on, double x0, double y0, double sx, double sy) {
        on.beginPath();
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move m -> on.moveTo(x0 + m.x() * sx, y0 + m.y() * sy);
                case Outline.Step.Line l -> on.lineTo(x0 + l.x() * sx, y0 + l.y() * sy);
                case Outline.Step.Curve c ->
                    on.bezierCurveTo(
                            x0 + c.x1() * sx,
                            y0 + c.y1() * sy,
                            x0 + c.x2() * sx,
                            y0 + c.y2() * sy,
                            x0 + c.x() * sx,
                            y0 + c.y() * sy);
                case Outline.Step.Close _ -> on.closePath();
            }
        }
    }

    private static Color colour(Ink ink) {
        return Color.rgb(ink.rgb() >> 16 & 0xFF, ink.rgb() >> 8 & 0xFF, ink.rgb() & 0xFF);
    }
}
