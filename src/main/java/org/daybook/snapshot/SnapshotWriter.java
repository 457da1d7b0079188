package org.daybook.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Sha256;
import org.daybook.journal.Watch;

/**
 * Writes a programme, or a part of it, as a snapshot. What leaves is decided change by change; the state is what the
 * changes as they leave fold to. Memory stays bounded but for some forty bytes a change: parts go to temporary files. On the lane.
 */
public final class SnapshotWriter {
    private static final int PIECE = 1 << 17;

    private final UUID copy;
    private final ExportRequest request;
    private final ChangeSource store;
    private final Redaction redaction;
    private final StateLine lines;
    private final Tally tally;
    private final ScopeSelection selection;

    private SnapshotWriter(RecordTypes types, UUID copy, ChangeSource store, ExportRequest request) throws IOException {
        this.copy = copy;
        this.request = request;
        this.store = store;
        this.redaction = new Redaction(types, request.sharing());
        EntryMembers members = new EntryMembers();
        this.lines = new StateLine(types, members);
        this.tally = new Tally(types, redaction, members);
        this.selection = ScopeSelection.of(request.scope(), store, types, redaction);
    }

    private SnapshotWriter(Journal journal, ExportRequest request) throws IOException {
        this(journal.types(), journal.copy(), new ReadAheadSource(new SnapshotStore(journal)), request);
    }

    /** The document itself, without gzip or lock, in memory: for what is small and not to be kept. */
    static byte[] document(RecordTypes types, UUID copy, ChangeSource store, ExportRequest request) throws IOException {
        SnapshotWriter writer = new SnapshotWriter(types, copy, store, request);
        ByteArrayOutputStream body = writer.body();
        return signed(writer.envelope(), body);
    }

    /** A document anew, as its envelope has it, from changes of which some say less than before. */
    static byte[] again(RecordTypes types, Envelope was, ChangeSource store) throws IOException {
        ExportRequest all = new ExportRequest(
                new Sharing(Sharing.Class.INTERNAL, true, true, true),
                Scope.ALL,
                false,
                Optional.empty(),
                was.snapshotId(),
                was.createdAt(),
                was.role(),
                was.program());
        SnapshotWriter writer = new SnapshotWriter(types, was.copy(), store, all);
        ByteArrayOutputStream body = writer.body();
        return signed(writer.envelope().as(was), body);
    }

    private static byte[] signed(Envelope envelope, ByteArrayOutputStream body) throws IOException {
        byte[] head = envelope.head().getBytes(StandardCharsets.UTF_8);
        Integrity integrity = Integrity.of(head, Sha256.hex(Sha256.digest().digest(body.toByteArray())));
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.size() + 2048);
        all.writeBytes(head);
        body.writeTo(all);
        all.writeBytes(integrity.text().getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    /** What an export would let go and what it would keep. Writes nothing. */
    public static ExportSummary summary(Journal journal, ExportRequest request) throws IOException {
        return summary(journal, request, Watch.NONE);
    }

    /** @param watch looks on, and is told of no share; throws {@link Watch.Stopped} where it says to stop */
    public static ExportSummary summary(Journal journal, ExportRequest request, Watch watch) throws IOException {
        SnapshotWriter writer = new SnapshotWriter(journal, request);
        writer.state(new OutputStream() {
            @Override
            public void write(int b) {
                // Kept nowhere: what is in it has been counted.
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (!watch.goesOn(0)) {
                    throw new Watch.Stopped();
                }
            }
        }, _ -> {});
        return writer.summary();
    }

    /**
     * Writes the snapshot to its place, whole or not at all, and keeps a copy of it by its hash.
     *
     * @throws IOException when the place would not take it; then the place is as it was
     */
    public static ExportSummary write(Journal journal, ExportRequest request, Path file) throws IOException {
        return write(journal, request, file, _ -> {});
    }

    /** @param before told what goes and what stays before the file is in its place; what it throws stops the export */
    public static ExportSummary write(Journal journal, ExportRequest request, Path file, Consumer<ExportSummary> before)
            throws IOException {
        return new SnapshotFile(journal, new SnapshotWriter(journal, request), request).write(file, before);
    }

    ExportSummary summary() {
        return tally.summary(request, isIllustrative());
    }

    /** Everything but head and tail, in memory. */
    private ByteArrayOutputStream body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (ChangeSpool changes = new ChangeSpool(new SpoolStore.InMemory())) {
            state(body, changes);
            changes(body, changes);
        }
        return body;
    }

