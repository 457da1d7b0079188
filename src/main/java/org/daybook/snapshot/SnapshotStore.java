package org.daybook.snapshot;

import static org.daybook.database.tables.Tables.CHANGE_MADE;
import static org.daybook.database.tables.Tables.CHANGE_SET;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.daybook.database.StreamedRows;
import org.daybook.database.tables.tables.records.ChangeMadeRecord;
import org.daybook.database.tables.tables.records.ChangeSetRecord;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.SetsThatStand;
import org.daybook.journal.ValueReader;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.jooq.impl.DSL;

/** The journal's changes as snapshots need them: in bulk, in two orders, values unread. On the lane. */
final class SnapshotStore implements Knowledge, ChangeSource {
    private static final String COLUMNS =
            "select id, set_id, record_type, record_id, field, content, supersedes, aside from change_made where not aside";

    /** Ids in one query. */
    private static final int SOME = 500;

    private final DSLContext sql;

    SnapshotStore(Journal journal) {
        this.sql = journal.sql();
    }

    @Override
    public void byRecord(RowVisitor visitor) throws IOException {
        read(COLUMNS + " order by record_type, record_id", visitor);
    }

    /** All changes by id, those set aside among them. */
    void byIdWithAside(AsideVisitor visitor) throws IOException {
        read("select id, set_id, record_type, record_id, field, content, supersedes, aside from change_made order by id", visitor);
    }

    /** What is done with each change. @param aside whether it was set aside on this copy */
    interface AsideVisitor {
        void row(Row row, boolean aside) throws IOException;
    }

    private void read(String query, RowVisitor visitor) throws IOException {
        read(query, (AsideVisitor) (row, _) -> visitor.row(row));
    }

    private void read(String query, AsideVisitor visitor) throws IOException {
        Words types = new Words();
        Words fields = new Words();
        StreamedRows.<IOException>read(
                sql,
                rows -> visitor.row(
                        row(rows, types.same(rows.getString(3)), fields.same(rows.getString(5))), rows.getBoolean(8)),
                query);
    }

    /** The few words that come again and again, each as one text: whoever asks a map about it need not hash it anew. */
    private static final class Words {
        private String last = "";

        String same(String word) {
            if (!word.equals(last)) {
                last = word;
            }
            return last;
        }
    }

    private static final UUID[] NONE = {};

    private static Row row(ResultSet rows, String type, String field) throws SQLException {
        Object supersedes = rows.getObject(7) instanceof java.sql.Array array ? array.getArray() : null;
        UUID[] ids = supersedes instanceof Object[] some && some.length > 0
                ? Arrays.copyOf(some, some.length, UUID[].class)
                : NONE;
        return new Row(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                type,
                rows.getString(4),
                field,
                rows.getString(6),
                ids);
    }

    @Override
    public List<ChangeSet> sets() {
        List<ChangeSet> sets = sql.selectFrom(CHANGE_SET)
                .fetch(SnapshotStore::set);
        sets.sort(Comparator.comparing(set -> set.id().toString()));
        return sets;
    }

