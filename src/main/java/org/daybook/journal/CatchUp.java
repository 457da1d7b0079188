package org.daybook.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;
import org.daybook.kit.text.Messages;
import org.jooq.exception.DataAccessException;

/**
 * Brings the tables up with the journal: replays what they lack, or builds them anew where they cannot be trusted. What is
 * damaged or cut short is found, and refused, before anything on disk changes. Under the folder's lock.
 */
final class CatchUp {
    /** Up to this size, in bytes, building anew is quicker than proving the tables that a crash left: about a second. */
    static final long SMALL = 16L << 20;

    private static final Messages SAY = Messages.beside(CatchUp.class);

    private final DataFolder folder;
    private final RecordTypes types;
    private final InstantSource clock;
    private final String machine;
    private final long small;
    private final Erasure.Reach reach;
    private final Witnesses witnesses;
    private List<String> noticed = List.of();

    CatchUp(
            DataFolder folder,
            RecordTypes types,
            InstantSource clock,
            String machine,
            long small,
            Erasure.Reach reach) {
        this.reach = reach;
        this.folder = folder;
        this.types = types;
        this.clock = clock;
        this.machine = machine;
        this.witnesses = new Witnesses(folder, machine);
        this.small = small;
    }

    /**
     * @param proven whether the tables are known to be what the journal says; else the start check is to prove them
     * @param newHere whether the folder came from another machine, and is a copy of its own from here on
     */
    record Opened(JournalFile file, Database database, boolean proven, boolean newHere) {}

    /** What she has to know of how the folder was found: a sentence for each. */
    List<String> noticed() {
        return noticed;
    }

    String machine() {
        return machine;
    }

    Witnesses witnesses() {
        return witnesses;
    }

    Erasure erasure() {
        return new Erasure(folder, new Backups(folder, clock), reach);
    }

    boolean isSmall() throws IOException {
        return Files.size(folder.journal()) <= small;
    }

    /** The tables up to the journal's end, and the journal ready to be appended to. */
    Opened forWriting() throws CannotOpen, IOException {
        Optional<Mark> mark = Mark.read(folder);
        Opened opened = broughtUp(mark);
        if (mark.filter(witnesses::isOurs).isEmpty()) {
            witness(opened);
        }
        return opened;
    }

    /**
     * Tables were built where no mark told of their own. One is left before she works: it says whose they are and where the
     * journal ends, so that what they come to hold is a witness should this session end in a crash.
     */
    private void witness(Opened opened) throws IOException {
        try {
            Mark.notYetClosed(opened.file().end(), machine).write(folder);
        } catch (Throwable e) {
            opened.file().close();
            opened.database().closeQuietly();
            throw e;
        }
    }

    private Opened broughtUp(Optional<Mark> mark) throws CannotOpen, IOException {
        if (mark.isPresent()) {
            witnesses.requireLine(mark.get().position());
        }
        if (Erasure.isUnderWay(folder)) {
            witnesses.refuse(JournalScan.scan(folder.journal(), JournalFile.Position.START, (_, _, _) -> {}));
            Erasure cutOff = erasure();
            cutOff.finish();
            noticed = cutOff.unreached();
            return rebuilt();
        }
        if (mark.isEmpty()) {
            return rebuilt(Files.exists(folder.databaseFile()));
        }
        if (!witnesses.areOwn(mark.get())) {
            return rebuilt();
        }
        boolean untouched = witnesses.isUntouched(mark.get());
        Optional<JournalFile.Position> applied =
                untouched ? Optional.of(mark.get().position()) : witnesses.lastApplied();
        if (applied.isEmpty()) {
            return rebuilt();
        }
        witnesses.requireLine(applied.get());
        if (!witnesses.endsALine(applied.get()) || !untouched && isSmall()) {
            return rebuilt();
        }
        witnesses.refuse(JournalScan.scan(folder.journal(), applied.get(), (_, _, _) -> {}));
        return replayed(untouched);
    }

    /** The tables that are there, where something failed while they were closed for a moment; else built anew. */
    Opened again(boolean proven) throws CannotOpen, IOException {
        Optional<JournalFile.Position> applied =
                Files.exists(folder.databaseFile()) ? witnesses.lastApplied() : Optional.empty();
        return applied.isPresent() && witnesses.endsALine(applied.get()) ? replayed(proven) : rebuilt();
    }

    /** The tables to read from, where they are known to be the journal's to its end; nothing on disk is touched. */
    Optional<Database> asTheyAre() throws IOException {
        Optional<Mark> mark = Mark.read(folder);
        if (mark.isEmpty()
                || !mark.get().machine().equals(machine)
                || Files.size(folder.journal()) != mark.get().position().offset()
                || !witnesses.endsALine(mark.get().position())
                || !witnesses.isUntouched(mark.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Database.openForReading(folder.database()));
        } catch (Database.Unusable e) {
            return Optional.empty();
        }
    }

