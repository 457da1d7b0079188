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

    /** A set that brought changes to this copy, and when it did. */
    public record Arrival(UUID set, Instant at) {}

    /**
     * What counts from when it was made, though it was not here yet.
     *
     * @param copies their own changes, wherever they came since
     * @param arrival what came in with this one, whoever made it; empty for none
     */
    public record MadeElsewhere(List<UUID> copies, Optional<Arrival> arrival) {
        public static final MadeElsewhere NONE = new MadeElsewhere(List.of(), Optional.empty());

        public MadeElsewhere {
            copies = List.copyOf(copies);
        }

        public static MadeElsewhere by(List<UUID> copies) {
            return new MadeElsewhere(copies, Optional.empty());
        }

        public static MadeElsewhere broughtBy(Arrival arrival) {
            return new MadeElsewhere(List.of(), Optional.of(arrival));
        }
    }

    /**
     * The fields of records as they stood, by name; a record of which nothing was known is missing from the answer. A change
     * that a colleague made earlier and that came in later was not known, unless it is asked for; what came with the program was
     * known from its own day on, wherever it came in since.
     *
     * @param until what was made or arrived at this very moment is in it
     */
    public static Map<RecordKey, Map<String, Value>> fields(
            DSLContext sql, Collection<RecordKey> records, Instant until, MadeElsewhere elsewhere) {
        ChangeSet made = CHANGE_SET.as("made");
        ChangeSet arrived = CHANGE_SET.as("arrived");
        List<UUID> makers = new ArrayList<>(elsewhere.copies());
        makers.add(BuiltIn.NO_COPY);
        Condition counts = made.COPY
                .in(makers)
                .or(elsewhere.arrival().map(with -> arrived.ID.eq(with.set())).orElseGet(DSL::falseCondition));
        Condition known =
                arrived.MADE_AT.le(until.toEpochMilli()).or(counts.and(made.MADE_AT.le(until.toEpochMilli())));
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

    /** What first brought a record to this copy; empty where it is not here. */
    public static Optional<Arrival> firstArrival(DSLContext sql, RecordKey record) {
        return sql.select(CHANGE_SET.ID, CHANGE_SET.MADE_AT)
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.ARRIVED_IN))
                .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID).eq(record.type(), record.id()))
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .orderBy(CHANGE_SET.MADE_AT, CHANGE_SET.SEQ)
                .limit(1)
                .fetchOptional(row -> new Arrival(row.value1(), Instant.ofEpochMilli(row.value2())));
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
