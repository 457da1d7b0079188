package org.daybook.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;
import org.daybook.kit.text.Messages;

/**
 * Makes a sound journal out of a damaged one: every line before the damage as it stands, after it what can still be read,
 * and from the tables what the file lacks. The damaged file stays beside. Under the folder's lock.
 */
final class Recovery {
    private static final Messages SAY = Messages.beside(Recovery.class);
    private static final int LONGEST_MENDED = 4_096;

    /** Trying takes up to a second a line: where more than these are bad, it was no flipped bit. */
    private static final int MOST_MENDED = 3;

    private final DataFolder folder;
    private final RecordTypes types;
    private final String machine;
    private final Instant now;

    private long soundLines;
    private long mendedLines;
    private long laterSets;
    private long tableSets;
    private long halfSets;
    private long unreadable;

    /** Why what the tables hold may be missing, which are kept then. */
    private Optional<String> tablesUnread = Optional.empty();

    private final Set<UUID> sets = new HashSet<>();
    private final Set<UUID> voided = new HashSet<>();
    private final Map<UUID, Change> known = new HashMap<>();

    Recovery(DataFolder folder, RecordTypes types, String machine, Instant now) {
        this.folder = folder;
        this.types = types;
        this.machine = machine;
        this.now = now;
    }

    /**
     * @return what was had back, in plain words
     * @throws CannotOpen when a newer program wrote on after the damage: what cannot be read here is not lost
     */
    List<String> run() throws CannotOpen, IOException {
        Path building = folder.newJournal();
        Files.deleteIfExists(building);
        JournalFile.Position end;
        try (JournalFile out = JournalFile.create(building)) {
            if (Files.exists(folder.journal())) {
                fromTheFile(out);
            }
            fromTheTables(out);
            if (sets.isEmpty()) {
                Files.delete(building);
                return List.of(SAY.text("recover.nothing"));
            }
            out.force();
            end = out.end();
        } catch (CannotOpen e) {
            Files.deleteIfExists(building);
            throw e;
        }
        return inPlace(building, end);
    }

    // ---- from the file

    private void fromTheFile(JournalFile out) throws CannotOpen, IOException {
        try (InputStream in = Files.newInputStream(folder.journal())) {
            JournalScan.LineReader lines = new JournalScan.LineReader(in);
            long n = 0;
            String before = JournalFile.NO_HASH;
            boolean broken = false;
            List<JournalLine> waiting = new ArrayList<>();
            for (byte[] bytes = lines.next(); bytes.length > 0; bytes = lines.next()) {
                Optional<WireReader.Read> read = proven(bytes, n + 1, before);
                if (read.isEmpty()) {
                    read = later(bytes);
                    broken |= read.isPresent();
                }
                if (read.isEmpty()) {
                    read = mended(bytes, n + 1, before);
                    mendedLines += read.isPresent() ? 1 : 0;
                }
                refuseNewer(read.isPresent() ? format(read.get().line()) : JournalScan.format(bytes));
                if (read.isEmpty()) {
                    unreadable++;
                    // A set of many lines that lacks one is not whole.
                    waiting.clear();
                    continue;
                }
                n = read.get().n();
                before = read.get().hash();
                soundLines += broken ? 0 : 1;
                keep(out, read.get().line(), waiting, broken);
            }
        }
    }

    private static OptionalInt format(JournalLine line) {
        return line instanceof JournalLine.Copy copy ? OptionalInt.of(copy.format()) : OptionalInt.empty();
    }

    private void refuseNewer(OptionalInt format) throws CannotOpen {
        if (format.isPresent() && format.getAsInt() > WireForm.FORMAT) {
            throw new CannotOpen(
                    CannotOpen.Why.NEWER, "open.newer", folder.path(), format.getAsInt(), WireForm.FORMAT);
        }
    }

    private static Optional<WireReader.Read> proven(byte[] line, long n, String before) {
        try {
            return Optional.of(WireReader.read(line, n, before));
        } catch (WireReader.BadLine e) {
            return Optional.empty();
        }
    }

