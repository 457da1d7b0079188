package org.daybook.table;

import org.daybook.kit.text.Messages;

/** The package's sentences, loaded once. */
final class Sentences {
    private static final Messages TEXT = Messages.beside(Sentences.class);

    private static final int FEW = 6;

    private Sentences() {}

    static String say(String key, Object... values) {
        return TEXT.text(key, values);
    }

    /** Words of a file inside a sentence of ours: short, on one line, without what cannot be shown. */
    static String quote(String words) {
        String clean = words.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return "“" + (clean.length() > 60 ? clean.substring(0, 57) + "…" : clean) + "”";
    }

    /** The first few, and how many more there are. */
    static String quoteSome(java.util.List<String> words) {
        String first = quoteAll(words.subList(0, Math.min(words.size(), FEW)));
        return words.size() <= FEW ? first : say("some.more", first, words.size() - FEW);
    }

    static String quoteAll(java.util.List<String> words) {
        return String.join(", ", words.stream().filter(w -> !w.isEmpty()).limit(40).map(Sentences::quote).toList());
    }
}
