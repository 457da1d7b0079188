package org.daybook.table;

import static org.daybook.table.Sentences.say;

/** Lines of which the same is to be said: how many, and from which to which. */
final class FoundLines {
    private long count;
    private long first;
    private long last;

    void add(long line) {
        first = count++ == 0 ? line : first;
        last = line;
    }

    long count() {
        return count;
    }

    /** @param sentence the key of a sentence that takes the count, the first and the last line */
    Finding finding(Finding.Kind kind, String sentence) {
        return new Finding(kind, first, last, say(sentence, count, first, last));
    }
}
