package org.daybook.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;
import org.daybook.database.FolderLock;
import org.daybook.kit.text.Messages;
import org.jooq.DSLContext;

/**
 * An open programme: save, undo, history, and the tables to read from. Confined to the database lane.
 *
 * <p>When {@link #save} returns, the edit is on the disk.
 */
public final class Journal implements AutoCloseable {
    private static final Messages SAY = Messages.beside(Journal.class);

    private final DataFolder folder;
    private final Optional<FolderLock> lock;
    private final Optional<CatchUp> catchUp;
    private final RecordTypes types;
    private final InstantSource clock;
    private final boolean unclean;
    private final boolean newHere;
    private final UuidV7 ids;
    private boolean proven;
    private OpenTables tables;
    private String author = "improvement manager";

    private Journal(
            DataFolder folder,
            Optional<FolderLock> lock,
            Optional<CatchUp> catchUp,
            RecordTypes types,
            InstantSource clock,
            boolean unclean,
            CatchUp.Opened opened) {
        this.folder = folder;
        this.lock = lock;
        this.catchUp = catchUp;
        this.types = types;
        this.clock = clock;
        this.unclean = unclean;
        this.newHere = opened.newHere();
        this.ids = UuidV7.by(clock);
        this.proven = opened.proven();
        this.tables = new OpenTables(Optional.of(opened.file()), opened.database(), types, ids);
    }

    private Journal(
            DataFolder folder, Optional<FolderLock> lock, Database database, RecordTypes types, InstantSource clock) {
        this.folder = folder;
        this.lock = lock;
        this.catchUp = Optional.empty();
        this.types = types;
        this.clock = clock;
        this.unclean = false;
        this.newHere = false;
        this.ids = UuidV7.by(clock);
        this.proven = true;
        this.tables = new OpenTables(Optional.empty(), database, types, ids);
    }

    static Journal forWriting(
            DataFolder folder,
            FolderLock lock,
            CatchUp.Opened opened,
            CatchUp catchUp,
            RecordTypes types,
            InstantSource clock,
            boolean unclean) {
        return new Journal(folder, Optional.of(lock), Optional.of(catchUp), types, clock, unclean, opened);
    }

    static Journal forReading(
            DataFolder folder, Optional<FolderLock> lock, Database database, RecordTypes types, InstantSource clock) {
        return new Journal(folder, lock, database, types, clock);
    }

    // ---- reading

    /** The tables. For reading only: what is written past the journal is lost at the next rebuild. */
    public DSLContext sql() {
        return tables.database.sql();
    }

    public DataFolder folder() {
        return folder;
    }

    public RecordTypes types() {
        return types;
    }

    /** This laptop's copy of the programme. */
    public UUID copy() {
        return tables.copy();
    }

    public boolean isReadOnly() {
        return tables.isReadOnly();
    }

    /** Whether the program was killed, or the power failed, when the folder was last open. */
    public boolean wasUnclean() {
        return unclean;
    }

    /** Whether the folder was copied from another machine: opened here for the first time, it became a copy of its own. */
    public boolean isNewHere() {
        return newHere;
    }

    /**
     * What she has to know of how the folder was found, a sentence each: what an erasure that a crash or a full disk had cut off
     * could not reach as it was finished with this opening, and that a database was put aside.
     */
    public List<String> noticedAtOpening() {
        return catchUp.map(CatchUp::noticed).orElse(List.of());
    }

    /** Whether any of it came from the sample. */
    public boolean isIllustrative() {
        return SetsThatStand.isIllustrative(sql());
    }

    /** Who did what to a record, the oldest first. */
    public List<HistoryItem> history(RecordKey record) {
        return tables.store.history(record);
    }

    /** Every change, past and present, whose value holds the text, whatever its case: where a person is named. */
    public List<Change> mentioning(String text) {
        return tables.store.mentioning(text);
    }

    /** The record as its changes leave it; not present where there are none. */
    public FoldedRecord record(RecordKey key) {
        return Fold.of(key, tables.store.changesOf(List.of(key)).getOrDefault(key, List.of()));
    }

    /** Records with a field in conflict. */
    public List<FoldedRecord> conflicts() {
        return tables.folded.conflicts().stream().map(this::record).toList();
    }

    /** All the live changes of all records, record by record in the order of type and id. For snapshots and audits. */
    public void forEachRecord(BiConsumer<RecordKey, List<Change>> visitor) {
        tables.store.forEachRecord(visitor);
    }

    /** The sets that the journal holds, by id. */
    public Map<UUID, ChangeSet> sets() {
        return tables.store.sets().all();
    }

    // ---- writing

    /** Who makes the next edits: a role, never a person's name. */
    public void actAs(String role) {
        this.author = role;
    }

    /**
     * Saves an edit.
     *
     * @throws Refused when a field's rule does not hold, or the disk would not take it; then nothing was saved
     */
    public Saved save(Draft draft) {
        requireWritable();
        List<String> faults = types.faults(draft.edits());
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return tables.writing.save(newSet(draft.label(), draft.origin(), Optional.empty()), draft.edits(), List.of());
    }

