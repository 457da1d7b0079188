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
 * is large. Says what it measured: the seconds of each, and the bytes of the snapshot.
 */
final class ExportProcess {
    private ExportProcess() {}

    /** Takes a folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path snapshot = folder.resolve("export.json");
        try (Journal journal = Programme.made(folder.resolve("data")).opening().open()) {
            Programme.importEntries(journal, 100_000);
            double ours = bestOfThree(() -> SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), snapshot));
            // Only now: nobody who exports holds all changes in memory meanwhile.
            List<Change> changes = new ArrayList<>();
            journal.forEachRecord((_, some) -> changes.addAll(some));
            double jackson = bestOfThree(() -> bare(changes, folder.resolve("jackson.json")));
            System.out.println("= " + ours + " " + jackson + " " + Files.size(snapshot));
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static double bestOfThree(Writing writing) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            writing.write();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
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
