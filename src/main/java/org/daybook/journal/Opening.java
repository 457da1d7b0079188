package org.daybook.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final CatchUp catchUp;

    public Opening(DataFolder folder, RecordTypes types, InstantSource clock, String machine) {
        this(folder, types, clock, machine, CatchUp.SMALL);
    }

    /** @param small up to this size of the journal, in bytes, tables that may be wrong are built anew at once */
    Opening(DataFolder folder, RecordTypes types, InstantSource clock, String machine, long small) {
        this.folder = folder;
        this.types = types;
        this.clock = clock;
        this.catchUp = new CatchUp(folder, types, clock, machine, small);
    }

    /** Makes a data folder that begins with these sets. @throws CannotOpen when it holds data or is somebody else's */
    public void create(List<BuiltIn> builtIns) throws CannotOpen, IOException {
        switch (folder.state()) {
            case EMPTY -> {}
            case HOLDS_DATA, JOURNAL_MISSING ->
                throw new CannotOpen(CannotOpen.Why.HOLDS_DATA, "init.holds-data", folder.path());
            case FOREIGN -> throw new CannotOpen(CannotOpen.Why.NOT_A_DATA_FOLDER, "open.foreign", folder.path());
            case UNREADABLE -> throw new CannotOpen(CannotOpen.Why.UNREADABLE, "open.unreadable", folder.path());
        }
        try (FolderLock _ = lock()) {
            Path building = folder.newJournal();
            Files.deleteIfExists(building);
            JournalFile.Position end;
            try (JournalFile file = JournalFile.create(building)) {
                file.add(new JournalLine.Copy(
                        WireForm.FORMAT,
                        UuidV7.system().next(),
                        catchUp.machine(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                new BuiltInWriter(file, types).write(builtIns);
                file.force();
                end = file.end();
            }
            Files.move(building, folder.journal(), StandardCopyOption.ATOMIC_MOVE);
            JournalFile.forceFolder(folder.journal());
            new Mark(end, catchUp.machine(), "").write(folder);
        }
    }

    /** Opens for reading and writing; for reading only where it cannot be written. @throws CannotOpen as its sentence says */
    public Journal open() throws CannotOpen, IOException {
        checkState();
        if (!folder.isWritable()) {
            return reading();
        }
        FolderLock lock = lock();
        try {
            boolean unclean = Files.exists(folder.unclean());
            CatchUp.Opened opened = catchUp.forWriting();
            markUnclean(opened);
            return Journal.forWriting(folder, lock, opened, catchUp, types, clock, unclean);
        } catch (Database.Unusable e) {
            lock.close();
            throw unbuilt(e);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    private void markUnclean(CatchUp.Opened opened) throws IOException {
        try {
            Files.writeString(folder.unclean(), "");
        } catch (IOException e) {
            opened.file().close();
            opened.database().closeQuietly();
            throw e;
        }
    }

    /** Opens for reading only, beside whoever else has it open. Changes nothing on disk that a person would miss. */
    public Journal openForReading() throws CannotOpen, IOException {
        checkState();
        Optional<FolderLock> lock = folder.isWritable() ? FolderLock.take(folder) : Optional.empty();
        if (lock.isEmpty()) {
            return reading();
        }
        try {
            Optional<Database> asTheyAre = catchUp.asTheyAre();
            if (asTheyAre.isPresent()) {
                return Journal.forReading(folder, lock, asTheyAre.get(), types, clock);
            }
            if (!catchUp.isSmall()) {
                CatchUp.Opened opened = catchUp.forWriting();
                opened.file().close();
                return Journal.forReading(folder, lock, opened.database(), types, clock);
            }
        } catch (Database.Unusable e) {
            lock.get().close();
            throw unbuilt(e);
        } catch (Throwable e) {
            lock.get().close();
            throw e;
        }
        lock.get().close();
        return reading();
    }

    /** Builds the database anew from the journal, and puts it in the old one's place. */
    public void rebuild() throws CannotOpen, IOException {
        checkState();
        try (FolderLock _ = lock()) {
            CatchUp.Opened opened = catchUp.rebuilt();
            opened.file().close();
            opened.database().close();
            new Mark(opened.file().end(), catchUp.machine(), Mark.databaseHash(folder)).write(folder);
            Files.deleteIfExists(folder.unclean());
        } catch (Database.Unusable e) {
            throw unbuilt(e);
        }
    }

    private Journal reading() throws CannotOpen, IOException {
        return Journal.forReading(folder, Optional.empty(), catchUp.besides(), types, clock);
    }

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

    private void checkFormat() throws CannotOpen, IOException {
        OptionalInt format;
        try {
            format = JournalScan.firstFormat(folder.journal());
        } catch (AccessDeniedException e) {
            throw new CannotOpen(CannotOpen.Why.UNREADABLE, "open.unreadable", folder.path());
        }
        if (format.isPresent() && format.getAsInt() > WireForm.FORMAT) {
            throw new CannotOpen(
                    CannotOpen.Why.NEWER, "open.newer", folder.path(), format.getAsInt(), WireForm.FORMAT);
        }
    }

    /** The journal is sound, but the disk would not take a database beside it. */
    private CannotOpen unbuilt(Database.Unusable e) {
        CannotOpen cannot = new CannotOpen(CannotOpen.Why.UNREADABLE, "open.no-database", folder.path());
        cannot.initCause(e);
        return cannot;
    }
}
