package org.daybook.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.kit.text.Messages;

/**
 * What takes a set back, a piece at a time and the last changes first, so that an import as large as it may be is one undo:
 * no more than a piece is in memory, and each is planned on tables that hold what became of those before. A small set is one
 * piece. On the lane.
 */
final class UndoPieces implements Iterator<UndoPieces.Plan> {
    private static final Messages SAY = Messages.beside(Undo.class);

    /** Changes. */
    private static final int PIECE = 1_000;

    /** @param skipped a sentence for each thing left alone */
    record Plan(List<Draft.Edit> edits, List<String> skipped) {}

    private final ChangeSet set;
    private final JournalStore store;
    private final RecordTypes types;
    private final List<UUID> made;
    private final Map<String, Projection.Reversing.Pieces> reversing = new HashMap<>();
    private List<Change> held = List.of();
    private Map<RecordKey, List<Change>> entriesToCome = Map.of();
    private int left;

    UndoPieces(ChangeSet set, JournalStore store, RecordTypes types) {
        this.set = set;
        this.store = store;
        this.types = types;
        this.made = store.idsIn(set.id());
        this.left = made.size();
    }

    /** How much of it was planned, 0 to 1. */
    double share() {
        return 1 - (double) (left + held.size() + entriesToCome.size()) / made.size();
    }

    /** Whether all of it is one piece. */
    boolean isOne() {
        return made.size() <= PIECE && !comesBackBeforeItsEntries(store.changes(made).values());
    }

    /** Where a fund comes back with its entries, they are entered into it once it is there. */
    private boolean comesBackBeforeItsEntries(Collection<Change> changes) {
        return set.origin().equals(Origin.UNDO)
                && changes.stream().map(change -> isEntry(change.record().type())).distinct().count() > 1;
    }

    /** The whole of what is one piece, even where that is nothing. */
    Plan all() {
        return hasNext() ? next() : new Plan(List.of(), List.of());
    }

    @Override
    public boolean hasNext() {
        return left > 0 || !held.isEmpty() || !entriesToCome.isEmpty();
    }

    @Override
    public Plan next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!entriesToCome.isEmpty()) {
            Map<RecordKey, List<Change>> entries = entriesToCome;
            entriesToCome = Map.of();
            return plan(entries);
        }
        List<Change> some = new ArrayList<>(held);
        held = List.of();
        do {
            int from = Math.max(0, left - PIECE);
            List<Change> before = new ArrayList<>(store.changes(made.subList(from, left)).values());
            before.sort(Comparator.comparing(change -> change.id().toString()));
            some.addAll(0, before);
            left = from;
        } while (left > 0 && isOfOneRecord(some));
        if (left > 0) {
            // What else the set says of its first record may stand in the piece before.
            RecordKey first = some.getFirst().record();
            held = List.copyOf(some.stream().takeWhile(change -> change.record().equals(first)).toList());
            some = some.subList(held.size(), some.size());
        }
        Map<RecordKey, List<Change>> byRecord = new LinkedHashMap<>();
        some.forEach(change -> byRecord.computeIfAbsent(change.record(), _ -> new ArrayList<>()).add(change));
        if (comesBackBeforeItsEntries(some)) {
            Map<RecordKey, List<Change>> entries = new LinkedHashMap<>(byRecord);
            entries.keySet().removeIf(key -> !isEntry(key.type()));
            byRecord.keySet().removeAll(entries.keySet());
            entriesToCome = entries;
        }
        return plan(byRecord);
    }

    private static boolean isOfOneRecord(List<Change> changes) {
        return changes.stream().allMatch(change -> change.record().equals(changes.getFirst().record()));
    }

    private Plan plan(Map<RecordKey, List<Change>> byRecord) {
        List<Draft.Edit> edits = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<String> lasting = new ArrayList<>();
        entries(byRecord, edits, skipped);
        Map<RecordKey, List<Change>> others = new LinkedHashMap<>(byRecord);
        others.keySet().removeIf(key -> isEntry(key.type()));
        Map<RecordKey, List<Change>> histories = store.changesOf(others.keySet());
        others.forEach((key, some) -> {
            List<Change> history = histories.getOrDefault(key, List.of());
            FoldedRecord now = Fold.of(key, history);
            new RecordUndo(now, some, history, store.sets().places(history), singular(key.type()), lasting(key.type()))
                    .plan(edits, skipped, lasting);
        });
        // Beside what is undone it goes without saying.
        skipped.addAll(edits.isEmpty() ? lasting : List.of());
        return new Plan(edits, skipped);
    }

    /** Entries are never superseded: their feature says how one is reversed or entered again. */
    private void entries(Map<RecordKey, List<Change>> byRecord, List<Draft.Edit> edits, List<String> skipped) {
        Map<String, List<FoldedRecord>> byType = new LinkedHashMap<>();
        byRecord.forEach((key, changes) -> {
            if (isEntry(key.type())) {
                byType.computeIfAbsent(key.type(), _ -> new ArrayList<>()).add(Fold.of(key, changes));
            }
        });
        byType.forEach((type, records) -> {
            Projection.Reversing.TakenBack taken =
                    reversing.computeIfAbsent(type, this::begin).next(records);
            edits.addAll(taken.edits());
            skipped.addAll(taken.skipped());
        });
    }

    private Projection.Reversing.Pieces begin(String type) {
        Projection.Reversing how = types.projection(type)
                .flatMap(Projection::reversing)
                .orElseThrow(() -> new Refused(SAY.text("undo.no-reversing", singular(type))));
        return set.origin().equals(Origin.UNDO) ? how.enterAgain(store.sql()) : how.reverse(store.sql());
    }

    private boolean isEntry(String type) {
        return types.type(type).map(t -> t.shape() == RecordType.Shape.ENTRY).orElse(false);
    }

    private Set<String> lasting(String type) {
        return types.type(type).stream()
                .flatMap(known -> known.fields().stream())
                .filter(Field::lasting)
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private String singular(String type) {
        return types.type(type).map(RecordType::singular).orElse(type);
    }
}
