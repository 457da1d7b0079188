package org.daybook.kit.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of pounds sterling, held in whole pence. Never floating point.
 *
 * @param pence the amount in pence; may be negative. Range: what a long holds, and arithmetic that would leave it throws
 *     {@link ArithmeticException} rather than wrap.
 */
public record Money(long pence) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException when the value has a fraction of a penny or does not fit */
    public static Money of(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    /** Reads a plain decimal such as {@code 1234.50}; for what people type see {@link #parse}. */
    public static Money of(String pounds) {
        return of(new BigDecimal(pounds));
    }

    /** Reads what a person types: {@code £1,234.50}, {@code 1 234}, {@code (978)}, {@code 978-}. Empty when it is no amount. */
    public static Optional<Money> parse(String typed) {
        String text = typed.strip().replace("£", "").replace(",", "").replace(" ", "").replace(" ", "").replace('−', '-');
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
            negative = true;
            text = text.substring(1, text.length() - 1);
        } else if (text.endsWith("-") && text.length() > 1) {
            negative = true;
            text = text.substring(0, text.length() - 1);
        } else if (text.startsWith("-")) {
            negative = true;
            text = text.substring(1);
        }
        if (!text.matches("\\d{1,15}(\\.\\d{0,2})?|\\.\\d{1,2}")) {
            return Optional.empty();
        }
        Money amount = of(new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text));
        return Optional.of(negative ? amount.negate() : amount);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money negate() {
        return new Money(Math.negateExact(pence));
    }

    public boolean isNegative() {
        return pence < 0;
    }

    public boolean isZero() {
        return pence == 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Pounds with exactly two decimals, for JSON and arithmetic. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(pence, 2);
    }

    /** Two decimals without sign or separators: {@code 1234.50}. */
    public String plain() {
        return toDecimal().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** As a statement shows it: {@code 1,234.50}, a minus for negatives. Independent of the machine's locale. */
    public String inTable() {
        String digits = Long.toUnsignedString(Math.abs(pence));
        String padded = "000".substring(Math.min(3, digits.length())) + digits;
        String pounds = padded.substring(0, padded.length() - 2);
        StringBuilder grouped = new StringBuilder(pounds);
        for (int i = pounds.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (pence < 0 ? "−" : "") + grouped + "." + padded.substring(padded.length() - 2);
    }

    /** As GOV.UK style writes it in text: {@code £50,000}, or {@code £15,999.50} where there are pence. */
    public String inText() {
        String table = inTable();
        String pounds = table.endsWith(".00") ? table.substring(0, table.length() - 3) : table;
        return pence < 0 ? "−£" + pounds.substring(1) : "£" + pounds;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    @Override
    public String toString() {
        return plain();
    }
}
