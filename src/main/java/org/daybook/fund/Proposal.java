package org.daybook.fund;

import java.util.Optional;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;
import org.daybook.kit.text.PartialDate;

/**
 * An entry written on a copy that does not post: unnumbered and in no balance, until the posting copy posts it or returns
 * it.
 *
 * @param postedAs the id of the entry it became; blank while it waits
 * @param returnedBecause why it was returned; blank while it waits
 * @param importKey of the table's row that it was made of
 */
public record Proposal(
        String id,
        String proposedBy,
        Optional<PartialDate> proposed,
        Particulars wrote,
        String postedAs,
        String returnedBecause,
        Optional<String> importKey) {
    public boolean waits() {
        return postedAs.isBlank() && returnedBecause.isBlank();
    }

    /** @param content the canonical text of what was written */
    static Optional<Proposal> of(
            String id,
            String proposedBy,
            Optional<PartialDate> proposed,
            String content,
            String postedAs,
            String returnedBecause,
            Optional<String> importKey) {
        Value value = content.isEmpty() ? Value.NOTHING : ValueReader.read(content);
        return value instanceof Value.Members members
                ? EntryWords.particulars(members.members())
                        .map(wrote -> new Proposal(id, proposedBy, proposed, wrote, postedAs, returnedBecause, importKey))
                : Optional.empty();
    }
}
