package org.daybook.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Field;
import org.daybook.journal.FieldRule;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Sha256;
import org.daybook.journal.Value;

/**
 * A document that was read once, from end to end: what it says of itself, where its records and changes stand, and all
 * that does not hold. What it holds is read again, in places, when it is needed.
 */
final class SnapshotIndex implements SnapshotReader.Parts {
    private final Source source;
    private final RecordTypes types;
    private final boolean edited;
    private final Faults faults = new Faults();
    private final Spans records = new Spans();
    private final Spans changes = new Spans();
    private final List<ChangeSet> sets = new ArrayList<>();
    private final Set<UUID> setIds = new HashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<UUID> changeIds = new HashSet<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<UUID> idsInOrder = new ArrayList<>();
    private final Set<Field.Sensitivity> stated = EnumSet.noneOf(Field.Sensitivity.class);
    private Optional<RecordKey> lastRecord = Optional.empty();
    private String lastSet = "";
    private String lastChange = "";
    private boolean public_ = true;
    private Optional<Envelope> envelope = Optional.empty();

    /** From which record on they are of a type. */
    private record Start(String type, int from) {}

    private SnapshotIndex(Source source, RecordTypes types, boolean edited) {
        this.source = source;
        this.types = types;
        this.edited = edited;
    }

    /**
     * Reads all of it.
     *
     * @param edited whether a wrong checksum, order or count is to be overlooked, because somebody edited it on purpose
     * @throws BadSnapshot when it is no snapshot at all, a newer one, or not the one that was written
     */
    static SnapshotIndex read(Source source, RecordTypes types, boolean edited) throws BadSnapshot, IOException {
        SnapshotIndex index = new SnapshotIndex(source, types, edited);
        SnapshotReader.Read read = SnapshotReader.read(source, types, index, index.faults);
        index.public_ = !read.carriesChanges();
        index.envelope = read.envelope();
        if (!edited && read.integrity().isPresent()) {
            index.proveChecksums(read, read.integrity().get());
        }
        if (!edited) {
            read.envelope().ifPresent(index::proveCounts);
        }
        return index;
    }

    /**
     * The same without reading what is on the lines, which {@link #provenAt} does for those that are not known otherwise.
     * Empty where the document is not laid out as Daybook does it, or anything else asks for the whole look.
     */
    static Optional<SnapshotIndex> quick(Source source, RecordTypes types) throws IOException {
        if (source.inMemory().isEmpty()) {
            return Optional.empty();
        }
        SnapshotIndex index = new SnapshotIndex(source, types, false);
        byte[] document = source.inMemory().get();
        try {
            if (!DocumentLines.visit(document, new QuickLines(document, index))) {
                return Optional.empty();
            }
            index.public_ = false;
            index.envelope = SnapshotReader.head(source);
        } catch (BadSnapshot e) {
            return Optional.empty();
        }
        index.envelope.ifPresent(index::proveCounts);
        return index.envelope.isPresent() && index.faults.isEmpty() ? Optional.of(index) : Optional.empty();
    }

    void typeBegins(String type) {
        starts.add(new Start(type, records.size()));
    }

    void recordLine(long hash, SnapshotReader.Place place) {
        records.add(hash, place);
        counts.merge(starts.getLast().type(), 1L, Long::sum);
    }

    /** @return whether its set is there */
    boolean changeLine(long hash, SnapshotReader.Place place, UUID id, UUID set) {
        changes.add(hash, place);
        idsInOrder.add(id);
        return setIds.contains(set);
    }

    /** A change that only its line was seen of: read, and held against shape and rules. */
    Change provenAt(int i) throws IOException, BadSnapshot {
        SnapshotReader.Place place = new SnapshotReader.Place(changes.at(i), changes.length(i), changes.line(i));
        byte[] line = source.read(changes.at(i), changes.length(i));
        Optional<Change> change = JsonText.read(line, JsonText::value) instanceof Value.Members members
                ? new PartShapes(types, faults).change(members, place)
                : Optional.empty();
        change.ifPresent(found -> rules(found, place));
        if (change.isEmpty() || !faults.isEmpty()) {
            throw new BadSnapshot(BadSnapshot.Why.WRONG, faults.list());
        }
        return change.get();
    }

    private void proveChecksums(SnapshotReader.Read read, Integrity said) throws IOException, BadSnapshot {
        MessageDigest content = Sha256.digest();
        byte[] head;
        try (InputStream in = source.stream()) {
            head = in.readNBytes((int) Math.min(read.stateAt(), 1 << 24));
            byte[] buffer = new byte[1 << 16];
            long left = Math.max(0, read.integrityAt() - read.stateAt());
            while (left > 0) {
                int some = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (some < 0) {
                    break;
                }
                content.update(buffer, 0, some);
                left -= some;
            }
        }
        if (!Integrity.of(head, Sha256.hex(content.digest())).equals(said)) {
            throw BadSnapshot.of(BadSnapshot.Why.CHECKSUM, "check.checksum");
        }
    }

    private void proveCounts(Envelope says) {
        Map<String, Long> there = new TreeMap<>(counts);
        says.records().forEach((type, count) -> {
            Long found = there.remove(type);
            if (count != (found == null ? 0 : found)) {
                faults.add("rule.count", type, count, found == null ? 0 : found);
            }
        });
        there.forEach((type, found) -> faults.add("rule.count", type, 0, found));
        if (says.changeSets() != sets.size()) {
            faults.add("rule.count", "change sets", says.changeSets(), sets.size());
        }
        if (says.changes() != changes.size()) {
            faults.add("rule.count", "changes", says.changes(), changes.size());
        }
    }

