package org.daybook.journal;

import static org.daybook.database.tables.Tables.CHANGE_SET;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.database.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The change sets in the tables, in the order in which they came. Inside the caller's transaction. */
final class SetStore {
    private final Database database;
    private final DSLContext sql;

    SetStore(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    Optional<ChangeSet> set(UUID id) {
        return sql.selectFrom(CHANGE_SET).where(CHANGE_SET.ID.eq(id)).fetchOptional(SetStore::set);
    }

    /** Where the sets that made these changes stand. */
    Map<UUID, RecordUndo.SetPlace> places(Collection<Change> changes) {
        Set<UUID> sets = new LinkedHashSet<>();
        changes.forEach(change -> sets.add(change.set()));
        Map<UUID, RecordUndo.SetPlace> places = new HashMap<>();
        sql.select(CHANGE_SET.ID, CHANGE_SET.SEQ, CHANGE_SET.UNDOES)
                .from(CHANGE_SET)
                .where(CHANGE_SET.ID.in(sets))
                .forEach(row ->
                        places.put(row.value1(), new RecordUndo.SetPlace(row.value2(), Optional.ofNullable(row.value3()))));
        return places;
    }

    /** Whether the newest set that undoes this one, or that undoes its undoing, leaves it undone. */
    boolean isUndone(UUID set) {
        return isUndone(sql, set);
    }

    static boolean isUndone(DSLContext sql, UUID set) {
        return sql.select(CHANGE_SET.ID)
                .from(CHANGE_SET)
                .where(CHANGE_SET.UNDOES.eq(set))
                .fetch(CHANGE_SET.ID)
                .stream()
                .anyMatch(by -> !isUndone(sql, by));
    }

    boolean anySet() {
        return sql.fetchExists(CHANGE_SET);
    }

    boolean holdsSet(UUID id) {
        return sql.fetchExists(CHANGE_SET, CHANGE_SET.ID.eq(id));
    }

    /** Sets in the order of arrival, the newest first, that this copy made. @param before the sequence to go on from */
    List<Sequenced> newestSets(UUID copy, long before, int most) {
        return sql.selectFrom(CHANGE_SET)
                .where(CHANGE_SET.COPY.eq(copy), CHANGE_SET.SEQ.lt(before))
                .and(CHANGE_SET.ID.eq(CHANGE_SET.ARRIVED_IN))
                .orderBy(CHANGE_SET.SEQ.desc())
                .limit(most)
                .fetch(row -> new Sequenced(row.getSeq(), set(row)));
    }

    /** The set that a newest line is about. */
    Optional<UUID> latest() {
        return sql.select(CHANGE_SET.ID)
                .from(CHANGE_SET)
                .where(CHANGE_SET.ID.eq(CHANGE_SET.ARRIVED_IN))
                .orderBy(CHANGE_SET.SEQ.desc())
                .limit(1)
                .fetchOptional(CHANGE_SET.ID);
    }

    record Sequenced(long seq, ChangeSet set) {}

    /** Adds a set that was made just now. Plain JDBC, as all that every single save does: rendering costs more than doing. */
    void addOwnSet(ChangeSet set, long seq) throws SQLException {
        try (PreparedStatement insert = database.connection()
                .prepareStatement("insert into change_set (id, seq, label, origin, undoes, made_at, author, copy, arrived_in)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, set.id());
            insert.setLong(2, seq);
            insert.setString(3, set.label());
            insert.setString(4, set.origin().word());
            insert.setObject(5, set.undoes().orElse(null));
            insert.setLong(6, set.at().toEpochMilli());
            insert.setString(7, set.author());
            insert.setObject(8, set.copy());
            insert.setObject(9, set.id());
            insert.execute();
        }
    }

    void addSet(ChangeSet set, UUID arrivedIn, long seq) {
        sql.mergeInto(CHANGE_SET)
                .using(DSL.selectOne())
                .on(CHANGE_SET.ID.eq(set.id()))
                // A label that was left out of an earlier snapshot may come with a fuller one.
                .whenMatchedAnd(CHANGE_SET.LABEL.eq("").and(DSL.val(!set.label().isEmpty())))
                .thenUpdate()
                .set(CHANGE_SET.LABEL, set.label())
                .whenNotMatchedThenInsert(
                        CHANGE_SET.ID,
                        CHANGE_SET.SEQ,
                        CHANGE_SET.LABEL,
                        CHANGE_SET.ORIGIN,
                        CHANGE_SET.UNDOES,
                        CHANGE_SET.MADE_AT,
                        CHANGE_SET.AUTHOR,
                        CHANGE_SET.COPY,
                        CHANGE_SET.ARRIVED_IN)
                .values(
                        set.id(),
                        seq,
                        set.label(),
                        set.origin().word(),
                        set.undoes().orElse(null),
                        set.at().toEpochMilli(),
                        set.author(),
                        set.copy(),
                        arrivedIn)
                .execute();
    }

    /** Everything that came, in the order in which it came. */
    List<Arrival> arrivals() {
        Map<UUID, List<ChangeSet>> brought = new HashMap<>();
        Map<ChangeSet, Long> own = new LinkedHashMap<>();
        sql.selectFrom(CHANGE_SET).orderBy(CHANGE_SET.SEQ, CHANGE_SET.ID).forEach(row -> {
            if (row.getId().equals(row.getArrivedIn())) {
                own.put(set(row), row.getSeq());
            } else {
                brought.computeIfAbsent(row.getArrivedIn(), _ -> new ArrayList<>()).add(set(row));
            }
        });
        return own.entrySet().stream()
                .map(set -> new Arrival(
                        set.getKey(), brought.getOrDefault(set.getKey().id(), List.of()), set.getValue()))
                .toList();
    }

    /** A set that was made here, with those that it brought. @param line the journal's line in which it began */
    record Arrival(ChangeSet set, List<ChangeSet> brought, long line) {}

    Map<UUID, ChangeSet> all() {
        Map<UUID, ChangeSet> sets = new HashMap<>();
        sql.selectFrom(CHANGE_SET).fetch().forEach(row -> sets.put(row.getId(), set(row)));
        return sets;
    }

    static ChangeSet set(Record row) {
        return new ChangeSet(
                row.get(CHANGE_SET.ID),
                row.get(CHANGE_SET.LABEL),
                new Origin(row.get(CHANGE_SET.ORIGIN)),
                Optional.ofNullable(row.get(CHANGE_SET.UNDOES)),
                Instant.ofEpochMilli(row.get(CHANGE_SET.MADE_AT)),
                row.get(CHANGE_SET.AUTHOR),
                row.get(CHANGE_SET.COPY));
    }
}
