package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * What a fund stands at on an effective date, knowing what was recorded up to a moment. The same two dates give the same
 * figures for ever.
 *
 * @param recordedUntil the cut-off; empty means all that is recorded
 * @param stands the measures since the fund began, in pence
 * @param opening what the financial year of the date opened with: what the one before closed with, and an opening balance
 * @param receivedInYear without an opening balance
 * @param matchPledged of the match, what is pledged; the rest is confirmed
 * @param heads one line a head, and one for what is entered on none
 */
public record Statement(
        Fund fund,
        LocalDate asAt,
        Optional<Instant> recordedUntil,
        Effect stands,
        Money opening,
        Money receivedInYear,
        Money paidInYear,
        Money matchPledged,
        List<HeadLine> heads,
        FundSettings rules) {
    public Statement {
        heads = List.copyOf(heads);
    }

    public Money received() {
        return new Money(stands.received());
    }

    public Money expected() {
        return new Money(stands.expected());
    }

    public Money committed() {
        return new Money(stands.committed());
    }

    public Money paid() {
        return new Money(stands.paid());
    }

    public Money match() {
        return new Money(stands.match());
    }

    public Money matchConfirmed() {
        return match().minus(matchPledged);
    }

    /** R − P; also opening + received in the year − paid in the year. */
    public Money closing() {
        return received().minus(paid());
    }

    /** R − P − C, and E where the policy counts it. */
    public Money uncommitted() {
        return new Money(stands.uncommitted(rules.countExpected()));
    }

    /** What a condition keeps from being spent. */
    public Money blocked() {
        return fund.blockedOn(asAt, uncommitted());
    }

    public boolean overCommitted() {
        return uncommitted().isNegative();
    }

    public FinancialYear year() {
        return FinancialYear.of(asAt);
    }

    /** Paid, committed and what is entered per head as still to come. */
    public Money forecast() {
        return heads.stream().map(HeadLine::forecast).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Whether nothing can be said of its money: no amount set and nothing entered. That is not nil.
     */
    public boolean unset() {
        return fund.amount().isEmpty() && stands.equals(Effect.NONE) && opening.isZero() && receivedInYear.isZero();
    }
}
