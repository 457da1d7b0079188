package org.daybook.fund;

import org.daybook.kit.text.Money;

/**
 * An amount with its VAT. Grants are outside the scope of VAT; what is bought is not, and what cannot be recovered is a
 * cost to the fund.
 *
 * @param net without VAT
 * @param vat the VAT on it; zero where there is none
 * @param recoverable whether the host body gets the VAT back
 */
public record Cost(Money net, Money vat, boolean recoverable) {
    public static Cost of(Money amount) {
        return new Cost(amount, Money.ZERO, false);
    }

    /** What the fund bears, and what every measure counts. */
    public Money toTheFund() {
        return recoverable ? net : net.plus(vat);
    }
}
