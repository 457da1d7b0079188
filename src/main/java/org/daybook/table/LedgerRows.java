package org.daybook.table;

import static org.daybook.table.Sentences.say;

import org.daybook.kit.text.Money;

/**
 * Tables that become entries of the fund ledger. The kind of entry is "payment" where the file has none. A negative payment
 * becomes a refund of the same amount, and says so; a negative amount of any other kind, and an amount of nothing, is
 * doubtful. The amount in the taken row is what the entry takes (a refund's is positive); control totals keep the file's
 * sign.
 */
public final class LedgerRows {
    public static final String DATE = "date";
    public static final String AMOUNT = "amount";
    public static final String KIND = "kind";
    public static final String PAYEE = "payee";
    public static final String REFERENCE = "reference";
    public static final String HEAD = "head";
    public static final String AWARD = "award";
    public static final String FUND = "fund";
    public static final String NOTE = "note";
    /** The value of {@link #KIND} for money paid out. */
    public static final String PAYMENT = "payment";
    /** The value of {@link #KIND} for money that came back. */
    public static final String REFUND = "refund";

    private LedgerRows() {}

    /** Whether it was paid to somebody, or came back from whom it was paid to; a budget or an accrual has no payee. */
    static boolean isToOrFromPayee(MappedRow row) {
        String kind = row.text(KIND).orElse(PAYMENT);
        return kind.equals(PAYMENT) || kind.equals(REFUND);
    }

    static RowRule.Ruling rule(MappedRow row) {
        String kind = row.text(KIND).map(AuthorityNames::spelling).orElse(PAYMENT);
        Money amount = row.amount(AMOUNT).orElse(Money.ZERO);
        if (amount.isZero()) {
            return RowRule.Ruling.doubt(row, Doubt.of(AMOUNT, say("doubt.ledger.zero")));
        }
        MappedRow known = row.with(KIND, new FieldValue.Text(kind));
        if (!amount.isNegative()) {
            return RowRule.Ruling.fine(known);
        }
        if (!kind.equals(PAYMENT)) {
            return RowRule.Ruling.doubt(row, Doubt.of(AMOUNT, say("doubt.ledger.negative", kind, amount.inText())));
        }
        MappedRow refund =
                known.with(KIND, new FieldValue.Text(REFUND)).with(AMOUNT, new FieldValue.Amount(amount.negate()));
        return RowRule.Ruling.remark(refund, say("took.refund", amount.negate().inText()));
    }
}
