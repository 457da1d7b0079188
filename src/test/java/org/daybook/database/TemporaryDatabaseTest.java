package org.daybook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database on disk that lives as long as it is open")
final class TemporaryDatabaseTest {
    private static final int ROWS = 20_000;

    @Test
    @DisplayName("is in no file that a program which is killed would leave behind, and in no folder once it is closed")
    void leavesNothing() throws Exception {
        assumeFalse(File.separatorChar == '\\', "here an open file may keep its name until it is closed");
        Path folder;
        try (Database database = Database.temporary(true)) {
            folder = folder(database);
            assertThat(folder).isEmptyDirectory();
            database.sql().execute("create table person (name varchar)");
            database.sql().execute(
                    "insert into person select 'Wilhelmina ' || x || space(500) from system_range(1, " + ROWS + ")");
            database.commit();
            database.checkpoint();
            assertThat(folder).isEmptyDirectory();
            assertThat(database.sql().fetchValue("select count(*) from person where name like 'Wilhelmina %'"))
                    .isEqualTo((long) ROWS);
        }
        assertThat(folder).doesNotExist();
    }

    private static Path folder(Database database) {
        String path = String.valueOf(database.sql().fetchValue("select database_path()"));
        return Path.of(path.substring(path.lastIndexOf(':') + 1)).resolveSibling("");
    }
}
