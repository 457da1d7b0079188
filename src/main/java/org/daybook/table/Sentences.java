package org.daybook.table;

import org.daybook.kit.text.Messages;

/** The package's sentences, loaded once. */
final class Sentences {
    private static final Messages TEXT = Messages.beside(Sentences.class);

    private Sentences() {}

    static String say(String key, Object... values) {
        return TEXT.text(key, values);
    }

    /** Words of a file inside a sentence of ours: short, on one line, without what cannot be shown. */
    static String quote(String words) {
        String clean = words.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return "“" + (clean.length() > 60 ? clean.substring(0, 57) + "…" : clean) + "”";
    }

    static String quoteAll(java.util.List<String> words) {
        return String.join(", ", words.stream().filter(w -> !w.isEmpty()).limit(40).map(Sentences::quote).toList());
    }
}
