package org.daybook.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.FieldRule;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;

/**
 * Taking in a file that has no changes, or was edited by hand: by record and field against the snapshot that it was made
 * from, where that was kept; else everything that differs is a question, and what is absent is none.
 */
final class StatePlan {
    private static final Messages SAY = Messages.beside(StatePlan.class);

    private final Journal journal;
    private final SnapshotIndex index;
    private final boolean hasBase;
    /** A base with changes may have been rewritten since without what was erased. */
    private final boolean hasWholeBase;

    private final List<Section> sections;
    private final SnapshotStore store;
    private final Map<RecordKey, Value.Members> base = new HashMap<>();
    private final Map<RecordKey, Value.Members> theirs = new LinkedHashMap<>();
    private final List<Draft.Edit> edits = new ArrayList<>();
    private final List<MergeReport.Detail> details = new ArrayList<>();
    private final List<MergeReport.Conflict> conflicts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** The changes whose values are erased here, and were not in the file either as it was made. */
    private final Set<UUID> madeWithout = new HashSet<>();

    private boolean holdsErased;
    private long added;
    private long changed;

    StatePlan(Journal journal, SnapshotIndex index, Optional<KeptSnapshots.Kept> kept, List<Section> sections)
            throws IOException, BadSnapshot {
        this.journal = journal;
        this.index = index;
        this.hasBase = kept.isPresent();
        this.hasWholeBase = kept.filter(k -> !k.envelope().hasChanges()).isPresent();
        this.sections = sections;
        this.store = new SnapshotStore(journal);
        for (int i = 0; i < index.records().size(); i++) {
            index.recordAt(i).ifPresent(record -> theirs.put(record.key(), record.members()));
        }
        if (kept.isPresent()) {
            try (Source source = Source.open(kept.get().file(), Optional.empty())) {
                SnapshotReader.read(
                        source,
                        journal.types(),
                        new SnapshotReader.Parts() {
                            @Override
                            public void record(RecordKey key, Value.Members members, SnapshotReader.Place place) {
                                base.put(key, members);
                            }
                        },
                        new Faults());
            }
        }
        lookForErased();
        plan();
    }

    /** Reads only those of the file's changes whose values are erased here: in most files, none. */
    private void lookForErased() throws IOException, BadSnapshot {
        Set<UUID> erased = store.erased();
        for (int i = 0; i < index.changes().size(); i++) {
            if (!erased.contains(index.changeIdAt(i))) {
                continue;
            }
            if (index.changeAt(i).value().isStub()) {
                madeWithout.add(index.changeIdAt(i));
            } else {
                holdsErased = true;
            }
        }
    }

    private void plan() {
        Set<RecordKey> keys = new TreeSet<>(theirs.keySet());
        keys.addAll(base.keySet());
        Map<RecordKey, List<Change>> live = store.live(keys);
        for (RecordKey key : keys) {
            List<Change> changes = live.getOrDefault(key, List.of());
            FoldedRecord mine = Fold.of(key, changes);
            Value.Members said = theirs.get(key);
            if (said == null) {
                missing(mine);
            } else {
                record(
                        mine,
                        said.members(),
                        Optional.ofNullable(base.get(key)).map(Value.Members::members).orElse(new TreeMap<>()),
                        erased(changes));
            }
        }
    }

    /**
     * The fields of which the file may say what was erased here: of those it was made without, it says what was entered in it. Its
     * changes tell that, or its base where it has none: an erasure deletes that where it holds the field.
     */
    private Set<String> erased(List<Change> ofRecord) {
        Set<String> fields = new TreeSet<>();
        for (Change change : ofRecord) {
            if (change.value() instanceof Value.Erased
                    && !(index.carriesChanges() ? madeWithout.contains(change.id()) : hasWholeBase)) {
                fields.add(change.field());
            }
        }
        return fields;
    }

    /**
     * In the base and no longer in the file: somebody took it out, or it was lost on the way; so it is a question. An entry stands
     * whatever a file says.
     */
    private void missing(FoldedRecord mine) {
        Optional<RecordType> type = journal.types().type(mine.key().type());
        if (!mine.present()) {
            return;
        }
        if (type.isPresent() && type.get().shape() == RecordType.Shape.ENTRY) {
            problems.add(SAY.text("merge.entry-missing", type.get().singular(), mine.key().id()));
        } else {
            conflicts.add(conflict(mine, Change.DELETED, Optional.empty(), Value.NOTHING, Value.of(true)));
        }
    }

