package org.daybook.snapshot;

import java.util.List;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.RecordKey;
import org.daybook.journal.ValueReader;

/** A change with its value still in canonical text: most of them are written as they stand, without being read. */
record Row(UUID id, UUID set, String type, String record, String field, String content, UUID[] supersedes) {
    Row with(String other) {
        return new Row(id, set, type, record, field, other, supersedes);
    }

    RecordKey key() {
        return new RecordKey(type, record);
    }

    Change change() {
        return new Change(id, set, key(), field, ValueReader.read(content), List.of(supersedes));
    }

    boolean isWithheld() {
        return content.equals(Format.WITHHELD);
    }
}
