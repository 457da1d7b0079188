package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import org.daybook.sheet.Mark;

/** Draws on one page, and notes what each operation belongs to. */
final class Pen {
    private final Typesetter typesetter;
    private final TextRuns runs;
    private final List<Page.Marked> content = new ArrayList<>();
    private List<Op> ops = new ArrayList<>();

    Pen(Typesetter typesetter) {
        this.typesetter = typesetter;
        this.runs = new TextRuns(typesetter);
    }

    /** What comes next belongs to this element, which is there even when nothing comes. */
    Pen on(Tag tag) {
        return on(tag, 0, 0);
    }

    /** The same for a figure, by its top left corner. */
    Pen on(Tag tag, double x, double y) {
        ops = new ArrayList<>();
        content.add(new Page.Marked(tag, ops, x, y));
        return this;
    }

    List<Page.Marked> content() {
        return content;
    }

    void text(String line, Weight weight, double size, Ink ink, double x, double baseline) {
        if (!line.isEmpty()) {
            runs.draw(line, weight, size, ink, x, baseline, ops);
        }
    }

    void textTo(String line, Weight weight, double size, Ink ink, double right, double baseline) {
        text(line, weight, size, ink, right - typesetter.width(line, weight) * size, baseline);
    }

    void textAround(String line, Weight weight, double size, Ink ink, double centre, double baseline) {
        text(line, weight, size, ink, centre - typesetter.width(line, weight) * size / 2, baseline);
    }

    /** A line that must fit: set smaller, down to 60 %, then cut with an ellipsis. */
    void textWithin(String line, Weight weight, double size, Ink ink, double centre, double baseline, double width) {
        double natural = typesetter.width(line, weight) * size;
        if (natural <= width) {
            textAround(line, weight, size, ink, centre, baseline);
        } else if (natural * 0.6 <= width) {
            textAround(line, weight, size * width / natural, ink, centre, baseline);
        } else {
            textAround(cut(line, weight, width / (size * 0.6)), weight, size * 0.6, ink, centre, baseline);
        }
    }

    /** The line, or its beginning with an ellipsis. @param width in ems */
    String cut(String line, Weight weight, double width) {
        if (typesetter.width(line, weight) <= width) {
            return line;
        }
        String begin = typesetter.lines(line, weight, Math.max(0.1, width - typesetter.width("…", weight))).getFirst();
        return begin + "…";
    }

    void line(double x1, double y1, double x2, double y2, double thickness, Ink ink) {
        ops.add(new Op.Line(x1, y1, x2, y2, thickness, ink, 0));
    }

    void dashed(double x1, double y1, double x2, double y2, double thickness, Ink ink, double dash) {
        ops.add(new Op.Line(x1, y1, x2, y2, thickness, ink, dash));
    }

    void fill(double x, double y, double width, double height, Ink ink) {
        ops.add(new Op.Fill(x, y, width, height, ink));
    }

    void shape(Outline outline, Ink ink) {
        ops.add(new Op.Shape(outline, ink));
    }

    void stroke(Outline outline, double thickness, Ink ink, double dash) {
        ops.add(new Op.Stroke(outline, thickness, ink, dash));
    }

    void frame(double x, double y, double width, double height, double thickness, Ink ink) {
        Outline frame = Outline.from(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close()
                .build();
        stroke(frame, thickness, ink, 0);
    }

    /** A mark around a centre. Shapes differ, so that none hangs on its colour. */
    void mark(Mark mark, double cx, double cy, double r, Ink ink) {
        switch (mark) {
            case EMPTY, QUARTER, HALF, THREE_QUARTERS, FULL -> {
                if (mark.quarters() > 0) {
                    shape(Outline.pie(cx, cy, r, mark.quarters()), ink);
                }
                stroke(Outline.circle(cx, cy, r), r * 0.26, ink, 0);
            }
            case ASIDE -> {
                stroke(Outline.circle(cx, cy, r), r * 0.26, ink, 0);
                line(cx - r * 0.7, cy + r * 0.7, cx + r * 0.7, cy - r * 0.7, r * 0.26, ink);
            }
            case FINE ->
                stroke(
                        Outline.from(cx - r, cy).line(cx - r * 0.3, cy + r * 0.8).line(cx + r, cy - r * 0.8).build(),
                        r * 0.36,
                        ink,
                        0);
            case CAUTION -> stroke(triangle(cx, cy, r), r * 0.28, Ink.AMBER, 0);
            case ALERT -> shape(triangle(cx, cy, r * 1.15), Ink.RED);
        }
    }

    private static Outline triangle(double cx, double cy, double r) {
        return Outline.from(cx, cy - r)
                .line(cx + r, cy + r * 0.8)
                .line(cx - r, cy + r * 0.8)
                .close()
                .build();
    }
}
