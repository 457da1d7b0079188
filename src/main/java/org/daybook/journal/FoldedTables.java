package org.daybook.journal;

import static org.daybook.database.tables.Tables.CONFLICT;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The records as their changes leave them, in the tables of their types. Inside the caller's transaction. */
final class FoldedTables {
    /** Records that are folded and written together. */
    private static final int AT_ONCE = 500;

    private final DSLContext sql;
    private final JournalStore store;
    private final RecordTypes types;

    FoldedTables(DSLContext sql, JournalStore store, RecordTypes types) {
        this.sql = sql;
        this.store = store;
        this.types = types;
    }

    static Map<String, List<FoldedRecord>> folded(Map<RecordKey, List<Change>> live) {
        Map<String, List<FoldedRecord>> byType = new HashMap<>();
        live.forEach((key, changes) ->
                byType.computeIfAbsent(key.type(), _ -> new ArrayList<>()).add(Fold.of(key, changes)));
        return byType;
    }

    /** Whether records of a type are one change each, so that one is written as soon as it comes. */
    boolean isEntry(String type) {
        return types.type(type).filter(t -> t.shape() == RecordType.Shape.ENTRY).isPresent();
    }

    /** Writes these records anew. @param live all live changes of each */
    void write(Map<RecordKey, List<Change>> live) {
        boolean clear = anyConflict();
        folded(live).forEach((type, records) -> {
            types.projection(type).ifPresent(projection -> projection.write(sql, records));
            if (clear) {
                records.forEach(this::clearConflicts);
            }
            records.forEach(this::listConflicts);
        });
    }

    /** Writes these records anew; one of which every change was set aside folds to nothing, and leaves the tables. */
    void writeAnew(Collection<RecordKey> keys) {
        List<RecordKey> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<RecordKey> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<RecordKey, List<Change>> live = new LinkedHashMap<>();
            some.forEach(key -> live.put(key, List.of()));
            live.putAll(store.changesOf(some));
            write(live);
        }
    }

    /** Folds every record of some types, in one pass: for a rebuild, when all changes are in and nothing of them written. */
    void writeAll(Collection<String> ofTypes) {
        Arrivals arrivals = new Arrivals();
        Map<RecordKey, List<Change>> some = new LinkedHashMap<>();
        for (String type : ofTypes) {
            store.forEachRecord(type, (key, changes) -> {
                some.put(key, changes);
                if (some.size() == AT_ONCE) {
                    arrivals.write(folded(some));
                    some.clear();
                }
            });
        }
        arrivals.write(folded(some));
        arrivals.finish();
    }

    /** Records of which the tables hold nothing yet, as they come. */
    final class Arrivals {
        private final Map<String, Optional<Projection.Arrivals>> byType = new HashMap<>();

        void write(Map<String, List<FoldedRecord>> records) {
            records.forEach((type, some) -> {
                byType.computeIfAbsent(type, t -> types.projection(t).map(projection -> projection.arrivals(sql)))
                        .ifPresent(arrivals -> arrivals.write(some));
                some.forEach(FoldedTables.this::listConflicts);
            });
        }

        /** To be called when all have come, before the transaction ends. */
        void finish() {
            byType.values().forEach(arrivals -> arrivals.ifPresent(Projection.Arrivals::finish));
            byType.clear();
        }
    }

    /** Records with a field in conflict. */
    List<RecordKey> conflicts() {
        return sql.selectDistinct(CONFLICT.RECORD_TYPE, CONFLICT.RECORD_ID)
                .from(CONFLICT)
                .orderBy(CONFLICT.RECORD_TYPE, CONFLICT.RECORD_ID)
                .fetch(r -> new RecordKey(r.value1(), r.value2()));
    }

    /** Plain JDBC, as all that every single save does. */
    private boolean anyConflict() {
        return sql.connectionResult(open -> {
            try (PreparedStatement select = open.prepareStatement("select 1 from conflict fetch first row only");
                    ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    private void clearConflicts(FoldedRecord record) {
        sql.deleteFrom(CONFLICT)
                .where(CONFLICT.RECORD_TYPE.eq(record.key().type()), CONFLICT.RECORD_ID.eq(record.key().id()))
                .execute();
    }

    private void listConflicts(FoldedRecord record) {
        record.conflicts().forEach(field -> sql.insertInto(CONFLICT)
                .values(record.key().type(), record.key().id(), field)
                .execute());
    }
}
