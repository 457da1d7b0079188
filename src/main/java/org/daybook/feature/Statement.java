package org.daybook.feature;

import java.util.List;

/**
 * One of the overview's statements: a number with its base, and what follows from it.
 *
 * @param figure "23 of 33"
 * @param caption "authorities are in (69.7 %)"
 * @param bar the parts of its bar, in order; shares of the whole, 0 to 1 in sum
 * @param lines what else must be known: "10 remain", "1.9 a month needed to 19 December 2009"
 */
public record Statement(String title, String figure, String caption, List<Part> bar, List<String> lines, Link link) {
    /** A part of the bar. @param share 0 to 1 */
    public record Part(String name, double share, Tone tone) {}

    public enum Tone {
        DONE,
        UNDER_WAY,
        REMAINING
    }

    public Statement {
        bar = List.copyOf(bar);
        lines = List.copyOf(lines);
    }
}