    @Override
    public void record(RecordKey key, Value.Members members, SnapshotReader.Place place) {
        if (starts.isEmpty() || !starts.getLast().type().equals(key.type())) {
            starts.add(new Start(key.type(), records.size()));
        }
        records.add(Spans.hash(key.type(), key.id()), place);
        counts.merge(key.type(), 1L, Long::sum);
        if (!edited && lastRecord.filter(last -> last.compareTo(key) >= 0).isPresent()) {
            faults.add("rule.order", place.line(), "records");
        }
        lastRecord = Optional.of(key);
        types.type(key.type()).ifPresent(type -> members.members().forEach((name, value) -> {
            type.field(name).ifPresent(field -> states(field, value));
            rule(type, name, value, place);
        }));
    }

    private void states(Field field, Value value) {
        stated.add(field.sensitivity());
        if (!field.members().isEmpty() && value instanceof Value.Members(var members)) {
            field.members().stream()
                    .filter(member -> !members.getOrDefault(member.name(), Value.NOTHING).isNothing())
                    .filter(member -> !members.getOrDefault(member.name(), Value.NOTHING).isStub())
                    .forEach(member -> stated.add(member.sensitivity()));
        }
    }

    @Override
    public void set(ChangeSet set, SnapshotReader.Place place) {
        String id = set.id().toString();
        if (!edited && lastSet.compareTo(id) >= 0) {
            faults.add("rule.order", place.line(), "change sets");
        }
        lastSet = id;
        sets.add(set);
        setIds.add(set.id());
    }

    @Override
    public void change(Change change, SnapshotReader.Place place) {
        changes.add(Spans.hash(change.record().type(), change.record().id()), place);
        String id = change.id().toString();
        if (!edited && lastChange.compareTo(id) >= 0 || edited && !changeIds.add(change.id())) {
            faults.add("rule.order", place.line(), "changes");
        }
        lastChange = id;
        idsInOrder.add(change.id());
        rules(change, place);
    }

    private void rules(Change change, SnapshotReader.Place place) {
        if (!setIds.contains(change.set())) {
            faults.add("rule.set", place.line());
        }
        if (change.supersedes().contains(change.id())) {
            faults.add("rule.cycle", place.line());
        }
        Optional<RecordType> type = types.type(change.record().type());
        if (type.isPresent() && change.field().equals(RecordType.ENTRY) && change.value() instanceof Value.Members(var members)) {
            members.forEach((name, value) -> rule(type.get(), name, value, place));
        } else if (type.isPresent()) {
            rule(type.get(), change.field(), change.value(), place);
        }
    }

    private void rule(RecordType type, String name, Value value, SnapshotReader.Place place) {
        type.field(name)
                .flatMap(field -> FieldRule.fault(type, field, value))
                .ifPresent(fault -> faults.add("rule.value", place.line(), fault));
    }

    /** Proves that the changes leave the state as it is written. */
    void proveFold() throws IOException, BadSnapshot {
        if (!public_ && faults.isEmpty()) {
            new FoldProof(this, types, faults).prove();
        }
    }

    /** The same where others look at the document meanwhile. @return whether it holds */
    boolean folds() throws IOException, BadSnapshot {
        Faults own = new Faults();
        new FoldProof(this, types, own).prove();
        return own.isEmpty();
    }

    RecordTypes types() {
        return types;
    }

    Source source() {
        return source;
    }

    Optional<Envelope> envelope() {
        return envelope;
    }

    boolean carriesChanges() {
        return !public_;
    }

    Spans records() {
        return records;
    }

    Spans changes() {
        return changes;
    }

    List<ChangeSet> sets() {
        return sets;
    }

    Faults faults() {
        return faults;
    }

    /** Whether the state holds a field of this kind: then it was not left out. Known once all was read. */
    boolean states(Field.Sensitivity sensitivity) {
        return stated.contains(sensitivity);
    }

    UUID changeIdAt(int i) {
        return idsInOrder.get(i);
    }

    /** The change that stands at a place. */
    Change changeAt(int i) throws IOException, BadSnapshot {
        byte[] line = source.read(changes.at(i), changes.length(i));
        PartShapes shapes = new PartShapes(types, new Faults());
        SnapshotReader.Place place = new SnapshotReader.Place(changes.at(i), changes.length(i), changes.line(i));
        return JsonText.read(line, JsonText::value) instanceof Value.Members members
                ? shapes.change(members, place).orElseThrow(() -> new IOException("the file changed while it was read"))
                : unreadable();
    }

    private static Change unreadable() throws IOException {
        throw new IOException("the file changed while it was read");
    }

    String lineAt(Spans spans, int i) throws IOException {
        return new String(source.read(spans.at(i), spans.length(i)), StandardCharsets.UTF_8);
    }

    /** A record of the state. */
    record Stated(RecordKey key, Value.Members members) {}

    /** The record that stands at a place. */
    Optional<Stated> recordAt(int i) throws IOException, BadSnapshot {
        byte[] line = source.read(records.at(i), records.length(i));
        return JsonText.read(line, JsonText::value) instanceof Value.Members members
                        && members.members().get("id") instanceof Value.Text(String id)
                ? Optional.of(new Stated(new RecordKey(typeOf(i), id), members))
                : Optional.empty();
    }

    private String typeOf(int i) {
        int type = 0;
        while (type + 1 < starts.size() && starts.get(type + 1).from() <= i) {
            type++;
        }
        return starts.get(type).type();
    }
}
