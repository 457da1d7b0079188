package org.daybook.kit.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as far as it is known: a day, a part of a month ("early October"), a month, a season or a year. What is known
 * is stored and shown, and nothing more is made up.
 *
 * <p>Canonical text, which JSON and tables hold: {@code 2008-06-19}, {@code 2008-10-early}, {@code 2008-10},
 * {@code 2008-autumn}, {@code 2008}.
 */
public sealed interface PartialDate extends Comparable<PartialDate> {

    record Day(LocalDate date) implements PartialDate {}

    record PartOfMonth(YearMonth month, Part part) implements PartialDate {}

    record InMonth(YearMonth month) implements PartialDate {}

    record InSeason(Year year, Season season) implements PartialDate {}

    record InYear(Year year) implements PartialDate {}

    /** The third of a month that people mean by early, mid and late. */
    enum Part {
        EARLY(1, 10),
        MID(11, 20),
        LATE(21, 31);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    /** Meteorological seasons; winter is the one that begins in the year named. */
    enum Season {
        SPRING(Month.MARCH),
        SUMMER(Month.JUNE),
        AUTUMN(Month.SEPTEMBER),
        WINTER(Month.DECEMBER);

        private final Month first;

        Season(Month first) {
            this.first = first;
        }
    }

    Pattern CANONICAL = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}|early|mid|late))?|-(spring|summer|autumn|winter))?");

    static PartialDate of(LocalDate date) {
        return new Day(date);
    }

    static PartialDate of(YearMonth month) {
        return new InMonth(month);
    }

    /** Reads canonical text. @throws DateTimeException when it is no date */
    static PartialDate of(String canonical) {
        if (isDay(canonical)) {
            return new Day(LocalDate.of(
                    Integer.parseInt(canonical, 0, 4, 10),
                    Integer.parseInt(canonical, 5, 7, 10),
                    Integer.parseInt(canonical, 8, 10, 10)));
        }
        Matcher m = CANONICAL.matcher(canonical);
        if (!m.matches()) {
            throw new DateTimeException("not a date: " + canonical);
        }
        Year year = Year.parse(m.group(1));
        if (m.group(4) != null) {
            return new InSeason(year, Season.valueOf(m.group(4).toUpperCase(Locale.ROOT)));
        }
        if (m.group(2) == null) {
            return new InYear(year);
        }
        YearMonth month = year.atMonth(Integer.parseInt(m.group(2)));
        String rest = m.group(3);
        if (rest == null) {
            return new InMonth(month);
        }
        return Character.isDigit(rest.charAt(0))
                ? new Day(LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(rest)))
                : new PartOfMonth(month, Part.valueOf(rest.toUpperCase(Locale.ROOT)));
    }

    /** Nearly all dates are days, and a ledger has a million of them: no pattern is needed to see one. */
    private static boolean isDay(String canonical) {
        if (canonical.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = canonical.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** The first day it can mean. */
    default LocalDate earliest() {
        return switch (this) {
            case Day d -> d.date();
            case PartOfMonth p -> p.month().atDay(p.part().from);
            case InMonth m -> m.month().atDay(1);
            case InSeason s -> s.year().atMonth(s.season().first).atDay(1);
            case InYear y -> y.year().atDay(1);
        };
    }

    /** The last day it can mean. */
    default LocalDate latest() {
        return switch (this) {
            case Day d -> d.date();
            case PartOfMonth p -> p.month().atDay(Math.min(p.part().to, p.month().lengthOfMonth()));
            case InMonth m -> m.month().atEndOfMonth();
            case InSeason s -> YearMonth.from(earliest()).plusMonths(2).atEndOfMonth();
            case InYear y -> y.year().atMonth(12).atEndOfMonth();
        };
    }

    /**
     * Where something of this date stands among what it followed: on the first day that it can mean, or on a later one that it
     * can mean too, when one of those began. After the 3rd of October, "October" begins on the 3rd.
     *
     * @param followed the days on which began what was known when this was written down
     */
    default LocalDate startAfter(Stream<LocalDate> followed) {
        return followed.filter(day -> day.isAfter(earliest()) && !day.isAfter(latest()))
                .max(Comparator.naturalOrder())
                .orElse(earliest());
    }

    /** Whether it can mean more than one day. */
    default boolean isRough() {
        return earliest().isBefore(latest());
    }

    /** The text that JSON and tables hold. */
    default String canonical() {
        return switch (this) {
            case Day d -> d.date().toString();
            case PartOfMonth p -> p.month() + "-" + p.part().name().toLowerCase(Locale.ROOT);
            case InMonth m -> m.month().toString();
            case InSeason s -> four(s.year()) + "-" + s.season().name().toLowerCase(Locale.ROOT);
            case InYear y -> four(y.year());
        };
    }

    /** GOV.UK style: 19 June 2008, early October 2008, December 2008, autumn 2008, 2008. */
    default String inText() {
        return switch (this) {
            case Day d -> d.date().getDayOfMonth() + " " + month(YearMonth.from(d.date()), TextStyle.FULL);
            case PartOfMonth p -> p.part().name().toLowerCase(Locale.ROOT) + " " + month(p.month(), TextStyle.FULL);
            case InMonth m -> month(m.month(), TextStyle.FULL);
            case InSeason s -> s.season().name().toLowerCase(Locale.ROOT) + " " + s.year();
            case InYear y -> y.year().toString();
        };
    }

    /** As a table shows it: 19 Jun 2008, early Oct 2008, Dec 2008. */
    default String inTable() {
        return switch (this) {
            case Day d -> d.date().getDayOfMonth() + " " + month(YearMonth.from(d.date()), TextStyle.SHORT);
            case PartOfMonth p -> p.part().name().toLowerCase(Locale.ROOT) + " " + month(p.month(), TextStyle.SHORT);
            case InMonth m -> month(m.month(), TextStyle.SHORT);
            case InSeason _, InYear _ -> inText();
        };
    }

    /** Reads what a person types, in British order; without a year, in this one. Empty when it is no date that exists. */
    static Optional<PartialDate> parse(String typed, LocalDate today) {
        return new TypedDate(today, false).read(typed);
    }

    /** The same of what mostly lies ahead: without a year the nearest is meant, so that in December "12 Jan" is the next. */
    static Optional<PartialDate> parseAhead(String typed, LocalDate today) {
        return new TypedDate(today, true).read(typed);
    }

    @Override
    default int compareTo(PartialDate other) {
        return Comparator.comparing(PartialDate::earliest)
                .thenComparing(PartialDate::latest)
                .compare(this, other);
    }

    private static String four(Year year) {
        return String.format(Locale.ROOT, "%04d", year.getValue());
    }

    private static String month(YearMonth month, TextStyle style) {
        // Locale.UK abbreviates September to "Sept" on some JDKs and "Sep" on others; a table wants one width.
        String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return (style == TextStyle.SHORT ? name.substring(0, 3) : name) + " " + month.getYear();
    }
}
