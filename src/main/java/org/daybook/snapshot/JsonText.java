package org.daybook.snapshot;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** JSON from a stranger: every way in which it can be bad has its sentence, and none costs more than a few megabytes. */
final class JsonText {
    /** What one record or change may hold at most: a value, or a hundred characters, counts one. */
    private static final int LARGEST = 50_000;

    private JsonText() {}

    /** Work with a parser, whose faults become sentences. */
    interface Reading<T> {
        T read(JsonParser parser) throws BadSnapshot;
    }

    static <T> T read(InputStream in, Reading<T> reading) throws BadSnapshot {
        try (JsonParser parser = ValueReader.json().createParser(ObjectReadContext.empty(), in)) {
            return read(parser, reading);
        } catch (JacksonException e) {
            throw sentence(e, 1);
        }
    }

    /** A line of the document that was read before and is read again. */
    static <T> T read(byte[] line, Reading<T> reading) throws BadSnapshot {
        try (JsonParser parser = ValueReader.json().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return read(parser, reading);
        } catch (JacksonException e) {
            throw sentence(e, 1);
        }
    }

    private static <T> T read(JsonParser parser, Reading<T> reading) throws BadSnapshot {
        try {
            return reading.read(parser);
        } catch (JacksonException e) {
            // What is over a limit does not say where it stands; the parser knows.
            throw sentence(e, Math.max(1, parser.currentLocation().getLineNr()));
        }
    }

    /** Reads the value at the parser's token and leaves it at the value's last one. */
    static Value value(JsonParser parser) throws BadSnapshot {
        return value(parser, new int[] {LARGEST});
    }

    private static Value value(JsonParser parser, int[] left) throws BadSnapshot {
        spend(parser, left, 1);
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(text(parser, left));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(number(parser));
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NULL -> Value.NOTHING;
            case START_ARRAY -> items(parser, left);
            case START_OBJECT -> members(parser, left);
            case null, default -> throw bad(parser, "check.not-json");
        };
    }

    private static String text(JsonParser parser, int[] left) throws BadSnapshot {
        String text = parser.getString();
        spend(parser, left, text.length() / 100);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw bad(parser, "check.encoding");
                }
                i++;
            }
        }
        return text;
    }

    private static BigDecimal number(JsonParser parser) throws BadSnapshot {
        try {
            BigDecimal number = new BigDecimal(parser.getString());
            if (Math.abs((long) number.scale()) <= 40 && number.precision() <= 40) {
                return number;
            }
        } catch (NumberFormatException e) {
            // An exponent beyond what a number can hold: out of range like the others.
            throw bad(parser, "check.number");
        }
        throw bad(parser, "check.number");
    }

    private static Value items(JsonParser parser, int[] left) throws BadSnapshot {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, left));
        }
        return new Value.Items(items);
    }

    private static Value members(JsonParser parser, int[] left) throws BadSnapshot {
        TreeMap<String, Value> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser, left));
        }
        if (members.size() == 1 && members.get("$stub") instanceof Value.Text(String stub)) {
            return switch (stub) {
                case "withheld" -> Value.WITHHELD;
                case "erased" -> Value.ERASED;
                default -> throw bad(parser, "check.stub");
            };
        }
        return new Value.Members(members);
    }

    private static void spend(JsonParser parser, int[] left, int count) throws BadSnapshot {
        left[0] -= count;
        if (left[0] < 0) {
            throw bad(parser, "check.large");
        }
    }

    static BadSnapshot bad(JsonParser parser, String key) {
        return BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, key, Math.max(1, parser.currentTokenLocation().getLineNr()));
    }

    private static BadSnapshot sentence(JacksonException e, int here) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage().toLowerCase(Locale.ROOT);
        int line = e.getLocation() == null || e.getLocation().getLineNr() < 1 ? here : e.getLocation().getLineNr();
        if (e instanceof StreamConstraintsException) {
            String key = message.contains("nesting") ? "check.deep" : message.contains("number") ? "check.number" : "check.long";
            return BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, key, line);
        }
        if (e instanceof UnexpectedEndOfInputException || message.contains("end-of-input")) {
            return BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.cut-short", line);
        }
        if (message.contains("duplicate")) {
            return BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.duplicate", line);
        }
        if (message.contains("utf-8")) {
            return BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.encoding", line);
        }
        return BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.not-json", line);
    }
}
