package org.daybook.kit.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of pounds sterling, held in whole pence. Never floating point.
 *
 * @param pence the amount in pence; may be negative. Range: what a long holds, and arithmetic that would leave it throws
 *     {@link ArithmeticException} rather than wrap.
 */
public record Money(long pence) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** Pounds plain or in thousands, all parted alike, and pence after a point; at most 15 digits before it. */
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4}|\\d{1,3}( \\d{3}){1,4})(\\.\\d{0,2})?|\\.\\d{1,2}");

    /** @throws ArithmeticException when the value has a fraction of a penny or does not fit */
    public static Money of(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    /** Reads a plain decimal such as {@code 1234.50}; for what people type see {@link #parse}. */
    public static Money of(String pounds) {
        return of(new BigDecimal(pounds));
    }

    /**
     * Reads what a person types: {@code £1,234.50}, {@code 1 234}, {@code (978)}, {@code 978-}. Empty when it is no amount:
     * a comma parts thousands only, since {@code 12,50} may be meant for twelve pounds fifty.
     */
    public static Optional<Money> parse(String typed) {
        String text = bare(typed.replaceAll("[\\u00a0\\u2007\\u2009\\u202f]", " ").replace('−', '-'));
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
        text = bare(text);
        if (!TYPED.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace(",", "").replace(" ", "");
        Money amount = of(new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits));
        return Optional.of(negative ? amount.negate() : amount);
    }

    /** Without the sign of the pound before or after it. */
    private static String bare(String text) {
        return text.strip().replaceAll("^£|£$", "").strip();
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
