package org.daybook.fund;

import org.daybook.kit.text.Money;

/**
 * What became of an award's money, in parts that add up to all that was ever awarded: the bar and its words are both of
 * these.
 *
 * @param paid less what came back
 * @param claimed and not paid yet, as far as so much is outstanding
 * @param unclaimed outstanding, and nobody has asked for it yet
 * @param cameBack paid once, and refunded or clawed back since
 * @param givenUp decommitted
 * @param accrued part of what stands as paid, though it is outstanding until it is paid in truth
 */
record AwardShares(Money paid, Money claimed, Money unclaimed, Money cameBack, Money givenUp, Money accrued) {

    /** @param asked what open claims come to, which may be more than is outstanding */
    static AwardShares of(AwardLine line, Money asked, Money givenUp, Money accrued) {
        // An accrual takes nothing off what is outstanding; one of more than that is of what came back, to be paid again.
        Money open = line.outstanding().minus(accrued).max(Money.ZERO);
        Money cameBack = line.awarded().minus(line.paid()).minus(open);
        Money claimed = asked.min(open);
        return new AwardShares(line.paid(), claimed, open.minus(claimed), cameBack.max(Money.ZERO), givenUp, accrued);
    }

    /** All that was ever awarded: with its increases, and with what was given up since. */
    Money whole() {
        return paid.plus(claimed).plus(unclaimed).plus(cameBack).plus(givenUp);
    }
}
