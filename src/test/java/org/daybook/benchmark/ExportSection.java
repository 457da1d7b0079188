package org.daybook.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Change;
import org.daybook.journal.Journal;
import org.daybook.journal.Value;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A whole snapshot against Jackson writing its changes. */
final class ExportSection implements Section {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("Export of 100,000 changes against Jackson writing the same from memory, best of three");
        try (Journal journal = Programme.made(place.folder("export")).opening().open()) {
            Programme.importEntries(journal, 100_000);
            List<Change> changes = new ArrayList<>();
            journal.forEachRecord((_, some) -> changes.addAll(some));
            double ours = Double.MAX_VALUE;
            double jackson = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), place.folder("export.json"));
                long between = System.nanoTime();
                bare(changes, place.folder("jackson.json"));
                ours = Math.min(ours, (between - start) / 1e9);
                jackson = Math.min(jackson, (System.nanoTime() - between) / 1e9);
            }
            figures.beside("state, changes and checksum against changes alone", ours, jackson, "s");
            double size = Files.size(place.folder("export.json")) / 1e6;
            figures.alone("size", size, "MB");
            besideSqlite(place, figures, size / ours);
        }
    }

    /** @param ours megabytes a second */
    private static void besideSqlite(Place place, Figures figures, double ours) throws IOException {
        Optional<String> sqlite = Place.tool("sqlite3");
        if (sqlite.isEmpty()) {
            figures.left("against sqlite3 -json", "not installed");
            return;
        }
        Path table = Programme.table(place.folder("export.csv"), 100_000);
        String database = place.folder("export.sqlite").toString();
        Child.run(List.of(sqlite.get(), database, ".import --csv " + table + " entry"));
        Child json = Place.bestOf(3, () -> Child.run(List.of(sqlite.get(), "-json", database, "select * from entry")));
        double theirs = json.said().length() / 1e6 / json.seconds();
        figures.beside("MB/s against sqlite3 -json (at least 0.7 x)", ours, theirs, "MB/s");
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
}
