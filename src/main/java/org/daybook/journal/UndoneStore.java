package org.daybook.journal;

import static org.daybook.database.tables.Tables.CHANGE_SET;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.database.StreamedRows;
import org.jooq.DSLContext;

/** What undo did, for whoever has to tell it from what a person did. By the sets that records were made in; on the lane. */
public final class UndoneStore {
    private static final int AT_ONCE = 500;

    private UndoneStore() {}

    /** Those of these records that an undo made: reversals, for one, which nobody entered. */
    public static Set<String> madeByUndo(DSLContext sql, RecordType type, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> undos = new HashSet<>(sql.select(CHANGE_SET.ID)
                .from(CHANGE_SET)
                .where(CHANGE_SET.ORIGIN.eq(Origin.UNDO.word()))
                .fetch(CHANGE_SET.ID));
        Set<String> made = new HashSet<>();
        if (!undos.isEmpty()) {
            eachMade(sql, type, ids, (id, set) -> {
                if (undos.contains(set)) {
                    made.add(id);
                }
            });
        }
        return made;
    }

    /** Those of these records that were made in a set which is undone, and was not done again. */
    public static Set<String> madeInUndoneSets(DSLContext sql, RecordType type, Collection<String> ids) {
        // Looked up when all are read: looking up asks the tables in its turn.
        Map<String, UUID> sets = new HashMap<>();
        eachMade(sql, type, ids, sets::put);
        Map<UUID, Boolean> undone = new HashMap<>();
        Set<String> made = new HashSet<>();
        sets.forEach((id, set) -> {
            if (undone.computeIfAbsent(set, s -> SetStore.isUndone(sql, s))) {
                made.add(id);
            }
        });
        return made;
    }

    private interface Made {
        void in(String id, UUID set);
    }

    private static void eachMade(DSLContext sql, RecordType type, Collection<String> ids, Made made) {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<Object> pairs = new ArrayList<>(some.size() * 2);
            some.forEach(id -> pairs.addAll(List.of(type.name(), id)));
            // Type and id as a pair, as everywhere: else H2 would walk through all records of the type.
            StreamedRows.<RuntimeException>read(
                    sql,
                    row -> made.in(row.getString(1), row.getObject(2, UUID.class)),
                    "select record_id, set_id from change_made where (record_type, record_id) in ((?, ?)"
                            + ", (?, ?)".repeat(some.size() - 1) + ")",
                    pairs.toArray());
        }
    }
}
