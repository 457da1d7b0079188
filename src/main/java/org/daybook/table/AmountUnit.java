package org.daybook.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;

/** In what a column's amounts are written. A header that says so decides, unless the mapping does; both are told. */
public enum AmountUnit {
    POUNDS(100),
    THOUSANDS(100_000),
    MILLIONS(100_000_000),
    PENCE(1);

    private static final Pattern IN_THOUSANDS =
            Pattern.compile("(?<![\\d,.])(?<!\\d )['’]?000['’]?s?(?!\\d)|\\bthousands?\\b|£\\s?k\\b|\\bk£|\\(k\\)|\\bgbp ?k\\b");
    private static final Pattern IN_MILLIONS = Pattern.compile("£\\s?m(n|ln|illions?)?\\b|\\bmillions?\\b|\\(m\\)|\\bgbp ?mn?\\b");
    private static final Pattern IN_PENCE = Pattern.compile("\\bpence\\b|\\bpennies\\b|\\(p\\)|\\bin p\\b");
    private static final Pattern IN_POUNDS = Pattern.compile("£|\\bpounds?\\b|\\bgbp\\b|\\bsterling\\b");
    /** In small letters, what is something else than pounds. */
    static final Pattern ELSE = Pattern.compile(
            "[€$¥%]|\\b(euros?|eur|usd|dollars?|per ?cent(age)?)\\b|\\b(chf|sek|nok|dkk|jpy|cad|aud|pln|inr|yen|francs?|krone[rn]?)\\b");
    /** A line above the header says it of all figures; a title only names a limit: "Payments over £25k". */
    private static final Pattern ALL_FIGURES = Pattern.compile(
            "(\\b(figures?|amounts?|values?|sums|all|shown|expressed|stated)\\b.*\\b(are )?in\\b"
                    + "|^[(\\s]*(in )?(?=£|['’]?000|thousands?|millions?|pence)).*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((in )?£?\\s?['’]?(000s?|thousands|millions|m|k|pence|€|eur|euros?)\\)");

    /** Before the point: more is a number of another kind. */
    private static final int MOST_DIGITS = 15;

    /** Excel keeps some three hundred; 1E-400000000 would take the memory of a machine to round. */
    private static final int MOST_PLACES = 400;

    private final long pence;

    AmountUnit(long pence) {
        this.pence = pence;
    }

    /** What a header says of its column's amounts: their unit, or that they are something else, such as euros. */
    record Said(Optional<AmountUnit> unit, boolean somethingElse) {
        static final Said NOTHING = new Said(Optional.empty(), false);
    }

    static Said inHeader(String header) {
        String text = header.toLowerCase(Locale.ROOT);
        if (ELSE.matcher(text).find()) {
            return new Said(Optional.empty(), true);
        }
        if (IN_THOUSANDS.matcher(text).find()) {
            return new Said(Optional.of(THOUSANDS), false);
        }
        if (IN_MILLIONS.matcher(text).find()) {
            return new Said(Optional.of(MILLIONS), false);
        }
        boolean pounds = IN_POUNDS.matcher(text).find();
        boolean pennies = IN_PENCE.matcher(text).find();
        return pounds || !pennies ? new Said(pounds ? Optional.of(POUNDS) : Optional.empty(), false) : new Said(Optional.of(PENCE), false);
    }

    /** In what the amounts under a header are read, where no mapping says otherwise; empty where it says something else than pounds. */
    public static Optional<AmountUnit> under(String header) {
        Said said = inHeader(header);
        return said.somethingElse() ? Optional.empty() : Optional.of(said.unit().orElse(POUNDS));
    }

    /** What a line above the header says of all figures. */
    static Said inTitle(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        Said said = inHeader(line);
        boolean plain = said.unit.filter(unit -> unit == POUNDS).isPresent();
        boolean ofAll = ALL_FIGURES.matcher(text).find() || IN_BRACKETS.matcher(text).find();
        return ofAll && !plain ? said : Said.NOTHING;
    }

    AmountText.Reading read(String text, AmountStyle style) {
        AmountText amount = this == POUNDS ? null : AmountText.parse(text);
        if (amount == null || !amount.isInPounds()) {
            return AmountText.read(text, style);
        }
        Optional<BigDecimal> number = amount.number(style);
        if (number.isEmpty()) {
            return AmountText.Reading.of(AmountText.Fault.GROUPING);
        }
        // A pound sign or a decimal point contradicts a header of pence.
        boolean pounds = text.indexOf('£') >= 0 || text.indexOf(style.decimal()) >= 0;
        return this == PENCE && pounds
                ? AmountText.Reading.of(AmountText.Fault.UNEVEN)
                : of(amount.isNegative() ? number.get().negate() : number.get());
    }

    /** A number that a workbook holds: a plain decimal. Excel's numbers are binary, so a hair beside a penny is that penny. */
    AmountText.Reading ofNumber(String plain) {
        try {
            return of(new BigDecimal(plain));
        } catch (NumberFormatException e) {
            return AmountText.Reading.of(AmountText.Fault.NOT_AN_AMOUNT);
        }
    }

    /** The amount of so many of the unit; whole pence, or a fault. */
    private AmountText.Reading of(BigDecimal number) {
        if (number.precision() - number.scale() > MOST_DIGITS) {
            return AmountText.Reading.of(AmountText.Fault.TOO_LARGE);
        }
        AmountText.Fault tooFine = this == POUNDS ? AmountText.Fault.FRACTION : AmountText.Fault.UNEVEN;
        if (number.scale() > MOST_PLACES) {
            return AmountText.Reading.of(tooFine);
        }
        BigDecimal exact = number.multiply(BigDecimal.valueOf(pence));
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_UP);
        if (rounded.subtract(exact).abs().movePointRight(5).compareTo(BigDecimal.ONE) > 0) {
            return AmountText.Reading.of(tooFine);
        }
        return rounded.precision() > 18
                ? AmountText.Reading.of(AmountText.Fault.TOO_LARGE)
                : AmountText.within(rounded.longValueExact());
    }

    /** One and a half of it, for a sentence. */
    Money example() {
        return new Money(pence * 3 / 2);
    }

    public String inText() {
        return Sentences.say("unit." + name());
    }
}
