package org.daybook.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.journal.Watch;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * Taking in a snapshot: everything is proven and reported first; then, with the choices made, it is written as one change
 * set, or not at all. On the lane; the journal must not be written between opening and taking.
 */
public final class SnapshotImport {
    private static final Messages SAY = Messages.beside(SnapshotImport.class);
    private static final int SOME = 2_000;

    /**
     * @param edited take a file whose checksum is wrong as edited on purpose: by record and field, not by change
     * @param sections what the features say of arriving entries
     */
    public record Request(Path file, Optional<Passphrase> passphrase, boolean edited, List<Section> sections) {
        public Request {
            sections = List.copyOf(sections);
        }

        public static Request of(Path file) {
            return new Request(file, Optional.empty(), false, List.of());
        }
    }

    /** Work to be done before anything is written. @throws IOException when it failed; then nothing is written */
    public interface Before {
        void run() throws IOException;
    }

    private final Journal journal;
    private final Request request;
    private final MergeReport report;
    private final MergePlan plan;
    private final List<Draft.Edit> edits;
    private final boolean mayBeKept;
    /** SHA-256 of the document that was looked at. */
    private final String seen;

    private SnapshotImport(
            Journal journal,
            Request request,
            MergeReport report,
            MergePlan plan,
            List<Draft.Edit> edits,
            boolean mayBeKept,
            String seen) {
        this.journal = journal;
        this.request = request;
        this.report = report;
        this.plan = plan;
        this.edits = edits;
        this.mayBeKept = mayBeKept;
        this.seen = seen;
    }

    /**
     * Reads and proves the file, and finds out what taking it in would do. Writes nothing.
     *
     * @throws BadSnapshot when it cannot be taken, with a sentence for each reason
     */
    public static SnapshotImport open(Journal journal, Request request) throws BadSnapshot, IOException {
        return open(journal, request, Watch.NONE);
    }

    /**
     * The same, looked on.
     *
     * @throws Watch.Stopped when it was to go no further
     */
    public static SnapshotImport open(Journal journal, Request request, Watch watch) throws BadSnapshot, IOException {
        try (Source source = Source.open(request.file(), request.passphrase()).watchedBy(watch)) {
            Optional<SnapshotIndex> quick =
                    request.edited() ? Optional.empty() : SnapshotIndex.quick(source, journal.types());
            if (quick.isPresent()) {
                Optional<SnapshotImport> read = quick(journal, request, quick.get());
                if (read.isPresent()) {
                    return read.get();
                }
            }
            return open(journal, request, SnapshotIndex.read(source, journal.types(), request.edited()));
        }
    }

    /**
     * A document that is laid out as Daybook does it: only what is not here byte for byte is read, while the state is proven
     * on the other core. Empty where anything does not hold: then the whole look says what.
     */
    private static Optional<SnapshotImport> quick(Journal journal, Request request, SnapshotIndex index) throws IOException {
        CompletableFuture<Boolean> folds = CompletableFuture.supplyAsync(() -> {
            try {
                return index.folds();
            } catch (IOException | BadSnapshot e) {
                return false;
            }
        });
        SnapshotStore store = new SnapshotStore(journal);
        MergePlan plan = new MergePlan(journal.types(), store, index.sets());
        try {
            look(index, store, plan, index::provenAt);
        } catch (BadSnapshot e) {
            folds.join();
            return Optional.empty();
        }
        return folds.join() ? Optional.of(planned(journal, request, index, plan)) : Optional.empty();
    }

    private static SnapshotImport open(Journal journal, Request request, SnapshotIndex index) throws BadSnapshot, IOException {
        refuse(index);
        SnapshotStore store = new SnapshotStore(journal);
        MergePlan plan = new MergePlan(journal.types(), store, index.sets());
        if (request.edited() || !index.carriesChanges()) {
            StatePlan states = new StatePlan(journal, index, base(journal, index), request.sections());
            return new SnapshotImport(journal, request, states.report(), plan, states.edits(), !states.holdsErased(), hash(index));
        }
        index.proveFold();
        refuse(index);
        look(index, store, plan, index::changeAt);
        return planned(journal, request, index, plan);
    }

    private static SnapshotImport planned(Journal journal, Request request, SnapshotIndex index, MergePlan plan)
            throws IOException {
        plan.ask(request.sections(), journal.copy(), Choices.Settled.NOTHING);
        plan.pointOut(request.sections(), journal.sql());
        MergeReport report = new MergeLook(journal.types(), plan)
                .report(index.envelope(), index.records().size());
        return new SnapshotImport(journal, request, report, plan, List.of(), true, hash(index));
    }

    private static String hash(SnapshotIndex index) throws IOException {
        return KeptSnapshots.hash(index.source());
    }

    private static Optional<KeptSnapshots.Kept> base(Journal journal, SnapshotIndex index) throws IOException {
        Optional<UUID> id = index.envelope().map(Envelope::snapshotId);
        return id.isEmpty() ? Optional.empty() : new KeptSnapshots(journal.folder()).find(id.get());
    }

    private static void refuse(SnapshotIndex index) throws BadSnapshot {
        if (!index.faults().isEmpty()) {
            throw new BadSnapshot(BadSnapshot.Why.WRONG, index.faults().list());
        }
    }

    private interface Reading {
        Change changeAt(int i) throws IOException, BadSnapshot;
    }

