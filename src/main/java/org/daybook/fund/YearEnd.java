package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * Closing a period, and a year: what the year closes with is carried forward as a pair, out on 31 March and in on
 * 1 April, that nets to nil; then all its periods, P13 too, are closed.
 */
final class YearEnd {
    private static final Messages SAY = Messages.beside(YearEnd.class);

    private final Ledger ledger;
    private final Terms terms;

    YearEnd(Ledger ledger, Terms terms) {
        this.ledger = ledger;
        this.terms = terms;
    }

    /** Why a period cannot be closed on a day; empty where it can. The first closing may be of any period in the first year. */
    Optional<String> faultOfClosing(Period period, LocalDate today) {
        PeriodBook periods = terms.periods();
        if (periods.isClosed(period)) {
            return Optional.of(SAY.text("period.closed", period.label()));
        }
        if (!today.isAfter(period.lastDay())) {
            return Optional.of(SAY.text(
                    "period.notOver", period.label(), PartialDate.of(period.lastDay()).inText()));
        }
        if (period.isClosing()) {
            return Optional.of(SAY.text("period.closing", period.label()));
        }
        if (periods.closedUpTo().isEmpty()) {
            return firstYear()
                    .filter(first -> first.compareTo(period.year()) < 0)
                    .map(first -> SAY.text("yearEnd.earlier", first.label()));
        }
        return periods.closedUpTo()
                .map(Period::next)
                .filter(next -> !next.equals(period))
                .map(next -> SAY.text("period.order", next.label()));
    }

    /** The pair that closes a year, to be posted together with the closing of its P13. */
    Verdict close(FinancialYear year, LocalDate today, Instant now) {
        Optional<String> fault = fault(year, today);
        if (fault.isPresent()) {
            return new Verdict.NotPosted(List.of(fault.get()));
        }
        LedgerView view = ledger.view();
        Effect stands = view.sums(day(year.lastDay()), view.size()).effect();
        Money closing = new Money(stands.received() - stands.paid());
        Instant at = new Posting(ledger, terms).recorded(now);
        return new Verdict.Ready(
                List.of(
                        carry(EntryKind.CARRIED_OUT, 0, year, year.lastDay(), closing, at),
                        carry(EntryKind.CARRIED_IN, 1, year, year.next().firstDay(), closing, at)),
                List.of(),
                Optional.empty());
    }

    private Optional<String> fault(FinancialYear year, LocalDate today) {
        Optional<Period> closed = terms.periods().closedUpTo();
        if (terms.periods().isClosed(new Period(year, Period.CLOSING))) {
            return Optional.of(SAY.text("yearEnd.closed", year.label()));
        }
        if (!today.isAfter(year.lastDay())) {
            return Optional.of(SAY.text(
                    "yearEnd.notOver", year.label(), PartialDate.of(year.lastDay()).inText()));
        }
        return closed.map(p -> p.next().year())
                .or(this::firstYear)
                .filter(open -> open.compareTo(year) < 0)
                .map(open -> SAY.text("yearEnd.earlier", open.label()));
    }

    private Optional<FinancialYear> firstYear() {
        LedgerView view = ledger.view();
        Optional<FinancialYear> first = Optional.empty();
        for (int row = 0; row < view.size(); row++) {
            FinancialYear year = view.period(row).year();
            if (first.isEmpty() || year.compareTo(first.get()) < 0) {
                first = Optional.of(year);
            }
        }
        return first;
    }

    private Entry carry(EntryKind kind, int offset, FinancialYear year, LocalDate on, Money closing, Instant recorded) {
        Particulars wrote = Particulars.of(kind, on, closing)
                .noting(SAY.text("yearEnd.note", year.label(), year.next().label()));
        Period period = kind == EntryKind.CARRIED_OUT
                ? new Period(year, Period.CLOSING)
                : new Period(year.next(), 1);
        return new Entry(
                ledger.nextNumber() + offset, on, period, Optional.empty(), recorded, closing, Money.ZERO, kind, wrote);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
