package org.daybook.table;

import java.util.Optional;

/** What the user says against, or ahead of, what the reader recognises. Empty means: recognise it. */
public record ReadOptions(Optional<TextEncoding> encoding, Optional<Separator> separator, Optional<String> sheet) {
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());

    public ReadOptions withEncoding(TextEncoding chosen) {
        return new ReadOptions(Optional.of(chosen), separator, sheet);
    }

    public ReadOptions withSeparator(Separator chosen) {
        return new ReadOptions(encoding, Optional.of(chosen), sheet);
    }

    public ReadOptions withSheet(String chosen) {
        return new ReadOptions(encoding, separator, Optional.of(chosen));
    }
}
