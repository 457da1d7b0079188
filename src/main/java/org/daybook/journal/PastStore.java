package org.daybook.journal;

import static org.daybook.database.tables.Tables.CHANGE_MADE;
import static org.daybook.database.tables.Tables.CHANGE_SET;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.jooq.impl.DSL;

/** What this copy knew of records at a moment of the past: from the changes that had arrived by then. On the lane. */
public final class PastStore {
    private PastStore() {}

    /**
     * The fields of records as they stood, by name; a record of which nothing had arrived is missing from the answer. A change
     * that a colleague made earlier and that came in later was not known.
     *
     * @param until what arrived at this very moment is in it
     */
    public static Map<RecordKey, Map<String, Value>> fields(DSLContext sql, Collection<RecordKey> records, Instant until) {
        Map<RecordKey, List<Change>> known = new LinkedHashMap<>();
        // Type and id as a pair: with one after the other H2 would walk through all records of the type.
        List<Row2<String, String>> pairs =
                records.stream().map(key -> DSL.row(key.type(), key.id())).toList();
        sql.select(CHANGE_MADE.fields())
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.ARRIVED_IN))
                .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID).in(pairs))
                .and(CHANGE_SET.MADE_AT.le(until.toEpochMilli()))
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .fetch(JournalStore::change)
                .forEach(change ->
                        known.computeIfAbsent(change.record(), _ -> new ArrayList<>()).add(change));
        Map<RecordKey, Map<String, Value>> fields = new LinkedHashMap<>();
        known.forEach((key, changes) -> {
            FoldedRecord record = Fold.of(key, changes);
            Map<String, Value> values = new HashMap<>();
            record.fields().forEach((name, state) -> values.put(name, state.value()));
            fields.put(key, values);
        });
        return fields;
    }
}
