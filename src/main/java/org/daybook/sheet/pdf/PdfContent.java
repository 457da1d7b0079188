package org.daybook.sheet.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daybook.sheet.layout.Ink;
import org.daybook.sheet.layout.Op;
import org.daybook.sheet.layout.Outline;
import org.daybook.sheet.layout.Page;
import org.daybook.sheet.layout.Tag;
import org.jspecify.annotations.Nullable;

/** One page's drawing operations in PDF's syntax, each within the element it belongs to. */
final class PdfContent {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Page page;
    private final PdfFonts fonts;
    private @Nullable Ink fill;
    private @Nullable Ink stroke;
    private double thickness = -1;
    private double dash;
    private String font = "";
    private double fontSize;

    PdfContent(Page page, PdfFonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    byte[] draw(PdfTags tags) throws IOException {
        for (Page.Marked marked : page.content()) {
            Tag tag = marked.tag();
            boolean furniture = tag.kind() == Tag.Kind.FURNITURE;
            if (marked.ops().isEmpty()) {
                if (!furniture) {
                    tags.empty(tag);
                }
                continue;
            }
            if (furniture) {
                out.append("/Artifact BMC\n");
            } else {
                out.append('/').append(PdfTags.name(tag.kind())).append("<</MCID ");
                out.append(tags.mark(tag, box(marked))).append(">>BDC\n");
            }
            for (Op op : marked.ops()) {
                draw(op, furniture);
            }
            out.append("EMC\n");
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String box(Page.Marked marked) {
        Tag tag = marked.tag();
        return tag.kind() != Tag.Kind.FIGURE
                ? ""
                : PdfText.numbers(
                        marked.x(),
                        page.height() - marked.y() - tag.height(),
                        marked.x() + tag.width(),
                        page.height() - marked.y());
    }

    private void draw(Op op, boolean furniture) {
        switch (op) {
            case Op.Glyphs glyphs -> text(glyphs, furniture);
            case Op.Line line -> {
                pen(line.ink(), line.thickness(), line.dash());
                numbers(line.x1(), page.height() - line.y1()).append("m ");
                numbers(line.x2(), page.height() - line.y2()).append("l S\n");
            }
            case Op.Fill box -> {
                fill(box.ink());
                numbers(box.x(), page.height() - box.y() - box.height(), box.width(), box.height()).append("re f\n");
            }
            case Op.Shape shape -> {
                fill(shape.ink());
                path(out, shape.outline(), page.height(), -1);
                out.append("f\n");
            }
            case Op.Stroke line -> {
                pen(line.ink(), line.thickness(), line.dash());
                path(out, line.outline(), page.height(), -1);
                out.append("S\n");
            }
        }
    }

    private void text(Op.Glyphs run, boolean furniture) {
        // A reader takes the letters as they are drawn: only where that is not the order of reading is it told.
        boolean told = !furniture && (run.rightToLeft() || run.glyphs().length == 0);
        if (told) {
            out.append("/Span<</ActualText").append(PdfText.string(run.text())).append(">>BDC\n");
        }
        if (run.glyphs().length == 0) {
            boxes(run);
        } else {
            fill(run.ink());
            out.append("BT ");
            out.append("1 0 0 1 ");
            numbers(run.x(), page.height() - run.baseline()).append("Tm ");
            fonts.show(run, (shown, codes) -> show(shown, run.size(), codes));
            out.append("ET\n");
        }
        if (told) {
            out.append("EMC\n");
        }
    }

    private void show(PdfFont shown, double size, CharSequence hexadecimal) {
        if (!font.equals(shown.name()) || fontSize != size) {
            font = shown.name();
            fontSize = size;
            out.append('/').append(font).append(' ');
            numbers(size).append("Tf ");
        }
        out.append('<').append(hexadecimal).append("> Tj ");
    }

    /** An empty box for each letter that no font has. */
    private void boxes(Op.Glyphs run) {
        int count = run.text().codePointCount(0, run.text().length());
        double each = run.width() / count;
        pen(run.ink(), run.size() * 0.06, 0);
        for (int i = 0; i < count; i++) {
            numbers(
                            run.x() + i * each + each * 0.12,
                            page.height() - run.baseline(),
                            each * 0.76,
                            run.size() * 0.66)
                    .append("re S\n");
        }
    }

    private StringBuilder numbers(double... values) {
        for (double value : values) {
            PdfText.number(out, value);
            out.append(' ');
        }
        return out;
    }

    private void fill(Ink ink) {
        if (fill != ink) {
            fill = ink;
            colour(ink).append("rg\n");
        }
    }

    private void pen(Ink ink, double newThickness, double newDash) {
        if (stroke != ink) {
            stroke = ink;
            colour(ink).append("RG\n");
        }
        if (thickness != newThickness) {
            thickness = newThickness;
            numbers(newThickness).append("w\n");
        }
        if (dash != newDash) {
            dash = newDash;
            out.append('[');
            if (newDash > 0) {
                numbers(newDash);
            }
            out.append("]0 d\n");
        }
    }

    private StringBuilder colour(Ink ink) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            long thousandths = Math.round((ink.rgb() >> shift & 0xFF) / 0.255);
            out.append(thousandths / 1000).append('.');
            out.append(String.valueOf(1000 + thousandths % 1000), 1, 4).append(' ');
        }
        return out;
    }

    /** A path's steps. @param sign −1 where {@code y} runs downwards from {@code top} */
    static void path(StringBuilder out, Outline outline, double top, int sign) {
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move m -> point(out, m.x(), top + sign * m.y()).append("m ");
                case Outline.Step.Line l -> point(out, l.x(), top + sign * l.y()).append("l ");
                case Outline.Step.Curve c -> {
                    point(out, c.x1(), top + sign * c.y1());
                    point(out, c.x2(), top + sign * c.y2());
                    point(out, c.x(), top + sign * c.y()).append("c ");
                }
                case Outline.Step.Close _ -> out.append("h ");
            }
        }
    }

    private static StringBuilder point(StringBuilder out, double x, double y) {
        PdfText.number(out, x);
        out.append(' ');
        PdfText.number(out, y);
        return out.append(' ');
    }
}
