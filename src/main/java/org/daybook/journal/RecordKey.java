package org.daybook.journal;

/**
 * Which record: its type and its id. Authorities are keyed by GSS code, everything else by UUIDv7.
 *
 * @param type the name of a {@link RecordType}; may be one that this program does not know
 */
public record RecordKey(String type, String id) implements Comparable<RecordKey> {
    @Override
    public int compareTo(RecordKey other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }
}
