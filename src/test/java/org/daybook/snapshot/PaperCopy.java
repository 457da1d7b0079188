package org.daybook.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.FieldState;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Stubs;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;

/**
 * A copy of a programme on paper: what a journal holds, without its file and tables. Writing, reading, checking, planning
 * and folding are the program's own; only the storing is simulated.
 */
final class PaperCopy implements Knowledge, ChangeSource {
    static final RecordType BOROUGH = RecordType.record(
            "borough",
            "borough",
            Field.text("name"),
            Field.note("notes"),
            Field.amount("grant"),
            Field.text("officer").contact(),
            Field.text("report").confidential());
    static final RecordType VISIT = RecordType.record("visit", "visit", Field.reference("borough"), Field.date("day"));
    static final RecordType ENTRY = RecordType.entry(
            "payment", "payment", Field.reference("borough"), Field.amount("amount"), Field.note("note"));
    static final RecordTypes TYPES = new RecordTypes(List.of(unstored(BOROUGH), unstored(VISIT), unstored(ENTRY)));

    final RecordTypes types;
    final List<Section> sections;
    final UUID copy;
    final Map<UUID, Known> changes = new HashMap<>();
    final Map<UUID, ChangeSet> sets = new HashMap<>();
    /** What its author had seen when a change was made: shared by all copies, for the tests alone. */
    final Map<UUID, Set<UUID>> seen;
    final long skew;
    private final UuidV7 ids;
    private long tick;

    PaperCopy(Random random, long skewMillis, Map<UUID, Set<UUID>> seen) {
        this(random, skewMillis, seen, TYPES, List.of());
    }

    PaperCopy(Random random, long skewMillis, Map<UUID, Set<UUID>> seen, RecordTypes types, List<Section> sections) {
        this.types = types;
        this.sections = sections;
        this.skew = skewMillis;
        this.seen = seen;
        this.ids = new UuidV7(this::now, random);
        this.copy = ids.next();
    }

    private PaperCopy(PaperCopy of) {
        this.types = of.types;
        this.sections = of.sections;
        this.skew = of.skew;
        this.seen = of.seen;
        this.ids = of.ids;
        this.copy = of.copy;
        changes.putAll(of.changes);
        sets.putAll(of.sets);
    }

    /** What it knows now, to try something on. */
    PaperCopy twin() {
        return new PaperCopy(this);
    }

    private Instant now() {
        return Instant.ofEpochMilli(1_225_700_000_000L + skew + tick++);
    }

    // ---- working on it

    FoldedRecord record(RecordKey key) {
        return Fold.of(key, live(List.of(key)).getOrDefault(key, List.of()));
    }

    /** As the journal saves: without what changes nothing, with what each change supersedes. */
    List<Change> edit(String label, List<Draft.Edit> edits) {
        ChangeSet set = new ChangeSet(ids.next(), label, Origin.EDIT, Optional.empty(), now(), "manager", copy);
        List<Change> made = changes(set, edits);
        if (!made.isEmpty()) {
            sets.put(set.id(), set);
            made.forEach(this::put);
        }
        return made;
    }

    private void put(Change change) {
        Set<UUID> known = new HashSet<>();
        changes.values().stream().filter(k -> !k.aside()).forEach(k -> known.add(k.change().id()));
        seen.put(change.id(), known);
        changes.put(change.id(), new Known(change, false));
    }

    private List<Change> changes(ChangeSet set, List<Draft.Edit> edits) {
        List<Change> made = new ArrayList<>();
        for (Draft.Edit edit : edits) {
            FoldedRecord now = record(edit.record());
            FieldState state = now.fields().get(edit.field());
            boolean says = state == null ? !edit.value().isNothing() : state.inConflict() || !state.value().equals(edit.value());
            if (edit.field().equals(Change.DELETED) && edit.value().equals(Value.of(true))) {
                says = now.present() || now.conflicts().contains(Change.DELETED);
            }
            if (says) {
                Set<UUID> supersedes = new LinkedHashSet<>();
                Collection<FieldState> saw = edit.field().equals(Change.DELETED)
                        ? now.fields().values()
                        : state == null ? List.of() : List.of(state);
                saw.forEach(s -> s.heads().forEach(head -> supersedes.add(head.id())));
                made.add(new Change(ids.next(), set.id(), edit.record(), edit.field(), edit.value(), List.copyOf(supersedes)));
            }
        }
        return made;
    }

    // ---- sending and taking in

