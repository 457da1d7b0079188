package org.daybook.sheet.layout;

/** How series are told apart without colour: by shade and hatching as bars, by dashes and markers as lines. */
enum SeriesStyle {
    DARK(Ink.STEP_4, false, Ink.ACCENT, 0),
    LIGHT(Ink.STEP_2, false, Ink.TEXT, 4),
    HATCHED(Ink.PAPER, true, Ink.STRONG_RULE, 1.5),
    PALE(Ink.WASH, false, Ink.QUIET, 0),
    MIDDLE(Ink.STEP_3, true, Ink.STEP_3, 6);

    private final Ink fill;
    private final boolean hatch;
    private final Ink stroke;
    private final double dash;

    SeriesStyle(Ink fill, boolean hatch, Ink stroke, double dash) {
        this.fill = fill;
        this.hatch = hatch;
        this.stroke = stroke;
        this.dash = dash;
    }

    static SeriesStyle of(int index) {
        return values()[index % values().length];
    }

    void bar(double x, double y, double width, double height, Pen pen) {
        if (height < 0.05 || width < 0.05) {
            return;
        }
        pen.fill(x, y, width, height, fill);
        if (hatch) {
            for (double at = 3; at < width + height; at += 3) {
                double x1 = Math.max(0, at - height);
                double x2 = Math.min(width, at);
                pen.line(x + x1, y + at - x1, x + x2, y + at - x2, 0.4, Ink.STRONG_RULE);
            }
        }
        pen.frame(x, y, width, height, 0.5, Ink.STRONG_RULE);
    }

    void line(Outline path, boolean target, Pen pen) {
        pen.stroke(path, target ? 0.7 : 1.5, target ? Ink.QUIET : stroke, target ? 2.5 : dash);
    }

    void marker(double x, double y, Pen pen) {
        switch (this) {
            case DARK -> pen.shape(Outline.circle(x, y, 2), stroke);
            case LIGHT -> {
                pen.shape(Outline.circle(x, y, 2), Ink.PAPER);
                pen.stroke(Outline.circle(x, y, 2), 0.9, stroke, 0);
            }
            case HATCHED -> pen.fill(x - 1.7, y - 1.7, 3.4, 3.4, stroke);
            case PALE -> pen.frame(x - 1.7, y - 1.7, 3.4, 3.4, 0.9, stroke);
            case MIDDLE ->
                pen.shape(
                        Outline.from(x, y - 2.4).line(x + 2.2, y + 1.8).line(x - 2.2, y + 1.8).close().build(), stroke);
        }
    }
}
