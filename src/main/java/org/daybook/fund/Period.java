package org.daybook.fund;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of account: P1 is April, P12 March, and P13 the closing period after March, whose entries are dated 31 March.
 *
 * @param number 1 to 13
 */
public record Period(FinancialYear year, int number) implements Comparable<Period> {
    /** The closing period. */
    public static final int CLOSING = 13;

    private static final Pattern LABEL = Pattern.compile("P(\\d{1,2}) (\\d{4})/\\d{2}");

    public Period {
        if (number < 1 || number > CLOSING) {
            throw new DateTimeException("no period P" + number);
        }
    }

    public static Period of(LocalDate date) {
        return new Period(FinancialYear.of(date), (date.getMonthValue() + 8) % 12 + 1);
    }

    /** Reads {@code P13 2008/09}. @throws DateTimeException when it is no period */
    public static Period of(String label) {
        Matcher m = LABEL.matcher(label);
        if (!m.matches()) {
            throw new DateTimeException("not a period: " + label);
        }
        return new Period(new FinancialYear(Integer.parseInt(m.group(2))), Integer.parseInt(m.group(1)));
    }

    /** A number for the period, ascending with time. */
    int code() {
        return year.start() << 4 | number;
    }

    static Period ofCode(int code) {
        return new Period(new FinancialYear(code >> 4), code & 15);
    }

    public boolean isClosing() {
        return number == CLOSING;
    }

    public LocalDate firstDay() {
        return number == CLOSING ? year.lastDay() : year.firstDay().plusMonths(number - 1L);
    }

    public LocalDate lastDay() {
        return number == CLOSING ? year.lastDay() : firstDay().plusMonths(1).minusDays(1);
    }

    public Period next() {
        return number == CLOSING ? new Period(year.next(), 1) : new Period(year, number + 1);
    }

    public String label() {
        return "P" + number + " " + year.label();
    }

    @Override
    public int compareTo(Period other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(number, other.number);
    }
}