    /** One flipped bit can be found by trying: the hash tells when the line is again what it was. */
    private Optional<WireReader.Read> mended(byte[] line, long n, String before) {
        if (line.length > LONGEST_MENDED || unreadable >= MOST_MENDED) {
            return Optional.empty();
        }
        byte[] tried = line.clone();
        for (int i = 0; i < tried.length; i++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                tried[i] ^= (byte) bit;
                Optional<WireReader.Read> read = proven(tried, n, before);
                if (read.isPresent()) {
                    return read;
                }
                tried[i] ^= (byte) bit;
            }
        }
        return Optional.empty();
    }

    /** A line after the damage: it proves itself, by its own hash over the hash it names, but not what stood before it. */
    private static Optional<WireReader.Read> later(byte[] line) {
        try {
            return Optional.of(WireReader.readUnchained(line));
        } catch (WireReader.BadLine e) {
            return Optional.empty();
        }
    }

    /** Keeps a line; those of a set of many lines only once its last is there. */
    private void keep(JournalFile out, JournalLine line, List<JournalLine> waiting, boolean later) throws IOException {
        switch (line) {
            case JournalLine.Begin _ -> {
                waiting.clear();
                waiting.add(line);
            }
            case JournalLine.Part _ -> {
                if (!waiting.isEmpty()) {
                    waiting.add(line);
                }
            }
            case JournalLine.End _ -> {
                for (JournalLine part : waiting) {
                    add(out, part, false);
                }
                if (!waiting.isEmpty()) {
                    add(out, line, later);
                }
                waiting.clear();
            }
            case JournalLine.Copy _, JournalLine.Whole _, JournalLine.Voided _, JournalLine.Aside _ -> add(out, line, later);
        }
    }

    private void add(JournalFile out, JournalLine line, boolean later) throws IOException {
        if (line instanceof JournalLine.Voided(UUID set)) {
            sets.remove(set);
            voided.add(set);
        }
        switch (line) {
            case JournalLine.Whole whole -> note(whole.set(), whole.brought(), whole.changes());
            case JournalLine.Begin begin -> note(begin.set(), begin.brought(), List.of());
            case JournalLine.Part part -> note(part.changes());
            case JournalLine.Aside aside -> sets.add(aside.set().id());
            case JournalLine.Copy _, JournalLine.End _, JournalLine.Voided _ -> {}
        }
        laterSets += later && !(line instanceof JournalLine.Copy) ? 1 : 0;
        out.add(line);
    }

    private void note(ChangeSet set, List<ChangeSet> brought, List<SealedChange> changes) {
        sets.add(set.id());
        brought.forEach(other -> sets.add(other.id()));
        note(changes);
    }

    private void note(List<SealedChange> changes) {
        changes.forEach(sealed -> known.put(sealed.change().id(), sealed.change()));
    }

    // ---- from the tables

    private void fromTheTables(JournalFile out) throws IOException {
        if (!Files.exists(folder.databaseFile())) {
            return;
        }
        if (!Mark.read(folder).map(mark -> mark.machine().equals(machine)).orElse(false)) {
            tablesUnread = Optional.of("recover.tables-not-ours");
            return;
        }
        tablesUnread = Optional.of("recover.tables-unread");
        try (Database database = Database.openForReading(folder.database())) {
            JournalStore store = new JournalStore(database);
            if (sets.isEmpty()) {
                JournalState.Standing standing =
                        store.state().standing().orElseThrow(() -> new Database.Unusable("no standing"));
                out.add(new JournalLine.Copy(WireForm.FORMAT, standing.copy(), standing.machine(), now));
            }
            long whole = store.state().unfinishedAfter().orElse(Long.MAX_VALUE);
            Salts salts = new Salts();
            Set<UUID> ofTheFile = Set.copyOf(sets);
            Set<UUID> ofTheTables = new HashSet<>();
            List<SetStore.Arrival> arrivals = store.sets().arrivals();
            for (SetStore.Arrival arrival : arrivals) {
                if (sets.contains(arrival.set().id()) || voided.contains(arrival.set().id())) {
                    continue;
                }
                Optional<JournalLine.Aside> aside = aside(store, arrival.set());
                if (arrival.line() > whole) {
                    // It is written part by part, and its end was not reached.
                    halfSets++;
                } else if (aside.isPresent()) {
                    add(out, aside.get(), false);
                    tableSets++;
                } else {
                    List<Change> changes = store.changesArrivedIn(arrival.set().id());
                    List<SealedChange> sealed = changes.stream()
                            .map(change -> SealedChange.of(change, salts.next()))
                            .toList();
                    JournalLine.Whole line = new JournalLine.Whole(arrival.set(), arrival.brought(), sealed);
                    add(out, line, false);
                    changes.forEach(change -> ofTheTables.add(change.id()));
                    tableSets++;
                }
            }
            for (SetStore.Arrival arrival : arrivals) {
                Optional<JournalLine.Aside> aside = ofTheFile.contains(arrival.set().id())
                        ? aside(store, arrival.set()).filter(line -> line.changes().stream().anyMatch(ofTheTables::contains))
                        : Optional.empty();
                if (aside.isPresent()) {
                    // What it set aside stands after it now, and would count again.
                    add(out, aside.get(), false);
                }
            }
            tablesUnread = Optional.empty();
        } catch (RuntimeException e) {
            // The tables are damaged as well, in whatever way; what had been read of them until here is kept.
            return;
        }
    }

    /**
     * The undoing of a merge, or its redoing, which the tables know by what of the merge's records is set aside now, or is not;
     * empty for any other set.
     */
    private Optional<JournalLine.Aside> aside(JournalStore store, ChangeSet set) {
        boolean aside = set.origin().equals(Origin.UNDO);
        ChangeSet merge = new Undo(store, types, set.copy()).original(set);
        if (merge.equals(set) || !merge.origin().equals(Origin.MERGE)) {
            return Optional.empty();
        }
        Set<RecordKey> records = JournalStore.records(store.changesArrivedIn(merge.id()));
        Map<RecordKey, List<Change>> changes = aside ? store.asideOf(records) : store.changesOf(records);
        List<UUID> ids = changes.values().stream().flatMap(List::stream).map(Change::id).toList();
        return Optional.of(new JournalLine.Aside(set, aside, ids));
    }

    // ---- in place

    private List<String> inPlace(Path building, JournalFile.Position end) throws IOException {
        String day = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path aside = folder.path().resolve("journal.damaged-" + day);
        Path tables = folder.databaseAside(now);
        boolean was = Files.exists(folder.journal());
        // Copies, so that there is a journal at every moment, and, where this is killed, tables to recover from once more.
        if (was) {
            keep(folder.journal(), aside);
        }
        if (tablesUnread.isPresent()) {
            keep(folder.databaseFile(), tables);
        }
        // Before: with the mark that was there the new journal would be refused; without any, the old one opened, cut short as it is.
        Mark.beforeItsTables(end, Mark.read(folder).map(Mark::machine).orElse("")).write(folder);
        Files.move(building, folder.journal(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        JournalFile.forceFolder(folder.journal());
        List<String> said = new ArrayList<>();
        said.add(SAY.text("recover.lines", soundLines));
        said(said, "recover.mended", mendedLines);
        said(said, "recover.later", laterSets);
        said(said, "recover.tables", tableSets);
        said(said, "recover.half", halfSets);
        tablesUnread.ifPresent(key -> said.add(SAY.text(key, tables.getFileName())));
        said(said, "recover.unreadable", unreadable);
        long dangling = dangling();
        said(said, "recover.dangling", dangling);
        if (was) {
            said.add(SAY.text("recover.aside", aside.getFileName()));
        }
        return said;
    }

    private static void keep(Path file, Path beside) throws IOException {
        Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
        JournalFile.force(beside);
    }

    private static void said(List<String> said, String key, long count) {
        if (count > 0) {
            said.add(SAY.text(key, count));
        }
    }

    /** Changes that were superseded by what was had back, and are themselves gone: their values are lost from the history. */
    private long dangling() {
        Set<UUID> gone = new LinkedHashSet<>();
        known.values().forEach(change -> change.supersedes().stream()
                .filter(id -> !known.containsKey(id))
                .forEach(gone::add));
        return gone.size();
    }
}
