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
import java.util.Optional;
import java.util.UUID;
import org.daybook.database.tables.tables.ChangeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.jooq.impl.DSL;

/** What this copy knew of records at a moment of the past: from the changes that had arrived by then. On the lane. */
public final class PastStore {
    private PastStore() {}

    /**
     * The fields of records as they stood, by name; a record of which nothing was known is missing from the answer. A change
     * that a colleague made earlier and that came in later was not known, unless a copy that is asked for made it; what came with
     * the program was known from its own day on, wherever it came in since.
     *
     * @param until what was made or arrived at this very moment is in it
     * @param of the copies whose knowledge is asked for: their own changes count from when they made them, wherever they came
     *     since
     */
    public static Map<RecordKey, Map<String, Value>> fields(
            DSLContext sql, Collection<RecordKey> records, Instant until, Collection<UUID> of) {
        ChangeSet made = CHANGE_SET.as("made");
        ChangeSet arrived = CHANGE_SET.as("arrived");
        List<UUID> makers = new ArrayList<>(of);
        makers.add(BuiltIn.NO_COPY);
        Condition known = arrived.MADE_AT
                .le(until.toEpochMilli())
                .or(made.COPY.in(makers).and(made.MADE_AT.le(until.toEpochMilli())));
        Map<RecordKey, List<Change>> changes = new LinkedHashMap<>();
        // Type and id as a pair: with one after the other H2 would walk through all records of the type.
        List<Row2<String, String>> pairs =
                records.stream().map(key -> DSL.row(key.type(), key.id())).toList();
        sql.select(CHANGE_MADE.fields())
                .from(CHANGE_MADE)
                .join(arrived)
                .on(arrived.ID.eq(CHANGE_MADE.ARRIVED_IN))
                .join(made)
                .on(made.ID.eq(CHANGE_MADE.SET_ID))
                .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID).in(pairs))
                .and(known)
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .fetch(JournalStore::change)
                .forEach(change ->
                        changes.computeIfAbsent(change.record(), _ -> new ArrayList<>()).add(change));
        Map<RecordKey, Map<String, Value>> fields = new LinkedHashMap<>();
        changes.forEach((key, some) -> {
            FoldedRecord record = Fold.of(key, some);
            Map<String, Value> values = new HashMap<>();
            record.fields().forEach((name, state) -> values.put(name, state.value()));
            fields.put(key, values);
        });
        return fields;
    }

    /** Whether anything of a record had arrived on this copy by a moment. */
    public static boolean hadArrived(DSLContext sql, RecordKey record, Instant until) {
        return sql.fetchExists(DSL.selectOne()
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.ARRIVED_IN))
                .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID).eq(record.type(), record.id()))
                .and(CHANGE_SET.MADE_AT.le(until.toEpochMilli())));
    }

    /** The copies that had said something of a record until a moment, wherever it arrived since. */
    public static List<UUID> makers(DSLContext sql, RecordKey record, Instant until) {
        return sql.selectDistinct(CHANGE_SET.COPY)
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.SET_ID))
                .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID).eq(record.type(), record.id()))
                .and(CHANGE_SET.MADE_AT.le(until.toEpochMilli()))
                .fetch(CHANGE_SET.COPY);
    }

    /** What was said last of a field until a moment, by whomever and wherever it arrived since; empty where nothing was. */
    public static Optional<Value> said(DSLContext sql, RecordKey record, String field, Instant until) {
        return sql.select(CHANGE_MADE.fields())
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.SET_ID))
                .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID).eq(record.type(), record.id()))
                .and(CHANGE_MADE.FIELD.eq(field))
                .and(CHANGE_SET.MADE_AT.le(until.toEpochMilli()))
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .orderBy(CHANGE_SET.MADE_AT.desc(), CHANGE_MADE.ID.desc())
                .limit(1)
                .fetchOptional(JournalStore::change)
                .map(Change::value);
    }
}
