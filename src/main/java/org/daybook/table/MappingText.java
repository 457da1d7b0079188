package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.Locale;
import java.util.Optional;
import org.daybook.kit.text.Money;

/** A mapping as lines of {@code key: value}, which a person can write and read. The form is in the package description. */
final class MappingText {
    private static final String START = "daybook-mapping 1";

    private MappingText() {}

    static String write(Mapping mapping) {
        StringBuilder text = new StringBuilder(START).append('\n');
        line(text, "target", mapping.target());
        if (!mapping.headers().isEmpty()) {
            line(text, "headers", mapping.headers());
        }
        mapping.sources().forEach((field, source) -> {
            switch (source) {
                case Mapping.Source.Column c -> line(text, "column " + field, c.column());
                case Mapping.Source.Constant c -> line(text, "value " + field, c.text());
            }
        });
        mapping.dates().ifPresent(order -> line(text, "dates", words(order)));
        mapping.amounts().ifPresent(style -> line(text, "amounts", words(style)));
        mapping.unit().ifPresent(unit -> line(text, "unit", words(unit)));
        mapping.payees().ifPresent(who -> line(text, "payees", words(who)));
        mapping.controlTotal().ifPresent(total -> line(text, "control total", total.plain()));
        mapping.sheet().ifPresent(sheet -> line(text, "sheet", sheet));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(Headers.tidy(value)).append('\n');
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Mapping read(String text) {
        String[] lines = text.split("\\R");
        int n = 0;
        Mapping mapping = Mapping.empty("");
        boolean started = false;
        for (String raw : lines) {
            n++;
            String line = n == 1 && raw.startsWith("\ufeff") ? raw.substring(1).strip() : raw.strip();
            if (line.isEmpty() || (line.startsWith("#") && started)) {
                continue;
            }
            if (!started) {
                if (!line.equals(START)) {
                    throw new TableRefused(say("refused.mapping.start"));
                }
                started = true;
                continue;
            }
            mapping = with(mapping, line, n);
        }
        if (!started) {
            throw new TableRefused(say("refused.mapping.start"));
        }
        return mapping;
    }

    private static Mapping with(Mapping mapping, String line, int n) {
        int colon = line.indexOf(':');
        if (colon < 1 || line.substring(colon + 1).isBlank()) {
            throw wrong(line, n, "refused.mapping.key");
        }
        String key = line.substring(0, colon).strip().replaceAll("\\s+", " ");
        String value = line.substring(colon + 1).strip();
        if (key.startsWith("column ") || key.startsWith("value ")) {
            String field = key.substring(key.indexOf(' ') + 1);
            if (mapping.sources().containsKey(field)) {
                throw wrong(line, n, "refused.mapping.field");
            }
            return key.startsWith("column ") ? mapping.withColumn(field, value) : mapping.withConstant(field, value);
        }
        return switch (key) {
            case "target" -> mapping.withTarget(value);
            case "headers" -> mapping.withHeaders(value);
            case "dates" -> mapping.withDates(one(DateOrder.class, line, value, n));
            case "amounts" -> mapping.withAmounts(one(AmountStyle.class, line, value, n));
            case "unit" -> mapping.withUnit(one(AmountUnit.class, line, value, n));
            case "sheet" -> mapping.withSheet(value);
            case "payees" -> mapping.withPayees(one(Mapping.Payees.class, line, value, n));
            case "control total" -> mapping.withControlTotal(
                    Money.parse(value).orElseThrow(() -> wrong(line, n, "refused.mapping.value")));
            default -> throw wrong(line, n, "refused.mapping.key");
        };
    }

    private static <E extends Enum<E>> E one(Class<E> type, String line, String value, int n) {
        return Optional.of(value.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
                .flatMap(name -> java.util.Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> wrong(line, n, "refused.mapping.value"));
    }

    private static TableRefused wrong(String line, int n, String why) {
        return new TableRefused(say("refused.mapping.line", n, Sentences.quote(line), say(why)));
    }
}
