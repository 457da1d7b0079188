package org.daybook.snapshot;

import static org.daybook.database.tables.Tables.CHANGE_SET;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.jooq.DSLContext;

/** The journal's changes as snapshots need them: in bulk, in two orders, values unread. On the lane. */
final class SnapshotStore {
    private static final String COLUMNS =
            "select id, set_id, record_type, record_id, field, content, supersedes from change_made where not aside";

    private final DSLContext sql;

    SnapshotStore(Journal journal) {
        this.sql = journal.sql();
    }

    /** What is done with each change. */
    interface RowVisitor {
        void row(Row row) throws java.io.IOException;
    }

    /** All live changes, record by record in the order of type and id. */
    void byRecord(RowVisitor visitor) throws java.io.IOException {
        read(COLUMNS + " order by record_type, record_id", visitor);
    }

    /** All live changes by id. */
    void byId(RowVisitor visitor) throws java.io.IOException {
        read(COLUMNS + " order by id", visitor);
    }

    private void read(String query, RowVisitor visitor) throws java.io.IOException {
        java.io.IOException[] failed = {null};
        sql.connection(open -> {
            try (Statement lazy = open.createStatement()) {
                lazy.execute("set lazy_query_execution 1");
            }
            try (PreparedStatement statement = open.prepareStatement(query);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.row(row(rows));
                }
            } catch (java.io.IOException e) {
                failed[0] = e;
            } finally {
                try (Statement lazy = open.createStatement()) {
                    lazy.execute("set lazy_query_execution 0");
                }
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
    }

    private static final UUID[] NONE = {};

    private static Row row(ResultSet rows) throws SQLException {
        Object supersedes = rows.getObject(7) instanceof java.sql.Array array ? array.getArray() : null;
        UUID[] ids = supersedes instanceof Object[] some && some.length > 0
                ? Arrays.copyOf(some, some.length, UUID[].class)
                : NONE;
        return new Row(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                ids);
    }

    /** The headers of all sets, by id. */
    List<ChangeSet> sets() {
        List<ChangeSet> sets = sql.selectFrom(CHANGE_SET)
                .fetch(r -> new ChangeSet(
                        r.getId(),
                        r.getLabel(),
                        new Origin(r.getOrigin()),
                        java.util.Optional.ofNullable(r.getUndoes()),
                        java.time.Instant.ofEpochMilli(r.getMadeAt()),
                        r.getAuthor(),
                        r.getCopy()));
        sets.sort(Comparator.comparing(set -> set.id().toString()));
        return sets;
    }
}
