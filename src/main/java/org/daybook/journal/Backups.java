package org.daybook.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.database.DataFolder;
import org.daybook.kit.text.Messages;

/**
 * Verified copies of the journal, each in a folder of its own with a manifest. The ten newest stay, and the newest of each
 * month for a year. On the lane, so that nothing is written meanwhile.
 */
public final class Backups {
    private static final Messages SAY = Messages.beside(Backups.class);
    private static final int NEWEST = 10;
    private static final int MONTHS = 12;
    private static final String MANIFEST = "manifest.txt";
    private static final String JOURNAL = "journal.jsonl";
    private static final String UNFINISHED = ".new";

    private final DataFolder folder;
    private final InstantSource clock;

    public Backups(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @param folder where it lies; whoever made it may put a snapshot beside the journal
     * @param why in a few words: "end of the day", "before importing"
     * @param hash SHA-256 of the journal's copy, in hex
     */
    public record Backup(Path folder, Instant at, String why, Counts counts, String hash) {}

    /** What a journal holds, to compare one with another. @param bytes its size */
    public record Counts(long lines, long sets, long changes, long bytes) {}

    /** What the journal holds now. */
    public Counts now() throws IOException {
        return counts(folder.journal());
    }

    /** Makes one, proves it, and lets go of those that need not be kept. @throws Refused when the disk would not take it */
    public Backup make(String why) {
        try {
            deleteUnfinished();
            Backup made = copied(why);
            prune(made);
            return made;
        } catch (IOException e) {
            Refused refused = new Refused(SAY.text("backup.failed"));
            refused.initCause(e);
            throw refused;
        }
    }

    /** Those that are there, the newest first; what is not a whole backup is left out. */
    public List<Backup> list() throws IOException {
        return places().stream()
                .flatMap(one -> read(one).stream())
                .sorted(Comparator.comparing(Backup::at)
                        .thenComparing(b -> b.folder().getFileName().toString())
                        .reversed())
                .toList();
    }

    /** Whether the copy is still bit for bit what it was. */
    public boolean isWhole(Backup backup) throws IOException {
        Path journal = backup.folder().resolve(JOURNAL);
        return Files.exists(journal) && Mark.hash(journal).equals(backup.hash());
    }

    private Backup copied(String why) throws IOException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path place = free(at);
        Path building = place.resolveSibling(place.getFileName() + UNFINISHED);
        try {
            return copied(place, building, at, why);
        } catch (IOException e) {
            deleteTree(building);
            throw e;
        }
    }

    private Backup copied(Path place, Path building, Instant at, String why) throws IOException {
        deleteTree(building);
        Files.createDirectories(building);
        Path copy = building.resolve(JOURNAL);
        Files.copy(folder.journal(), copy);
        JournalFile.force(copy);
        Backup made = new Backup(place, at, why, counts(copy), Mark.hash(copy));
        Path manifest = building.resolve(MANIFEST);
        Files.writeString(manifest, manifest(made));
        JournalFile.force(manifest);
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
        JournalFile.forceFolder(place);
        return made;
    }

    private Path free(Instant at) {
        String name = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path place = folder.backups().resolve(name);
        for (int n = 2; Files.exists(place); n++) {
            place = folder.backups().resolve(name + "-" + n);
        }
        return place;
    }

    /** Counts while proving each line. @throws IOException when the copy is not sound */
    private static Counts counts(Path journal) throws IOException {
        Audit.Report report = Audit.chain(journal);
        if (report.damage().isPresent()) {
            throw new IOException(report.damage().get());
        }
        return new Counts(report.lines(), report.sets(), report.changes(), Files.size(journal));
    }

    // ---- the manifest: a line each, so that a person can read it too

    private static String manifest(Backup backup) {
        Counts counts = backup.counts();
        return String.join(
                        "\n",
                        backup.at().toString(),
                        Long.toString(counts.lines()),
                        Long.toString(counts.sets()),
                        Long.toString(counts.changes()),
                        Long.toString(counts.bytes()),
                        backup.hash(),
                        backup.why())
                + "\n";
    }