    /** Shows the plan what is not here byte for byte: in most snapshots, little. */
    private static void look(SnapshotIndex index, SnapshotStore store, MergePlan plan, Reading reading)
            throws IOException, BadSnapshot {
        BitSet here = hereAlready(index, store);
        List<Change> some = new ArrayList<>(SOME);
        for (int i = here.nextClearBit(0); i < index.changes().size(); i = here.nextClearBit(i + 1)) {
            some.add(reading.changeAt(i));
            if (some.size() == SOME) {
                index.source().passed(i / (double) index.changes().size());
                plan.look(some);
                some.clear();
            }
        }
        plan.look(some);
    }

    /** Both are sorted by id, so one pass over each finds the equal lines without reading what is in them. */
    private static BitSet hereAlready(SnapshotIndex index, SnapshotStore store) throws IOException {
        BitSet here = new BitSet(index.changes().size());
        StringBuilder line = new StringBuilder(512);
        int[] at = {0};
        index.source().passed(0);
        store.byIdWithAside((row, aside) -> {
            if (at[0] % SOME == SOME - 1) {
                index.source().passed(at[0] / (double) index.changes().size());
            }
            while (at[0] < index.changes().size() && order(index.changeIdAt(at[0]), row.id()) < 0) {
                at[0]++;
            }
            if (at[0] < index.changes().size() && !aside && index.changeIdAt(at[0]).equals(row.id())) {
                line.setLength(0);
                ChangeLine.append(line, row);
                byte[] mine = line.toString().getBytes(StandardCharsets.UTF_8);
                if (index.source().isAt(index.changes().at(at[0]), index.changes().length(at[0]), mine)) {
                    here.set(at[0]);
                }
            }
        });
        return here;
    }

    private static int order(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    public MergeReport report() {
        return report;
    }

    /**
     * Takes it in as one change set, and keeps the snapshot by its hash.
     *
     * @param before a backup, made when there is anything to write
     * @throws IOException when the backup could not be made; then nothing was written
     * @throws Refused when the journal would not take it, or the file is not the one that was read; then nothing was written
     */
    public Saved take(Choices choices, Before before) throws IOException {
        List<Draft.Edit> all = new ArrayList<>(edits);
        for (MergeReport.Conflict conflict : report.conflicts()) {
            settled(choices, conflict)
                    .ifPresent(value -> all.add(new Draft.Edit(conflict.record(), conflict.field(), value)));
        }
        plan.ask(request.sections(), journal.copy(), choices.settled(report.conflicts()));
        boolean brings = !plan.arriving().isEmpty() || !all.isEmpty();
        try (Source source = again()) {
            if (brings) {
                before.run();
            }
            return kept(source, journal.merge(label(), plan.sets(), plan.arriving(), all));
        }
    }

    /** What was taken in is not called back by a disk that would not keep the file. */
    private Saved kept(Source source, Saved saved) {
        List<String> skipped = new ArrayList<>(saved.skipped());
        try {
            keep(source);
        } catch (IOException e) {
            skipped.add(SAY.text("merge.not-kept"));
        }
        String from = report.about().map(Envelope::role).orElse("");
        String sentence = saved.changesNothing() ? saved.sentence() : SAY.text("merge.taken", from, name());
        return new Saved(saved.set(), sentence, skipped, saved.types());
    }

    /** Without the file's name, which may be a person's: it stays, and travels, and no erasure reaches it. */
    private String label() {
        return ofItsOrigin("merge.label");
    }

    /** The snapshot in words that may stay as long: in why a backup was made. */
    public String inWords() {
        return ofItsOrigin("merge.called");
    }

    private String ofItsOrigin(String key) {
        String from = report.about().map(Envelope::role).orElse("");
        String day = report.about()
                .map(about -> PartialDate.of(LocalDate.ofInstant(about.createdAt(), ZoneOffset.UTC)).inText())
                .orElse("");
        return SAY.text(key, from, day);
    }

    /** What is left open stays listed; but what only this copy may give away stays with it until it is given. */
    private Optional<Value> settled(Choices choices, MergeReport.Conflict conflict) {
        Optional<Value> chosen = choices.of(conflict);
        return chosen.isEmpty() && plan.asks(conflict.record(), conflict.field()) ? Optional.of(conflict.mine()) : chosen;
    }

    /**
     * Keeps the snapshot by its hash, without what is erased here. {@link #take} does so too: this is for one that brings nothing
     * and so is not taken.
     *
     * @throws IOException when the disk would not keep it
     * @throws Refused when it is gone, or another by now
     */
    public void keep() throws IOException {
        try (Source source = again()) {
            keep(source);
        }
    }

    /** The file that was read, to be read once more. */
    private Source again() throws IOException {
        try {
            Source source = Source.open(request.file(), request.passphrase());
            if (!KeptSnapshots.hash(source).equals(seen)) {
                source.close();
                throw new Refused(SAY.text("merge.gone"));
            }
            return source;
        } catch (BadSnapshot e) {
            Refused gone = new Refused(SAY.text("merge.gone"));
            gone.initCause(e);
            throw gone;
        }
    }

    private void keep(Source source) throws IOException {
        if (!mayBeKept) {
            // It has no changes, or others than its state says: nothing could be taken out of it alone.
            return;
        }
        KeptSnapshots kept = new KeptSnapshots(journal.folder());
        Path copy = kept.keep(source, seen);
        if (!plan.erasedHere().isEmpty()) {
            new KeptErasure(journal.types()).erase(kept, copy, plan.erasedHere());
        }
    }

    private String name() {
        Path name = request.file().getFileName();
        return name == null ? "" : name.toString();
    }

}
