package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;

/**
 * An award with its money and its claims as they stood on a day, as it was known at a moment.
 *
 * @param givenUp decommitted, and so no part of what the line says was awarded
 * @param accrued what of the line's paid is an accrual
 * @param payments what was paid on it, whatever came back
 * @param recordedUntil the cut-off; empty means all that is recorded
 */
record AwardRow(
        Award award,
        AwardLine line,
        Money givenUp,
        Money accrued,
        Money payments,
        List<Claim> claims,
        LocalDate asAt,
        Optional<Instant> recordedUntil) {
    AwardRow {
        claims = List.copyOf(claims);
    }

    /** Each award of a fund. On the lane. */
    static List<AwardRow> of(
            DSLContext sql,
            Fund fund,
            List<Award> awards,
            LedgerColumns columns,
            LocalDate asAt,
            Optional<Instant> recordedUntil) {
        Map<String, List<Claim>> claims =
                AwardStore.claims(sql, fund.id()).stream().collect(Collectors.groupingBy(Claim::award));
        Map<String, AwardLine> lines = new Statements(columns, fund, List.of(), FundSettings.DEFAULT)
                .awards(asAt, recordedUntil);
        LedgerView view = columns.view();
        int day = Math.toIntExact(asAt.toEpochDay());
        int until = view.recordedUntil(recordedUntil);
        long[] givenUp = view.givenUp(day, until);
        long[] accrued = view.accrued(day, until);
        long[] payments = view.payments(day, until);
        return awards.stream()
                .map(award -> {
                    int number = columns.awardIds().knownNumber(award.id());
                    boolean entered = number > 0 && number < givenUp.length;
                    return new AwardRow(
                            award,
                            lines.getOrDefault(
                                    award.id(), new AwardLine(award.id(), Money.ZERO, Money.ZERO, Money.ZERO)),
                            entered ? new Money(givenUp[number]) : Money.ZERO,
                            entered ? new Money(accrued[number]) : Money.ZERO,
                            entered ? new Money(payments[number]) : Money.ZERO,
                            claims.getOrDefault(award.id(), List.of()),
                            asAt,
                            recordedUntil);
                })
                .toList();
    }

    AwardState state() {
        return award.stateOn(asAt, recordedUntil);
    }

    ClaimState state(Claim claim) {
        return claim.stateOn(asAt, recordedUntil);
    }

    boolean isOverdue(Claim claim) {
        return claim.overdueOn(asAt, recordedUntil);
    }

    /** Claimed and not yet paid: received, queried or approved. A claim whose amount nobody knows adds nothing. */
    Money claimed() {
        return claims.stream()
                .filter(this::isAskedFor)
                .flatMap(c -> c.amount().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    /** How many of what is claimed have no amount, which is not nil. */
    long claimedWithoutAmount() {
        return claims.stream().filter(this::isAskedFor).filter(c -> c.amount().isEmpty()).count();
    }

    /** What the claims that count as paid come to. */
    Money claimsPaid() {
        return claims.stream()
                .filter(claim -> state(claim) == ClaimState.PAID)
                .flatMap(claim -> claim.amount().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private boolean isAskedFor(Claim claim) {
        return switch (state(claim)) {
            case RECEIVED, QUERIED, APPROVED -> true;
            case EXPECTED, PAID, REJECTED -> false;
        };
    }

    /** What it stands at; empty where nothing was entered of it yet, which is not nil. */
    Optional<Money> awarded() {
        return shares().whole().isZero() ? Optional.empty() : Optional.of(line.awarded());
    }

    AwardShares shares() {
        return AwardShares.of(line, claimed(), givenUp, accrued);
    }

    /** The next date by which a claim is expected. */
    Optional<PartialDate> nextDue() {
        return claims.stream()
                .filter(c -> state(c) == ClaimState.EXPECTED)
                .flatMap(c -> c.due().stream())
                .min(PartialDate::compareTo);
    }

    boolean isOverdue() {
        return claims.stream().anyMatch(this::isOverdue);
    }
}
