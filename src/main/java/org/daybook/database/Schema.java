package org.daybook.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * The tables, as the migration scripts make them one after another. A database whose scripts are not this program's is not
 * altered: it is built anew from the journal, which fills every column a newer program added (docs/adr/0003).
 */
public final class Schema {
    private static final String FOLDER = "migration/";

    private Schema() {}

    /** The scripts' names in order. */
    public static List<String> scripts() {
        return resource("scripts.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /** Makes the tables in an empty database. @throws Database.Unusable when it holds other tables */
    static void ensure(Connection connection) throws SQLException {
        String expected = fingerprint();
        String found = found(connection);
        if (found.equals(expected)) {
            return;
        }
        if (!found.isEmpty()) {
            throw new Database.Unusable("made by another version");
        }
        try (Statement statement = connection.createStatement()) {
            for (String script : scripts()) {
                for (String command : resource(script).split(";\\s*(\\n|$)")) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
            statement.execute("create table schema_made (fingerprint varchar primary key)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into schema_made values (?)")) {
            insert.setString(1, expected);
            insert.execute();
        }
        connection.commit();
    }

    /** @throws Database.Unusable when the database holds no tables, or other ones */
    static void require(Connection connection) throws SQLException {
        if (!found(connection).equals(fingerprint())) {
            throw new Database.Unusable("made by another version");
        }
    }

    private static String found(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_schema = 'PUBLIC'")) {
                tables.next();
                if (tables.getInt(1) == 0) {
                    return "";
                }
            }
            try (ResultSet made = statement.executeQuery("select fingerprint from schema_made")) {
                return made.next() ? made.getString(1) : "none";
            }
        }
    }

    private static String fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String script : scripts()) {
                sha.update(resource(script).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no migration script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
