package org.daybook.fund;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * A fund.
 *
 * @param purpose what it may be spent on
 * @param ringFenced whether it may be spent on that only
 * @param amount what it is meant to hold; empty where it is not set, which is not zero
 * @param older whether it was there before the book, so that it may have an opening balance
 * @param condition what blocks it; empty where nothing does
 * @param ends when its money has to be spent
 * @param postingCopy the copy of the programme that posts its entries; elsewhere an entry is a proposal
 */
public record Fund(
        String id,
        String name,
        String purpose,
        boolean ringFenced,
        Optional<Money> amount,
        boolean older,
        Optional<Block> condition,
        Optional<PartialDate> ends,
        String postingCopy) {

    /**
     * Money set aside until a condition is met.
     *
     * @param text the condition: "until the tool is available"
     * @param amount how much; empty means all of the fund
     * @param lifted when the condition was met
     */
    public record Block(String text, Optional<Money> amount, Optional<PartialDate> lifted) {
        public boolean standsOn(LocalDate day) {
            return lifted.filter(d -> !d.earliest().isAfter(day)).isEmpty();
        }
    }

    /** The condition that blocks it on that day. */
    public Optional<Block> blockOn(LocalDate day) {
        return condition.filter(b -> b.standsOn(day));
    }

    /** What the condition of a day keeps from being spent: the part that it names, or all that is uncommitted. */
    Money blockedOn(LocalDate day, Money uncommitted) {
        return blockOn(day)
                .map(b -> b.amount().orElse(uncommitted.max(Money.ZERO)))
                .orElse(Money.ZERO);
    }
}
