package org.daybook.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.database.DataFolder;
import org.daybook.kit.text.Messages;

/**
 * Takes erased values out of everything that holds them on this laptop: the journal file, which is rewritten with its chain
 * unbroken, the backups, and what earlier crashes left beside. The tables are built anew afterwards, because a database keeps
 * old pages. A note in the folder lets the next start finish what a crash interrupts. Under the folder's lock, nothing open.
 */
public final class Erasure {
    private static final Messages SAY = Messages.beside(Erasure.class);

    private final DataFolder folder;
    private final Backups backups;
    private final Reach reach;
    private List<String> unreached = List.of();

    /** What else in a data folder holds values, which the journal does not know of. */
    public interface Reach {
        Reach NO_FURTHER = (_, _) -> List.of();

        /**
         * Rewrites or deletes what holds a value of these changes. Called again where a crash interrupted it.
         *
         * @param erased the changes whose values are erased, by id
         * @return what was rewritten or deleted, each a sentence
         */
        List<String> erase(DataFolder folder, Map<UUID, Change> erased) throws IOException;
    }

    Erasure(DataFolder folder, Backups backups, Reach reach) {
        this.folder = folder;
        this.backups = backups;
        this.reach = reach;
    }

    /** What it could not reach when it was finished, each a sentence. */
    List<String> unreached() {
        return unreached;
    }

    /** Notes that an erasure is under way: before it is saved. */
    static void begin(DataFolder folder) throws IOException {
        try (FileChannel note = FileChannel.open(
                folder.erasing(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            note.force(true);
        }
        JournalFile.forceFolder(folder.erasing());
    }

    static boolean isUnderWay(DataFolder folder) {
        return Files.exists(folder.erasing());
    }

    /** Takes back the note of an erasure that was not saved. */
    static void calledOff(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.erasing());
        } catch (IOException e) {
            // The next start finds that no more is to be erased, and takes it back then.
            return;
        }
    }

