package org.daybook.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        if (row.isWithheld() || goes(row.type(), row.field())) {
            return row;
        }
        listener.leftOut(row.type(), row.field(), why(row.type(), row.field()));
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
        SortedMap<String, Value> left = new TreeMap<>(members.members());
        boolean any = false;
        for (Map.Entry<String, Value> member : left.entrySet()) {
            if (!member.getValue().isStub() && !goes(row.type(), member.getKey())) {
                listener.leftOut(row.type(), member.getKey(), why(row.type(), member.getKey()));
                member.setValue(Value.WITHHELD);
                any = true;
            }
        }
        return any ? row.with(CanonicalText.of(new Value.Members(left))) : row;
    }

    private boolean goes(String type, String name) {
        return field(type, name).map(f -> sharing.lets(f.sensitivity())).orElse(sharing.letsUnknown());
    }

    private Field.Sensitivity why(String type, String name) {
        return field(type, name).map(Field::sensitivity).orElse(Field.Sensitivity.CONFIDENTIAL);
    }
}
