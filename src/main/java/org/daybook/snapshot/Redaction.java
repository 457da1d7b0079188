package org.daybook.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Change;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;

/** Puts a stub in the place of every value that a sharing leaves out. */
final class Redaction {
    private final Sharing sharing;
    private final Map<String, Map<String, Field>> fields = new HashMap<>();
    private final Map<String, Boolean> touched = new HashMap<>();
    /** Of the type that was asked for last: records come type by type. */
    private String lastType = "";

    private boolean lastLeavesWhole;

    /** Told of each value that was left out. */
    interface Listener {
        void leftOut(String type, String field, Field.Sensitivity why);
    }

    Redaction(RecordTypes types, Sharing sharing) {
        this.sharing = sharing;
        for (RecordType type : types.types()) {
            Map<String, Field> byName = new HashMap<>();
            type.fields().forEach(field -> byName.put(field.name(), field));
            fields.put(type.name(), byName);
            touched.put(type.name(), type.fields().stream().anyMatch(f -> !sharing.lets(f.sensitivity())));
        }
    }

    Optional<Field> field(String type, String name) {
        return Optional.ofNullable(fields.getOrDefault(type, Map.of()).get(name));
    }

    /** The change as it may leave. */
    Row apply(Row row, Listener listener) {
        if (row.field().equals(Change.DELETED) || row.content().equals(Format.ERASED) || row.content().equals("null")) {
            return row;
        }
        if (row.field().equals(RecordType.ENTRY) && row.content().startsWith("{") && !row.isWithheld()) {
            return entry(row, listener);
        }
        if (row.isWithheld()) {
            return row;
        }
        if (goes(row.type(), row.field())) {
            return structure(row, listener);
        }
        listener.leftOut(row.type(), row.field(), why(field(row.type(), row.field())));
        return row.with(Format.WITHHELD);
    }

    private Row entry(Row row, Listener listener) {
        if (!row.type().equals(lastType)) {
            lastType = row.type();
            lastLeavesWhole = sharing.letsUnknown() && !touched.getOrDefault(lastType, false);
        }
        if (lastLeavesWhole) {
            return row;
        }
        if (!(ValueReader.read(row.content()) instanceof Value.Members members)) {
            return row;
        }
        return members(row, members, name -> field(row.type(), name), listener);
    }

    /** What people wrote into an object (a proposed entry's note) is as sensitive as where it is a field of its own. */
    private Row structure(Row row, Listener listener) {
        List<Field> known = field(row.type(), row.field()).map(Field::members).orElse(List.of());
        if (known.isEmpty() || !(ValueReader.read(row.content()) instanceof Value.Members members)) {
            return row;
        }
        return members(
                row, members, name -> known.stream().filter(f -> f.name().equals(name)).findFirst(), listener);
    }

    private Row members(Row row, Value.Members members, Function<String, Optional<Field>> fieldOf, Listener listener) {
        SortedMap<String, Value> left = new TreeMap<>(members.members());
        boolean any = false;
        for (Map.Entry<String, Value> member : left.entrySet()) {
            Optional<Field> field = fieldOf.apply(member.getKey());
            if (!member.getValue().isStub() && !goes(field)) {
                listener.leftOut(row.type(), member.getKey(), why(field));
                member.setValue(Value.WITHHELD);
                any = true;
            }
        }
        return any ? row.with(CanonicalText.of(new Value.Members(left))) : row;
    }

    private boolean goes(String type, String name) {
        return goes(field(type, name));
    }

    private boolean goes(Optional<Field> field) {
        return field.map(f -> sharing.lets(f.sensitivity())).orElse(sharing.letsUnknown());
    }

    private static Field.Sensitivity why(Optional<Field> field) {
        return field.map(Field::sensitivity).orElse(Field.Sensitivity.CONFIDENTIAL);
    }
}
