package org.daybook.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * How far the programme has come, of which base.
 *
 * @param base how many authorities it is said of
 * @param engaged of the base, signed up or further in any framework, done elsewhere or paused; each counts once
 * @param done of the base, with their self-assessment done, those that withdrew after it too
 * @param underWay engaged, and not done yet
 */
record Coverage(int base, int engaged, int done, int underWay) {
    /** Days of a month on the average of the Gregorian calendar. */
    private static final BigDecimal MONTH = new BigDecimal("30.436875");

    static Coverage of(Collection<AssessmentRow> rows) {
        int engaged = 0;
        int done = 0;
        int underWay = 0;
        for (AssessmentRow row : rows) {
            engaged += row.isEngaged() ? 1 : 0;
            done += row.isDone() ? 1 : 0;
            underWay += row.isEngaged() && !row.isDone() ? 1 : 0;
        }
        return new Coverage(rows.size(), engaged, done, underWay);
    }

    /** Not engaged yet. */
    int remaining() {
        return base - engaged;
    }

    int notDone() {
        return base - done;
    }

    /** Engaged in per cent of the base, with one decimal; empty for an empty base. */
    Optional<BigDecimal> percent() {
        return base == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(engaged * 100L)
                        .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP));
    }

    /**
     * How many self-assessments a month it takes to have all done by the target, with one decimal; empty once the target
     * has come.
     */
    Optional<BigDecimal> ratePerMonth(LocalDate asAt, LocalDate target) {
        return target.isAfter(asAt) ? Optional.of(perMonth(notDone(), asAt, target)) : Optional.empty();
    }

    /** A count over the months from one day to a later one, with one decimal. */
    static BigDecimal perMonth(int count, LocalDate from, LocalDate to) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
        return BigDecimal.valueOf(count).multiply(MONTH).divide(days, 1, RoundingMode.HALF_UP);
    }
}
