package org.daybook.journal;

import static org.daybook.database.tables.Tables.CHANGE_MADE;
import static org.daybook.database.tables.Tables.CHANGE_SET;
import static org.daybook.database.tables.Tables.CONFLICT;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daybook.database.Database;
import org.daybook.database.StreamedRows;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The journal's index in the tables: which changes came. Inside the caller's transaction. */
final class JournalStore {
    private static final UUID[] NO_IDS = {};

    private final Database database;
    private final DSLContext sql;
    private final SetStore sets;
    private final JournalState state;

    JournalStore(Database database) {
        this.database = database;
        this.sql = database.sql();
        this.sets = new SetStore(database);
        this.state = new JournalState(database);
    }

    JournalState state() {
        return state;
    }

    SetStore sets() {
        return sets;
    }

    DSLContext sql() {
        return sql;
    }

    // ---- what is there

    /** The live changes of these records; a record without any is missing from the answer. */
    Map<RecordKey, List<Change>> changesOf(Collection<RecordKey> records) {
        return changesOf(records, " and not aside");
    }

    /** The changes of these records that are set aside. */
    Map<RecordKey, List<Change>> asideOf(Collection<RecordKey> records) {
        return changesOf(records, " and aside");
    }

    /** All changes of these records, those set aside among them. */
    Map<RecordKey, List<Change>> allChangesOf(Collection<RecordKey> records) {
        return changesOf(records, "");
    }