    /**
     * Saves a large number of new records piece by piece, as one set and one undo, without holding them all in memory.
     *
     * <p>Where it is stopped the tables may be built anew: what was read through {@link #sql} before is to be read again.
     *
     * @param records of ids that were never used, none in two pieces; a few hundred edits a piece. Drawn on another thread. An
     *     exception that the iterator throws stops the whole: nothing is saved
     */
    public Saved saveMany(String label, Origin origin, Iterator<List<Draft.Edit>> records) {
        return saveMany(label, origin, records, List::of);
    }

    /**
     * As {@link #saveMany(String, Origin, Iterator)}, with what the new records bring with them for records that are there
     * already.
     *
     * @param alongside a few edits of any records, asked for on this thread once the new ones are drawn; where none came, it is
     *     not asked, and nothing is saved
     */
    public Saved saveMany(
            String label, Origin origin, Iterator<List<Draft.Edit>> records, Supplier<List<Draft.Edit>> alongside) {
        requireWritable();
        ChangeSet set = newSet(label, origin, Optional.empty());
        Set<String> touched = new TreeSet<>();
        long changes = orRebuilt(() -> tables.writing.many(set, records, alongside, types, touched));
        return changes == 0
                ? new Saved(Optional.empty(), SAY.text("save.nothing"), List.of(), Set.of())
                : new Saved(Optional.of(set), label, List.of(), touched);
    }

    /** What fails half way, with a part of it in the tables for good, has them built anew. */
    private <T> T orRebuilt(Supplier<T> written) {
        try {
            return written.get();
        } catch (Throwable e) {
            if (tables.commit.hasLostTables()) {
                try {
                    rebuild();
                } catch (CannotOpen | IOException | RuntimeException again) {
                    // The next start builds them.
                    e.addSuppressed(again);
                }
            }
            throw e;
        }
    }

    /**
     * Brings in what other copies said, and the choices made on seeing it, as one set. What is known already changes
     * nothing; what had been set aside here is taken up again. The caller has checked what arrives.
     *
     * @param sets the headers of the sets that the changes were made in
     * @return with a sentence in {@code skipped} for each backup or file that an erasure among them reached
     */
    public Saved merge(String label, List<ChangeSet> sets, List<Change> changes, List<Draft.Edit> choices) {
        requireWritable();
        List<String> faults = types.faults(choices);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        ChangeSet set = newSet(label, Origin.MERGE, Optional.empty());
        List<String> reached = new ArrayList<>();
        List<Change> own = changes.stream().anyMatch(ErasedValues::isErased)
                ? erasing(set, sets, changes, choices, reached)
                : tables.writing.merge(set, sets, changes, choices);
        if (changes.isEmpty() && own.isEmpty() && sets.isEmpty()) {
            return new Saved(Optional.empty(), SAY.text("save.nothing"), List.of(), Set.of());
        }
        Set<String> touched = Saved.types(changes);
        touched.addAll(Saved.types(own));
        return new Saved(Optional.of(set), label, reached, touched);
    }

    /**
     * Writes stubs over values, and takes the values out of all files: what arrived says so, or she did.
     *
     * @param reached gets a sentence for each file
     */
    private List<Change> erasing(
            ChangeSet set, List<ChangeSet> sets, List<Change> changes, List<Draft.Edit> choices, List<String> reached) {
        boolean underWay = Erasure.isUnderWay(folder);
        List<Change> own;
        try {
            Erasure.begin(folder);
            own = tables.writing.merge(set, sets, changes, choices);
        } catch (IOException e) {
            throw refused("save.failed", e);
        } catch (Refused e) {
            // Where it is not certain that nothing of it stays, the next start finds out whether it counts.
            if (!underWay && !tables.commit.isClosed()) {
                Erasure.calledOff(folder);
            }
            throw e;
        }
        try {
            exchanged(() -> reached.addAll(catchUp.orElseThrow().erasure().finish()));
        } catch (IOException | CannotOpen | UncheckedIOException | Database.Unusable e) {
            // It counts, so that whoever shows the values is to read them again.
            reached.addFirst(SAY.text("erase.unfinished"));
        }
        return own;
    }

    private static Refused refused(String key, Exception cause) {
        Refused refused = new Refused(SAY.text(key));
        refused.initCause(cause);
        return refused;
    }

    /**
     * Fields of a record whose values, all they ever had, are to be erased.
     *
     * @param instead what a field says from now on, saved with the erasure as one; a field that is not among them, nothing
     */
    public record Erasing(RecordKey record, Set<String> fields, Map<String, Value> instead) {
        public Erasing(RecordKey record, Set<String> fields) {
            this(record, fields, Map.of());
        }
    }

