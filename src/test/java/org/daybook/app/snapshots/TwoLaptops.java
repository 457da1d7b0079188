package org.daybook.app.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.feature.Desk;
import org.daybook.feature.Link;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.task.Lane;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;

/** Hers and a colleague's, both begun alike; what hers says on its status line, and where it was sent. */
final class TwoLaptops implements AutoCloseable {
    static final RecordKey CAMDEN = new RecordKey("authority", "E09000007");
    static final RecordKey HACKNEY = new RecordKey("authority", "E09000012");

    final Path home;
    final Wiring wiring;
    final Journal hers;
    final Journal his;
    final Desk desk;
    final List<String> saved = new ArrayList<>();
    final List<String> noted = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<Link> opened = new ArrayList<>();

    /** @param sample whether they begin from the sample, which takes a moment longer */
    TwoLaptops(Path home, boolean sample) throws Exception {
        this.home = home;
        wiring = Wiring.of(home.resolve("hers"), Optional.empty());
        wiring.opening().create(wiring.beginning(sample));
        hers = wiring.opening().open();
        Wiring other = Wiring.of(home.resolve("his"), Optional.empty());
        other.opening().create(other.beginning(sample));
        his = other.opening().open();
        his.actAs("lead officer");
        desk = new Desk(Lane.sameThread(), hers, Runnable::run, new Heard(), opened::add, wiring.asAt());
    }

    private final class Heard implements StatusLine {
        @Override
        public void saved(String whatWasDone) {
            saved.add(whatWasDone);
        }

        @Override
        public void note(String sentence) {
            noted.add(sentence);
        }

        @Override
        public void failed(String sentence) {
            failed.add(sentence);
        }
    }

    static Draft note(RecordKey record, String text) {
        return Draft.labelled("Noted " + text).set(record, "notes", Value.of(text));
    }

    Path send(Journal from, ExportRequest request, String name) throws IOException {
        Path file = home.resolve(name);
        SnapshotWriter.write(from, request, file);
        return file;
    }

    /** He notes something of an authority and sends all he has. */
    Path heNotesAndSends(RecordKey record, String text) throws IOException {
        his.save(note(record, text));
        return send(his, ExportRequest.of(Sharing.INTERNAL.withContacts(true)).by("lead officer"), "from him.daybook.json");
    }

    String notes(RecordKey record) {
        return hers.record(record).text("notes").orElse("");
    }

    int kept() throws IOException {
        return new KeptSnapshots(hers.folder()).list().size();
    }

    @Override
    public void close() throws IOException {
        hers.close();
        his.close();
    }
}
