package org.daybook.database;

import static org.daybook.database.tables.Tables.CHANGE_MADE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Reading what may be larger than memory")
final class StreamedRowsTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName("sees every row once, though H2 tidies its file meanwhile")
    void tidiedMeanwhile() throws Exception {
        try (Database database = Database.open(folder.resolve("daybook"))) {
            fill(database);
            MVStore store = ((SessionLocal) ((JdbcConnection) database.connection()).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
            store.setRetentionTime(0);
            store.setCacheSize(0);
            long[] seen = {0};
            StreamedRows.read(
                    database.sql(),
                    row -> {
                        if (seen[0] == 10) {
                            tidy(store);
                        }
                        assertEquals(++seen[0], Long.parseLong(row.getString(1)));
                    },
                    "select record_id from change_made order by id");
            assertEquals(ROWS, seen[0]);
        }
    }

    /** As H2 does by itself when nothing else is going on. */
    private static void tidy(MVStore store) {
        for (int i = 0; i < 20; i++) {
            store.compact(100, 1 << 24);
            store.commit();
        }
    }

    @Test
    @DisplayName("reads within a save what the save has written, and does not cut it in two")
    void withinASave() throws Exception {
        try (Database database = Database.open(folder.resolve("daybook"))) {
            add(database.sql(), 1, 100);
            int[] seen = {0};
            StreamedRows.read(database.sql(), row -> seen[0]++, "select id from change_made");
            assertEquals(99, seen[0]);
            database.rollback();
            assertEquals(0, database.sql().fetchCount(CHANGE_MADE));
        }
    }

    @Test
    @DisplayName("leaves the connection as it was, also where it was broken off")
    void brokenOff() throws Exception {
        try (Database database = Database.open(folder.resolve("daybook"))) {
            add(database.sql(), 1, 100);
            database.commit();
            int before = database.connection().getTransactionIsolation();
            assertThrows(
                    IOException.class,
                    () -> StreamedRows.read(
                            database.sql(),
                            row -> {
                                throw new IOException("enough");
                            },
                            "select id from change_made"));
            assertEquals(before, database.connection().getTransactionIsolation());
        }
    }

    /** Rows in many chunks, half of each of them replaced since: there is something to tidy. */
    private static void fill(Database database) throws SQLException {
        for (int from = 1; from <= ROWS; from += 1_000) {
            add(database.sql(), from, from + 1_000);
            database.commit();
            database.checkpoint();
        }
        database.sql()
                .execute("update change_made set content = repeat('b', 200) where mod(cast(record_id as int), 2) = 0");
        database.commit();
        database.checkpoint();
    }

    private static void add(DSLContext sql, int from, int to) {
        sql.execute(
                "insert into change_made (id, set_id, record_type, record_id, field, content, aside, arrived_in)"
                        + " select cast(lpad(x, 32, '0') as uuid), cast(lpad('1', 32, '0') as uuid), 'note', x, 'text', repeat('a', 200),"
                        + " false, cast(lpad('1', 32, '0') as uuid) from system_range(?, ?)",
                from,
                to - 1);
    }
}
