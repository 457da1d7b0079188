package org.daybook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.app.Wiring;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotFigures;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;

/** Two large snapshots compared and merged, beside what git and diff make of the same files. */
final class MergeSection implements Section {
    private static final Pattern CONFLICTS = Pattern.compile("\"conflicts\":(\\d+)");
    private static final int CHANGES = 10_000;

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("Two snapshots of 91,000 records with their changes, 1 % changed on each side, whole processes");
        if (place.jar().isEmpty()) {
            figures.left("compare, dry run and import", "nothing built; run ./daybook --help first");
        } else {
            whole(place, figures);
        }
        figures.heading("A dry run at the real size, in the running program");
        small(place, figures);
    }

    private static void whole(Place place, Figures figures) throws IOException {
        Path files = Files.createDirectories(place.folder("merge"));
        SnapshotFigures.generate(files);
        String mine = files.resolve("mine.json").toString();
        String theirs = files.resolve("theirs.json").toString();
        String data = place.folder("merge-data").toString();
        place.command(false, "--data", data, "init", "--empty");
        place.command(true, "--data", data, "import", mine);

        Optional<Child> diff = tool("diff", mine, theirs);
        Child compare = Place.bestOf(3, () -> place.command(true, "compare", "--json", mine, theirs));
        against(figures, "compare, beside diff", compare, diff);
        Optional<Child> git = tool("git", "merge-file", "--stdout", "--quiet", mine, files.resolve("base.json").toString(), theirs);
        Child dry = Place.bestOf(3, () -> place.command(true, "--data", data, "import", "--dry-run", "--json", theirs));
        against(figures, "import --dry-run, beside git merge-file", dry, git);
        int found = conflicts(dry.said());
        figures.alone("  conflicts found", Math.min(found, SnapshotFigures.CONFLICTS), "of " + SnapshotFigures.CONFLICTS);
        figures.alone("  false conflicts", Math.max(0, found - SnapshotFigures.CONFLICTS), "");
        git.ifPresent(child -> figures.alone(
                "  false conflicts of git merge-file",
                child.said().lines().filter(line -> line.startsWith("<<<<<<<")).count() - SnapshotFigures.CONFLICTS,
                ""));
        Child taken = place.command(true, "--data", data, "import", "--take", "theirs", theirs);
        figures.alone("import with backup and commit", taken.seconds(), "s");
        figures.alone("  memory", taken.megabytes(), "MB");
    }

    private static void against(Figures figures, String what, Child ours, Optional<Child> floor) {
        if (floor.isPresent()) {
            figures.beside(what, ours.seconds(), floor.get().seconds(), "s");
        } else {
            figures.alone(what, ours.seconds(), "s");
        }
        figures.alone("  memory", ours.megabytes(), "MB");
    }

    /** What a tool of the system makes of it; it ends with another code than 0 where files differ. */
    private static Optional<Child> tool(String... command) {
        try {
            String line = String.join(" ", List.of(command));
            return Optional.of(Place.bestOf(3, () -> Child.run(List.of("sh", "-c", line + "; true"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int conflicts(String said) {
        Matcher count = CONFLICTS.matcher(said);
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static void small(Place place, Figures figures) throws Exception {
        Wiring wiring = Programme.made(place.folder("merge-small"));
        Wiring other = Wiring.of(place.folder("merge-other"), Optional.empty());
        other.opening().create(other.beginning(true));
        Path file = place.folder("merge-small.json");
        try (Journal journal = wiring.opening().open();
                Journal theirs = other.opening().open()) {
            Programme.importEntries(journal, 1_000);
            Draft museums = Draft.labelled("Museums");
            for (int i = 0; i < CHANGES / 10; i++) {
                RecordKey key = new RecordKey("contact", new UUID(1, i).toString());
                for (String field : List.of("role", "name", "email", "telephone", "source", "notes")) {
                    museums.set(key, field, Value.of(field + " " + i));
                }
            }
            journal.save(museums);
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), file);
            take(theirs, other, file);
            for (int i = 0; i < 60; i++) {
                RecordKey key = new RecordKey("contact", new UUID(1, i).toString());
                theirs.save(Draft.labelled("Theirs").create(key, Map.of("notes", Value.of("theirs " + i))));
                journal.save(Draft.labelled("Mine").create(key, Map.of("notes", Value.of(i % 2 == 0 ? "mine" : "theirs " + i))));
            }
            ExportRequest all = ExportRequest.of(Sharing.INTERNAL.withContacts(true));
            figures.alone("changes in the snapshot", SnapshotWriter.write(theirs, all, file).changes(), "");
            double best = Double.MAX_VALUE;
            double first = 0;
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                open(journal, wiring, file);
                double seconds = (System.nanoTime() - start) / 1e6;
                first = i == 0 ? seconds : first;
                best = Math.min(best, seconds);
            }
            figures.alone("the first dry run", first, "ms");
            figures.alone("the quickest of twenty", best, "ms");
        }
    }

    private static SnapshotImport open(Journal journal, Wiring wiring, Path file) throws Exception {
        return SnapshotImport.open(
                journal, new SnapshotImport.Request(file, Optional.empty(), false, wiring.sections()));
    }

    private static void take(Journal journal, Wiring wiring, Path file) throws Exception {
        open(journal, wiring, file).take(org.daybook.snapshot.Choices.none(), () -> {});
    }
}
