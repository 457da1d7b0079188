package org.daybook.fund;

import java.time.LocalDate;
import java.time.Month;

/** 1 April to 31 March, written 2008/09. @param start the calendar year of its 1 April */
public record FinancialYear(int start) implements Comparable<FinancialYear> {
    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(start + 1, Month.MARCH, 31);
    }

    public FinancialYear next() {
        return new FinancialYear(start + 1);
    }

    public String label() {
        int end = (start + 1) % 100;
        return start + (end < 10 ? "/0" : "/") + end;
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(start, other.start);
    }
}
