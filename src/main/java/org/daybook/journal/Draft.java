package org.daybook.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An edit before it is saved: what should be said of which fields. The journal turns it into a change set: it drops what
 * would change nothing and adds what each change supersedes. Not thread-safe; made and saved by one thread.
 */
public final class Draft {
    /** One wish: a field's value, or that a record be deleted or brought back. */
    public record Edit(RecordKey record, String field, Value value) {}

    private final String label;
    private final Origin origin;
    private final List<Edit> edits = new ArrayList<>();

    public Draft(String label, Origin origin) {
        this.label = label;
        this.origin = origin;
    }

    public static Draft labelled(String label) {
        return new Draft(label, Origin.EDIT);
    }

    public Draft set(RecordKey record, String field, Value value) {
        edits.add(new Edit(record, field, value));
        return this;
    }

    public Draft setAll(RecordKey record, Map<String, Value> values) {
        values.forEach((field, value) -> set(record, field, value));
        return this;
    }

    /** A new record with these fields; fields of nothing are left out. */
    public Draft create(RecordKey record, Map<String, Value> values) {
        values.forEach((field, value) -> {
            if (!value.isNothing()) {
                set(record, field, value);
            }
        });
        return this;
    }

    /** An entry: one change that holds all its members and is never superseded. */
    public Draft enter(RecordKey record, Map<String, Value> members) {
        return set(record, RecordType.ENTRY, new Value.Members(new java.util.TreeMap<>(members)));
    }

    public Draft delete(RecordKey record) {
        return set(record, Change.DELETED, Value.of(true));
    }

    public Draft bringBack(RecordKey record) {
        return set(record, Change.DELETED, Value.NOTHING);
    }

    public Draft addAll(List<Edit> more) {
        edits.addAll(more);
        return this;
    }

    public String label() {
        return label;
    }

    public Origin origin() {
        return origin;
    }

    public List<Edit> edits() {
        return edits;
    }
}
