package org.daybook.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount as somebody wrote it: {@code (978)}, {@code 978-}, {@code £1,234.50}, {@code 12.00 CR}. Brackets, a minus on
 * either side and CR mean less than nothing; DR means what it says without. A blank, a dash and a word are no amount.
 */
final class AmountText {
    /** Larger amounts are taken for numbers of another kind: a hundred thousand million pounds. */
    private static final long MOST_PENCE = 10_000_000_000_000L;

    private final String digits;
    private final boolean negative;
    private final boolean pounds;

    private AmountText(String digits, boolean negative, boolean pounds) {
        this.digits = digits;
        this.negative = negative;
        this.pounds = pounds;
    }

    /** What a text tells about its column's style. */
    enum Evidence {
        /** Not an amount at all. */
        NOT,
        /** An amount that reads the same either way. */
        EITHER,
        POINT,
        COMMA,
        /** One separator and three digits: thousands in one style, no amount in the other. */
        UNSURE
    }

    /** Why a text is no amount that can be taken. */
    enum Fault {
        NOT_AN_AMOUNT("doubt.amount"),
        OTHER_CURRENCY("doubt.amount.currency"),
        FRACTION("doubt.amount.fraction"),
        GROUPING("doubt.amount.grouping"),
        TOO_LARGE("doubt.amount.large"),
        DASH("doubt.amount.dash"),
        UNEVEN("doubt.amount.uneven"),
        DIGITS_LOST("doubt.amount.lost");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** Either an amount or the reason why there is none. */
    record Reading(Optional<Money> money, Optional<Fault> fault) {
        static Reading of(Fault fault) {
            return new Reading(Optional.empty(), Optional.of(fault));
        }
    }

    static Reading read(String text, AmountStyle style) {
        AmountText amount = parse(text);
        if (amount == null) {
            return Reading.of(notAnAmount(text));
        }
        return amount.pounds ? amount.value(style) : Reading.of(Fault.OTHER_CURRENCY);
    }

    /** The number without its sign, as its column's style has it; empty where it is not written in it. */
    Optional<BigDecimal> number(AmountStyle style) {
        int decimal = digits.lastIndexOf(style.decimal());
        String whole = decimal < 0 ? digits : digits.substring(0, decimal);
        String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        return grouped(whole, style) && fraction.chars().allMatch(c -> digit((char) c))
                ? Optional.of(new BigDecimal("0" + whole.replaceAll("[^0-9]", "") + "." + fraction + "0"))
                : Optional.empty();
    }

    boolean isNegative() {
        return negative;
    }

    boolean isInPounds() {
        return pounds;
    }

    static Reading within(long pence) {
        return Math.abs(pence) > MOST_PENCE
                ? Reading.of(Fault.TOO_LARGE)
                : new Reading(Optional.of(new Money(pence)), Optional.empty());
    }

    private static Fault notAnAmount(String text) {
        if (text.matches("[-–—]+")) {
            return Fault.DASH;
        }
        return text.matches("[-+]?[0-9][0-9.,]*[eE][-+]?[0-9]+") ? Fault.DIGITS_LOST : Fault.NOT_AN_AMOUNT;
    }

    static Evidence evidence(String text) {
        AmountText amount = parse(text);
        if (amount == null) {
            return Evidence.NOT;
        }
        String d = amount.digits;
        int point = d.lastIndexOf('.');
        int comma = d.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return wellFormed(d, AmountStyle.POINT) == Evidence.NOT ? Evidence.NOT : Evidence.EITHER;
        }
        if (point >= 0 && comma >= 0) {
            return wellFormed(d, point > comma ? AmountStyle.POINT : AmountStyle.COMMA);
        }
        char sign = point >= 0 ? '.' : ',';
        AmountStyle decimal = point >= 0 ? AmountStyle.POINT : AmountStyle.COMMA;
        AmountStyle grouping = point >= 0 ? AmountStyle.COMMA : AmountStyle.POINT;
        if (d.indexOf(sign) != d.lastIndexOf(sign)) {
            return wellFormed(d, grouping);
        }
        int after = d.length() - 1 - d.lastIndexOf(sign);
        if (after == 3 && d.indexOf(sign) > 0 && d.indexOf(sign) < 4 && !d.startsWith("0")) {
            // 1,234 is what an English thousand looks like; 1.234 needs its neighbours.
            return sign == ',' ? Evidence.EITHER : Evidence.UNSURE;
        }
        return wellFormed(d, decimal);
    }

    private static Evidence wellFormed(String digits, AmountStyle style) {
        Reading reading = new AmountText(digits, false, true).value(style);
        boolean fine = reading.money().isPresent() || reading.fault().filter(f -> f == Fault.FRACTION).isPresent();
        return !fine ? Evidence.NOT : style == AmountStyle.POINT ? Evidence.POINT : Evidence.COMMA;
    }