    private Opened replayed(boolean proven) throws CannotOpen, IOException {
        Database database;
        try {
            database = Database.open(folder.database());
        } catch (Database.Unusable e) {
            return rebuilt();
        }
        try {
            JournalStore store = new JournalStore(database);
            Replay replay = new Replay(database, store, types, Replay.Into.STANDING);
            witnesses.refuse(JournalScan.scan(folder.journal(), store.state().applied().orElse(JournalFile.Position.START), replay));
            return opened(database, store, replay.finish(), proven);
        } catch (Database.Unusable | DataAccessException e) {
            database.closeQuietly();
            return rebuilt();
        } catch (Throwable e) {
            database.closeQuietly();
            throw e;
        }
    }

    /** As {@link #rebuilt()}, but not over tables that hold what the journal lacks. */
    Opened rebuiltFromAllThatWas() throws CannotOpen, IOException {
        Optional<Mark> mark = Mark.read(folder);
        witnesses.requireWitnessed(mark);
        return rebuilt(mark.isEmpty() && Files.exists(folder.databaseFile()));
    }

    /** Builds the tables anew from line one, and puts them in the old ones' place. */
    Opened rebuilt() throws CannotOpen, IOException {
        return rebuilt(false);
    }

    /** @param keeping whether the tables that are there may be all that tells of something, and are put aside */
    private Opened rebuilt(boolean keeping) throws CannotOpen, IOException {
        Set<UUID> without = new HashSet<>();
        while (true) {
            try {
                return rebuilt(keeping, without);
            } catch (Replay.Countermanded e) {
                without.add(e.set());
            }
        }
    }

    private Opened rebuilt(boolean keeping, Set<UUID> without) throws CannotOpen, IOException {
        Path building = folder.path().resolve("daybook-new");
        Path built = folder.path().resolve("daybook-new.mv.db");
        Files.deleteIfExists(built);
        Database database = Database.open(building);
        try {
            JournalStore store = new JournalStore(database);
            Replay replay = new Replay(database, store, types, Replay.Into.NEW_IN_PIECES, without);
            witnesses.refuse(JournalScan.scan(folder.journal(), JournalFile.Position.START, replay));
            JournalFile.Position end = replay.finish();
            requireSets(store);
            database.checkpoint();
            database.close();
            if (keeping) {
                putTablesAside();
            }
            Files.move(built, folder.databaseFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            JournalFile.forceFolder(folder.databaseFile());
            database = Database.open(folder.database());
            return opened(database, new JournalStore(database), end, true);
        } catch (DataAccessException e) {
            database.closeQuietly();
            Files.deleteIfExists(built);
            throw new Database.Unusable(e);
        } catch (Throwable e) {
            database.closeQuietly();
            Files.deleteIfExists(built);
            throw e;
        }
    }

    /**
     * Without a mark nothing shows whether the journal was cut short, and the tables, which would, are not to be opened where
     * nothing shows whose they are.
     */
    private void putTablesAside() throws IOException {
        Path aside = folder.databaseAside(clock.instant());
        Files.move(folder.databaseFile(), aside, StandardCopyOption.ATOMIC_MOVE);
        noticed = List.of(SAY.text("open.tables-aside", aside.getFileName()));
    }

    /** The tables in a database of their own that goes away with the reading. */
    Database besides() throws CannotOpen, IOException {
        Database database = Database.temporary(!isSmall());
        try {
            JournalStore store = new JournalStore(database);
            Replay replay = new Replay(database, store, types, Replay.Into.NEW);
            witnesses.refuse(JournalScan.scan(folder.journal(), JournalFile.Position.START, replay));
            replay.finish();
            requireSets(store);
            return database;
        } catch (Throwable e) {
            database.closeQuietly();
            throw e;
        }
    }

    private Opened opened(Database database, JournalStore store, JournalFile.Position end, boolean proven)
            throws IOException {
        keepTail(end);
        JournalFile file = JournalFile.append(folder.journal(), end);
        try {
            boolean newHere = !store.state().standing().map(JournalState.Standing::machine).orElse("").equals(machine);
            if (newHere) {
                newCopy(file, database, store);
            }
            return new Opened(file, database, proven, newHere);
        } catch (Throwable e) {
            file.close();
            throw e;
        }
    }

    /** The folder came from another machine: from here on its edits are another copy's. */
    private void newCopy(JournalFile file, Database database, JournalStore store) throws IOException {
        UUID copy = UuidV7.system().next();
        file.add(new JournalLine.Copy(
                WireForm.FORMAT, copy, machine, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        file.force();
        store.state().markApplied(file.end(), new JournalState.Standing(copy, machine));
        try {
            database.commit();
        } catch (SQLException e) {
            throw new Database.Unusable(e);
        }
    }

    /** What a crash left after the last whole set was never called saved, but it is kept beside, not thrown away. */
    private void keepTail(JournalFile.Position end) throws IOException {
        long size = Files.size(folder.journal());
        if (size > end.offset()) {
            Path aside = folder.unfinished(end.line());
            try (FileChannel from = FileChannel.open(folder.journal(), StandardOpenOption.READ);
                    FileChannel to = FileChannel.open(
                            aside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                from.transferTo(end.offset(), size - end.offset(), to);
                to.force(true);
            }
        }
    }

    /** A journal is put in place with the sets it begins with, so that one without any has lost them. */
    private void requireSets(JournalStore store) throws CannotOpen {
        if (!store.sets().anySet()) {
            throw new CannotOpen(CannotOpen.Why.DAMAGED, "open.empty", folder.path());
        }
    }
}
