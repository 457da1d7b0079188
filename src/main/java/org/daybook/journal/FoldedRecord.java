package org.daybook.journal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * A record as its changes leave it.
 *
 * @param present whether it exists: something was said of it, and it is not deleted. Deleted here and edited there leaves
 *     it present, with a conflict in the field {@link Change#DELETED}.
 * @param fields the state of each field that was ever set, deletion among them
 * @param conflicts the fields in conflict, sorted
 */
public record FoldedRecord(
        RecordKey key, boolean present, SortedMap<String, FieldState> fields, List<String> conflicts) {
    public FoldedRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        conflicts = List.copyOf(conflicts);
    }

    /** The field's value; nothing where it was never set. An entry's members answer as its fields. */
    public Value value(String field) {
        FieldState state = fields.get(field);
        if (state != null) {
            return state.value();
        }
        FieldState entry = fields.get(RecordType.ENTRY);
        return entry != null && entry.value() instanceof Value.Members m
                ? m.members().getOrDefault(field, Value.NOTHING)
                : Value.NOTHING;
    }

    public Optional<String> text(String field) {
        return value(field) instanceof Value.Text t ? Optional.of(t.text()) : Optional.empty();
    }

    /** The amount; empty where there is none or the value is not an amount in whole pence. */
    public Optional<Money> amount(String field) {
        return Values.amount(value(field));
    }

    public Optional<PartialDate> date(String field) {
        return Values.date(value(field));
    }

    public boolean flag(String field) {
        return value(field) instanceof Value.Flag f && f.flag();
    }
}
