package org.daybook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;
import org.daybook.database.FolderLock;

/**
 * Opens a data folder: takes the lock, brings the tables up with the journal, and refuses, with nothing changed, what is
 * damaged, newer, foreign or in use.
 */
public final class Opening {
    private final DataFolder folder;
    private final RecordTypes types;
    private final InstantSource clock;
    private final String machine;

    public Opening(DataFolder folder, RecordTypes types, InstantSource clock, String machine) {
        this.folder = folder;
        this.types = types;
        this.clock = clock;
        this.machine = machine;
    }

    /** Makes a data folder that begins with these sets. @throws CannotOpen when it holds data or is somebody else's */
    public void create(List<BuiltIn> builtIns) throws CannotOpen, IOException {
        switch (folder.state()) {
            case EMPTY -> {}
            case HOLDS_DATA, JOURNAL_MISSING -> throw new CannotOpen(CannotOpen.Why.HOLDS_DATA, "init.holds-data", folder.path());
            case FOREIGN -> throw new CannotOpen(CannotOpen.Why.NOT_A_DATA_FOLDER, "open.foreign", folder.path());
            case UNREADABLE -> throw new CannotOpen(CannotOpen.Why.UNREADABLE, "open.unreadable", folder.path());
        }
        try (FolderLock _ = lock()) {
            Path building = folder.path().resolve("journal.new");
            Files.deleteIfExists(building);
            try (JournalFile file = JournalFile.create(building)) {
                file.add(new JournalLine.Copy(WireForm.FORMAT, UuidV7.system().next(), machine, now()));
                new BuiltInWriter(file, types).write(builtIns);
                file.force();
            }
            Files.move(building, folder.journal(), StandardCopyOption.ATOMIC_MOVE);
            JournalFile.forceFolder(folder.journal());
        }
    }

