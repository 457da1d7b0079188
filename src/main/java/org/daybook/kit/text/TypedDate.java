package org.daybook.kit.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them: 25/06/2012, 16 Mar 2011, 21.01.2010, 3 oct, early October 2008, Dec 2008, today. */
final class TypedDate {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?");
    private static final Pattern NUMERIC_MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern WORDED =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]*)?(?:(early|mid|late)[ -]*)?([a-z]{3,9})\\.?(?:[ ,-]*(\\d{4}|\\d{2}))?");

    private TypedDate() {}

    static Optional<PartialDate> read(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return switch (text) {
                case "" -> Optional.empty();
                case "today", "t" -> Optional.of(PartialDate.of(today));
                case "yesterday", "y" -> Optional.of(PartialDate.of(today.minusDays(1)));
                case "tomorrow" -> Optional.of(PartialDate.of(today.plusDays(1)));
                default -> PartialDate.CANONICAL.matcher(text).matches()
                        ? Optional.of(PartialDate.of(text))
                        : numeric(text, today).or(() -> worded(text, today));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> numeric(String text, LocalDate today) {
        Matcher month = NUMERIC_MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(PartialDate.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))));
        }
        Matcher m = NUMERIC.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = m.group(3) == null ? today.getYear() : year(m.group(3));
        return Optional.of(
                PartialDate.of(LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))));
    }

    private static Optional<PartialDate> worded(String text, LocalDate today) {
        Matcher m = WORDED.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = m.group(4) == null ? today.getYear() : year(m.group(4));
        String word = m.group(3);
        for (PartialDate.Season season : PartialDate.Season.values()) {
            if (season.name().toLowerCase(Locale.ROOT).equals(word) && m.group(1) == null && m.group(2) == null) {
                return Optional.of(new PartialDate.InSeason(Year.of(year), season));
            }
        }
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.equals(word) || name.substring(0, 3).equals(word) || (word.equals("sept") && month == Month.SEPTEMBER)) {
                return Optional.of(inMonth(YearMonth.of(year, month), m.group(1), m.group(2)));
            }
        }
        return Optional.empty();
    }

    private static PartialDate inMonth(
            YearMonth month, @org.jspecify.annotations.Nullable String day, @org.jspecify.annotations.Nullable String part) {
        if (day != null) {
            return PartialDate.of(LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(day)));
        }
        return part == null
                ? PartialDate.of(month)
                : new PartialDate.PartOfMonth(month, PartialDate.Part.valueOf(part.toUpperCase(Locale.ROOT)));
    }

    /** Two digits mean this century up to 79 and the last from 80: the programme's papers go back to the eighties. */
    private static int year(String digits) {
        int value = Integer.parseInt(digits);
        return digits.length() == 4 ? value : value < 80 ? 2000 + value : 1900 + value;
    }
}
