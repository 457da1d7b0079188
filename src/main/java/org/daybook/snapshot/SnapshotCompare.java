package org.daybook.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.journal.Field;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/** Compares two states, record by record and field by field, without taking anything in. */
public final class SnapshotCompare {
    private final RecordTypes types;
    private final Predicate<Field> compared;
    private final List<CompareReport.Difference> details = new ArrayList<>();
    private long added;
    private long gone;
    private long changed;
    private long same;

    /** @param compared what of the first counts as a difference where the second lacks it */
    private SnapshotCompare(RecordTypes types, Predicate<Field> compared) {
        this.types = types;
        this.compared = compared;
    }

    /** @throws BadSnapshot when one of them is no sound snapshot */
    public static CompareReport files(RecordTypes types, Path first, Path second, Optional<Passphrase> passphrase)
            throws BadSnapshot, IOException {
        try (Source a = Source.open(first, passphrase);
                Source b = Source.open(second, passphrase)) {
            return compare(types, _ -> true, a, b);
        }
    }

    /**
     * What is now against a file: now as it would be exported in the file's class, so that what was left out of the file
     * does not count as a difference. On the lane.
     */
    public static CompareReport fileWithNow(Journal journal, Path first, Optional<Passphrase> passphrase)
            throws BadSnapshot, IOException {
        try (Source a = Source.open(first, passphrase)) {
            SnapshotIndex index = SnapshotIndex.read(a, journal.types(), false);
            Envelope about = index.envelope().orElseThrow(() -> BadSnapshot.of(BadSnapshot.Why.WRONG, "check.no-format"));
            Sharing sharing = sharing(journal, about, index);
            try (Source b = Source.of(now(journal, about, sharing))) {
                return compare(journal.types(), field -> sharing.lets(field.sensitivity()), a, b);
            }
        }
    }

    /** The other way round: from the file to now is what happened since; this is what the file would bring. */
    public static CompareReport nowWithFile(Journal journal, Path second, Optional<Passphrase> passphrase)
            throws BadSnapshot, IOException {
        CompareReport turned = fileWithNow(journal, second, passphrase);
        List<CompareReport.Difference> details = turned.details().stream()
                .map(d -> new CompareReport.Difference(
                        d.record(), d.singular(), d.authority(), turned(d.what()), d.fields().stream()
                                .map(f -> new CompareReport.FieldDifference(f.field(), f.second(), f.first()))
                                .toList()))
                .toList();
        return new CompareReport(turned.gone(), turned.added(), turned.changed(), turned.same(), details);
    }

    private static CompareReport.What turned(CompareReport.What what) {
        return switch (what) {
            case ADDED -> CompareReport.What.GONE;
            case GONE -> CompareReport.What.ADDED;
            case CHANGED -> CompareReport.What.CHANGED;
        };
    }

    /**
     * As whom what is now is looked at. What a file of an older program tells of what peers found is beyond its class, and
     * not compared: the rest that is as sensitive was left out of it.
     */
    private static Sharing sharing(Journal journal, Envelope like, SnapshotIndex file) {
        Sharing.Class kind = Sharing.Class.of(like.sharingClass()).orElse(Sharing.Class.INTERNAL);
        Sharing usual = SharingProfile.of(journal.sql(), kind).sharing(false);
        // What the file holds was not left out of it, whatever else was and whatever the profile says by now. An older program
        // left nothing out of a public one that partners may see: then what is now is as they would be told it.
        return new Sharing(
                kind == Sharing.Class.PUBLIC && file.states(Field.Sensitivity.PARTNERS) ? Sharing.Class.PARTNERS : kind,
                usual.notes() || file.states(Field.Sensitivity.NOTES),
                usual.confidential() || file.states(Field.Sensitivity.CONFIDENTIAL),
                file.states(Field.Sensitivity.CONTACT));
    }

    private static byte[] now(Journal journal, Envelope like, Sharing sharing) throws IOException, BadSnapshot {
        Scope scope = like.scope().startsWith("since=")
                ? since(journal, like)
                : Scope.parse(like.scope()).orElse(Scope.ALL);
        return SnapshotWriter.document(
                journal.types(), journal.copy(), new SnapshotStore(journal), ExportRequest.of(sharing).within(scope));
    }

    /** What changed since the one that a file builds on. Without that one, all the rest would look like a difference. */
    private static Scope since(Journal journal, Envelope like) throws IOException, BadSnapshot {
        for (UUID base : like.base()) {
            Optional<KeptSnapshots.Kept> kept = new KeptSnapshots(journal.folder()).find(base);
            if (kept.isPresent()) {
                return Scope.since(journal.types(), kept.get().file(), Optional.empty());
            }
        }
        throw BadSnapshot.of(BadSnapshot.Why.WRONG, "compare.since-base");
    }

