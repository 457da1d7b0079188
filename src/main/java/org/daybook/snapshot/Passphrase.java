package org.daybook.snapshot;

import java.util.Arrays;

/** A passphrase, which never shows itself in a log or a message. */
public final class Passphrase {
    private final char[] characters;

    public Passphrase(char[] characters) {
        this.characters = characters.clone();
    }

    /** The first line of a passphrase file, without the mark that Windows puts before it: nobody could type that. */
    public static Passphrase firstLineOf(String text) {
        return new Passphrase((text.startsWith("\ufeff") ? text.substring(1) : text).lines().findFirst().orElse("").toCharArray());
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    char[] characters() {
        return characters.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passphrase p && Arrays.equals(characters, p.characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(characters);
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