    private void record(FoldedRecord mine, Map<String, Value> said, Map<String, Value> was, Set<String> erased) {
        Optional<RecordType> type = journal.types().type(mine.key().type());
        if (type.isEmpty()) {
            problems.add(SAY.text("merge.unknown-type", mine.key().type()));
            return;
        }
        List<MergeReport.FieldChange> taken = new ArrayList<>();
        Set<String> names = new TreeSet<>(said.keySet());
        if (hasBase) {
            names.addAll(was.keySet());
        }
        names.remove("id");
        int questions = conflicts.size();
        for (String name : names) {
            Optional<Field> field = type.get().field(name);
            Value m = mine.value(name);
            Value t = said.getOrDefault(name, Value.NOTHING);
            if (same(m, told(m, t))) {
                continue;
            }
            if (type.get().shape() == RecordType.Shape.ENTRY) {
                problems.add(SAY.text("merge.entry-edited", type.get().singular(), mine.key().id()));
                return;
            }
            if (field.isEmpty()) {
                problems.add(SAY.text("merge.unknown-field", name, type.get().singular()));
            } else if (erased.contains(name) && !t.isNothing() && was.getOrDefault(name, Value.NOTHING).isNothing()) {
                // Where the base was rewritten without it, what the file says is most likely what was erased.
                holdsErased = true;
                problems.add(SAY.text("merge.erased-here", FieldRule.words(name), type.get().singular()));
            } else {
                field(mine, name, m, t, was.getOrDefault(name, Value.NOTHING), taken);
            }
        }
        if (!taken.isEmpty()) {
            boolean fresh = !mine.present();
            added += fresh ? 1 : 0;
            changed += fresh ? 0 : 1;
            detail(mine, said, fresh ? MergeReport.What.NEW : MergeReport.What.CHANGED, taken);
        } else if (conflicts.size() > questions && !mine.present()) {
            added++;
        }
    }

    private void field(
            FoldedRecord mine, String name, Value m, Value t, Value b, List<MergeReport.FieldChange> taken) {
        if (hasBase && same(b, t)) {
            return;
        }
        Value now = told(m, t);
        // Where two values stand here, the file shows one of them: to take what became of that one would settle it unasked.
        boolean free = !mine.conflicts().contains(name)
                && (hasBase ? same(m, told(m, b)) : !mine.present() && mine.fields().isEmpty());
        if (free && !asks(mine.key(), name, m, now)) {
            edits.add(new Draft.Edit(mine.key(), name, now));
            taken.add(new MergeReport.FieldChange(name, m, now, Optional.empty()));
        } else {
            conflicts.add(conflict(mine, name, hasBase ? Optional.of(b) : Optional.empty(), m, now));
        }
    }

    /** What a file says, with what was withheld from an object in it as it stands here. */
    private static Value told(Value mine, Value said) {
        if (!(mine instanceof Value.Members(var here)) || !(said instanceof Value.Members(var there))) {
            return said;
        }
        TreeMap<String, Value> told = new TreeMap<>(there);
        told.replaceAll((name, value) -> value instanceof Value.Withheld ? here.getOrDefault(name, value) : value);
        return new Value.Members(told);
    }

    private boolean asks(RecordKey key, String name, Value m, Value t) {
        MergeHere here = new MergeHere(store, List.of(), sections, journal.copy(), Choices.Settled.NOTHING);
        return sections.stream().anyMatch(s -> s.guards(key, name) && s.asks(here, key, name, List.of(m), List.of(t)));
    }

    private MergeReport.Conflict conflict(FoldedRecord mine, String field, Optional<Value> was, Value m, Value t) {
        return new MergeReport.Conflict(
                mine.key(), singular(mine), MergeLook.authority(mine), field, was, m, t, Optional.empty(), Optional.empty());
    }

    private void detail(
            FoldedRecord mine, Map<String, Value> said, MergeReport.What what, List<MergeReport.FieldChange> fields) {
        if (details.size() < MergeReport.MOST_DETAILS) {
            String authority = MergeLook.authority(mine);
            if (authority.isEmpty() && said.get("authority") instanceof Value.Text(String gss)) {
                authority = gss;
            }
            details.add(new MergeReport.Detail(mine.key(), singular(mine), authority, what, fields));
        }
    }

    private String singular(FoldedRecord record) {
        return journal.types().type(record.key().type()).map(RecordType::singular).orElse(record.key().type());
    }

    /** 2.5 and 2.50 are the same amount, though not the same bytes. */
    private static boolean same(Value a, Value b) {
        return a.equals(b)
                || a instanceof Value.Numeral(var x) && b instanceof Value.Numeral(var y) && x.compareTo(y) == 0;
    }

    List<Draft.Edit> edits() {
        return edits;
    }

    /** Whether the file holds, or may hold, a value that is erased here: then it is not kept. */
    boolean holdsErased() {
        return holdsErased;
    }

    MergeReport report() {
        return new MergeReport(
                index.envelope(),
                added,
                changed,
                Math.max(0, theirs.size() - added - changed),
                details,
                conflicts,
                problems,
                edits.size(),
                List.of());
    }
}