    /** Opens for reading and writing. @throws CannotOpen as its sentence says */
    public Journal open() throws CannotOpen, IOException {
        checkState();
        if (!folder.isWritable()) {
            return reading();
        }
        FolderLock lock = lock();
        try {
            boolean unclean = Files.exists(folder.unclean());
            Opened opened = upToDate();
            Files.writeString(folder.unclean(), "");
            return new Journal(folder, Optional.of(lock), Optional.of(opened.file), opened.database, types, clock, unclean);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /** Opens for reading only, beside whoever else has it open: folds the journal into a private database. */
    public Journal openForReading() throws CannotOpen, IOException {
        checkState();
        Optional<FolderLock> lock = folder.isWritable() ? FolderLock.take(folder) : Optional.empty();
        if (lock.isEmpty()) {
            return reading();
        }
        try {
            Opened opened = upToDate();
            return new Journal(folder, lock, Optional.of(opened.file), opened.database, types, clock, false);
        } catch (Throwable e) {
            lock.get().close();
            throw e;
        }
    }

    /** Builds the database anew from the journal, and puts it in the old one's place. */
    public void rebuild() throws CannotOpen, IOException {
        checkState();
        try (FolderLock _ = lock()) {
            Opened opened = rebuilt();
            opened.file.close();
            opened.database.close();
        }
    }

    private Journal reading() throws CannotOpen, IOException {
        Database database = Database.inMemory();
        Replay replay = new Replay(database, new JournalStore(database, types), true);
        JournalFile.Outcome outcome = JournalFile.scan(folder.journal(), JournalFile.Position.START, replay);
        refuseDamage(outcome);
        replay.finish();
        return new Journal(folder, Optional.empty(), Optional.empty(), database, types, clock, false);
    }

    private record Opened(JournalFile file, Database database) {}

    private FolderLock lock() throws CannotOpen, IOException {
        Optional<FolderLock> lock = FolderLock.take(folder);
        return lock.orElseThrow(
                () -> new CannotOpen(CannotOpen.Why.IN_USE, "open.in-use", folder.path(), FolderLock.holder(folder)));
    }

    private void checkState() throws CannotOpen, IOException {
        switch (folder.state()) {
            case HOLDS_DATA -> checkFormat();
            case EMPTY -> throw new CannotOpen(CannotOpen.Why.NOT_THERE, "open.nothing", folder.path());
            case JOURNAL_MISSING -> throw new CannotOpen(CannotOpen.Why.DAMAGED, "open.journal-missing", folder.path());
            case FOREIGN -> throw new CannotOpen(CannotOpen.Why.NOT_A_DATA_FOLDER, "open.foreign", folder.path());
            case UNREADABLE -> throw new CannotOpen(CannotOpen.Why.UNREADABLE, "open.unreadable", folder.path());
        }
    }

    /** A newer program may write its first line in a way that this one cannot prove, so only its format is looked for. */
    private void checkFormat() throws CannotOpen, IOException {
        byte[] head;
        try (var in = Files.newInputStream(folder.journal())) {
            head = in.readNBytes(4096);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new CannotOpen(CannotOpen.Why.UNREADABLE, "open.unreadable", folder.path());
        }
        var format = java.util.regex.Pattern.compile("\"kind\":\"copy\",\"format\":(\\d{1,6})[,}]")
                .matcher(new String(head, StandardCharsets.UTF_8));
        if (format.find() && Integer.parseInt(format.group(1)) > WireForm.FORMAT) {
            throw new CannotOpen(
                    CannotOpen.Why.NEWER, "open.newer", folder.path(), Integer.parseInt(format.group(1)), WireForm.FORMAT);
        }
    }

    /** The database as far as the journal, by replaying what it lacks, or built anew where it cannot be used. */
    private Opened upToDate() throws CannotOpen, IOException {
        if (!Files.exists(folder.databaseFile())) {
            return rebuilt();
        }
        Database database;
        try {
            database = Database.open(folder.database());
        } catch (Database.Unusable e) {
            return rebuilt();
        }
        try {
            JournalStore store = new JournalStore(database, types);
            Optional<JournalFile.Position> applied = store.applied();
            if (applied.isEmpty()) {
                database.close();
                return rebuilt();
            }
            if (!endsALine(applied.get())) {
                JournalFile.Outcome whole = JournalFile.scan(folder.journal(), JournalFile.Position.START, (_, _, _) -> {});
                database.close();
                refuseDamage(whole);
                if (end(whole).line() < applied.get().line()) {
                    throw new CannotOpen(
                            CannotOpen.Why.DAMAGED, "open.cut-short", folder.path(), end(whole).line(), applied.get().line());
                }
                return rebuilt();
            }
            Replay replay = new Replay(database, store, false);
            JournalFile.Outcome outcome = JournalFile.scan(folder.journal(), applied.get(), replay);
            refuseDamage(outcome);
            return opened(database, store, replay.finish());
        } catch (Database.Unusable | org.jooq.exception.DataAccessException e) {
            database.closeQuietly();
            return rebuilt();
        } catch (Throwable e) {
            database.closeQuietly();
            throw e;
        }
    }

    private Opened rebuilt() throws CannotOpen, IOException {
        Path building = folder.path().resolve("daybook-new");
        Path built = folder.path().resolve("daybook-new.mv.db");
        Files.deleteIfExists(built);
        Database database = Database.open(building);
        try {
            Replay replay = new Replay(database, new JournalStore(database, types), true);
            JournalFile.Outcome outcome = JournalFile.scan(folder.journal(), JournalFile.Position.START, replay);
            refuseDamage(outcome);
            JournalFile.Position end = replay.finish();
            database.checkpoint();
            database.close();
            Files.move(built, folder.databaseFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            JournalFile.forceFolder(folder.databaseFile());
            Database open = Database.open(folder.database());
            return opened(open, new JournalStore(open, types), end);
        } catch (Throwable e) {
            database.closeQuietly();
            Files.deleteIfExists(built);
            throw e;
        }
    }

    private Opened opened(Database database, JournalStore store, JournalFile.Position end) throws IOException {
        keepTail(end);
        JournalFile file = JournalFile.append(folder.journal(), end);
        if (!store.standing().map(JournalStore.Standing::machine).orElse("").equals(machine)) {
            newCopy(file, database, store);
        }
        return new Opened(file, database);
    }

    /** The folder came from another machine: from here on its edits are another copy's. */
    private void newCopy(JournalFile file, Database database, JournalStore store) throws IOException {
        UUID copy = UuidV7.system().next();
        file.add(new JournalLine.Copy(WireForm.FORMAT, copy, machine, now()));
        file.force();
        store.markApplied(file.end(), new JournalStore.Standing(copy, machine));
        try {
            database.commit();
        } catch (java.sql.SQLException e) {
            throw new Database.Unusable(e);
        }
    }

    /** What a crash left after the last whole line was never called saved, but it is kept beside, not thrown away. */
    private void keepTail(JournalFile.Position end) throws IOException {
        long size = Files.size(folder.journal());
        if (size > end.offset()) {
            Path aside = folder.path().resolve("journal.unfinished-after-" + end.line());
            try (FileChannel from = FileChannel.open(folder.journal(), StandardOpenOption.READ);
                    FileChannel to = FileChannel.open(
                            aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                from.transferTo(end.offset(), size - end.offset(), to);
            }
        }
    }

    /** Whether the line that the tables saw last is still where it was. */
    private boolean endsALine(JournalFile.Position at) throws IOException {
        byte[] expected = ("\"hash\":\"" + at.hash() + "\"}\n").getBytes(StandardCharsets.UTF_8);
        if (Files.size(folder.journal()) < at.offset() || at.offset() < expected.length) {
            return false;
        }
        ByteBuffer found = ByteBuffer.allocate(expected.length);
        try (FileChannel file = FileChannel.open(folder.journal(), StandardOpenOption.READ)) {
            int read = 0;
            while (found.hasRemaining() && read >= 0) {
                read = file.read(found, at.offset() - found.remaining());
            }
        }
        return java.util.Arrays.equals(expected, found.array());
    }

    private void refuseDamage(JournalFile.Outcome outcome) throws CannotOpen {
        if (outcome instanceof JournalFile.Outcome.Damaged(JournalFile.Position end, String why)) {
            throw new CannotOpen(CannotOpen.Why.DAMAGED, "open.damaged", folder.path(), end.line(), why);
        }
    }

    private static JournalFile.Position end(JournalFile.Outcome outcome) {
        return switch (outcome) {
            case JournalFile.Outcome.Sound sound -> sound.end();
            case JournalFile.Outcome.TornTail torn -> torn.end();
            case JournalFile.Outcome.Damaged damaged -> damaged.end();
        };
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
