package org.daybook.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.journal.Change;
import org.daybook.journal.Journal;
import org.daybook.journal.Value;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A whole snapshot against Jackson writing its changes, in a process that has the options of the program where what it opens
 * is large. Says what it measured: the seconds of each, the bytes of the snapshot, and the seconds of the first export.
 */
final class ExportProcess {
    private static final int TIMES = 5;

    private ExportProcess() {}

    /** Takes a folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path snapshot = folder.resolve("export.json");
        try (Journal journal = Programme.made(folder.resolve("data")).opening().open()) {
            Programme.importEntries(journal, 100_000);
            Writing export = () -> SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), snapshot);
            double first = seconds(export);
            double ours = bestOf(TIMES, export);
            // Only now: nobody who exports holds all changes in memory meanwhile.
            List<Change> changes = new ArrayList<>();
            journal.forEachRecord((_, some) -> changes.addAll(some));
            double jackson = bestOf(TIMES, () -> bare(changes, folder.resolve("jackson.json")));
            System.out.println("= " + ours + " " + jackson + " " + Files.size(snapshot) + " " + first);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static double bestOf(int times, Writing writing) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            best = Math.min(best, seconds(writing));
        }
        return best;
    }

    private static double seconds(Writing writing) throws IOException {
        long start = System.nanoTime();
        writing.write();
        return (System.nanoTime() - start) / 1e9;
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
