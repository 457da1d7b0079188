package org.daybook.fund;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.util.StringConverter;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** R, C, P and uncommitted through time, the forecast dashed, and the same figures as a table beside it. */
final class FundChart {
    private static final Messages SAY = Messages.beside(FundChart.class);

    /** Between the names of two lines. */
    private static final double GAP = 2;

    private final NumberAxis months = new NumberAxis();
    private final NumberAxis pounds = new NumberAxis();
    private final NamedLines chart = new NamedLines(months, pounds);
    private final ObservableList<FundHistory.Point> points = FXCollections.observableArrayList();
    private final DeskTable<FundHistory.Point> table = new DeskTable<>("fund.history", FundHistory.Point::month);
    private final SplitPane root = new SplitPane();
    private final TableColumn<FundHistory.Point, Optional<Money>> uncommitted;
    private boolean countExpected;

    FundChart(FundViewModel fund) {
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.getStyleClass().add("fund-chart");
        chart.setAccessibleText(SAY.text("chart.name"));
        months.setAutoRanging(false);
        months.setMinorTickVisible(false);
        months.setTickLabelFormatter(new MonthLabel());
        pounds.setForceZeroInRange(true);
        pounds.setLabel(SAY.text("chart.pounds"));
        table.text("month", SAY.text("chart.month"), 7, p -> PartialDate.of(p.month()).inTable());
        column("received", Effect::received);
        column("committed", Effect::committed);
        column("paid", Effect::paid);
        uncommitted = column("uncommitted", e -> e.uncommitted(countExpected));
        table.shows(points);
        table.whenEmpty(Placeholder.empty(SAY.text("chart.none"), SAY.text("chart.none.text")));
        root.getItems().addAll(chart, table);
        root.setDividerPositions(0.62);
        fund.pictureProperty().subscribe(now -> now.ifPresent(this::draw));
    }

    private TableColumn<FundHistory.Point, Optional<Money>> column(String id, ToLongFunction<Effect> measure) {
        return table.money(
                id, SAY.text("measure." + id), 8, p -> Optional.of(new Money(measure.applyAsLong(p.stands()))));
    }

    private void draw(FundPicture p) {
        FundSettings rules = p.statement().rules();
        countExpected = rules.countExpected();
        uncommitted.setText(FundText.said(rules, "chart.uncommitted"));
        List<FundHistory.Point> history = p.history().points();
        points.setAll(history);
        chart.getData().clear();
        if (history.isEmpty()) {
            return;
        }
        YearMonth last = history.getLast().month();
        YearMonth end = p.fund()
                .ends()
                .map(d -> YearMonth.from(d.latest()))
                .filter(m -> m.isAfter(last))
                .orElse(YearMonth.from(p.statement().year().lastDay()));
        if (end.isAfter(last)) {
            XYChart.Series<Number, Number> forecast = new XYChart.Series<>();
            forecast.setName(SAY.text("chart.forecast"));
            forecast.getData().add(point(last, p.statement().paid().pence()));
            forecast.getData().add(point(end, p.statement().forecast().pence()));
            chart.getData().add(forecast);
            forecast.getNode().getStyleClass().add("forecast");
            forecast.getNode().setStyle("-fx-stroke-dash-array: 6 6;");
        }
        line(SAY.text("measure.received"), history, Effect::received);
        line(SAY.text("measure.paid"), history, Effect::paid);
        line(SAY.text("measure.committed"), history, Effect::committed);
        line(FundText.said(rules, "chart.uncommitted"), history, e -> e.uncommitted(countExpected));
        long from = number(history.getFirst().month());
        long to = Math.max(number(end), from + 1);
        months.setLowerBound(from);
        months.setUpperBound(to);
        months.setTickUnit(Math.max(1, Math.ceilDiv(to - from, 8)));
    }

    private void line(String words, List<FundHistory.Point> history, ToLongFunction<Effect> measure) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.setName(words.replace('\n', ' '));
        for (FundHistory.Point point : history) {
            series.getData().add(point(point.month(), measure.applyAsLong(point.stands())));
        }
        // The line's name at its end: told apart without colour.
        Label name = new Label(words);
        name.setMouseTransparent(true);
        name.getStyleClass().add("muted");
        series.getData().getLast().setNode(name);
        chart.getData().add(series);
    }

    private static XYChart.Data<Number, Number> point(YearMonth month, long pence) {
        // Whole pounds are finer than a pixel; amounts as such stand in the table.
        return new XYChart.Data<>(number(month), Math.floorDiv(pence, 100));
    }

    private static long number(YearMonth month) {
        return ChronoUnit.MONTHS.between(YearMonth.of(2000, 1), month);
    }

    private static final class MonthLabel extends StringConverter<Number> {
        @Override
        public String toString(@Nullable Number number) {
            return number == null
                    ? ""
                    : PartialDate.of(YearMonth.of(2000, 1).plusMonths(number.longValue())).inTable();
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("labels are not typed");
        }
    }

    /** Lines with their names at their ends; names that would hide each other make room. */
    private static final class NamedLines extends LineChart<Number, Number> {
        NamedLines(NumberAxis x, NumberAxis y) {
            super(x, y);
        }

        @Override
        protected void layoutPlotChildren() {
            super.layoutPlotChildren();
            List<Label> names = getData().stream()
                    .map(series -> series.getData().getLast().getNode())
                    .filter(Label.class::isInstance)
                    .map(Label.class::cast)
                    .sorted(Comparator.comparingDouble(Node::getLayoutY))
                    .toList();
            double[] tops = new double[names.size()];
            double free = 0;
            for (int i = 0; i < tops.length; i++) {
                tops[i] = Math.max(names.get(i).getLayoutY(), free);
                free = tops[i] + names.get(i).getHeight() + GAP;
            }
            // Nor may one hang out below, where it would be cut off.
            double end = getYAxis().getHeight();
            for (int i = tops.length - 1; i >= 0; i--) {
                tops[i] = Math.min(tops[i], end - names.get(i).getHeight());
                end = tops[i] - GAP;
                names.get(i).setTranslateY(tops[i] - names.get(i).getLayoutY());
            }
        }
    }

    Node root() {
        return root;
    }
}
