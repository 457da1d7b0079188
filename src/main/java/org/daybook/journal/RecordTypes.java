package org.daybook.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Messages;

/** The record types that this program knows, each with its projection. What it does not know lives in the journal only. */
public final class RecordTypes {
    private static final Messages SAY = Messages.beside(RecordTypes.class);

    private final Map<String, Projection> byName = new LinkedHashMap<>();

    public RecordTypes(List<Projection> projections) {
        for (Projection projection : projections) {
            if (byName.put(projection.type().name(), projection) != null) {
                throw new IllegalArgumentException("two record types named " + projection.type().name());
            }
        }
    }

    public Optional<RecordType> type(String name) {
        return projection(name).map(Projection::type);
    }

    public Optional<Projection> projection(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Projection> projections() {
        return List.copyOf(byName.values());
    }

    public List<RecordType> types() {
        return byName.values().stream().map(Projection::type).toList();
    }

    /** Whether it can say if the edit may be saved: a newer program's records and fields have no rules here. */
    boolean knows(Draft.Edit edit) {
        return type(edit.record().type()).flatMap(type -> type.field(edit.field())).isPresent();
    }

    /** The faults of edits as sentences; empty when they can be saved. */
    List<String> faults(List<Draft.Edit> edits) {
        List<String> faults = new ArrayList<>();
        for (Draft.Edit edit : edits) {
            if (edit.field().equals(Change.DELETED)) {
                type(edit.record().type())
                        .filter(type -> type.shape() == RecordType.Shape.ENTRY && edit.value().equals(Value.of(true)))
                        .ifPresent(type -> faults.add(SAY.text("fault.entry-deleted", type.singular())));
                continue;
            }
            RecordType type = type(edit.record().type())
                    .orElseThrow(() -> new IllegalArgumentException("unknown record type " + edit.record().type()));
            if (type.shape() == RecordType.Shape.ENTRY) {
                if (edit.value() instanceof Value.Members members) {
                    members.members().forEach((name, value) -> check(type, name, value, faults));
                }
            } else {
                check(type, edit.field(), edit.value(), faults);
            }
        }
        return faults;
    }

    private static void check(RecordType type, String fieldName, Value value, List<String> faults) {
        Field field = type.field(fieldName)
                .orElseThrow(() -> new IllegalArgumentException("no field " + fieldName + " in " + type.name()));
        FieldRule.fault(type, field, value).ifPresent(faults::add);
    }
}