    /** The document from its state to its changes. Once that is written, {@link #envelope} is known. @param changes where they wait */
    void state(OutputStream out, ChangeSpool changes) throws IOException {
        if (request.sharing().carriesChanges()) {
            state(out, changes::add);
        } else {
            state(out, _ -> {});
        }
    }

    /** The rest of it, up to the tail. */
    void changes(OutputStream out, ChangeSpool changes) throws IOException {
        if (request.sharing().carriesChanges()) {
            changeSets(out);
            out.write("\"changes\":[".getBytes(StandardCharsets.US_ASCII));
            changes.writeTo(out);
            out.write("\n],\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** {@code "state":{…},} and all the counting. @param leaving what is done with each change as it leaves */
    private void state(OutputStream out, ChangeSource.RowVisitor leaving) throws IOException {
        Piece piece = new Piece(out);
        piece.text.append(Format.STATE);
        StateWriting writing = new StateWriting(piece);
        store.byRecord(row -> {
            if (!selection.takes(row)) {
                tally.stays(row);
            } else {
                Row leaves = redaction.apply(row, tally);
                // First, as that writes the record before, which was looked at last.
                writing.add(leaves);
                tally.change(row, leaves);
                leaving.row(leaves);
            }
        });
        writing.finish();
        piece.text.append("},\n");
        piece.flush();
    }

    private void changeSets(OutputStream out) throws IOException {
        Piece piece = new Piece(out);
        piece.text.append("\"changeSets\":[");
        String separator = "\n";
        List<ChangeSet> all = store.sets();
        LabelsThatLeave labels = new LabelsThatLeave(all);
        for (ChangeSet set : all) {
            if (tally.sets().contains(set.id())) {
                piece.text.append(separator);
                ChangeLine.append(piece.text, set, tally.silenced().contains(set.id()) ? "" : labels.of(set));
                piece.flushIfFull();
                separator = ",\n";
            }
        }
        piece.text.append("\n],\n");
        piece.flush();
    }

    Envelope envelope() {
        ExportSummary summary = summary();
        return new Envelope(
                Format.VERSION,
                request.snapshotId(),
                request.at(),
                request.role(),
                copy,
                request.program(),
                request.sharing().sharingClass().word(),
                request.scope().text(),
                request.scope() instanceof Scope.Since(UUID snapshot, _) ? List.of(snapshot) : List.of(),
                new TreeMap<>(tally.records()),
                summary.changeSets(),
                summary.changes(),
                summary.withheld(),
                summary.erased(),
                summary.illustrative());
    }

    /** Whether anything of the sample leaves. */
    private boolean isIllustrative() {
        Set<UUID> samples = new HashSet<>();
        for (ChangeSet set : store.sets()) {
            if (set.origin().equals(Origin.SAMPLE)) {
                samples.add(set.id());
            }
        }
        return tally.sets().stream().anyMatch(samples::contains);
    }

    /** Text on its way to the file, in pieces. */
    private static final class Piece {
        private final OutputStream out;
        private StringBuilder text = emptied();

        Piece(OutputStream out) {
            this.out = out;
        }

        void flushIfFull() throws IOException {
            if (text.length() >= PIECE) {
                flush();
            }
        }

        void flush() throws IOException {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            // Another, as one that held a dash or a Greek letter has two bytes for each from then on.
            text = emptied();
        }

        private static StringBuilder emptied() {
            return new StringBuilder(PIECE + 4096);
        }
    }

    /** The state's records from rows that come record by record. */
    private final class StateWriting {
        private final Piece piece;
        private final List<Row> ofOne = new ArrayList<>();
        private Optional<String> open = Optional.empty();

        StateWriting(Piece piece) {
            this.piece = piece;
        }

        void add(Row row) throws IOException {
            if (!ofOne.isEmpty()
                    && !(ofOne.getFirst().record().equals(row.record()) && ofOne.getFirst().type().equals(row.type()))) {
                record();
            }
            ofOne.add(row);
        }

        private void record() throws IOException {
            String type = ofOne.getFirst().type();
            StringBuilder text = piece.text;
            int before = text.length();
            boolean first = !open.equals(Optional.of(type));
            if (first) {
                text.append(open.isPresent() ? "\n],\n" : "\n");
                CanonicalText.quote(text, type);
                text.append(":[\n");
            } else {
                text.append(",\n");
            }
            if (lines.append(text, ofOne)) {
                open = Optional.of(type);
                tally.record(type);
                piece.flushIfFull();
            } else {
                text.setLength(before);
            }
            ofOne.clear();
        }

        void finish() throws IOException {
            if (!ofOne.isEmpty()) {
                record();
            }
            piece.text.append(open.isPresent() ? "\n]\n" : "");
        }
    }
}
