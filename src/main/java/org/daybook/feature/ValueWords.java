package org.daybook.feature;

import java.util.Optional;
import java.util.function.Function;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * What a field holds, in words.
 *
 * @param names what an id or a code is called; empty for an id that need not be shown, or a text that is no code
 */
public record ValueWords(RecordTypes types, Function<String, Optional<String>> names) {
    private static final Messages SAY = Messages.beside(ValueWords.class);

    /** Empty for nothing, and for what need not be shown. */
    public Optional<String> of(String type, String field, Value value) {
        Field.Kind kind = types.type(type)
                .flatMap(known -> known.field(field))
                .map(Field::kind)
                .orElse(field.equals(RecordType.ENTRY) ? Field.Kind.STRUCTURE : Field.Kind.TEXT);
        return switch (value) {
            case Value.Nothing _ -> Optional.empty();
            case Value.Withheld _ -> Optional.of(SAY.text("history.withheld"));
            case Value.Erased _ -> Optional.of(SAY.text("history.erased"));
            case Value.Flag flag -> Optional.of(SAY.text(flag.flag() ? "history.yes" : "history.no"));
            case Value.Numeral number -> Optional.of(
                    kind == Field.Kind.AMOUNT
                            ? Values.amount(value).map(Money::inText).orElse(number.number().toPlainString())
                            : number.number().toPlainString());
            case Value.Text text -> switch (kind) {
                case DATE -> Optional.of(Values.date(value).map(PartialDate::inText).orElse(text.text()));
                case REFERENCE -> names.apply(text.text());
                default -> Optional.of(names.apply(text.text()).orElse(text.text()));
            };
            case Value.Items _, Value.Members _ -> Optional.empty();
        };
    }
}
