package org.daybook.journal;

import java.util.List;
import java.util.UUID;

/**
 * One immutable statement: this field of this record has this value, said knowing of the changes it supersedes.
 *
 * @param id UUIDv7; the same change has the same id on every laptop
 * @param set the change set it was made in
 * @param field a field of the record's type, or {@link #DELETED}
 * @param supersedes the heads its author saw: of the same field, or, for a deletion, of every field of the record
 */
public record Change(UUID id, UUID set, RecordKey record, String field, Value value, List<UUID> supersedes) {
    /** The field that says a record is gone: {@code true}, or nothing once it was brought back. */
    public static final String DELETED = "deleted";

    public Change {
        supersedes = List.copyOf(supersedes);
    }

    public boolean isDeletion() {
        return field.equals(DELETED) && value.equals(Value.of(true));
    }

    public Change withValue(Value other) {
        return new Change(id, set, record, field, other, supersedes);
    }
}