    /**
     * Erases values for good: from the tables, the history, the journal and the backups. It cannot be undone, and travels
     * with snapshots to whoever has the values. What was read through {@link #sql} before is to be read again. What else the
     * folder keeps is reached as the {@link Erasure.Reach} of its opening has it.
     *
     * @return with a sentence in {@code skipped} for each backup or file that was rewritten or deleted; or with one that says
     *     so where the files could not be worked on, which the next start finishes
     * @throws Refused when there is nothing to erase, what a field is to say instead breaks its rule, or the disk would not
     *     take it; then nothing was erased, unless it says that this is not known
     */
    public Saved erase(String label, List<Erasing> what) {
        requireWritable();
        ErasedValues values = ErasedValues.of(tables.store, label, what);
        if (values.stubs().isEmpty()) {
            throw new Refused(SAY.text("erase.nothing"));
        }
        List<String> faults = types.faults(values.after().edits().stream().filter(types::knows).toList());
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        ChangeSet set = newSet(label, Origin.ERASURE, Optional.empty());
        List<String> reached = new ArrayList<>();
        erasing(set, values.sets(), values.stubs(), values.after().edits(), reached);
        return new Saved(Optional.of(set), label, reached, Saved.types(values.stubs()));
    }

    /** The set that came last, made here or brought: while it is the same, so is everything that was read. */
    public Optional<UUID> latest() {
        return tables.store.sets().latest();
    }

    /** What undo would undo, in the words of its label. */
    public Optional<String> undoLabel() {
        return isReadOnly() ? Optional.empty() : tables.undo.next().map(ChangeSet::label);
    }

    /** What redo would do again. */
    public Optional<String> redoLabel() {
        return isReadOnly() ? Optional.empty() : undoing().redoLabel();
    }

    /**
     * Undoes the last edit made on this copy that is not undone yet. Where all of it has moved on since, it says so, changes
     * nothing, and the next undo goes on to the edit before.
     *
     * @throws Refused when there is none
     */
    public Saved undo() {
        return undo(Watch.NONE);
    }

    /** @param watch looks on while a large set is taken back; where it stops it, nothing is */
    public Saved undo(Watch watch) {
        requireWritable();
        return orRebuilt(() -> undoing().undo(watch));
    }

    /**
     * Undoes a merge that need not be the last edit: what it brought is set aside on this copy only.
     *
     * @throws Refused when later work builds on it, which is named; or when it is no merge, or undone already
     */
    public Saved undoMerge(UUID merge) {
        requireWritable();
        return undoing().undoMerge(merge);
    }

    /** Does again what the last undo undid. */
    public Saved redo() {
        return redo(Watch.NONE);
    }

    /** @param watch as for {@link #undo(Watch)} */
    public Saved redo(Watch watch) {
        requireWritable();
        return orRebuilt(() -> undoing().redo(watch));
    }

    private Undoing undoing() {
        return new Undoing(tables.undo, tables.store, tables.writing, this::newSet);
    }

    private ChangeSet newSet(String label, Origin origin, Optional<UUID> undoes) {
        return new ChangeSet(
                tables.writing.nextId(), label, origin, undoes, clock.instant().truncatedTo(ChronoUnit.MILLIS), author, copy());
    }

    private void requireWritable() {
        if (isReadOnly()) {
            throw new Refused(SAY.text("save.read-only"));
        }
    }

    // ---- keeping

    /** Forces the tables to disk so that the next start has nothing to replay; when idle and after imports. */
    public void checkpoint() {
        if (!isReadOnly()) {
            tables.database.checkpoint();
        }
    }

    /** The backups of this folder. */
    public Backups backups() {
        return new Backups(folder, clock);
    }

    /** Whether the tables are known to be what the journal says. Not after a crash, until the start check has looked. */
    boolean isProven() {
        return proven;
    }

    void foundSound() {
        proven = true;
    }

    /**
     * Builds the tables anew from the journal, in place. What was read through {@link #sql} before is to be read again, also
     * where that failed: then the tables that were there go on.
     */
    public void rebuild() throws CannotOpen, IOException {
        requireWritable();
        exchanged(() -> {});
    }

    /** Work on the files, while none of them is open. */
    private interface Work {
        void run() throws IOException;
    }

    /** Lets go of all files, works on them, and builds the tables anew. Where that fails, those that are there are opened again. */
    private void exchanged(Work work) throws CannotOpen, IOException {
        CatchUp bringing = catchUp.orElseThrow();
        try {
            tables.close();
            work.run();
            open(bringing.rebuilt());
        } catch (CannotOpen | IOException | RuntimeException e) {
            try {
                open(bringing.again(proven));
            } catch (CannotOpen | IOException | RuntimeException again) {
                // The next start builds them.
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private void open(CatchUp.Opened opened) {
        tables = new OpenTables(Optional.of(opened.file()), opened.database(), types, ids);
        proven = opened.proven();
    }

    /** Lets go of the folder. It counts as closed well only when all of it was: else the next start looks more closely. */
    @Override
    public void close() throws IOException {
        try {
            if (isReadOnly() || tables.commit.isClosed()) {
                tables.close();
            } else {
                closeWell();
            }
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    private void closeWell() throws IOException {
        Optional<JournalFile.Position> end = tables.closeWell();
        if (end.isPresent() && proven) {
            new Mark(end.get(), catchUp.orElseThrow().machine(), Mark.databaseHash(folder)).write(folder);
            Files.deleteIfExists(folder.unclean());
        }
    }
}
