package org.daybook.table;

import java.util.List;

/**
 * A field that a table can fill.
 *
 * @param name its name in mappings and in {@link MappedRow}; the name that the record's field has
 * @param label what a person reads: "document number"
 * @param required a row without it is not taken
 * @param words headers by which its column is recognised, in lower case without signs, the surest first
 * @param bare headers that say too little: each counts as the whole header only, and above such cells only
 * @param cells a pattern that half of the cells below a bare header have to hold; empty where any will do
 */
public record TargetField(
        String name, String label, FieldKind kind, boolean required, List<String> words, List<String> bare, String cells) {
    public TargetField {
        words = List.copyOf(words);
        bare = List.copyOf(bare);
    }

    public static TargetField required(String name, String label, FieldKind kind, String... words) {
        return new TargetField(name, label, kind, true, List.of(words), List.of(), "");
    }

    public static TargetField optional(String name, String label, FieldKind kind, String... words) {
        return new TargetField(name, label, kind, false, List.of(words), List.of(), "");
    }

    /** Recognised by these headers too, but not where they are only a part of one. */
    public TargetField bare(String... whole) {
        return bareAbove("", whole);
    }

    /** Recognised by these headers too, not where they are only a part of one, and only above such cells. */
    public TargetField bareAbove(String pattern, String... whole) {
        return new TargetField(name, label, kind, required, words, List.of(whole), pattern);
    }
}
