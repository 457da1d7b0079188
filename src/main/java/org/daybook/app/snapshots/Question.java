package org.daybook.app.snapshots;

import java.util.Optional;
import org.daybook.journal.Change;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.snapshot.MergeReport;

/**
 * A field of which two people said different things without knowing of each other, in words.
 *
 * @param field "lead officer"
 * @param base what both had seen; @param mine what stands here; @param theirs what the file says
 * @param saidHere who said it and when; empty where that is not known
 * @param writable the field, where a third value can be written
 */
record Question(
        MergeReport.Conflict conflict,
        String field,
        String base,
        String mine,
        String theirs,
        String saidHere,
        String saidThere,
        Optional<Field> writable) {
    /** What is asked about; the same when the file is read again. */
    record Place(RecordKey record, String field) {}

    /** What is to stand. */
    sealed interface Answer {
        record Mine() implements Answer {}

        record Theirs() implements Answer {}

        /** @param typed as she wrote it */
        record Third(String typed, Value value) implements Answer {}
    }

    Place place() {
        return new Place(conflict.record(), conflict.field());
    }

    /** Whether one deleted what the other edited. */
    boolean isDeletion() {
        return conflict.field().equals(Change.DELETED);
    }

    /** Whether an answer to the other still answers this one. */
    boolean asksTheSameAs(Question other) {
        return place().equals(other.place())
                && conflict.mine().equals(other.conflict().mine())
                && conflict.theirs().equals(other.conflict().theirs());
    }

    Value valueOf(Answer answer) {
        return switch (answer) {
            case Answer.Mine _ -> conflict.mine();
            case Answer.Theirs _ -> conflict.theirs();
            case Answer.Third third -> third.value();
        };
    }
}
