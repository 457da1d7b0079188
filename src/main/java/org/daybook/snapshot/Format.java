package org.daybook.snapshot;

/** What the format is called, and its limits (docs/format/). */
final class Format {
    static final String NAME = "daybook-snapshot";
    static final int MAJOR = 1;
    static final int MINOR = 0;
    static final String VERSION = MAJOR + "." + MINOR;

    /** The line that ends the envelope's head: from its first byte on, {@code integrity.content} is taken. */
    static final String STATE = "\"state\":{";

    static final String WITHHELD = "{\"$stub\":\"withheld\"}";
    static final String ERASED = "{\"$stub\":\"erased\"}";

    private Format() {}
}
