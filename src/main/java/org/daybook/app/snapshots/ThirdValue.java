package org.daybook.app.snapshots;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.journal.Field;
import org.daybook.journal.FieldRule;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Verdict;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** A value that neither side has, read by the rule of its field. */
record ThirdValue(RecordType type, Field field, Supplier<LocalDate> today) {
    private static final Messages SAY = Messages.beside(ThirdValue.class);

    /** What was typed, or why it cannot stand in this field. */
    Verdict<Value> read(String typed) {
        Verdict<Value> read = switch (field.kind()) {
            case AMOUNT -> as(Rule.money().read(typed), (Money money) -> Value.of(money));
            case DATE -> as(Rule.date(today).read(typed), (PartialDate date) -> Value.of(date));
            case WHOLE_NUMBER -> as(Rule.number(-999_999_999, 999_999_999).read(typed), (Integer number) -> Value.of(number));
            case NOTE -> as(Rule.note().read(typed), (String text) -> Value.of(text));
            case FLAG -> flag(typed);
            case TEXT, REFERENCE, STRUCTURE -> as(Rule.line().read(typed), (String text) -> Value.of(text));
        };
        return read instanceof Verdict.Good<Value>(Value value, String _) ? checked(value, read) : read;
    }

    /** The rule that a form goes by: the text itself, once it can be read. */
    Rule<String> rule() {
        Rule<String> typed = field.kind() == Field.Kind.NOTE ? Rule.note() : Rule.line();
        return typed.and(text -> read(text) instanceof Verdict.Bad<Value>(String fault) ? fault : "");
    }

    private Verdict<Value> checked(Value value, Verdict<Value> read) {
        Optional<String> fault = FieldRule.fault(type, field, value);
        return fault.isPresent() ? new Verdict.Bad<>(fault.get()) : read;
    }

    private static Verdict<Value> flag(String typed) {
        String word = typed.strip();
        if (word.isEmpty()) {
            return new Verdict.Blank<>();
        }
        return word.equalsIgnoreCase(SAY.text("yes")) || word.equalsIgnoreCase(SAY.text("no"))
                ? new Verdict.Good<>(Value.of(word.equalsIgnoreCase(SAY.text("yes"))), "")
                : new Verdict.Bad<>(SAY.text("third.flag"));
    }

    private static <T> Verdict<Value> as(Verdict<T> verdict, java.util.function.Function<T, Value> value) {
        return switch (verdict) {
            case Verdict.Blank<T> _ -> new Verdict.Blank<>();
            case Verdict.Good<T>(T good, String understood) -> new Verdict.Good<>(value.apply(good), understood);
            case Verdict.Bad<T>(String fault) -> new Verdict.Bad<>(fault);
        };
    }
}
