package org.daybook.fund;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which periods of a fund are closed. Periods close in order and stay closed, so one period says it all.
 *
 * @param closedUpTo the last closed period; empty where none is
 */
public record PeriodBook(Optional<Period> closedUpTo) {
    public static final PeriodBook ALL_OPEN = new PeriodBook(Optional.empty());

    /** Where an entry goes. @param original the date it belongs to, where its own period was closed */
    public record Placement(LocalDate effective, Period period, Optional<LocalDate> original) {}

    /** From whatever closings were recorded, in any order: the latest counts. */
    public static PeriodBook of(Collection<Period> closed) {
        return new PeriodBook(closed.isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(closed).last()));
    }

    public boolean isClosed(Period period) {
        return closedUpTo.isPresent() && period.compareTo(closedUpTo.get()) <= 0;
    }

    /**
     * Places a date: in its own period, or where that one is closed on the first day of the first open one, with the date
     * it belongs to noted. While only P13 of a year is open, a late entry of that year goes there.
     *
     * @param closingPeriod wants P13 while it is open: from October to March that of the date's year, and in the half year after it, when
     *     its books are closed, that of the year before
     */
    Placement place(LocalDate date, boolean closingPeriod) {
        Period own = own(date, closingPeriod);
        if (!isClosed(own)) {
            LocalDate effective = closingPeriod ? own.lastDay() : date;
            return new Placement(effective, own, effective.equals(date) ? Optional.empty() : Optional.of(date));
        }
        if (!isClosed(Period.of(date))) {
            return new Placement(date, Period.of(date), Optional.empty());
        }
        Period open = closedUpTo.orElseThrow().next();
        return new Placement(open.firstDay(), open, Optional.of(date));
    }

    /** The period that a date belongs to, be it closed. */
    static Period own(LocalDate date, boolean closingPeriod) {
        return closingPeriod ? new Period(closingYear(date), Period.CLOSING) : Period.of(date);
    }

    private static FinancialYear closingYear(LocalDate date) {
        FinancialYear year = FinancialYear.of(date);
        boolean after = Period.of(date).number() <= 6;
        return after ? new FinancialYear(year.start() - 1) : year;
    }
}
