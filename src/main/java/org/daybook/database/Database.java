package org.daybook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * One embedded H2 database with the program's tables in it, and its one connection. Confined to the database lane.
 *
 * <p>It is a projection of the journal and never the only place of anything, so H2 writes to disk at its own pace; what
 * a crash takes from it is replayed (docs/adr/0002).
 */
public final class Database implements AutoCloseable {
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;QUERY_CACHE_SIZE=256";

    private final Connection connection;
    private final DSLContext sql;
    private Optional<Path> file = Optional.empty();
    private Optional<Path> leftBehind = Optional.empty();

    private Database(Connection connection) {
        this.connection = connection;
        this.sql = DSL.using(
                connection,
                SQLDialect.H2,
                new Settings()
                        .withRenderSchema(false)
                        .withRenderQuotedNames(RenderQuotedNames.NEVER)
                        .withRenderNameCase(RenderNameCase.AS_IS)
                        .withExecuteLogging(false));
    }

    /**
     * Opens the file, or makes it.
     *
     * @param file without H2's ending
     * @throws Unusable when H2 cannot open it, or its tables are not this program's: it is to be built anew
     */
    public static Database open(Path file) {
        Database database = prepared(connect(FolderPath.url(file) + SETTINGS));
        database.file = Optional.of(file.resolveSibling(file.getFileName() + ".mv.db"));
        return database;
    }

    /**
     * Opens the file to read from it. Writes nothing to it.
     *
     * @throws Unusable as {@link #open} says
     */
    public static Database openForReading(Path file) {
        Database database = connect(FolderPath.url(file) + ";ACCESS_MODE_DATA=r" + SETTINGS);
        try {
            Schema.require(database.connection);
            return database;
        } catch (SQLException | RuntimeException e) {
            database.closeQuietly();
            throw e instanceof Unusable unusable ? unusable : new Unusable(e);
        }
    }

    /** A private database that lives as long as it is open. */
    public static Database inMemory() {
        return prepared(connect("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS));
    }

    /**
     * A private database that lives as long as it is open: for reading a folder that may not be written, and for audits.
     *
     * @param onDisk whether it is too large for memory; then its file is in the system's folder for such things, without a name as
     *     soon as it is open: so it is gone with a program that is killed, and what was erased later stays in none. Not so on
     *     Windows, where an open file keeps its name, nor for what H2 puts aside there while it sorts a very large answer
     */
    public static Database temporary(boolean onDisk) throws IOException {
        if (!onDisk) {
            return inMemory();
        }
        Path folder = Files.createTempDirectory("daybook");
        Database database = prepared(connect(FolderPath.url(folder.resolve("reading")) + SETTINGS));
        database.leftBehind = Optional.of(folder);
        try {
            Files.deleteIfExists(folder.resolve("reading.mv.db"));
        } catch (IOException e) {
            // Where an open file cannot be deleted it keeps its name until it is closed.
            return database;
        }
        return database;
    }

    private static Database prepared(Database database) {
        try {
            Schema.ensure(database.connection);
            return database;
        } catch (SQLException | RuntimeException e) {
            database.closeQuietly();
            throw e instanceof Unusable unusable ? unusable : new Unusable(e);
        }
    }

    private static Database connect(String url) {
        try {
            Connection connection = DriverManager.getConnection(url, "daybook", "");
            connection.setAutoCommit(false);
            return new Database(connection);
        } catch (SQLException e) {
            throw new Unusable(e);
        }
    }

    public DSLContext sql() {
        return sql;
    }

    public Connection connection() {
        return connection;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    public void rollback() throws SQLException {
        connection.rollback();
    }

    /** Forces to disk what was committed, so that the next start has nothing to replay. Takes about a millisecond. */
    public void checkpoint() {
        execute("CHECKPOINT SYNC");
    }

    /** Closes and gives back the disk space of what was replaced. Takes seconds at a million entries. */
    public void closeCompact() {
        execute("SHUTDOWN COMPACT");
    }

    private void execute(String command) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new Unusable(e);
        }
    }

    /** Closes the file. @throws Unusable when that failed: then it is not known what the file holds */
    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            throw new Unusable(e);
        } finally {
            clearAway();
        }
    }

    /** Closes after a failure whose own exception matters more. */
    public void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The database is about to be thrown away; there is nothing in it that the journal does not hold.
            return;
        } finally {
            clearAway();
        }
    }

    /** Closes and deletes the file: the journal is to build it anew. */
    public void throwAway() throws IOException {
        closeQuietly();
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    private void clearAway() {
        leftBehind.ifPresent(folder -> {
            for (String file : List.of("reading.mv.db", "reading.trace.db", "")) {
                try {
                    Files.deleteIfExists(folder.resolve(file));
                } catch (IOException e) {
                    // The system's folder for temporary files is cleared by the system.
                    continue;
                }
            }
        });
        leftBehind = Optional.empty();
    }

    /** The database cannot be used; the journal still can. */
    public static final class Unusable extends RuntimeException {
        public Unusable(Throwable cause) {
            super(cause.getMessage(), cause);
        }

        public Unusable(String why) {
            super(why);
        }
    }
}
