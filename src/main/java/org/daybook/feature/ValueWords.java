package org.daybook.feature;

import java.util.Optional;
import java.util.function.Function;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/**
 * What a field holds, in words, where the field is known by its name.
 *
 * @param text the words for values
 */
public record ValueWords(RecordTypes types, ValueText text) {
    public ValueWords(RecordTypes types, Function<String, Optional<String>> names) {
        this(types, new ValueText(names));
    }

    /** Empty for nothing, and for what need not be shown. */
    public Optional<String> of(String type, String field, Value value) {
        Field.Kind kind = types.type(type)
                .flatMap(known -> known.field(field))
                .map(Field::kind)
                .orElse(field.equals(RecordType.ENTRY) ? Field.Kind.STRUCTURE : Field.Kind.TEXT);
        return text.of(kind, value);
    }
}