    private Reading value(AmountStyle style) {
        int decimal = digits.lastIndexOf(style.decimal());
        String whole = decimal < 0 ? digits : digits.substring(0, decimal);
        String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        if (whole.indexOf(style.decimal()) >= 0 || !grouped(whole, style)) {
            return Reading.of(Fault.GROUPING);
        }
        for (int i = 0; i < fraction.length(); i++) {
            if (!digit(fraction.charAt(i))) {
                return Reading.of(Fault.GROUPING);
            }
        }
        String tooFine = fraction.length() > 2 ? fraction.substring(2) : "";
        // 12.500 may be twelve and a half or twelve thousand five hundred; 12.5000 is a database's twelve and a half.
        if (tooFine.chars().anyMatch(c -> c != '0') || tooFine.length() == 1) {
            return Reading.of(Fault.FRACTION);
        }
        long pence = 0;
        for (int i = 0; i < whole.length(); i++) {
            if (digit(whole.charAt(i))) {
                pence = pence * 10 + whole.charAt(i) - '0';
                if (pence > MOST_PENCE) {
                    return Reading.of(Fault.TOO_LARGE);
                }
            }
        }
        pence = pence * 100
                + (fraction.isEmpty() ? 0 : (fraction.charAt(0) - '0') * 10)
                + (fraction.length() > 1 ? fraction.charAt(1) - '0' : 0);
        return within(negative ? -pence : pence);
    }

    /** Whether the pounds are digits alone, or groups of three behind one to three, all parted by the same sign. */
    private static boolean grouped(String whole, AmountStyle style) {
        char sign = 0;
        int run = 0;
        boolean first = true;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (digit(c)) {
                run++;
                continue;
            }
            boolean allowed = c == style.group() || c == ' ' || c == '\'';
            if (!allowed || (sign != 0 && sign != c) || (first ? run < 1 || run > 3 : run != 3)) {
                return false;
            }
            sign = c;
            first = false;
            run = 0;
        }
        return sign == 0 || run == 3;
    }

    /** Takes currency, sign and brackets off; null when what is left is not digits and separators. */
    static @Nullable AmountText parse(String text) {
        int n = text.length();
        if (n == 0 || n > 40 || isWord(text)) {
            return null;
        }
        StringBuilder core = new StringBuilder(n);
        boolean negative = false;
        boolean bracket = false;
        boolean closed = false;
        int signs = 0;
        boolean pounds = true;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (digit(c)) {
                if (closed) {
                    return null;
                }
                core.append(c);
            } else if (c == '.' || c == ',' || c == '\'' || c == '’') {
                core.append(c == '’' ? '\'' : c);
            } else if (c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
                boolean between = !core.isEmpty() && digit(core.charAt(core.length() - 1)) && i + 1 < n && digit(text.charAt(i + 1));
                if (between) {
                    core.append(' ');
                }
            } else if (c == '-' || c == '−' || c == '–' || c == '+') {
                boolean atAnEnd = core.isEmpty() || restIsBlank(text, i + 1) || closing(text, i + 1);
                if (!atAnEnd || signs++ > 0) {
                    return null;
                }
                negative ^= c != '+';
            } else if (c == '(' && core.isEmpty() && !bracket && signs == 0) {
                bracket = true;
            } else if (c == ')' && bracket && !closed && !core.isEmpty()) {
                closed = true;
            } else if (c == '£') {
                continue;
            } else if (c == '€' || c == '$') {
                pounds = false;
            } else {
                int letters = letters(text, i);
                String word = text.substring(i, letters).toUpperCase(Locale.ROOT);
                switch (word) {
                    case "GBP", "DR" -> {}
                    case "CR" -> {
                        if (core.isEmpty() || signs++ > 0) {
                            return null;
                        }
                        negative = true;
                    }
                    case "EUR", "USD" -> pounds = false;
                    default -> {
                        return null;
                    }
                }
                i = letters - 1;
            }
        }
        if (bracket != closed || (bracket && signs > 0) || core.isEmpty() || !anyDigit(core)) {
            return null;
        }
        return new AmountText(core.toString(), negative || bracket, pounds);
    }

    /** Begins with a letter that no currency begins with: most cells do, and need no closer look. */
    private static boolean isWord(String text) {
        char first = text.charAt(0);
        return Character.isLetter(first) && "GgEeUu".indexOf(first) < 0;
    }

    private static int letters(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return Math.max(i, from + 1);
    }

    private static boolean closing(String text, int from) {
        String rest = text.substring(from).strip().toUpperCase(Locale.ROOT);
        return rest.equals("GBP") || rest.equals("£") || rest.equals("DR");
    }

    private static boolean restIsBlank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyDigit(CharSequence core) {
        for (int i = 0; i < core.length(); i++) {
            if (digit(core.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
