package org.daybook.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * A chart, drawn as vectors. Series differ by shade and pattern as well as by colour.
 *
 * @param caption what it shows
 * @param alternative what a screen reader says instead of the picture: the finding, with its figures
 */
public record Chart(String caption, String alternative, Kind kind, Axis axis, Unit unit, List<Series> series)
        implements Block {

    public enum Kind {
        STACKED_BARS,
        LINES,
        /** Lines that hold their value until the next point, as balances do. */
        STEPS
    }

    public enum Unit {
        COUNT,
        /** Values are pence. */
        POUNDS,
        PER_CENT
    }

    /** Along the foot. */
    public sealed interface Axis {
        /** Points' x are 0, 1, 2 … in this order. */
        record Names(List<String> names) implements Axis {
            public Names {
                names = List.copyOf(names);
            }
        }

        /** Points' x are days since 1 January 1970. */
        record Days(LocalDate from, LocalDate to) implements Axis {
            public Days {
                if (!to.isAfter(from)) {
                    throw new IllegalArgumentException("an axis from " + from + " to " + to);
                }
            }
        }
    }

    public record Point(double x, double y) {
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("a point at " + x + ", " + y);
            }
        }

        public static Point on(LocalDate day, double y) {
            return new Point(day.toEpochDay(), y);
        }
    }

    /** @param target drawn as a thin dashed line, and left out of a stack */
    public record Series(String name, List<Point> points, boolean target) {
        public Series {
            points = List.copyOf(points);
        }

        public static Series of(String name, List<Point> points) {
            return new Series(name, points, false);
        }

        public static Series target(String name, List<Point> points) {
            return new Series(name, points, true);
        }
    }

    public Chart {
        series = List.copyOf(series);
    }
}
