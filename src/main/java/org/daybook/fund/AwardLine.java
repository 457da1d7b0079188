package org.daybook.fund;

import org.daybook.kit.text.Money;

/** What one award stands at. @param outstanding awarded, and neither paid nor given up; C */
public record AwardLine(String award, Money awarded, Money outstanding, Money paid) {
    /** @param sums as {@link LedgerView#byAward} has them */
    static AwardLine of(String award, long[] sums) {
        return new AwardLine(award, new Money(sums[0]), new Money(sums[1]), new Money(sums[2]));
    }
}