    /**
     * Rewrites or deletes whatever still holds a value that the journal says is erased.
     *
     * @return what was rewritten or deleted, each a sentence
     */
    List<String> finish() throws IOException {
        Map<UUID, Change> changes = erasedChanges();
        Set<UUID> erased = changes.keySet();
        List<String> said = new ArrayList<>(reach.erase(folder, changes));
        rewrite(folder.journal(), erased);
        Files.deleteIfExists(folder.newJournal());
        backups.deleteUnfinished();
        // The note names one copy at a time, so that the one which a crash left between copy and manifest comes first.
        String caught = Files.readString(folder.erasing());
        List<Path> unread = new ArrayList<>();
        for (Path copy : caughtFirst(backups.journals(unread::add), caught)) {
            try {
                backup(copy, erased, caught, said);
            } catch (AccessDeniedException e) {
                unread.add(copy);
            }
        }
        // It must not keep the folder from opening for good: she may not be the one who can do something about it.
        unreached = unread.stream()
                .map(place -> SAY.text("erase.unread", folder.path().relativize(place)))
                .toList();
        said.addAll(unreached);
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path left : files.filter(Erasure::isLeftBeside).toList()) {
                Files.delete(left);
                said.add(SAY.text("erase.deleted", left.getFileName()));
            }
        }
        Files.deleteIfExists(folder.databaseFile());
        JournalFile.forceFolder(folder.journal());
        Files.deleteIfExists(folder.erasing());
        return said;
    }

    private static boolean isLeftBeside(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("journal.unfinished-after-")
                || name.startsWith("journal.damaged-")
                || name.startsWith("daybook.damaged-");
    }

    private List<Path> caughtFirst(List<Path> copies, String caught) {
        return copies.stream()
                .sorted(Comparator.comparing((Path copy) -> !name(copy).equals(caught)))
                .toList();
    }

    /** Where a copy lies among the backups. */
    private String name(Path copy) {
        String place = folder.backups().relativize(copy.resolveSibling("")).toString();
        return place.isEmpty() ? copy.getFileName().toString() : place;
    }

    private void backup(Path copy, Set<UUID> erased, String caught, List<String> said) throws IOException {
        String name = name(copy);
        // What a crash left between a copy and its manifest is whole; what was damaged before is not, and must not look so.
        boolean whole = backups.isWhole(copy) || name.equals(caught);
        if (whole && !name.equals(caught)) {
            Files.writeString(folder.erasing(), name);
            JournalFile.force(folder.erasing());
        }
        if (Audit.chain(copy).damage().isPresent()) {
            backups.delete(copy);
            said.add(SAY.text("erase.deleted", name));
            return;
        }
        if (rewrite(copy, erased)) {
            said.add(SAY.text("erase.rewritten", name));
        }
        if (whole && !backups.isWhole(copy)) {
            backups.rewritten(copy);
        }
    }

    /** The changes that the journal says are erased: a set says so once its end is there, unless the next line voids it. */
    private Map<UUID, Change> erasedChanges() throws IOException {
        Map<UUID, Change> erased = new HashMap<>();
        Map<UUID, Change> latest = new HashMap<>();
        boolean[] open = {false};
        JournalScan.scan(folder.journal(), JournalFile.Position.START, (line, _, _) -> {
            if (line instanceof JournalLine.Voided) {
                latest.clear();
            } else if (!open[0]) {
                erased.putAll(latest);
                latest.clear();
            }
            open[0] = line instanceof JournalLine.Begin || line instanceof JournalLine.Part;
            for (SealedChange sealed : changes(line)) {
                if (sealed.change().value() instanceof Value.Erased) {
                    latest.put(sealed.change().id(), sealed.change());
                }
            }
        });
        if (!open[0]) {
            erased.putAll(latest);
        }
        return erased;
    }

    private static List<SealedChange> changes(JournalLine line) {
        return switch (line) {
            case JournalLine.Whole whole -> whole.changes();
            case JournalLine.Part part -> part.changes();
            case JournalLine.Copy _, JournalLine.Begin _, JournalLine.End _, JournalLine.Voided _, JournalLine.Aside _ ->
                List.of();
        };
    }

    /** @return whether the file held any of the values */
    private static boolean rewrite(Path journal, Set<UUID> erased) throws IOException {
        boolean[] any = {false};
        Path building = journal.resolveSibling("journal.erasing");
        Files.deleteIfExists(building);
        try (JournalFile out = JournalFile.create(building)) {
            JournalScan.Outcome outcome = JournalScan.scan(journal, JournalFile.Position.START, (line, _, after) -> {
                JournalLine kept = without(line, erased);
                any[0] |= !kept.equals(line);
                out.add(kept);
                if (!out.end().hash().equals(after.hash())) {
                    throw new IOException("the chain would break at line " + after.line());
                }
            });
            if (outcome instanceof JournalScan.Outcome.Damaged damaged) {
                throw new IOException(damaged.why());
            }
            out.force();
        } catch (IOException e) {
            Files.deleteIfExists(building);
            throw e;
        }
        if (any[0]) {
            Files.move(building, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            JournalFile.forceFolder(journal);
        } else {
            Files.delete(building);
        }
        return any[0];
    }

    private static JournalLine without(JournalLine line, Set<UUID> erased) {
        return switch (line) {
            case JournalLine.Whole whole ->
                new JournalLine.Whole(whole.set(), whole.brought(), without(whole.changes(), erased));
            case JournalLine.Part part -> new JournalLine.Part(without(part.changes(), erased));
            case JournalLine.Copy _, JournalLine.Begin _, JournalLine.End _, JournalLine.Voided _, JournalLine.Aside _ -> line;
        };
    }

    private static List<SealedChange> without(List<SealedChange> changes, Set<UUID> erased) {
        return changes.stream()
                .map(sealed -> erased.contains(sealed.change().id()) && !sealed.change().value().isStub()
                        ? sealed.erased()
                        : sealed)
                .toList();
    }
}