    @Override
    public Map<UUID, Known> known(Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += SOME) {
            sql.selectFrom(CHANGE_MADE)
                    .where(CHANGE_MADE.ID.in(all.subList(from, Math.min(all.size(), from + SOME))))
                    .forEach(row -> known.put(row.getId(), new Known(change(row), row.getAside())));
        }
        return known;
    }

    /** The changes whose values are erased here. There are few; no index leads to them, so all are passed once. */
    Set<UUID> erased() {
        return sql.select(CHANGE_MADE.ID)
                .from(CHANGE_MADE)
                .where(CHANGE_MADE.CONTENT.eq(Format.ERASED))
                .fetchSet(CHANGE_MADE.ID);
    }

    @Override
    public Map<RecordKey, List<Change>> live(Collection<RecordKey> records) {
        List<RecordKey> wanted = records.stream().distinct().toList();
        Map<RecordKey, List<Change>> live = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += SOME) {
            List<Row2<String, String>> some = wanted.subList(from, Math.min(wanted.size(), from + SOME)).stream()
                    .map(key -> DSL.row(key.type(), key.id()))
                    .toList();
            // As a pair: with the type beside a list of ids H2 would walk through all records of the type.
            sql.selectFrom(CHANGE_MADE)
                    .where(DSL.row(CHANGE_MADE.RECORD_TYPE, CHANGE_MADE.RECORD_ID)
                            .in(some))
                    .and(DSL.not(CHANGE_MADE.ASIDE))
                    .forEach(row -> {
                        Change change = change(row);
                        live.computeIfAbsent(change.record(), _ -> new ArrayList<>(4))
                                .add(change);
                    });
        }
        return live;
    }

    @Override
    public Optional<ChangeSet> set(UUID id) {
        return sql.selectFrom(CHANGE_SET).where(CHANGE_SET.ID.eq(id)).fetchOptional(SnapshotStore::set);
    }

    @Override
    public Set<UUID> unlabelled() {
        return sql.select(CHANGE_SET.ID).from(CHANGE_SET).where(CHANGE_SET.LABEL.eq("")).fetchSet(CHANGE_SET.ID);
    }

    /** How many records one role changed on one copy. */
    record Touched(UUID copy, String role, long records) {}

    /** The last place, in the order in which sets arrived here, of any of these; empty where none of them is here. */
    OptionalLong lastOf(Collection<UUID> sets) {
        OptionalLong last = OptionalLong.empty();
        List<UUID> all = List.copyOf(sets);
        for (int from = 0; from < all.size(); from += SOME) {
            Long found = sql.select(DSL.max(CHANGE_SET.SEQ))
                    .from(CHANGE_SET)
                    .where(CHANGE_SET.ID.in(all.subList(from, Math.min(all.size(), from + SOME))))
                    .fetchOneInto(Long.class);
            if (found != null) {
                last = OptionalLong.of(Math.max(found, last.orElse(found)));
            }
        }
        return last;
    }

    /** What was changed by sets that arrived after that place, by copy and role, the most first. */
    List<Touched> touchedAfter(long seq) {
        return touched(CHANGE_SET.SEQ.gt(seq));
    }

    /** The same for what was made after a moment. */
    List<Touched> touchedAfter(Instant moment) {
        return touched(CHANGE_SET.MADE_AT.gt(moment.toEpochMilli()));
    }

    private List<Touched> touched(Condition when) {
        var records = DSL.countDistinct(DSL.concat(CHANGE_MADE.RECORD_TYPE, DSL.inline("/"), CHANGE_MADE.RECORD_ID));
        var arrival = CHANGE_SET.as("arrival");
        return sql.select(CHANGE_SET.COPY, CHANGE_SET.AUTHOR, records)
                .from(arrival)
                .join(CHANGE_MADE)
                .on(CHANGE_MADE.ARRIVED_IN.eq(arrival.ID))
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.SET_ID))
                .where(arrival.SEQ.ge(SetsThatStand.first(when)))
                .and(when)
                .and(DSL.not(CHANGE_MADE.ASIDE))
                .groupBy(CHANGE_SET.COPY, CHANGE_SET.AUTHOR)
                .orderBy(records.desc(), CHANGE_SET.AUTHOR)
                .fetch(row -> new Touched(row.value1(), row.value2(), row.value3()));
    }

    private static Change change(ChangeMadeRecord row) {
        UUID[] supersedes = row.getSupersedes();
        return new Change(
                row.getId(),
                row.getSetId(),
                new RecordKey(row.getRecordType(), row.getRecordId()),
                row.getField(),
                ValueReader.read(row.getContent()),
                supersedes == null ? List.of() : Arrays.asList(supersedes));
    }

    private static ChangeSet set(ChangeSetRecord r) {
        return new ChangeSet(
                r.getId(),
                r.getLabel(),
                new Origin(r.getOrigin()),
                Optional.ofNullable(r.getUndoes()),
                Instant.ofEpochMilli(r.getMadeAt()),
                r.getAuthor(),
                r.getCopy());
    }
}
