package org.daybook.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.daybook.database.Database;

/** What goes with one open database: all of it is exchanged when the tables are built anew. Confined to the database lane. */
final class OpenTables {
    private final Optional<JournalFile> file;
    final Database database;
    final JournalStore store;
    final FoldedTables folded;
    final Commit commit;
    final Writing writing;
    final Undo undo;

    /** @param file empty where the folder is open for reading only */
    OpenTables(Optional<JournalFile> file, Database database, RecordTypes types, UuidV7 ids) {
        this.file = file;
        this.database = database;
        this.store = new JournalStore(database);
        this.folded = new FoldedTables(database.sql(), store, types);
        this.commit = new Commit(file, database, store.state());
        this.writing = new Writing(commit, store, folded, ids);
        this.undo = new Undo(store, types, copy());
    }

    UUID copy() {
        return store.state().standing().map(JournalState.Standing::copy).orElse(BuiltIn.NO_COPY);
    }

    boolean isReadOnly() {
        return file.isEmpty();
    }

    /** Lets go of them, in whatever state they are. */
    void close() throws IOException {
        database.closeQuietly();
        if (file.isPresent()) {
            file.get().close();
        }
    }

    /**
     * Lets go of them once all is on the disk.
     *
     * @return how far the journal file goes; empty where the database could not be closed well: every save is in the journal,
     *     and the tables are built anew at the next start
     */
    Optional<JournalFile.Position> closeWell() throws IOException {
        try (JournalFile written = file.orElseThrow()) {
            database.checkpoint();
            database.close();
            return Optional.of(written.end());
        } catch (Database.Unusable e) {
            database.closeQuietly();
            return Optional.empty();
        }
    }
}
