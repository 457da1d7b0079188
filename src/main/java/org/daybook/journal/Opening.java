package org.daybook.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;
import org.daybook.database.FolderLock;
import org.daybook.kit.text.Messages;

/**
 * Opens a data folder: takes the lock, brings the tables up with the journal, and refuses, with nothing changed, what is
 * damaged, newer, foreign or in use.
 */
public final class Opening {
    private static final Messages SAY = Messages.beside(Opening.class);

    private final DataFolder folder;
    private final RecordTypes types;
    private final InstantSource clock;
    private final CatchUp catchUp;

    public Opening(DataFolder folder, RecordTypes types, InstantSource clock, String machine) {
        this(folder, types, clock, machine, CatchUp.SMALL, Erasure.Reach.NO_FURTHER);
    }

    /** @param reach what an erasure reaches beside the journal and its backups */
    public Opening(DataFolder folder, RecordTypes types, InstantSource clock, String machine, Erasure.Reach reach) {
        this(folder, types, clock, machine, CatchUp.SMALL, reach);
    }

    /** @param small up to this size of the journal, in bytes, tables that may be wrong are built anew at once */
    Opening(DataFolder folder, RecordTypes types, InstantSource clock, String machine, long small) {
        this(folder, types, clock, machine, small, Erasure.Reach.NO_FURTHER);
    }

    private Opening(
            DataFolder folder,
            RecordTypes types,
            InstantSource clock,
            String machine,
            long small,
            Erasure.Reach reach) {
        this.folder = folder;
        this.types = types;
        this.clock = clock;
        this.catchUp = new CatchUp(folder, types, clock, machine, small, reach);
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
            Mark.notYetClosed(end, catchUp.machine()).write(folder);
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
            // Where tables would be put aside, that waits for who writes, and is told.
            boolean aside = Mark.read(folder).isEmpty() && Files.exists(folder.databaseFile());
            if (!catchUp.isSmall() && !aside) {
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

    /**
     * Builds the database anew from the journal, and puts it in the old one's place.
     *
     * @return what she has to know of how the folder was found, each a sentence
     * @throws CannotOpen also where the one that is there, or the mark, tells of what the journal lacks; then nothing was changed
     */
    public List<String> rebuild() throws CannotOpen, IOException {
        checkState();
        try (FolderLock _ = lock()) {
            closeWell(catchUp.rebuiltFromAllThatWas());
            return catchUp.noticed();
        } catch (Database.Unusable e) {
            throw unbuilt(e);
        }
    }

    /**
     * Makes a sound journal out of a damaged, cut or missing one, on her explicit word: keeps every line that can be read,
     * takes from the tables what the file lacks, and leaves the damaged file beside.
     *
     * @return what was had back and what was not, each a sentence
     * @throws CannotOpen when there is nothing to recover from, or a newer program wrote in it; then nothing was changed
     */
    public List<String> recover() throws CannotOpen, IOException {
        if (folder.state() != DataFolder.State.JOURNAL_MISSING) {
            checkState();
        }
        try (FolderLock _ = lock()) {
            if (Files.exists(folder.journal()) && catchUp.witnesses().isSound()) {
                return List.of(SAY.text("recover.sound"));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<String> said = new Recovery(folder, types, catchUp.machine(), now).run();
            if (Files.exists(folder.journal())) {
                anew();
            }
            return said;
        } catch (Database.Unusable e) {
            throw unbuilt(e);
        }
    }

    /**
     * Puts a backup in the journal's place. What is there now is backed up first, or, where it is damaged, left beside, as is a
     * database that may hold what the journal lacks: so restoring can itself be undone.
     *
     * @throws CannotOpen when the folder is in use; then nothing was changed
     * @throws Refused when the backup is not whole
     */
    public void restore(Backups.Backup backup) throws CannotOpen, IOException {
        try (FolderLock _ = lock()) {
            boolean standsAlone = Files.exists(folder.journal()) && catchUp.witnesses().standsAlone();
            new Backups(folder, clock).putBack(backup, standsAlone);
            anew();
        } catch (Database.Unusable e) {
            throw unbuilt(e);
        }
    }

    private Journal reading() throws CannotOpen, IOException {
        return Journal.forReading(folder, Optional.empty(), catchUp.besides(), types, clock);
    }

    private void anew() throws CannotOpen, IOException {
        closeWell(catchUp.rebuilt());
    }

    private void closeWell(CatchUp.Opened opened) throws IOException {
        opened.file().close();
        opened.database().close();
        new Mark(opened.file().end(), catchUp.machine(), Mark.databaseHash(folder)).write(folder);
        Files.deleteIfExists(folder.unclean());
    }

    private FolderLock lock() throws CannotOpen, IOException {
        if (Files.exists(folder.path()) && !folder.isWritable()) {
            throw new CannotOpen(CannotOpen.Why.UNREADABLE, "open.read-only", folder.path());
        }
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
