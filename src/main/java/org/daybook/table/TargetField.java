package org.daybook.table;

import java.util.List;

/**
 * A field that a table can fill.
 *
 * @param name its name in mappings and in {@link MappedRow}; the name that the record's field has
 * @param label what a person reads: "document number"
 * @param required a row without it is not taken
 * @param words headers by which its column is recognised, in lower case without signs, the surest first
 */
public record TargetField(String name, String label, FieldKind kind, boolean required, List<String> words) {
    public TargetField {
        words = List.copyOf(words);
    }

    public static TargetField required(String name, String label, FieldKind kind, String... words) {
        return new TargetField(name, label, kind, true, List.of(words));
    }

    public static TargetField optional(String name, String label, FieldKind kind, String... words) {
        return new TargetField(name, label, kind, false, List.of(words));
    }
}
