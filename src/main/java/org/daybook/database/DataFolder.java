package org.daybook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The places in a data folder. The journal is the truth; the database beside it can be thrown away.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path journal() {
        return path.resolve("journal.jsonl");
    }

    /** A journal while it is made: put in place in one step. */
    public Path newJournal() {
        return path.resolve("journal.new");
    }

    /** What the folder was when it was last closed. */
    public Path mark() {
        return path.resolve("journal.mark");
    }

    /** There while an erasure is under way. */
    public Path erasing() {
        return path.resolve("erasing");
    }

    /** What a crash left after a line, kept beside. */
    public Path unfinished(long line) {
        return path.resolve("journal.unfinished-after-" + line);
    }

    /** The database's file; H2 adds the ending. */
    public Path database() {
        return path.resolve("daybook");
    }

    public Path databaseFile() {
        return path.resolve("daybook.mv.db");
    }

    /** Where a database is put that may hold what the journal lacks: an erasure deletes it. */
    public Path databaseAside(Instant at) {
        String name = "daybook.damaged-" + at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path place = path.resolve(name + ".mv.db");
        for (int n = 2; Files.exists(place); n++) {
            place = path.resolve(name + "-" + n + ".mv.db");
        }
        return place;
    }

    /** Held as long as a program may write here. */
    public Path lock() {
        return path.resolve("in-use.lock");
    }

    /** Says who holds the lock; a file of its own, because a locked file cannot be read on every platform. */
    public Path holder() {
        return path.resolve("in-use.txt");
    }

    /** There while a program works; left behind by one that was killed. */
    public Path unclean() {
        return path.resolve("not-closed");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /** Every snapshot sent or received, by hash. */
    public Path snapshots() {
        return path.resolve("snapshots");
    }

    public Path preferences() {
        return path.resolve("preferences.properties");
    }

    public State state() {
        try {
            if (Files.isDirectory(journal())) {
                return State.FOREIGN;
            }
            if (Files.exists(journal())) {
                return State.HOLDS_DATA;
            }
            if (!Files.exists(path)) {
                return State.EMPTY;
            }
            if (!Files.isDirectory(path)) {
                return State.FOREIGN;
            }
            if (Files.exists(databaseFile()) || Files.exists(backups())) {
                return State.JOURNAL_MISSING;
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.allMatch(this::leftByAStart) ? State.EMPTY : State.FOREIGN;
            }
        } catch (IOException e) {
            return State.UNREADABLE;
        }
    }

    private boolean leftByAStart(Path file) {
        return List.of(lock(), holder(), unclean(), preferences(), newJournal()).contains(file);
    }

    public boolean isWritable() {
        return Files.isWritable(path) && (!Files.exists(journal()) || Files.isWritable(journal()));
    }

    public enum State {
        /** Nothing here yet: a folder that may be made a data folder. */
        EMPTY,
        HOLDS_DATA,
        /** A database or backups without their journal: damaged. */
        JOURNAL_MISSING,
        /** Somebody else's folder or file. */
        FOREIGN,
        UNREADABLE
    }
}
