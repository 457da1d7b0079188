package org.daybook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Journal;
import org.daybook.journal.Opening;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordTypes;

/**
 * Two snapshots of about 47 MB and 182,000 lines (91,000 records, and the changes that lead to them), of which each side
 * changed 1 % and both contradict each other in 90 places; and what comparing and taking in costs as a whole process.
 *
 * <p>{@code generate DIR}, then {@code compare A B}, {@code begin DATA FILE}, {@code dry-run DATA FILE},
 * {@code import DATA FILE}, {@code export DATA FILE}.
 */
public final class SnapshotFigures {
    static final int RECORDS = 91_000;
    static final int CHANGED = RECORDS / 100;
    public static final int CONFLICTS = 90;

    private static final RecordTypes TYPES = new RecordTypes(Boroughs.projections());
    private static final UUID COPY = new UUID(0x0193400000007000L, 0x8000000000000001L);

    private SnapshotFigures() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        switch (args[0]) {
            case "generate" -> generate(Path.of(args[1]));
            case "compare" -> {
                CompareReport report = SnapshotCompare.files(TYPES, Path.of(args[1]), Path.of(args[2]), Optional.empty());
                System.out.println(report.changed() + " changed, " + report.same() + " same");
            }
            case "check" ->
                System.out.println(new SnapshotCheck(TYPES).check(Path.of(args[1])).faults());
            case "begin" -> {
                BuiltIn genesis = new BuiltIn(1, "Began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
                Boroughs.genesis(genesis);
                SnapshotStart.from(
                        opening(args[1]), new DataFolder(Path.of(args[1])), TYPES, List.of(genesis), SnapshotImport.Request.of(Path.of(args[2])));
            }
            case "dry-run", "import" -> {
                try (Journal journal = opening(args[1]).open()) {
                    System.out.println("open after " + (System.nanoTime() - start) / 1_000_000 + " ms");
                    SnapshotImport read = SnapshotImport.open(journal, SnapshotImport.Request.of(Path.of(args[2])));
                    MergeReport report = read.report();
                    System.out.println(report.added() + " new, " + report.changed() + " changed, " + report.same() + " same, "
                            + report.conflicts().size() + " conflicts, " + report.problems().size() + " problems");
                    if (args[0].equals("import")) {
                        read.take(Choices.all(Choices.Side.THEIRS), () -> {});
                    }
                    System.out.println("done after " + (System.nanoTime() - start) / 1_000_000 + " ms");
                }
            }
            case "export" -> {
                try (Journal journal = opening(args[1]).open()) {
                    long from = System.nanoTime();
                    SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), Path.of(args[2]));
                    double seconds = (System.nanoTime() - from) / 1e9;
                    System.out.printf("%.1f MB, %.2f s, %.1f MB/s%n",
                            Files.size(Path.of(args[2])) / 1e6, seconds, Files.size(Path.of(args[2])) / 1e6 / seconds);
                    from = System.nanoTime();
                    SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), Path.of(args[2]));
                    System.out.printf("again %.2f s%n", (System.nanoTime() - from) / 1e9);
                }
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println(args[0] + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, heap in use "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20) + " MB");
    }

    private static Opening opening(String data) {
        return new Opening(new DataFolder(Path.of(data)), TYPES, Clock.systemUTC(), "figures");
    }

    /** Writes {@code base.json}, and {@code mine.json} and {@code theirs.json} which come from it. */
    public static void generate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(182);
        List<Row> base = new ArrayList<>(RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            base.add(row(0, i, i % 500, sentence(random), new UUID[0]));
        }
        List<Row> mine = new ArrayList<>(base);
        List<Row> theirs = new ArrayList<>(base);
        for (int i = 0; i < CHANGED; i++) {
            Row of = base.get(i * 100);
            mine.add(row(1, i, 501, "\"mine " + i + "\"", new UUID[] {of.id()}, of.record()));
            // The first contradict; the next ninety say the same, which is no conflict; the others are elsewhere.
            boolean contradicts = i < CONFLICTS;
            boolean agrees = !contradicts && i < 2 * CONFLICTS;
            Row other = contradicts || agrees ? of : base.get(i * 100 + 50);
            theirs.add(row(2, i, 502, agrees ? "\"mine " + i + "\"" : "\"theirs " + i + "\"", new UUID[] {other.id()}, other.record()));
        }
        write(folder.resolve("base.json"), base);
        write(folder.resolve("mine.json"), mine);
        write(folder.resolve("theirs.json"), theirs);
    }

    private static String sentence(Random random) {
        StringBuilder text = new StringBuilder("\"");
        while (text.length() < 112) {
            text.append(Long.toString(random.nextLong() >>> 34, 36)).append(' ');
        }
        return text.append('"').toString();
    }

    private static Row row(int who, int i, int set, String content, UUID[] supersedes) {
        return row(who, i, set, content, supersedes, id(9, i).toString());
    }

    private static Row row(int who, int i, int set, String content, UUID[] supersedes, String record) {
        return new Row(id(who, i), id(8, set), "setting", record, "content", content, supersedes);
    }

    private static UUID id(int kind, int n) {
        return new UUID(0x0193400000007000L | (long) n << 20, 0x8000000000000000L | (long) kind << 32 | n);
    }

    private static void write(Path file, List<Row> rows) throws IOException {
        List<ChangeSet> sets = new ArrayList<>();
        for (int i = 0; i <= 502; i++) {
            sets.add(new ChangeSet(
                    id(8, i), "Worked on it", Origin.EDIT, Optional.empty(), Instant.parse("2008-11-03T09:00:00Z"), "manager", COPY));
        }
        ChangeSource source = new ChangeSource() {
            @Override
            public void byRecord(RowVisitor visitor) throws IOException {
                for (Row row : rows.stream().sorted(Comparator.comparing(Row::record)).toList()) {
                    visitor.row(row);
                }
            }

            @Override
            public List<ChangeSet> sets() {
                return sets;
            }
        };
        Files.write(file, SnapshotWriter.document(TYPES, COPY, source, ExportRequest.of(Sharing.INTERNAL.withContacts(true))));
        System.out.println(file + " " + Files.size(file) / 1_000_000 + " MB");
    }
}