    byte[] send(Sharing sharing, Scope scope) {
        try {
            ExportRequest request = new ExportRequest(
                    sharing, scope, false, Optional.empty(), ids.next(), now(), "manager", "a test");
            return SnapshotWriter.document(types, copy, this, request);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    byte[] sendAll() {
        return send(Sharing.INTERNAL.withContacts(true), Scope.ALL);
    }

    /** The canonical content of all it knows. */
    String content() {
        String document = new String(sendAll(), java.nio.charset.StandardCharsets.UTF_8);
        return document.substring(document.indexOf(Format.STATE), document.lastIndexOf("\"integrity\""));
    }

    record Taken(MergeReport report, List<UUID> brought) {}

    Taken take(byte[] document, Choices choices) {
        try (Source source = Source.of(document)) {
            SnapshotIndex index = SnapshotIndex.read(source, types, false);
            index.proveFold();
            if (!index.faults().isEmpty()) {
                throw new AssertionError(index.faults().list());
            }
            MergePlan plan = new MergePlan(types, this, index.sets());
            List<Change> some = new ArrayList<>();
            for (int i = 0; i < index.changes().size(); i++) {
                some.add(index.changeAt(i));
            }
            plan.look(some);
            plan.ask(sections, copy, Choices.Settled.NOTHING);
            MergeReport report = new MergeLook(types, plan).report(index.envelope(), index.records().size());
            return new Taken(report, arrive(plan, report, choices));
        } catch (BadSnapshot | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<UUID> arrive(MergePlan plan, MergeReport report, Choices choices) {
        List<Draft.Edit> edits = new ArrayList<>();
        for (MergeReport.Conflict conflict : report.conflicts()) {
            Optional<Value> chosen = choices.of(conflict);
            if (chosen.isEmpty() && plan.asks(conflict.record(), conflict.field())) {
                chosen = Optional.of(conflict.mine());
            }
            chosen.ifPresent(value -> edits.add(new Draft.Edit(conflict.record(), conflict.field(), value)));
        }
        plan.ask(sections, copy, choices.settled(report.conflicts()));
        List<UUID> brought = new ArrayList<>();
        for (ChangeSet set : plan.sets()) {
            sets.merge(set.id(), set, (known, arrived) -> known.label().isEmpty() ? arrived : known);
        }
        for (Change change : plan.arriving()) {
            Known known = changes.get(change.id());
            Value value = known == null ? change.value() : Stubs.grown(known.change().value(), change.value());
            if (known == null || known.aside()) {
                brought.add(change.id());
            }
            changes.put(change.id(), new Known(change.withValue(value), false));
        }
        edit("Settled", edits).forEach(change -> brought.add(change.id()));
        return brought;
    }

    Taken take(byte[] document) {
        return take(document, Choices.none());
    }

    /** @return whether nothing built on it, so that it could be set aside */
    boolean setAside(List<UUID> brought) {
        Set<UUID> ids = new HashSet<>(brought);
        ids.removeIf(id -> changes.get(id).change().value() instanceof Value.Erased);
        boolean builtOn = changes.values().stream()
                .filter(k -> !k.aside() && !ids.contains(k.change().id()))
                .filter(k -> !(k.change().value() instanceof Value.Erased))
                .anyMatch(k -> k.change().supersedes().stream().anyMatch(ids::contains));
        if (!builtOn) {
            ids.forEach(id -> changes.computeIfPresent(id, (_, known) -> new Known(known.change(), true)));
        }
        return !builtOn;
    }

    void erase(UUID change) {
        changes.computeIfPresent(change, (_, known) -> new Known(known.change().withValue(Value.ERASED), known.aside()));
    }

    // ---- what it knows

    List<Change> live() {
        return changes.values().stream().filter(k -> !k.aside()).map(Known::change).toList();
    }

    @Override
    public Map<UUID, Known> known(Collection<UUID> wanted) {
        Map<UUID, Known> known = new HashMap<>();
        wanted.forEach(id -> Optional.ofNullable(changes.get(id)).ifPresent(k -> known.put(id, k)));
        return known;
    }

    @Override
    public Map<RecordKey, List<Change>> live(Collection<RecordKey> records) {
        Set<RecordKey> wanted = new HashSet<>(records);
        Map<RecordKey, List<Change>> live = new HashMap<>();
        for (Change change : live()) {
            if (wanted.contains(change.record())) {
                live.computeIfAbsent(change.record(), _ -> new ArrayList<>()).add(change);
            }
        }
        return live;
    }

    @Override
    public Optional<ChangeSet> set(UUID id) {
        return Optional.ofNullable(sets.get(id));
    }

    @Override
    public Set<UUID> unlabelled() {
        Set<UUID> without = new HashSet<>();
        sets.values().stream().filter(set -> set.label().isEmpty()).forEach(set -> without.add(set.id()));
        return without;
    }

    @Override
    public void byRecord(RowVisitor visitor) throws java.io.IOException {
        List<Change> sorted = live().stream().sorted(Comparator.comparing(Change::record)).toList();
        for (Row row : StateLine.rows(sorted)) {
            visitor.row(row);
        }
    }

    @Override
    public List<ChangeSet> sets() {
        return List.copyOf(new TreeMap<>(sets.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)))
                .values());
    }

    /** The state alone, as text. */
    String state() {
        String content = content();
        return content.substring(0, content.indexOf("\"changeSets\""));
    }

    static String text(Value value) {
        return CanonicalText.of(value);
    }

    private static org.daybook.journal.Projection unstored(RecordType type) {
        return new org.daybook.journal.Projection() {
            @Override
            public RecordType type() {
                return type;
            }

            @Override
            public void write(org.jooq.DSLContext sql, Collection<FoldedRecord> records) {}

            @Override
            public void clear(org.jooq.DSLContext sql) {}

            @Override
            public List<String> tables() {
                return List.of();
            }
        };
    }
}
