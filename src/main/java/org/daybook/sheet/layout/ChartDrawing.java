package org.daybook.sheet.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Chart;
import org.daybook.sheet.Chart.Axis;
import org.daybook.sheet.Chart.Point;
import org.daybook.sheet.Chart.Series;

/** A chart with its key above, values at the left, names or months at the foot. */
final class ChartDrawing implements FigurePiece.Drawing {
    private static final double HEIGHT = 140;
    private static final int MOST_VALUES = 16;

    private final Chart chart;
    private final Typesetter typesetter;
    private final double size;
    private final Scale scale;

    ChartDrawing(Chart chart, Typesetter typesetter, double text) {
        this.chart = chart;
        this.typesetter = typesetter;
        this.size = text * 0.84;
        this.scale = scale(chart);
    }

    private static Scale scale(Chart chart) {
        double least = 0;
        double most = 0;
        for (Series series : chart.series()) {
            for (Point point : series.points()) {
                least = Math.min(least, point.y());
                most = Math.max(most, point.y());
            }
        }
        if (chart.kind() == Chart.Kind.STACKED_BARS) {
            for (int i = 0; i < names(chart).size(); i++) {
                least = Math.min(least, stack(chart, i, false));
                most = Math.max(most, stack(chart, i, true));
            }
        }
        return Scale.of(least, most, chart.unit());
    }

    private static List<String> names(Chart chart) {
        return chart.axis() instanceof Axis.Names names ? names.names() : List.of();
    }

    private static double stack(Chart chart, int index, boolean upwards) {
        return stacked(chart)
                .flatMap(series -> series.points().stream())
                .filter(point -> Math.round(point.x()) == index && point.y() > 0 == upwards)
                .mapToDouble(Point::y)
                .sum();
    }

    private static Stream<Series> stacked(Chart chart) {
        return chart.series().stream().filter(series -> !series.target());
    }

    @Override
    public double height(double width) {
        return HEIGHT + keyRows(width) * size * 1.6;
    }

    /** Where values and names fall. */
    private final class Plot {
        private final double x;
        private final double y;
        private final double width;
        private final double height;

        Plot(double x, double y, double width, double height) {
            double labels = 0;
            for (int i = 0; i <= scale.steps(); i++) {
                labels = Math.max(labels, typesetter.width(scale.label(scale.at(i)), Weight.REGULAR) * size);
            }
            this.x = x + labels + 6;
            this.width = width - labels - 6 - size;
            this.y = y + size * 1.3;
            this.height = height - size * 3.1;
        }

        double y(double value) {
            return y + height * (1 - scale.share(value));
        }

        double x(double value) {
            return switch (chart.axis()) {
                case Axis.Names names -> x + width * (value + 0.5) / Math.max(1, names.names().size());
                case Axis.Days days -> {
                    double span = ChronoUnit.DAYS.between(days.from(), days.to());
                    yield x + width * Math.clamp((value - days.from().toEpochDay()) / span, 0, 1);
                }
            };
        }
    }

    @Override
    public void draw(double x, double y, double width, double height, Pen pen) {
        double key = key(x, y, width, pen);
        Plot plot = new Plot(x, y + key, width, height - key);
        for (int i = 0; i <= scale.steps(); i++) {
            double value = scale.at(i);
            boolean zero = Math.abs(value) < scale.step() / 1000;
            pen.line(
                    plot.x, plot.y(value), plot.x + plot.width, plot.y(value), zero ? 0.8 : 0.3, zero ? Ink.TEXT : Ink.RULE);
            pen.textTo(scale.label(value), Weight.REGULAR, size, Ink.QUIET, plot.x - 5, plot.y(value) + size * 0.32);
        }
        switch (chart.axis()) {
            case Axis.Names names -> nameTicks(names.names(), plot, pen);
            case Axis.Days days -> dayTicks(days, plot, pen);
        }
        if (chart.kind() == Chart.Kind.STACKED_BARS) {
            bars(plot, pen);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            if (chart.kind() != Chart.Kind.STACKED_BARS || series.target()) {
                path(series, SeriesStyle.of(i), plot, pen);
            }
        }
    }

    private void bars(Plot plot, Pen pen) {
        int count = names(chart).size();
        double slot = plot.width / Math.max(1, count);
        double bar = Math.min(slot * 0.68, 46);
        for (int i = 0; i < count; i++) {
            double up = 0;
            double down = 0;
            for (int s = 0; s < chart.series().size(); s++) {
                Series series = chart.series().get(s);
                for (Point point : series.points()) {
                    if (series.target() || Math.round(point.x()) != i) {
                        continue;
                    }
                    double base = point.y() > 0 ? up : down;
                    double top = Math.min(plot.y(base), plot.y(base + point.y()));
                    double tall = Math.abs(plot.y(base + point.y()) - plot.y(base));
                    SeriesStyle.of(s).bar(plot.x(i) - bar / 2, top, bar, tall, pen);
                    up += point.y() > 0 ? point.y() : 0;
                    down += point.y() > 0 ? 0 : point.y();
                }
            }
            if (count <= MOST_VALUES && up > 0) {
                String value = scale.label(up);
                pen.textWithin(value, Weight.BOLD, size, Ink.TEXT, plot.x(i), plot.y(up) - size * 0.35, slot);
            }
        }
    }

