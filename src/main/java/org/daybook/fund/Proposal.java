package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;
import org.daybook.journal.Values;
import org.daybook.kit.text.PartialDate;

/**
 * An entry written on a copy that does not post: unnumbered and in no balance, until the posting copy posts it or returns
 * it.
 *
 * @param withheld what was left out of it on its way here, such as its note, each in words
 * @param reverses the id of the entry that it reverses, where it says so
 * @param postedAs the id of the entry it became; blank while it waits
 * @param returnedBecause why it was returned; blank while it waits
 * @param importKey of the table's row that it was made of
 */
public record Proposal(
        String id,
        String proposedBy,
        Optional<PartialDate> proposed,
        Particulars wrote,
        List<String> withheld,
        Optional<String> reverses,
        String postedAs,
        String returnedBecause,
        Optional<String> importKey) {
    /** In the content: the id of the entry that is to be reversed, whose number may be another's elsewhere. */
    static final String REVERSES = "reversesEntry";

    public Proposal {
        withheld = List.copyOf(withheld);
    }

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
                        .map(wrote -> new Proposal(
                                id,
                                proposedBy,
                                proposed,
                                wrote,
                                EntryWords.withheld(members.members()),
                                Values.text(members.members().getOrDefault(REVERSES, Value.NOTHING)),
                                postedAs,
                                returnedBecause,
                                importKey))
                : Optional.empty();
    }
}
