package org.daybook.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private final Connection connection;
    private final DSLContext sql;

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
        Database database = connect(FolderPath.url(file) + SETTINGS);
        try {
            Schema.ensure(database.connection);
        } catch (SQLException e) {
            database.closeQuietly();
            throw new Unusable(e);
        }
        return database;
    }

    /** A private database that lives as long as it is open: for reading a folder that may not be written. */
    public static Database inMemory() {
        Database database = connect("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS);
        try {
            Schema.ensure(database.connection);
        } catch (SQLException e) {
            throw new Unusable(e);
        }
        return database;
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

    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            throw new Unusable(e);
        }
    }

    /** Closes after a failure whose own exception matters more. */
    public void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The database is about to be thrown away; there is nothing in it that the journal does not hold.
        }
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
