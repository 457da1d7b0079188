package org.daybook.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into values, strictly: no duplicate names, no depth without end, no number of a million digits. */
public final class ValueReader {
    /** Deepest nesting of arrays and objects in a value. */
    public static final int DEEPEST = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .maxNameLength(200)
                    .maxStringLength(2_000_000)
                    .build())
            .build();

    private ValueReader() {}

    /** The parser that the limits hold for; others that read snapshots use the same. */
    public static JsonFactory json() {
        return JSON;
    }

    /** Reads canonical text that this program wrote. @throws JacksonException when it is not JSON */
    public static Value read(String json) {
        // Most fields are short texts: no parser is needed where there is nothing to unescape.
        int last = json.length() - 1;
        if (last > 0 && json.charAt(0) == '"' && json.indexOf('\\') < 0) {
            return new Value.Text(json.substring(1, last));
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return read(parser);
        }
    }

    /** Reads the whole of some bytes. @throws JacksonException when they are not one JSON value */
    public static Value read(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Value value = read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more after the end");
            }
            return value;
        }
    }

    /** Reads the value at the parser's current token, and leaves it at the value's last one. */
    public static Value read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(number(parser.getString()));
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NULL -> Value.NOTHING;
            case START_ARRAY -> items(parser);
            case START_OBJECT -> members(parser);
            case null, default -> throw new IllegalArgumentException("not a value");
        };
    }

    private static BigDecimal number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        if (Math.abs((long) number.scale()) > 40 || number.precision() > 40) {
            throw new IllegalArgumentException("a number out of range");
        }
        return number;
    }

    private static Value items(JsonParser parser) {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new Value.Items(items);
    }

    private static Value members(JsonParser parser) {
        TreeMap<String, Value> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        if (members.size() == 1 && members.get("$stub") instanceof Value.Text stub) {
            return switch (stub.text()) {
                case "withheld" -> Value.WITHHELD;
                case "erased" -> Value.ERASED;
                default -> throw new IllegalArgumentException("an unknown stub");
            };
        }
        return new Value.Members(members);
    }
}
