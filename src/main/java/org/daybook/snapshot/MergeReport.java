package org.daybook.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/**
 * What taking in a snapshot would do, known before anything is written.
 *
 * @param added records that are new here; @param changed that would change; @param same that would not
 * @param details of the new and changed ones, at most {@value #MOST_DETAILS}
 * @param conflicts fields of which two people said different things without knowing of each other
 * @param problems what will not be taken or does not fit, each a sentence
 * @param arriving how many changes come that are not here
 * @param erased records of which something is erased by this
 */
public record MergeReport(
        Optional<Envelope> about,
        long added,
        long changed,
        long same,
        List<Detail> details,
        List<Conflict> conflicts,
        List<String> problems,
        long arriving,
        List<RecordKey> erased) {
    public static final int MOST_DETAILS = 10_000;

    public MergeReport {
        details = List.copyOf(details);
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
        erased = List.copyOf(erased);
    }

    /** Whether taking it in would leave everything as it is. */
    public boolean changesNothing() {
        return arriving == 0 && added == 0 && changed == 0 && conflicts.isEmpty();
    }

    public enum What {
        NEW,
        CHANGED,
        DELETED
    }

    /** @param authority GSS code of the authority that the record belongs to, empty where it belongs to none */
    public record Detail(RecordKey record, String singular, String authority, What what, List<FieldChange> fields) {
        public Detail {
            fields = List.copyOf(fields);
        }
    }

    /** @param after the value that would count; @param by who said it and when, where that is known */
    public record FieldChange(String field, Value before, Value after, Optional<Said> by) {}

    /** Who said something. @param role never a person's name */
    public record Said(String role, UUID copy, Instant at, String label) {}

    /**
     * @param field or {@code deleted}, where one deleted what the other edited: then {@code mine} and {@code theirs} are
     *     true for the side that deleted
     * @param base what both had seen, where that is known
     */
    public record Conflict(
            RecordKey record,
            String singular,
            String authority,
            String field,
            Optional<Value> base,
            Value mine,
            Value theirs,
            Optional<Said> saidHere,
            Optional<Said> saidThere) {}
}
