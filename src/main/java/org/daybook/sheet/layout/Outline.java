package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** A path of straight lines and cubic curves. */
public record Outline(List<Step> steps) {

    public sealed interface Step {
        record Move(double x, double y) implements Step {}

        record Line(double x, double y) implements Step {}

        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

        record Close() implements Step {}
    }

    /** The distance of a quarter circle's control points, for a radius of 1. */
    private static final double KAPPA = 0.5522847498;

    public Outline {
        steps = List.copyOf(steps);
    }

    public static Builder from(double x, double y) {
        return new Builder().move(x, y);
    }

    public static Outline circle(double cx, double cy, double r) {
        return new Builder().move(cx, cy - r).quarters(cx, cy, r, 4).close().build();
    }

    /** The first quarters of a disc, clockwise from the top. */
    public static Outline pie(double cx, double cy, double r, int quarters) {
        return quarters >= 4
                ? circle(cx, cy, r)
                : from(cx, cy).line(cx, cy - r).quarters(cx, cy, r, quarters).close().build();
    }

    /** The same in other units: {@code x0 + x·scale}, {@code y0 + y·scaleY}. */
    public Outline placed(double x0, double y0, double scale, double scaleY) {
        return new Outline(steps.stream()
                .<Step>map(step -> switch (step) {
                    case Step.Move m -> new Step.Move(x0 + m.x * scale, y0 + m.y * scaleY);
                    case Step.Line l -> new Step.Line(x0 + l.x * scale, y0 + l.y * scaleY);
                    case Step.Curve c -> new Step.Curve(
                            x0 + c.x1 * scale,
                            y0 + c.y1 * scaleY,
                            x0 + c.x2 * scale,
                            y0 + c.y2 * scaleY,
                            x0 + c.x * scale,
                            y0 + c.y * scaleY);
                    case Step.Close close -> close;
                })
                .toList());
    }

    /** Gathers steps. */
    public static final class Builder {
        private final List<Step> steps = new ArrayList<>();

        public Builder move(double x, double y) {
            steps.add(new Step.Move(x, y));
            return this;
        }

        public Builder line(double x, double y) {
            steps.add(new Step.Line(x, y));
            return this;
        }

        public Builder curve(double x1, double y1, double x2, double y2, double x, double y) {
            steps.add(new Step.Curve(x1, y1, x2, y2, x, y));
            return this;
        }

        public Builder close() {
            steps.add(new Step.Close());
            return this;
        }

        private Builder quarters(double cx, double cy, double r, int count) {
            double k = r * KAPPA;
            if (count > 0) {
                curve(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
            }
            if (count > 1) {
                curve(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
            }
            if (count > 2) {
                curve(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
            }
            if (count > 3) {
                curve(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
            }
            return this;
        }

        public Outline build() {
            return new Outline(steps);
        }
    }
}
