package org.daybook.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** A date as somebody wrote it, as far as one cell alone tells. A time of day behind it is left out. */
sealed interface DateText {
    /** A day that reads only one way: 2012-06-25, 16 Mar 2011, June 25 2012, 20120625. */
    record Day(LocalDate date, boolean compact) implements DateText {}

    /** Three numbers whose order the column has to tell. */
    record Numbers(int first, int second, int third, boolean twoDigits) implements DateText {}

    /** A month, a season, a year. */
    record Part(PartialDate date) implements DateText {}

    /** A day that is in no calendar, such as 31 June 2012. */
    record Impossible() implements DateText {}

    /** A day and a month, and no year to put them in. */
    record Yearless() implements DateText {}

    /** No date. */
    record None() implements DateText {}

    None NONE = new None();

    List<String> PARTS = List.of("early", "mid", "late", "spring", "summer", "autumn", "winter");

    static DateText parse(String text) {
        int n = text.length();
        if (n < 4 || n > 40 || !hasDigit(text)) {
            return NONE;
        }
        return new DateTokens(withoutTime(text)).read();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Cuts 00:00, T00:00:00Z and the like off a full date. */
    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        if (colon < 8) {
            return text;
        }
        int start = colon;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean parted = start > 7 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == 'T');
        return parted && text.substring(start).matches("\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?(Z|[+-]\\d{2}:?\\d{2})?")
                ? text.substring(0, start - 1).strip()
                : text;
    }

    /** The day that a column's order makes of it; null when there is none such. */
    static @Nullable LocalDate day(Numbers numbers, DateOrder order) {
        try {
            return switch (order) {
                case DAY_FIRST -> LocalDate.of(year(numbers.third, numbers.twoDigits), numbers.second, numbers.first);
                case MONTH_FIRST -> LocalDate.of(year(numbers.third, numbers.twoDigits), numbers.first, numbers.second);
                case YEAR_FIRST -> LocalDate.of(year(numbers.first, numbers.twoDigits), numbers.second, numbers.third);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Two digits mean this century up to 79 and the last from 80, as everywhere in the program. */
    static int year(int value, boolean twoDigits) {
        return !twoDigits ? value : value < 80 ? 2000 + value : 1900 + value;
    }

    static DateText day(int year, int month, int day, boolean compact) {
        try {
            return new Day(LocalDate.of(year, month, day), compact);
        } catch (DateTimeException e) {
            return compact ? NONE : new Impossible();
        }
    }

    static DateText month(int year, int month) {
        return month < 1 || month > 12 ? NONE : new Part(PartialDate.of(YearMonth.of(year, month)));
    }

    private static boolean hasPartWord(String lower) {
        for (String word : PARTS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What only words say: early October 2008, autumn 2008, 2008-autumn. */
    static DateText inWords(String text) {
        // Nearly all that comes here is a name or a number; only these words are worth a closer look.
        if (text.length() > 24 || !hasPartWord(text.toLowerCase(Locale.ROOT)) || !text.matches("(?s).*\\b\\d{4}\\b.*")) {
            return NONE;
        }
        return PartialDate.parse(text, LocalDate.EPOCH).<DateText>map(Part::new).orElse(NONE);
    }
}
