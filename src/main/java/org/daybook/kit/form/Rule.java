package org.daybook.kit.form;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** How a field reads what is typed. A rule knows no control; it is tested with plain text. */
public sealed interface Rule<T> {
    /** The limit of names and other single lines, in characters. */
    int LINE = 500;

    /** The limit of notes, in characters. */
    int NOTE = 20_000;

    Messages SAY = Messages.beside(Rule.class);

    Verdict<T> read(String typed);

    /** A line of text. */
    static Rule<String> line() {
        return new Text(LINE, false);
    }

    /** Text of several lines. */
    static Rule<String> note() {
        return new Text(NOTE, true);
    }

    /** A date as far as it is known; {@code today} is the programme's. */
    static Rule<PartialDate> date(Supplier<LocalDate> today) {
        return new Date(today, false);
    }

    /** One that mostly lies ahead, as a next step's: without a year the nearest is meant. */
    static Rule<PartialDate> dateAhead(Supplier<LocalDate> today) {
        return new Date(today, true);
    }

    static Rule<Money> money() {
        return new Amount();
    }

    /** A whole number within the limits, both of them allowed. */
    static Rule<Integer> number(int from, int to) {
        return new Whole(from, to);
    }

    /** The same, and it may not be left empty; {@code sentence} asks for it: "Say when it was." */
    default Rule<T> required(String sentence) {
        return new Required<>(this, sentence);
    }

    /** The same, with a further test: empty when it is in order, else the fault's sentence. */
    default Rule<T> and(Function<T, String> fault) {
        return new Tested<>(this, fault);
    }

    /** Characters that no paper and no screen can show; tab and line end are allowed in notes. */
    record Text(int limit, boolean lines) implements Rule<String> {
        @Override
        public Verdict<String> read(String typed) {
            String text = typed.strip();
            if (text.isEmpty()) {
                return new Verdict.Blank<>();
            }
            int length = text.codePointCount(0, text.length());
            if (length > limit) {
                return new Verdict.Bad<>(SAY.text("fault.long", length, limit));
            }
            OptionalInt control = text.chars()
                    .filter(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')))
                    .findFirst();
            return control.isPresent()
                    ? new Verdict.Bad<>(SAY.text("fault.control", control.getAsInt()))
                    : new Verdict.Good<>(text, "");
        }
    }

    record Date(Supplier<LocalDate> today, boolean ahead) implements Rule<PartialDate> {
        @Override
        public Verdict<PartialDate> read(String typed) {
            if (typed.isBlank()) {
                return new Verdict.Blank<>();
            }
            return (ahead ? PartialDate.parseAhead(typed, today.get()) : PartialDate.parse(typed, today.get()))
                    .<Verdict<PartialDate>>map(date -> new Verdict.Good<>(date, understood(typed, date.inText())))
                    .orElseGet(() -> new Verdict.Bad<>(SAY.text("fault.date")));
        }
    }

    record Amount() implements Rule<Money> {
        @Override
        public Verdict<Money> read(String typed) {
            if (typed.isBlank()) {
                return new Verdict.Blank<>();
            }
            return Money.parse(typed)
                    .<Verdict<Money>>map(money -> new Verdict.Good<>(money, understood(typed, "£" + money.inTable())))
                    .orElseGet(() -> new Verdict.Bad<>(SAY.text("fault.money")));
        }
    }

    record Whole(int from, int to) implements Rule<Integer> {
        @Override
        public Verdict<Integer> read(String typed) {
            String text = typed.strip();
            if (text.isEmpty()) {
                return new Verdict.Blank<>();
            }
            if (!text.matches("-?\\d{1,9}")) {
                return new Verdict.Bad<>(SAY.text("fault.number", from, to));
            }
            int value = Integer.parseInt(text);
            return value < from || value > to
                    ? new Verdict.Bad<>(SAY.text("fault.number", from, to))
                    : new Verdict.Good<>(value, "");
        }
    }

    record Required<T>(Rule<T> rule, String sentence) implements Rule<T> {
        @Override
        public Verdict<T> read(String typed) {
            Verdict<T> verdict = rule.read(typed);
            return verdict instanceof Verdict.Blank ? new Verdict.Bad<>(sentence) : verdict;
        }
    }

    record Tested<T>(Rule<T> rule, Function<T, String> fault) implements Rule<T> {
        @Override
        public Verdict<T> read(String typed) {
            Verdict<T> verdict = rule.read(typed);
            if (verdict instanceof Verdict.Good<T>(T value, String _)) {
                String found = fault.apply(value);
                return found.isEmpty() ? verdict : new Verdict.Bad<>(found);
            }
            return verdict;
        }
    }

    private static String understood(String typed, String meaning) {
        return typed.strip().toLowerCase(Locale.ROOT).equals(meaning.toLowerCase(Locale.ROOT)) ? "" : meaning;
    }
}