    private static CompareReport compare(RecordTypes types, Predicate<Field> compared, Source a, Source b)
            throws BadSnapshot, IOException {
        SnapshotCompare compare = new SnapshotCompare(types, compared);
        Optional<StateLines> first = a.inMemory().flatMap(StateLines::of);
        Optional<StateLines> second = b.inMemory().flatMap(StateLines::of);
        if (first.isPresent() && second.isPresent()) {
            compare.lines(first.get(), second.get());
        } else {
            compare.records(records(types, a), records(types, b));
        }
        return new CompareReport(compare.added, compare.gone, compare.changed, compare.same, compare.details);
    }

    private void lines(StateLines a, StateLines b) throws BadSnapshot {
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int order = i == a.size() ? 1 : j == b.size() ? -1 : StateLines.compare(a, i, b, j);
            if (order == 0 && StateLines.same(a, i, b, j)) {
                same++;
                i++;
                j++;
            } else if (order == 0) {
                differ(a.typeOf(i), Optional.of(read(a.line(i++))), Optional.of(read(b.line(j++))));
            } else if (order < 0) {
                differ(a.typeOf(i), Optional.of(read(a.line(i++))), Optional.empty());
            } else {
                differ(b.typeOf(j), Optional.empty(), Optional.of(read(b.line(j++))));
            }
        }
    }

    private static Map<String, Value> read(byte[] line) throws BadSnapshot {
        return JsonText.read(line, JsonText::value) instanceof Value.Members(var members) ? members : Map.of();
    }

    /** Documents that others laid out: read in full. */
    private static Map<RecordKey, Map<String, Value>> records(RecordTypes types, Source source) throws BadSnapshot, IOException {
        SnapshotIndex index = SnapshotIndex.read(source, types, false);
        if (!index.faults().isEmpty()) {
            throw new BadSnapshot(BadSnapshot.Why.WRONG, index.faults().list());
        }
        Map<RecordKey, Map<String, Value>> records = new TreeMap<>();
        for (int i = 0; i < index.records().size(); i++) {
            index.recordAt(i).ifPresent(record -> records.put(record.key(), record.members().members()));
        }
        return records;
    }

    private void records(Map<RecordKey, Map<String, Value>> a, Map<RecordKey, Map<String, Value>> b) {
        Set<RecordKey> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (RecordKey key : keys) {
            Optional<Map<String, Value>> first = Optional.ofNullable(a.get(key));
            Optional<Map<String, Value>> second = Optional.ofNullable(b.get(key));
            if (first.equals(second)) {
                same++;
            } else {
                differ(key.type(), first, second);
            }
        }
    }

    private void differ(String type, Optional<Map<String, Value>> first, Optional<Map<String, Value>> second) {
        CompareReport.What what = first.isEmpty()
                ? CompareReport.What.ADDED
                : second.isEmpty() ? CompareReport.What.GONE : CompareReport.What.CHANGED;
        List<CompareReport.FieldDifference> fields = fields(type, first.orElse(Map.of()), second.orElse(Map.of()));
        if (what == CompareReport.What.CHANGED && fields.isEmpty()) {
            same++;
            return;
        }
        switch (what) {
            case ADDED -> added++;
            case GONE -> gone++;
            case CHANGED -> changed++;
        }
        if (details.size() >= MergeReport.MOST_DETAILS) {
            return;
        }
        Map<String, Value> there = second.or(() -> first).orElse(Map.of());
        String id = text(there, "id");
        String authority = type.equals("authority") ? id : text(there, "authority");
        String singular = types.type(type).map(RecordType::singular).orElse(type);
        details.add(new CompareReport.Difference(new RecordKey(type, id), singular, authority, what, fields));
    }

    private List<CompareReport.FieldDifference> fields(String type, Map<String, Value> one, Map<String, Value> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        List<CompareReport.FieldDifference> fields = new ArrayList<>();
        for (String name : names) {
            Value was = one.getOrDefault(name, Value.NOTHING);
            Value is = other.getOrDefault(name, Value.NOTHING);
            if (!was.equals(is) && (!is.isNothing() || isCompared(type, name))) {
                fields.add(new CompareReport.FieldDifference(name, was, is));
            }
        }
        return fields;
    }

    private boolean isCompared(String type, String name) {
        return types.type(type).flatMap(t -> t.field(name)).filter(compared.negate()).isEmpty();
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text(String text) ? text : "";
    }
}
