package org.daybook.table;

import java.util.List;

/** What a name turned out to be. */
public sealed interface AuthorityMatch {
    /** This authority, and no other. */
    record Found(String gss) implements AuthorityMatch {}

    /**
     * It looks like an authority, but may be another body; somebody has to say.
     *
     * @param candidates GSS codes, the likeliest first
     * @param why a sentence
     */
    record Doubtful(List<String> candidates, String why) implements AuthorityMatch {}

    /** Nothing in it is like an authority of London. */
    record Unknown() implements AuthorityMatch {}
}