    private Map<RecordKey, List<Change>> changesOf(Collection<RecordKey> records, String condition) {
        Map<RecordKey, List<Change>> found = new HashMap<>();
        List<RecordKey> wanted = records.stream().distinct().toList();
        for (int from = 0; from < wanted.size(); from += 500) {
            List<RecordKey> some = wanted.subList(from, Math.min(wanted.size(), from + 500));
            // Type and id as a pair: with one after the other H2 would walk through all records of the type.
            String query = "select id, set_id, record_type, record_id, field, content, supersedes from change_made"
                    + " where (record_type, record_id) in ((?, ?)" + ", (?, ?)".repeat(some.size() - 1) + ")" + condition;
            try (PreparedStatement select = database.connection().prepareStatement(query)) {
                int at = 1;
                for (RecordKey key : some) {
                    select.setString(at++, key.type());
                    select.setString(at++, key.id());
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Change change = change(rows);
                        found.computeIfAbsent(change.record(), _ -> new ArrayList<>()).add(change);
                    }
                }
            } catch (SQLException e) {
                throw new Database.Unusable(e);
            }
        }
        return found;
    }

    /** The changes whose value holds the text somewhere, whatever its case; those set aside too, which redo brings back. */
    List<Change> mentioning(String text) {
        String quoted = CanonicalText.of(Value.of(text));
        return sql.selectFrom(CHANGE_MADE)
                .where(CHANGE_MADE.CONTENT.containsIgnoreCase(quoted.substring(1, quoted.length() - 1)))
                .orderBy(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID, CHANGE_MADE.ID)
                .fetch(JournalStore::change);
    }

    /**
     * The ids of a set's changes, in their order. Looks along what arrived with the set or after it, as changes have no index
     * by their set.
     */
    List<UUID> idsIn(UUID set) {
        List<UUID> ids = new ArrayList<>();
        StreamedRows.<RuntimeException>read(
                sql,
                row -> ids.add(row.getObject(1, UUID.class)),
                "select id from change_made where set_id = ? and arrived_in in (select id from change_set"
                        + " where seq >= (select min(seq) from change_set where id = ?))",
                set,
                set);
        ids.sort(Comparator.comparing(UUID::toString));
        return ids;
    }

    /** The changes that came with a line, or were taken up again by it: its own set's, and those of the sets it brought. */
    List<Change> changesArrivedIn(UUID set) {
        return sql.selectFrom(CHANGE_MADE)
                .where(CHANGE_MADE.ARRIVED_IN.eq(set))
                .orderBy(CHANGE_MADE.ID)
                .fetch(JournalStore::change);
    }

    /** Whether a line brought more changes than so many. */
    boolean arrivedMoreThan(long most, UUID set) {
        return sql.fetchCount(DSL.selectOne()
                        .from(CHANGE_MADE)
                        .where(CHANGE_MADE.ARRIVED_IN.eq(set))
                        .limit(most + 1))
                > most;
    }

    /** The live changes of the sets that came after this one. */
    List<Change> changesSince(UUID set) {
        return sql.select(CHANGE_MADE.fields())
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.ARRIVED_IN))
                .where(CHANGE_SET.SEQ.gt(
                        DSL.select(DSL.max(CHANGE_SET.SEQ)).from(CHANGE_SET).where(CHANGE_SET.ID.eq(set))))
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .fetch(JournalStore::change);
    }

    Map<UUID, Change> changes(Collection<UUID> ids) {
        Map<UUID, Change> found = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            sql.selectFrom(CHANGE_MADE)
                    .where(CHANGE_MADE.ID.in(all.subList(from, Math.min(all.size(), from + 500))))
                    .fetch()
                    .forEach(row -> found.put(row.getId(), change(row)));
        }
        return found;
    }

    List<HistoryItem> history(RecordKey key) {
        List<HistoryItem> items = new ArrayList<>();
        Map<UUID, Value> values = new HashMap<>();
        sql.select(CHANGE_MADE.fields())
                .select(CHANGE_SET.fields())
                .from(CHANGE_MADE)
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.SET_ID))
                .where(CHANGE_MADE.RECORD_TYPE.eq(key.type()), CHANGE_MADE.RECORD_ID.eq(key.id()))
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .orderBy(CHANGE_SET.SEQ, CHANGE_MADE.ID)
                .forEach(row -> {
                    Change change = change(row);
                    values.put(change.id(), change.value());
                    Value before = change.supersedes().stream()
                            .filter(values::containsKey)
                            .map(values::get)
                            .findFirst()
                            .orElse(Value.NOTHING);
                    items.add(new HistoryItem(change, SetStore.set(row), before));
                });
        return items;
    }

    // ---- applying

    /**
     * Adds changes that are not there yet; where one is, what is known of it only grows (erased beats value beats withheld),
     * and where it was set aside, it is taken up again.
     *
     * @param arrivedIn the set whose line brings them
     */
    void addChanges(Collection<SealedChange> changes, Map<UUID, Change> there, UUID arrivedIn) throws SQLException {
        addNew(changes.stream().filter(sealed -> !there.containsKey(sealed.change().id())).toList(), arrivedIn);
        for (SealedChange sealed : changes) {
            Change known = there.get(sealed.change().id());
            if (known != null) {
                replaceStub(known, sealed.change());
            }
        }
        takeUpAgain(there.keySet(), arrivedIn);
    }

    /** Adds changes that were made just now. */
    void addNew(Collection<SealedChange> changes, UUID arrivedIn) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = database.connection()
                .prepareStatement("insert into change_made (id, set_id, record_type, record_id, field, content, supersedes,"
                        + " aside, arrived_in) values (?, ?, ?, ?, ?, ?, ?, false, ?)")) {
            for (SealedChange sealed : changes) {
                Change change = sealed.change();
                insert.setObject(1, change.id());
                insert.setObject(2, change.set());
                insert.setString(3, change.record().type());
                insert.setString(4, change.record().id());
                insert.setString(5, change.field());
                insert.setString(6, sealed.content());
                insert.setObject(7, change.supersedes().toArray(NO_IDS));
                insert.setObject(8, arrivedIn);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void takeUpAgain(Collection<UUID> ids, UUID arrivedIn) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            sql.update(CHANGE_MADE)
                    .set(CHANGE_MADE.ASIDE, false)
                    .set(CHANGE_MADE.ARRIVED_IN, arrivedIn)
                    .where(CHANGE_MADE.ID.in(all.subList(from, Math.min(all.size(), from + 500))))
                    .and(CHANGE_MADE.ASIDE)
                    .execute();
        }
    }

    private void replaceStub(Change known, Change arrived) {
        Value grown = Stubs.grown(known.value(), arrived.value());
        if (!grown.equals(known.value())) {
            sql.update(CHANGE_MADE)
                    .set(CHANGE_MADE.CONTENT, CanonicalText.of(grown))
                    .where(CHANGE_MADE.ID.eq(arrived.id()))
                    .execute();
        }
    }

    void setAside(Collection<UUID> ids, boolean aside) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            sql.update(CHANGE_MADE)
                    .set(CHANGE_MADE.ASIDE, aside)
                    .where(CHANGE_MADE.ID.in(all.subList(from, Math.min(all.size(), from + 500))))
                    .execute();
        }
    }

    /** The live changes of every record, in the order of type and id. */
    void forEachRecord(BiConsumer<RecordKey, List<Change>> visitor) {
        forEachRecord(DSL.noCondition(), visitor);
    }

    /** The live changes of every record of a type, in the order of id. */
    void forEachRecord(String type, BiConsumer<RecordKey, List<Change>> visitor) {
        forEachRecord(CHANGE_MADE.RECORD_TYPE.eq(type), visitor);
    }

    private void forEachRecord(Condition of, BiConsumer<RecordKey, List<Change>> visitor) {
        List<Change> ofOne = new ArrayList<>();
        try (Cursor<? extends Record> rows = sql.selectFrom(CHANGE_MADE)
                .where(of)
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .orderBy(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID)
                .fetchSize(1_000)
                .fetchLazy()) {
            for (Record row : rows) {
                Change change = change(row);
                if (!ofOne.isEmpty() && !ofOne.getFirst().record().equals(change.record())) {
                    visitor.accept(ofOne.getFirst().record(), List.copyOf(ofOne));
                    ofOne.clear();
                }
                ofOne.add(change);
            }
        }
        if (!ofOne.isEmpty()) {
            visitor.accept(ofOne.getFirst().record(), List.copyOf(ofOne));
        }
    }

    static Set<RecordKey> records(Collection<Change> changes) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        changes.forEach(change -> keys.add(change.record()));
        return keys;
    }

    static Change change(Record row) {
        UUID[] supersedes = row.get(CHANGE_MADE.SUPERSEDES);
        return new Change(
                row.get(CHANGE_MADE.ID),
                row.get(CHANGE_MADE.SET_ID),
                new RecordKey(row.get(CHANGE_MADE.RECORD_TYPE), row.get(CHANGE_MADE.RECORD_ID)),
                row.get(CHANGE_MADE.FIELD),
                ValueReader.read(row.get(CHANGE_MADE.CONTENT)),
                supersedes == null ? List.of() : Arrays.asList(supersedes));
    }

    private static Change change(ResultSet row) throws SQLException {
        Object supersedes = row.getObject(7) instanceof java.sql.Array array ? array.getArray() : null;
        return new Change(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new RecordKey(row.getString(3), row.getString(4)),
                row.getString(5),
                ValueReader.read(row.getString(6)),
                supersedes instanceof Object[] ids
                        ? Arrays.asList(Arrays.copyOf(ids, ids.length, UUID[].class))
                        : List.of());
    }
}
