package org.daybook.snapshot;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Field;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/** Whether records, change sets and changes have the shape that the schema prescribes; and what they say. */
final class PartShapes {
    private static final Set<String> OF_SET = Set.of("id", "label", "origin", "undoes", "at", "author", "copy");
    private static final Set<String> OF_CHANGE = Set.of("id", "set", "type", "record", "field", "value", "supersedes");

    private final RecordTypes types;
    private final Faults faults;

    PartShapes(RecordTypes types, Faults faults) {
        this.types = types;
        this.faults = faults;
    }

    /** The record's id when there is one to speak of. */
    Optional<String> record(String type, Value.Members record, SnapshotReader.Place place) {
        Map<String, Value> members = record.members();
        if (!Shape.text(members.getOrDefault("id", Value.NOTHING), Shape.LONGEST_ID)) {
            faults.add("shape.id", place.line(), type);
            return Optional.empty();
        }
        Optional<RecordType> known = types.type(type);
        for (Map.Entry<String, Value> member : members.entrySet()) {
            String name = member.getKey();
            if (name.equals("id")) {
                continue;
            }
            Optional<Field> field = known.flatMap(t -> t.field(name));
            if (field.isPresent()) {
                Shape.fault(field.get().kind(), member.getValue())
                        .ifPresent(key -> faults.add(key, place.line(), name));
            } else if (!Shape.FIELD.matcher(name).matches()) {
                faults.add("shape.field", place.line(), name);
            }
        }
        return Optional.of(text(members, "id"));
    }

    Optional<ChangeSet> set(Value.Members set, SnapshotReader.Place place) {
        Map<String, Value> m = set.members();
        boolean sound = only(m, OF_SET, place)
                & matches(m, "id", Shape.UUID, place)
                & text(m, "label", Field.LONGEST_TEXT * 4, place)
                & text(m, "origin", 100, place)
                & (!m.containsKey("undoes") || matches(m, "undoes", Shape.UUID, place))
                & matches(m, "at", Shape.MOMENT, place)
                & text(m, "author", Field.LONGEST_TEXT, place)
                & matches(m, "copy", Shape.UUID, place);
        if (!sound) {
            return Optional.empty();
        }
        Instant at;
        try {
            at = Instant.parse(text(m, "at"));
        } catch (DateTimeException e) {
            faults.add("rule.moment", place.line(), text(m, "at"));
            return Optional.empty();
        }
        return Optional.of(new ChangeSet(
                UUID.fromString(text(m, "id")),
                text(m, "label"),
                new Origin(text(m, "origin")),
                m.containsKey("undoes") ? Optional.of(UUID.fromString(text(m, "undoes"))) : Optional.empty(),
                at,
                text(m, "author"),
                UUID.fromString(text(m, "copy"))));
    }

    Optional<Change> change(Value.Members change, SnapshotReader.Place place) {
        Map<String, Value> m = change.members();
        boolean sound = only(m, OF_CHANGE, place)
                & matches(m, "id", Shape.UUID, place)
                & matches(m, "set", Shape.UUID, place)
                & matches(m, "type", Shape.TYPE, place)
                & text(m, "record", Shape.LONGEST_ID, place)
                & matches(m, "field", Shape.FIELD, place);
        Optional<List<UUID>> supersedes = ids(m.getOrDefault("supersedes", Value.NOTHING));
        if (supersedes.isEmpty()) {
            faults.add("shape.member", place.line(), "supersedes");
        }
        if (!m.containsKey("value")) {
            faults.add("shape.member", place.line(), "value");
        }
        if (!sound || supersedes.isEmpty() || !m.containsKey("value")) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                UUID.fromString(text(m, "id")),
                UUID.fromString(text(m, "set")),
                new RecordKey(text(m, "type").intern(), text(m, "record")),
                text(m, "field").intern(),
                m.getOrDefault("value", Value.NOTHING),
                supersedes.get()));
    }

    private static Optional<List<UUID>> ids(Value value) {
        if (!(value instanceof Value.Items(List<Value> items))) {
            return Optional.empty();
        }
        List<UUID> ids = new ArrayList<>(items.size());
        for (Value item : items) {
            if (!(item instanceof Value.Text(String text)) || !Shape.UUID.matcher(text).matches()) {
                return Optional.empty();
            }
            ids.add(UUID.fromString(text));
        }
        return Optional.of(ids);
    }

    private boolean only(Map<String, Value> members, Set<String> known, SnapshotReader.Place place) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                faults.add("shape.unknown", place.line(), name);
                return false;
            }
        }
        return true;
    }

    private boolean matches(Map<String, Value> members, String name, Pattern pattern, SnapshotReader.Place place) {
        if (members.get(name) instanceof Value.Text(String text) && pattern.matcher(text).matches()) {
            return true;
        }
        faults.add("shape.member", place.line(), name);
        return false;
    }

    private boolean text(Map<String, Value> members, String name, int longest, SnapshotReader.Place place) {
        if (Shape.text(members.getOrDefault(name, Value.NOTHING), longest)) {
            return true;
        }
        faults.add("shape.member", place.line(), name);
        return false;
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text(String text) ? text : "";
    }
}
