package org.daybook.fund;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which copy of the programme posts a fund's entries, as the fund's field {@code postingCopy} says it. */
sealed interface PostingRight {
    /** Nobody has posted yet: the first copy that does is named. */
    record Unclaimed() implements PostingRight {}

    /** @param copy that posts; on any other an entry is a proposal */
    record Held(String copy) implements PostingRight {}

    /**
     * Given up, for another copy to claim once it has all that was posted.
     *
     * @param by the copy that posted until then; it posts no more unless it claims the right again
     * @param last the number of its last entry, 0 where there was none
     */
    record GivenUp(String by, int last) implements PostingRight {
        String text() {
            return "given up by " + by + " after " + last;
        }
    }

    Pattern GIVEN_UP = Pattern.compile("given up by (\\S+) after (\\d{1,9})");

    static PostingRight of(String text) {
        if (text.isBlank()) {
            return new Unclaimed();
        }
        Matcher given = GIVEN_UP.matcher(text);
        return given.matches() ? new GivenUp(given.group(1), Integer.parseInt(given.group(2))) : new Held(text);
    }

    /** The copy that holds it or held it last. */
    default Optional<String> holder() {
        return switch (this) {
            case Unclaimed _ -> Optional.empty();
            case Held(String copy) -> Optional.of(copy);
            case GivenUp(String by, int _) -> Optional.of(by);
        };
    }
}
