package org.daybook.kit.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads dates as people write them: 25/06/2012, 16 Mar 2011, 21.01.2010, 3 oct, early October 2008, Dec 2008, today.
 *
 * @param today from which a date without a year is understood
 * @param ahead whether the nearest year is meant by one, rather than this year
 */
record TypedDate(LocalDate today, boolean ahead) {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?");
    private static final Pattern NUMERIC_MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern WORDED =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]*)?(?:(early|mid|late)[ -]*)?([a-z]{3,9})\\.?(?:[ ,-]*(\\d{4}|\\d{2}))?");

    Optional<PartialDate> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return switch (text) {
                case "" -> Optional.empty();
                case "today", "t" -> Optional.of(PartialDate.of(today));
                case "yesterday", "y" -> Optional.of(PartialDate.of(today.minusDays(1)));
                case "tomorrow" -> Optional.of(PartialDate.of(today.plusDays(1)));
                default -> PartialDate.CANONICAL.matcher(text).matches()
                        ? Optional.of(PartialDate.of(text))
                        : numeric(text).or(() -> worded(text));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<PartialDate> numeric(String text) {
        Matcher month = NUMERIC_MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(PartialDate.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))));
        }
        Matcher m = NUMERIC.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int monthOfYear = Integer.parseInt(m.group(2));
        int day = Integer.parseInt(m.group(1));
        return Optional.of(in(m.group(3), year -> PartialDate.of(LocalDate.of(year, monthOfYear, day))));
    }

    private Optional<PartialDate> worded(String text) {
        Matcher m = WORDED.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String word = m.group(3);
        for (PartialDate.Season season : PartialDate.Season.values()) {
            if (season.name().toLowerCase(Locale.ROOT).equals(word) && m.group(1) == null && m.group(2) == null) {
                return Optional.of(in(m.group(4), year -> new PartialDate.InSeason(Year.of(year), season)));
            }
        }
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.equals(word) || name.substring(0, 3).equals(word) || (word.equals("sept") && month == Month.SEPTEMBER)) {
                return Optional.of(in(m.group(4), year -> inMonth(YearMonth.of(year, month), m.group(1), m.group(2))));
            }
        }
        return Optional.empty();
    }

    /** In the year that is written; without one, in the year that is meant. A winter that is running began in the last. */
    private PartialDate in(@Nullable String written, IntFunction<PartialDate> dated) {
        if (written != null) {
            return dated.apply(year(written));
        }
        List<PartialDate> around = IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .boxed()
                .flatMap(year -> existing(dated, year).stream())
                .toList();
        return around.stream()
                .filter(date -> daysFrom(date) == 0)
                .findFirst()
                .or(() -> around.stream()
                        .filter(_ -> ahead)
                        .min(Comparator.comparingLong(this::daysFrom).thenComparing(Comparator.reverseOrder())))
                .orElseGet(() -> dated.apply(today.getYear()));
    }

    /** Empty where there is none in that year, as of 29 February. */
    private static Optional<PartialDate> existing(IntFunction<PartialDate> dated, int year) {
        try {
            return Optional.of(dated.apply(year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private long daysFrom(PartialDate date) {
        return date.earliest().isAfter(today)
                ? ChronoUnit.DAYS.between(today, date.earliest())
                : Math.max(0, ChronoUnit.DAYS.between(date.latest(), today));
    }

    private static PartialDate inMonth(YearMonth month, @Nullable String day, @Nullable String part) {
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
