package org.daybook.fund;

import java.util.List;

/** What the rules say of an entry before it is posted. */
public sealed interface Verdict {
    /**
     * Can be posted.
     *
     * @param entries one, or two where a kind posts a second one at once; numbered and dated
     * @param notices what the officer should know, as sentences
     */
    record Ready(List<Entry> entries, List<String> notices) implements Verdict {
        public Ready {
            entries = List.copyOf(entries);
            notices = List.copyOf(notices);
        }
    }

    /** Can be posted once a reason is given. @param warning what it does, as a sentence that asks for the reason */
    record AsksReason(String warning) implements Verdict {}

    /** Cannot be posted. @param faults each a sentence that says what to do */
    record NotPosted(List<String> faults) implements Verdict {
        public NotPosted {
            faults = List.copyOf(faults);
        }
    }
}
