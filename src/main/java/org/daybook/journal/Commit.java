package org.daybook.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.daybook.database.Database;
import org.daybook.kit.text.Messages;
import org.jooq.exception.DataAccessException;

/**
 * The order of a save: tables inside a transaction, the line appended and forced, the transaction committed, and only then
 * "saved". Whatever refuses before the force leaves nothing; whatever refuses after it leaves a line that says so.
 */
final class Commit {
    private static final Messages SAY = Messages.beside(Commit.class);

    private final Optional<JournalFile> file;
    private final Database database;
    private final JournalState state;
    private boolean closed;
    private boolean partly;

    Commit(Optional<JournalFile> file, Database database, JournalState state) {
        this.file = file;
        this.database = database;
        this.state = state;
    }

    /** Work that touches tables and file, and may fail in either. */
    interface Steps {
        void run() throws SQLException, IOException;
    }

    /**
     * Does them as one.
     *
     * @throws Refused where tables or disk would not take it, or an earlier save left them in no state to go on
     */
    void run(ChangeSet set, Steps steps) {
        if (closed) {
            throw new Refused(SAY.text("save.closed"));
        }
        JournalFile.Position before = file().end();
        try {
            steps.run();
            if (file().end().equals(before)) {
                database.rollback();
                return;
            }
            state.markApplied(file().end(), standing());
            file().force();
        } catch (IOException | SQLException | DataAccessException | Database.Unusable e) {
            throw refused(takenBack(before) ? "save.failed" : "save.unknown", e);
        } catch (Throwable e) {
            // Whatever it was, the next save must not carry the half of this one with it.
            takenBack(before);
            throw e;
        }
        try {
            database.commit();
            partly = false;
        } catch (SQLException e) {
            throw refused(voided(set, before) ? "save.failed" : "save.unknown", e);
        }
    }

    /** Amid the steps: what the tables have so far is theirs for good, marked as a half until all of it is there. */
    void part() throws SQLException {
        if (!partly) {
            state.markUnfinished();
            partly = true;
        }
        database.commit();
    }

    /** Takes the tables and the file back to before. @return whether it is certain that nothing of it stays */
    private boolean takenBack(JournalFile.Position before) {
        boolean certain = true;
        try {
            file().rewind(before);
        } catch (IOException e) {
            closed = true;
            certain = false;
        }
        try {
            if (partly) {
                // Part of it is in the tables for good.
                closed = true;
                database.throwAway();
            } else {
                database.rollback();
            }
        } catch (IOException | SQLException e) {
            // The tables are in no state to go on with; the next start builds them anew.
            closed = true;
        }
        return certain;
    }

    /**
     * The line is on the disk, but the tables refused it: a replay must know that she was told it had failed. Where not even
     * that can be written, the line is taken back, and with it the tables that may have seen it.
     *
     * @return whether it is certain that nothing of it stays
     */
    private boolean voided(ChangeSet set, JournalFile.Position before) {
        closed = true;
        try {
            file().add(new JournalLine.Voided(set.id()));
            file().force();
            return true;
        } catch (IOException noRoom) {
            try {
                database.throwAway();
                file().rewind(before);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Whether the tables were thrown away with what failed, while the journal is as it was: they can be built anew. */
    boolean hasLostTables() {
        return partly && closed;
    }

    /** Whether a save failed in a way that leaves the tables to the next start to put right. */
    boolean isClosed() {
        return closed;
    }

    private static Refused refused(String key, Exception cause) {
        Refused refused = new Refused(SAY.text(key));
        refused.initCause(cause);
        return refused;
    }

    private JournalState.Standing standing() {
        return state.standing().orElseThrow(() -> new Database.Unusable("no standing"));
    }

    /** @throws Refused where the folder is open for reading only */
    JournalFile file() {
        return file.orElseThrow(() -> new Refused(SAY.text("save.read-only")));
    }
}
