package org.daybook.journal;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record that the program knows.
 *
 * @param name as JSON has it, lower-case words with hyphens: {@code stage-move}
 * @param singular what people call one: "stage move"
 * @param shape whether fields change one by one, or the record is one immutable entry
 * @param fields in the order in which JSON writes them, after {@code id}
 */
public record RecordType(String name, String singular, Shape shape, List<Field> fields) {
    /** The one field of an entry's one change; its members are the record's fields. */
    public static final String ENTRY = "entry";

    public enum Shape {
        /** Each field has its own changes. */
        RECORD,
        /** One change makes it, and it is never superseded: undo posts a reversal. */
        ENTRY
    }

    public RecordType {
        fields = List.copyOf(fields);
    }

    public static RecordType record(String name, String singular, Field... fields) {
        return new RecordType(name, singular, Shape.RECORD, List.of(fields));
    }

    public static RecordType entry(String name, String singular, Field... fields) {
        return new RecordType(name, singular, Shape.ENTRY, List.of(fields));
    }

    public Optional<Field> field(String fieldName) {
        for (Field field : fields) {
            if (field.name().equals(fieldName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public RecordKey key(String id) {
        return new RecordKey(name, id);
    }
}
