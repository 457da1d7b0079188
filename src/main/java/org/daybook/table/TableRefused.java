package org.daybook.table;

/** A file that cannot be read as a table, or an output that cannot be written. The message is a sentence for a person. */
public final class TableRefused extends RuntimeException {
    public TableRefused(String sentence) {
        super(sentence);
    }

    public TableRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
