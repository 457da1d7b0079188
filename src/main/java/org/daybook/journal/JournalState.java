package org.daybook.journal;

import static org.daybook.database.tables.Tables.JOURNAL_STATE;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.daybook.database.Database;
import org.daybook.database.tables.tables.records.JournalStateRecord;
import org.jooq.DSLContext;

/** How far the tables have followed the journal file, and as which copy. Inside the caller's transaction. */
final class JournalState {
    /** Instead of a line's hash: the tables hold part of a set whose end they have not seen. */
    private static final String UNFINISHED = "";

    private final Database database;
    private final DSLContext sql;
    private Optional<Standing> standing = Optional.empty();

    JournalState(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    /** The last line that the tables saw; empty where they saw none, or are unfinished. */
    Optional<JournalFile.Position> applied() {
        return sql.selectFrom(JOURNAL_STATE)
                .fetchOptional()
                .map(r -> new JournalFile.Position(r.getLastLine(), r.getLastOffset(), r.getLastHash()))
                .filter(position -> !position.hash().equals(UNFINISHED));
    }

    /** The last line after which the tables hold part of a set; empty where all that they hold is whole. */
    Optional<Long> unfinishedAfter() {
        return sql.selectFrom(JOURNAL_STATE)
                .fetchOptional()
                .filter(r -> r.getLastHash().equals(UNFINISHED))
                .map(JournalStateRecord::getLastLine);
    }

    /** Says that from here on the tables hold part of a set, so that after a crash they are built anew. */
    void markUnfinished() throws SQLException {
        try (PreparedStatement update =
                database.connection().prepareStatement("update journal_state set last_hash = ?")) {
            update.setString(1, UNFINISHED);
            update.executeUpdate();
        }
    }

    /** Which copy this is, as of the last line applied. */
    Optional<Standing> standing() {
        if (standing.isEmpty()) {
            standing = readStanding();
        }
        return standing;
    }

    private Optional<Standing> readStanding() {
        return sql.selectFrom(JOURNAL_STATE).fetchOptional().map(r -> new Standing(r.getCopy(), r.getMachine()));
    }

    record Standing(UUID copy, String machine) {}

    void markApplied(JournalFile.Position end, Standing standing) {
        this.standing = Optional.of(standing);
        int updated = updateApplied(end, standing);
        if (updated == 0) {
            sql.insertInto(JOURNAL_STATE)
                    .values(1, end.line(), end.offset(), end.hash(), standing.copy(), standing.machine())
                    .execute();
        }
    }

    private int updateApplied(JournalFile.Position end, Standing standing) {
        try (PreparedStatement update = database.connection()
                .prepareStatement(
                        "update journal_state set last_line = ?, last_offset = ?, last_hash = ?, copy = ?, machine = ?")) {
            update.setLong(1, end.line());
            update.setLong(2, end.offset());
            update.setString(3, end.hash());
            update.setObject(4, standing.copy());
            update.setString(5, standing.machine());
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new Database.Unusable(e);
        }
    }
}
