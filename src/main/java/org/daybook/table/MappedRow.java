package org.daybook.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** A row in the terms of its target. A field without a value is blank in the file; blank is never zero. Immutable. */
public final class MappedRow {
    private final TableTarget target;
    private final @Nullable FieldValue[] values;

    MappedRow(TableTarget target, @Nullable FieldValue[] values) {
        this.target = target;
        this.values = values;
    }

    public static MappedRow of(TableTarget target, Map<String, FieldValue> values) {
        @Nullable FieldValue[] array = new @Nullable FieldValue[target.fields().size()];
        values.forEach((name, value) -> array[known(target, name)] = value);
        return new MappedRow(target, array);
    }

    private static int known(TableTarget target, String name) {
        int index = target.index(name);
        if (index < 0) {
            throw new IllegalArgumentException("no field '" + name + "' in " + target.name());
        }
        return index;
    }

    public TableTarget target() {
        return target;
    }

    /** @throws IllegalArgumentException when the target has no such field */
    public Optional<FieldValue> value(String field) {
        return Optional.ofNullable(values[known(target, field)]);
    }

    @Nullable FieldValue at(int index) {
        return values[index];
    }

    public MappedRow with(String field, FieldValue value) {
        @Nullable FieldValue[] copy = values.clone();
        copy[known(target, field)] = value;
        return new MappedRow(target, copy);
    }

    /** The text, or a name as it was spelled. */
    public Optional<String> text(String field) {
        return value(field).map(FieldValue::canonical);
    }

    public Optional<Money> amount(String field) {
        return value(field).flatMap(v -> v instanceof FieldValue.Amount amount ? Optional.of(amount.money()) : Optional.empty());
    }

    public Optional<PartialDate> date(String field) {
        return value(field).flatMap(v -> v instanceof FieldValue.Date date ? Optional.of(date.date()) : Optional.empty());
    }

    public Optional<Long> whole(String field) {
        return value(field).flatMap(v -> v instanceof FieldValue.Whole whole ? Optional.of(whole.number()) : Optional.empty());
    }

    public Optional<Boolean> flag(String field) {
        return value(field).flatMap(v -> v instanceof FieldValue.Flag flag ? Optional.of(flag.yes()) : Optional.empty());
    }

    /** The authority's GSS code, where the name is one. */
    public Optional<String> authority(String field) {
        return value(field).flatMap(v -> v instanceof FieldValue.Name name ? name.gss() : Optional.empty());
    }

    /** What is filled, by field name, in the target's order. */
    public Map<String, FieldValue> values() {
        Map<String, FieldValue> filled = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            FieldValue value = values[i];
            if (value != null) {
                filled.put(target.fields().get(i).name(), value);
            }
        }
        return filled;
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
