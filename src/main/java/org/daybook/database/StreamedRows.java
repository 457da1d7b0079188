package org.daybook.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * The rows of a query as H2 comes upon them, for answers that may be larger than memory. On the lane, between saves; in the
 * midst of one, where reading this way would commit it, the answer is made whole first, on disk where it is large.
 *
 * <p>What H2 reads that way goes on after its statement has ended, and then nothing would keep H2's tidying of the file from
 * giving away the place of pages that are still to be read; it keeps them for a transaction that sees one state throughout.
 */
public final class StreamedRows {
    /** What is done with each row. @param <X> what may go wrong in it */
    public interface Visitor<X extends Exception> {
        void row(ResultSet row) throws SQLException, X;
    }

    private StreamedRows() {}

    /**
     * Reads all rows.
     *
     * @param values of the query's question marks
     * @throws X what the visitor threw
     */
    public static <X extends Exception> void read(DSLContext sql, Visitor<X> visitor, String query, Object... values)
            throws X {
        ConnectionProvider connections = sql.configuration().connectionProvider();
        Connection open = Objects.requireNonNull(connections.acquire(), "the lane's connection");
        try (Statement session = open.createStatement()) {
            if (isAmidSave(session)) {
                each(open, visitor, query, values);
                return;
            }
            open.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            session.execute("set lazy_query_execution 1");
            try {
                each(open, visitor, query, values);
            } finally {
                session.execute("set lazy_query_execution 0");
                open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new DataAccessException("streaming " + query, e);
        } finally {
            connections.release(open);
        }
    }

    private static <X extends Exception> void each(Connection open, Visitor<X> visitor, String query, Object... values)
            throws SQLException, X {
        try (PreparedStatement statement = open.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.row(rows);
                }
            }
        }
    }

    private static boolean isAmidSave(Statement session) throws SQLException {
        try (ResultSet rows = session.executeQuery(
                "select contains_uncommitted from information_schema.sessions" + " where session_id = session_id()")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
