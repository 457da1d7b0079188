package org.daybook.kit.form;

/** What a rule makes of what was typed. */
public sealed interface Verdict<T> {
    /** Nothing was typed, and nothing has to be. */
    record Blank<T>() implements Verdict<T> {}

    /** @param understood how it was understood, where that differs from what was typed: "3 October 2008"; else empty */
    record Good<T>(T value, String understood) implements Verdict<T> {}

    /** @param fault a sentence for the person who typed: what is wrong and what to write instead */
    record Bad<T>(String fault) implements Verdict<T> {}
}
