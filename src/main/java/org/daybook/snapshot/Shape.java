package org.daybook.snapshot;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.journal.Field;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;

/** The shapes that the JSON Schema prescribes; {@link SchemaDocument} says the same in its language. */
final class Shape {
    static final int LONGEST_ID = 200;
    static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z");
    static final Pattern DATE = PartialDate.CANONICAL;
    static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,99}");
    static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");
    static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");
    static final Pattern SCOPE = Pattern.compile("all|(authority|fund|since)=.+", Pattern.DOTALL);
    private static final BigDecimal MOST_POUNDS = new BigDecimal("90000000000000000");
    private static final BigDecimal LONG_MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LONG_LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private Shape() {}

    /** The key of the sentence that says why a field's value has not the shape of its kind; empty when it has. */
    static Optional<String> fault(Field.Kind kind, Value value) {
        return switch (kind) {
            case TEXT, REFERENCE -> text(value, Field.LONGEST_TEXT) ? Optional.empty() : Optional.of("shape.text");
            case NOTE -> text(value, Field.LONGEST_NOTE) ? Optional.empty() : Optional.of("shape.note");
            case AMOUNT -> amount(value) ? Optional.empty() : Optional.of("shape.amount");
            case WHOLE_NUMBER -> whole(value) ? Optional.empty() : Optional.of("shape.whole");
            case DATE ->
                value instanceof Value.Text(String text) && DATE.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("shape.date");
            case FLAG -> value instanceof Value.Flag ? Optional.empty() : Optional.of("shape.flag");
            case STRUCTURE -> value.isNothing() ? Optional.of("shape.structure") : Optional.empty();
        };
    }

    /** JSON Schema counts code points. */
    static boolean text(Value value, int longest) {
        return value instanceof Value.Text(String text)
                && (text.length() <= longest || text.codePointCount(0, text.length()) <= longest);
    }

    private static boolean amount(Value value) {
        return value instanceof Value.Numeral(BigDecimal number)
                && number.stripTrailingZeros().scale() <= 2
                && number.abs().compareTo(MOST_POUNDS) <= 0;
    }

    private static boolean whole(Value value) {
        return value instanceof Value.Numeral(BigDecimal number)
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(LONG_MOST) <= 0
                && number.compareTo(LONG_LEAST) >= 0;
    }
}
