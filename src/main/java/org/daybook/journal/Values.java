package org.daybook.journal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Reads typed meanings out of values that may have come from anywhere: a wrong shape reads as empty, never as a guess. */
public final class Values {
    private Values() {}

    public static Optional<Money> amount(Value value) {
        if (!(value instanceof Value.Numeral n)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(n.number()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    public static Optional<PartialDate> date(Value value) {
        if (!(value instanceof Value.Text t)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.of(t.text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> text(Value value) {
        return value instanceof Value.Text t ? Optional.of(t.text()) : Optional.empty();
    }

    /** Every text in a value, those within a list or an object among them. */
    public static List<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> List.of(text);
            case Value.Members(var members) ->
                members.values().stream().flatMap(member -> texts(member).stream()).toList();
            case Value.Items(var items) -> items.stream().flatMap(item -> texts(item).stream()).toList();
            case Value.Numeral _, Value.Flag _, Value.Nothing _, Value.Withheld _, Value.Erased _ -> List.of();
        };
    }

    public static Optional<Long> wholeNumber(Value value) {
        if (!(value instanceof Value.Numeral(BigDecimal number))) {
            return Optional.empty();
        }
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    public static Optional<Boolean> flag(Value value) {
        return value instanceof Value.Flag f ? Optional.of(f.flag()) : Optional.empty();
    }
}
