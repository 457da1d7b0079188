package org.daybook.fund;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** R, E, C and P at the end of each month: what the chart draws. @param points ascending, no month left out */
public record FundHistory(List<Point> points) {
    private static final int DAYS_OF_A_YEAR = 365;

    /** @param stands the measures at the end of the month, or on the as-at day in the last one */
    public record Point(YearMonth month, Effect stands) {}

    public FundHistory {
        points = List.copyOf(points);
    }

    /** Ends a year after the last entry, where the day is later still: nothing moves any more. */
    static FundHistory of(LedgerView view, int asAt, int until) {
        IntSummaryStatistics days = IntStream.range(0, until).map(view::effective).summaryStatistics();
        int first = days.getMin();
        int day = (int) Math.min(asAt, (long) days.getMax() + DAYS_OF_A_YEAR);
        if (first > day) {
            return new FundHistory(List.of());
        }
        YearMonth start = YearMonth.from(LocalDate.ofEpochDay(first));
        int months = (int) ChronoUnit.MONTHS.between(start, YearMonth.from(LocalDate.ofEpochDay(day))) + 1;
        int[] monthOf = monthNumbers(first, day, start);
        long[] moved = new long[months * EffectCode.COUNT];
        long[] released = new long[months];
        for (int i = 0; i < until; i++) {
            int on = view.effective(i);
            if (on <= day) {
                int month = monthOf[on - first];
                moved[month * EffectCode.COUNT + view.code(i)] += view.pence(i);
            }
        }
        view.eachReleased(until, (row, amount) -> {
            if (view.effective(row) <= day) {
                released[monthOf[view.effective(row) - first]] += amount;
            }
        });
        return cumulated(start, months, moved, released);
    }

    private static int[] monthNumbers(int first, int day, YearMonth start) {
        int[] monthOf = new int[day - first + 1];
        for (int d = first; d <= day; d++) {
            LocalDate date = LocalDate.ofEpochDay(d);
            monthOf[d - first] = (date.getYear() - start.getYear()) * 12 + date.getMonthValue() - start.getMonthValue();
        }
        return monthOf;
    }

    private static FundHistory cumulated(YearMonth start, int months, long[] moved, long[] released) {
        List<Point> points = new ArrayList<>(months);
        long[] byCode = new long[EffectCode.COUNT];
        long releasedSoFar = 0;
        for (int m = 0; m < months; m++) {
            for (int c = 0; c < EffectCode.COUNT; c++) {
                byCode[c] += moved[m * EffectCode.COUNT + c];
            }
            releasedSoFar += released[m];
            points.add(new Point(start.plusMonths(m), new Sums(byCode, releasedSoFar).effect()));
        }
        return new FundHistory(points);
    }
}
