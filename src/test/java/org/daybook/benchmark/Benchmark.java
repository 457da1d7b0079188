package org.daybook.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Filter;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures what docs/benchmark.md promises, each figure beside its floor. Takes the folder to work in, the project's folder,
 * and the sections wanted: start save import export filter; without any, all of them.
 */
final class Benchmark {
    private static final int SAVES = 400;
    private static final List<String> LEAN =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private final Path work;
    private final Path project;
    private final Figures figures = new Figures(System.out);

    private Benchmark(Path work, Path project) {
        this.work = work;
        this.project = project;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "run");
        Set<String> wanted = new TreeSet<>(List.of(arguments).subList(2, arguments.length));
        Benchmark benchmark = new Benchmark(work, Path.of(arguments[1]));
        try {
            for (String section : List.of("start", "save", "filter", "export", "import")) {
                if (wanted.isEmpty() || wanted.contains(section)) {
                    benchmark.section(section);
                }
            }
        } finally {
            deleteTree(work);
        }
    }

    private void section(String section) throws Exception {
        switch (section) {
            case "start" -> start();
            case "save" -> save();
            case "filter" -> filter();
            case "export" -> export();
            case "import" -> imports();
            default -> throw new IllegalArgumentException(section);
        }
    }

    // ---- starting

    private void start() throws Exception {
        figures.heading("Start, whole processes, best of five");
        Path data = work.resolve("sample");
        Programme.made(data);
        Path jar = project.resolve("target/daybook.jar");
        if (!Files.exists(jar)) {
            figures.left("a command and the window", "nothing built; run ./daybook --help first");
            return;
        }
        List<String> cache = Stream.of("-XX:AOTCache=" + project.resolve("target/daybook.aot"), "-Xlog:disable")
                .filter(_ -> Files.exists(project.resolve("target/daybook.aot")))
                .toList();
        Child bare = best(() -> Child.main(BareCommand.class, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of()));
        Child overview = best(() -> Child.java(with(
                cache,
                LEAN,
                List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-jar", jar.toString(), "--data"),
                List.of(data.toString(), "overview"))));
        figures.beside("overview against a bare JVM", overview.seconds(), bare.seconds(), "s");
        figures.beside("its memory", overview.megabytes(), bare.megabytes(), "MB");
        List<String> screen = System.getenv("DISPLAY") == null ? HEADLESS : List.of();
        Child window = best(() -> Child.main(BareWindow.class, with(LEAN, screen), List.of()));
        try {
            Child usable = best(() -> Child.java(with(
                    cache,
                    with(LEAN, screen),
                    List.of("-Ddaybook.exitWhenUsable=true", "-jar", jar.toString(), "--data"),
                    List.of(data.toString()))));
            figures.beside("start to usable window against a bare window", usable.seconds(), window.seconds(), "s");
            figures.beside("its memory", usable.megabytes(), window.megabytes(), "MB");
        } catch (IOException e) {
            figures.left("the window", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private interface Run {
        Child run() throws IOException;
    }

    private static Child best(Run run) throws IOException {
        List<Child> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(run.run());
        }
        return all.stream().min(Comparator.comparingDouble(Child::seconds)).orElseThrow();
    }

    @SafeVarargs
    private static List<String> with(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    // ---- saving

    /** Each save next to a force of as many bytes, so that both meet the same disk. */
    private void save() throws Exception {
        figures.heading("One durable save, median of " + SAVES);
        double[] saves = new double[SAVES];
        double[] forces = new double[SAVES];
        try (Journal journal = Programme.made(work.resolve("saves")).opening().open();
                FileChannel bare = FileChannel.open(
                        work.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            byte[] line = new byte[700];
            long at = 0;
            for (int i = -SAVES; i < SAVES; i++) {
                long start = System.nanoTime();
                at += bare.write(ByteBuffer.wrap(line), at);
                bare.force(false);
                long between = System.nanoTime();
                journal.save(Draft.labelled("Noted")
                        .set(new RecordKey("authority", "E090000" + (10 + Math.abs(i) % 20)), "notes", Value.of("note " + i)));
                if (i >= 0) {
                    forces[i] = (between - start) / 1e6;
                    saves[i] = (System.nanoTime() - between) / 1e6;
                }
            }
        }
        figures.beside("a save against a bare force (at most 3 x)", Figures.median(saves), Figures.median(forces), "ms");
    }

    // ---- filtering

    private record Row(String text) {}

    private void filter() {
        figures.heading("A key in a filter, median of 200, against 16.7 ms: one frame at 60 per second");
        for (int rows : new int[] {33, 10_000}) {
            ObservableList<Row> all = FXCollections.observableArrayList(IntStream.range(0, rows)
                    .mapToObj(n -> new Row("Authority " + n + " signed up " + Integer.toHexString(n * 7919)))
                    .toList());
            Filter<Row> filter = new Filter<>(all, Row::text).chip("signed", "signed up", row -> row.text().contains("signed"));
            double[] keys = new double[200];
            for (int i = 0; i < keys.length; i++) {
                String typed = "auth " + Integer.toHexString(i).toLowerCase(Locale.ROOT);
                long start = System.nanoTime();
                filter.textProperty().set(typed);
                keys[i] = (System.nanoTime() - start) / 1e6;
            }
            figures.beside(rows + " rows", Figures.median(keys), 1000.0 / 60, "ms");
        }
    }

    // ---- exporting

    private void export() throws Exception {
        figures.heading("Export of 100,000 changes against Jackson writing the same from memory, best of three");
        try (Journal journal = Programme.made(work.resolve("export")).opening().open()) {
            Programme.importEntries(journal, 100_000);
            List<Change> changes = new ArrayList<>();
            journal.forEachRecord((_, some) -> changes.addAll(some));
            double ours = Double.MAX_VALUE;
            double jackson = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), work.resolve("export.json"));
                long between = System.nanoTime();
                bare(changes, work.resolve("jackson.json"));
                ours = Math.min(ours, (between - start) / 1e9);
                jackson = Math.min(jackson, (System.nanoTime() - between) / 1e9);
            }
            figures.beside("state, changes and checksum against changes alone", ours, jackson, "s");
            figures.alone("size", Files.size(work.resolve("export.json")) / 1e6, "MB");
        }
    }

    private static void bare(List<Change> changes, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Change change : changes) {
                json.writeStartObject();
                json.writeStringProperty("id", change.id().toString());
                json.writeStringProperty("set", change.set().toString());
                json.writeStringProperty("type", change.record().type());
                json.writeStringProperty("record", change.record().id());
                json.writeStringProperty("field", change.field());
                json.writeName("value");
                write(json, change.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Value value) {
        switch (value) {
            case Value.Text text -> json.writeString(text.text());
            case Value.Numeral numeral -> json.writeNumber(numeral.number());
            case Value.Flag flag -> json.writeBoolean(flag.flag());
            case Value.Members members -> {
                json.writeStartObject();
                members.members().forEach((name, member) -> {
                    json.writeName(name);
                    write(json, member);
                });
                json.writeEndObject();
            }
            case Value.Items items -> {
                json.writeStartArray();
                items.items().forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Value.Nothing _, Value.Withheld _, Value.Erased _ -> json.writeNull();
        }
    }

    // ---- importing

    private void imports() throws Exception {
        figures.heading("Import of entries, and tables built anew, whole processes of 512 MB heap");
        for (int entries : new int[] {1_000, 100_000, 1_000_000}) {
            Path folder = work.resolve("import-" + entries);
            List<String> options = with(LEAN, List.of("-Xmx512m"));
            Child imported = Child.main(ImportProcess.class, options, List.of(folder.toString(), Integer.toString(entries)));
            figures.alone(entries + " entries imported", Double.parseDouble(imported.said().strip()), "s");
            figures.alone("  memory", imported.megabytes(), "MB");
            Child rebuilt = Child.main(ImportProcess.class, options, List.of(folder.toString()));
            figures.alone("  tables built anew", Double.parseDouble(rebuilt.said().strip()), "s");
            figures.alone("  memory", rebuilt.megabytes(), "MB");
            figures.alone("  journal", Files.size(folder.resolve("journal.jsonl")) / 1e6, "MB");
            figures.alone("  database", Files.size(folder.resolve("daybook.mv.db")) / 1e6, "MB");
            deleteTree(folder);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
