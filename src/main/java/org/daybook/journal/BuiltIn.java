package org.daybook.journal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A change set that comes with the program: its ids are fixed, so that it is the same on every laptop and two copies of it
 * merge into one. Append to it only by a new number: what was released stays as it is.
 */
public final class BuiltIn {
    /** The copy that built-in sets name: no laptop's. */
    public static final UUID NO_COPY = new UUID(0x7000L, 0x8000000000000000L);

    private static final long START = Instant.parse("2008-06-19T00:00:00Z").toEpochMilli();

    private final int number;
    private final ChangeSet set;
    private final List<Draft.Edit> edits = new ArrayList<>();
    private final Map<Integer, Integer> records = new HashMap<>();

    /** @param number of the set: 1 genesis, 2 the sample; part of every id in it */
    public BuiltIn(int number, String label, Origin origin, Instant at) {
        this.number = number;
        this.set = new ChangeSet(id(number, 0, 0), label, origin, Optional.empty(), at, "programme", NO_COPY);
    }

    /** A fixed id for the next record. @param place which feature asks, 1 to 255: each counts for itself */
    public String nextId(int place) {
        return id(number, place, records.merge(place, 1, Integer::sum)).toString();
    }

    public BuiltIn set(RecordKey record, String field, Value value) {
        if (!value.isNothing()) {
            edits.add(new Draft.Edit(record, field, value));
        }
        return this;
    }

    public BuiltIn create(RecordKey record, Map<String, Value> values) {
        // In the order of the names: a map's own order may differ from run to run.
        new java.util.TreeMap<>(values).forEach((field, value) -> set(record, field, value));
        return this;
    }

    public BuiltIn enter(RecordKey record, Map<String, Value> members) {
        return set(record, RecordType.ENTRY, new Value.Members(new java.util.TreeMap<>(members)));
    }

    public ChangeSet set() {
        return set;
    }

    public List<Draft.Edit> edits() {
        return edits;
    }

    /** The id of the change that an edit becomes: from what it is about, so that adding another edit moves none. */
    UUID changeId(Draft.Edit edit) {
        byte[] hash = Sha256.of(number + "|" + edit.record().type() + "|" + edit.record().id() + "|" + edit.field());
        long high = ByteBuffer.wrap(hash).getLong();
        long low = ByteBuffer.wrap(hash, 8, 8).getLong();
        return new UUID(START << 16 | 0x7000L | high & 0xfff, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    /** A UUIDv7 whose time is the programme's start and whose "random" bits are the numbers. */
    private static UUID id(int number, int place, int n) {
        return new UUID(START << 16 | 0x7000L | place, 0x8000000000000000L | (long) number << 32 | n);
    }
}
