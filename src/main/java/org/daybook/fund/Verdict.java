package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules say of an entry before it is posted. */
public sealed interface Verdict {
    /**
     * Can be posted.
     *
     * @param entries one, or two where a kind posts a second one at once; numbered and dated
     * @param said what the officer should know, as sentences
     * @param refundBeyondPaid the same of a refund, where more came back than was paid before it
     */
    record Ready(List<Entry> entries, List<String> said, Optional<String> refundBeyondPaid) implements Verdict {
        public Ready {
            entries = List.copyOf(entries);
            said = List.copyOf(said);
        }

        /** All that the officer should know of an entry that is posted by itself. */
        public List<String> notices() {
            return Stream.concat(said.stream(), refundBeyondPaid.stream()).toList();
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