    private void path(Series series, SeriesStyle style, Plot plot, Pen pen) {
        if (series.points().isEmpty()) {
            return;
        }
        Point first = series.points().getFirst();
        Outline.Builder path = Outline.from(plot.x(first.x()), plot.y(first.y()));
        double before = first.y();
        for (Point point : series.points().subList(1, series.points().size())) {
            if (chart.kind() == Chart.Kind.STEPS && !series.target()) {
                path.line(plot.x(point.x()), plot.y(before));
            }
            path.line(plot.x(point.x()), plot.y(point.y()));
            before = point.y();
        }
        style.line(path.build(), series.target(), pen);
        if (!series.target() && series.points().size() <= 40) {
            series.points().forEach(point -> style.marker(plot.x(point.x()), plot.y(point.y()), pen));
        }
    }

    private void nameTicks(List<String> names, Plot plot, Pen pen) {
        double slot = plot.width / Math.max(1, names.size());
        int each = (int) Math.max(1, Math.ceil(size * 3.2 / slot));
        for (int i = 0; i < names.size(); i += each) {
            pen.textWithin(
                    CleanText.line(names.get(i)),
                    Weight.REGULAR,
                    size,
                    Ink.QUIET,
                    plot.x(i),
                    plot.y + plot.height + size * 1.35,
                    slot * each - 3);
        }
    }

    private void dayTicks(Axis.Days days, Plot plot, Pen pen) {
        YearMonth first = YearMonth.from(days.from());
        long months = ChronoUnit.MONTHS.between(first, YearMonth.from(days.to())) + 1;
        double label = typesetter.width("Sep 2008", Weight.REGULAR) * size + 8;
        long fit = (long) Math.max(1, plot.width / label);
        long each = Stream.of(1L, 2L, 3L, 6L, 12L, 24L, 60L, 120L, 600L)
                .filter(step -> months / step <= fit)
                .findFirst()
                .orElse(1200L);
        for (long i = 0; i < months; i += each) {
            LocalDate day = first.plusMonths(i).atDay(1);
            if (day.isBefore(days.from())) {
                continue;
            }
            double x = plot.x(day.toEpochDay());
            pen.line(x, plot.y + plot.height, x, plot.y + plot.height + 3, 0.5, Ink.STRONG_RULE);
            String text = PartialDate.of(YearMonth.from(day)).inTable();
            double half = typesetter.width(text, Weight.REGULAR) * size / 2;
            double centre = Math.min(x, plot.x + plot.width + size - half);
            pen.textAround(text, Weight.REGULAR, size, Ink.QUIET, centre, plot.y + plot.height + size * 1.5);
        }
    }

    private double entry(Series series, double width) {
        double name = typesetter.width(CleanText.line(series.name()), Weight.REGULAR) * size;
        return Math.min(width, name + size * 3.4);
    }

    private int keyRows(double width) {
        int rows = 1;
        double used = 0;
        for (Series series : chart.series()) {
            double wanted = entry(series, width);
            if (used > 0 && used + wanted > width) {
                rows++;
                used = 0;
            }
            used += wanted;
        }
        return rows;
    }

    /** @return its height */
    private double key(double x, double y, double width, Pen pen) {
        double at = x;
        double row = y;
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            double wanted = entry(series, width);
            if (at > x && at + wanted > x + width) {
                at = x;
                row += size * 1.6;
            }
            SeriesStyle style = SeriesStyle.of(i);
            if (series.target() || chart.kind() != Chart.Kind.STACKED_BARS) {
                double middle = row + size * 0.65;
                style.line(Outline.from(at, middle).line(at + size * 1.6, middle).build(), series.target(), pen);
                if (!series.target()) {
                    style.marker(at + size * 0.8, middle, pen);
                }
            } else {
                style.bar(at, row + size * 0.25, size * 1.4, size * 0.8, pen);
            }
            String name = pen.cut(CleanText.line(series.name()), Weight.REGULAR, width / size - 3);
            pen.text(name, Weight.REGULAR, size, Ink.TEXT, at + size * 2, row + size);
            at += wanted;
        }
        return row - y + size * 1.6;
    }
}
