package org.daybook.sheet.html;

import java.util.Locale;
import org.daybook.sheet.layout.Ink;
import org.daybook.sheet.layout.Op;
import org.daybook.sheet.layout.Outline;
import org.daybook.sheet.layout.Picture;

/** A chart or map as inline SVG, with its title and alternative text. */
final class SvgPicture {
    private SvgPicture() {}

    /** @param id unlike any other on the page */
    static void write(Picture picture, String id, String title, String alternative, Markup out) {
        out.raw("<svg role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\" viewBox=\"0 0 ")
                .raw(picture.width())
                .raw(" ")
                .raw(picture.height())
                .raw("\"><title id=\"" + id + "-t\">")
                .text(title)
                .raw("</title><desc id=\"" + id + "-d\">")
                .text(alternative)
                .raw("</desc>");
        picture.ops().forEach(op -> write(op, out));
        out.raw("</svg>\n");
    }

    private static void write(Op op, Markup out) {
        switch (op) {
            case Op.Glyphs g ->
                attribute(out.raw("<text"), "x", g.x())
                        .raw(" y=\"").raw(g.baseline())
                        .raw("\" font-size=\"").raw(g.size())
                        .raw("\" textLength=\"").raw(Math.max(0.1, g.width()))
                        .raw("\" lengthAdjust=\"spacingAndGlyphs\" fill=\"" + colour(g.ink()) + "\"")
                        .raw(g.face().name().endsWith("Bold") ? " font-weight=\"600\">" : ">")
                        .text(g.text())
                        .raw("</text>");
            case Op.Line l -> {
                attribute(out.raw("<line"), "x1", l.x1());
                attribute(out, "y1", l.y1());
                attribute(out, "x2", l.x2());
                attribute(out, "y2", l.y2());
                stroke(l.ink(), l.thickness(), l.dash(), out);
            }
            case Op.Fill f -> {
                attribute(out.raw("<rect"), "x", f.x());
                attribute(out, "y", f.y());
                attribute(out, "width", f.width());
                attribute(out, "height", f.height()).raw(" fill=\"" + colour(f.ink()) + "\"/>");
            }
            case Op.Shape s -> path(s.outline(), out.raw("<path")).raw(" fill=\"" + colour(s.ink()) + "\"/>");
            case Op.Stroke s -> stroke(s.ink(), s.thickness(), s.dash(), path(s.outline(), out.raw("<path")));
        }
    }

    private static Markup attribute(Markup out, String name, double value) {
        return out.raw(" " + name + "=\"").raw(value).raw("\"");
    }

    private static void stroke(Ink ink, double thickness, double dash, Markup out) {
        attribute(out.raw(" fill=\"none\" stroke=\"" + colour(ink) + "\""), "stroke-width", thickness);
        if (dash > 0) {
            attribute(out, "stroke-dasharray", dash);
        }
        out.raw("/>");
    }

    private static Markup path(Outline outline, Markup out) {
        out.raw(" d=\"");
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move m -> numbers(out.raw("M"), m.x(), m.y());
                case Outline.Step.Line l -> numbers(out.raw("L"), l.x(), l.y());
                case Outline.Step.Curve c -> numbers(out.raw("C"), c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
                case Outline.Step.Close _ -> out.raw("Z");
            }
        }
        return out.raw("\"");
    }

    private static void numbers(Markup out, double... values) {
        for (double value : values) {
            out.raw(value).raw(" ");
        }
    }

    private static String colour(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", ink.rgb());
    }
}