    private static Optional<Backup> read(Path place) {
        try {
            List<String> lines = Files.readAllLines(place.resolve(MANIFEST));
            return Optional.of(new Backup(
                    place,
                    Instant.parse(lines.get(0)),
                    lines.get(6),
                    new Counts(
                            Long.parseLong(lines.get(1)),
                            Long.parseLong(lines.get(2)),
                            Long.parseLong(lines.get(3)),
                            Long.parseLong(lines.get(4))),
                    lines.get(5)));
        } catch (IOException | IndexOutOfBoundsException | DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    // ---- which stay

    /** @param made the one just made, which stays: by a clock that is wrong it may be the oldest */
    private void prune(Backup made) throws IOException {
        List<Backup> all = list();
        Set<Path> staying = new HashSet<>();
        Set<YearMonth> months = new HashSet<>();
        for (Backup backup : all) {
            YearMonth month = YearMonth.from(backup.at().atZone(ZoneOffset.UTC));
            YearMonth newest = YearMonth.from(all.getFirst().at().atZone(ZoneOffset.UTC));
            boolean ofThisYear = month.isAfter(newest.minusMonths(MONTHS));
            if (staying.size() < NEWEST || ofThisYear && !months.contains(month)) {
                staying.add(backup.folder());
            }
            months.add(month);
        }
        for (Backup backup : all) {
            if (!staying.contains(backup.folder()) && !backup.folder().equals(made.folder())) {
                deleteTree(backup.folder());
            }
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    // ---- restoring

    /**
     * Puts a backup in the journal's place, after backing up what is there. Under the folder's lock, nothing open.
     *
     * @param standsAlone whether the journal that is there needs neither its tables nor its mark to be opened with all it was
     */
    void putBack(Backup backup, boolean standsAlone) throws IOException {
        if (!isWhole(backup)) {
            throw new Refused(SAY.text("backup.damaged", backup.folder().getFileName()));
        }
        Path building = folder.newJournal();
        Files.copy(backup.folder().resolve(JOURNAL), building, StandardCopyOption.REPLACE_EXISTING);
        counts(building);
        JournalFile.force(building);
        if (Files.exists(folder.journal())) {
            keepPresent(backup);
        }
        if (standsAlone) {
            // Before: either journal builds its tables and opens, but beside a mark of the other it would count as replaced.
            Files.deleteIfExists(folder.databaseFile());
            Files.deleteIfExists(folder.mark());
            JournalFile.forceFolder(folder.mark());
            replaceBy(building);
        } else {
            // After: until the backup is in its place, they alone can tell that the journal lacks something, and what.
            replaceBy(building);
            // The mark first: beside it the backup would count as cut short, while without one the next start puts tables aside.
            Files.deleteIfExists(folder.mark());
            JournalFile.forceFolder(folder.mark());
            if (Files.exists(folder.databaseFile())) {
                Files.move(folder.databaseFile(), folder.databaseAside(clock.instant()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void replaceBy(Path building) throws IOException {
        Files.move(building, folder.journal(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        JournalFile.forceFolder(folder.journal());
    }

    private void keepPresent(Backup restoring) throws IOException {
        if (Audit.chain(folder).damage().isEmpty()) {
            copied(SAY.text("backup.before-restoring", restoring.at()));
            return;
        }
        String name = "journal.damaged-" + clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path aside = folder.path().resolve(name);
        Files.copy(folder.journal(), aside, StandardCopyOption.REPLACE_EXISTING);
        JournalFile.force(aside);
    }

    /**
     * Every copy there is, for an erasure to reach: also what no longer counts as a backup, and what lies in a folder that
     * somebody put among the backups.
     *
     * @param unread gets each folder that cannot be looked into
     */
    List<Path> journals(Consumer<Path> unread) throws IOException {
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        List<Path> copies = new ArrayList<>();
        Files.walkFileTree(folder.backups(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith(JOURNAL)) {
                    copies.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unread.accept(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return copies;
    }

    /** What a crash left of a backup that it cut off. */
    void deleteUnfinished() throws IOException {
        for (Path place : places()) {
            if (place.getFileName().toString().endsWith(UNFINISHED)) {
                deleteTree(place);
            }
        }
    }

    /** The copy, and what was put beside it; in the folders below may be others. */
    void delete(Path journal) throws IOException {
        Path place = journal.resolveSibling("");
        if (place.equals(folder.backups())) {
            Files.delete(journal);
            return;
        }
        List<Path> beside;
        try (Stream<Path> all = Files.list(place)) {
            beside = all.toList();
        }
        boolean others = false;
        for (Path one : beside) {
            if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                others = true;
            } else {
                Files.delete(one);
            }
        }
        if (!others) {
            Files.delete(place);
        }
    }

    /** Whatever lies among the backups. */
    private List<Path> places() throws IOException {
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.backups())) {
            return all.toList();
        }
    }

    /** Whether the copy is still bit for bit what it was; also false where its manifest cannot be read. */
    boolean isWhole(Path journal) throws IOException {
        Optional<Backup> backup = read(journal.resolveSibling(""));
        return backup.isPresent() && isWhole(backup.get());
    }

    /** Writes the manifest anew, in one step, after an erasure has rewritten the copy. */
    void rewritten(Path journal) throws IOException {
        Optional<Backup> was = read(journal.resolveSibling(""));
        if (was.isPresent()) {
            Path manifest = journal.resolveSibling(MANIFEST);
            Path building = journal.resolveSibling(MANIFEST + UNFINISHED);
            Backup now = new Backup(was.get().folder(), was.get().at(), was.get().why(), counts(journal), Mark.hash(journal));
            Files.writeString(building, manifest(now));
            JournalFile.force(building);
            Files.move(building, manifest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
