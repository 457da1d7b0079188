package org.daybook.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.kit.text.Messages;

/**
 * Undo and redo, derived from the journal, so that they work after a restart. An undo is one more change set that puts back
 * what the undone one superseded; what has moved on since is left alone and listed.
 */
final class Undo {
    private static final Messages SAY = Messages.beside(Undo.class);
    private static final int PAGE = 50;

    /** What the undo of one change takes of memory beside the piece it is in: its id, and its entry's figures in the ledger. */
    private static final long BYTES_OF_ONE = 700;

    private final JournalStore store;
    private final RecordTypes types;
    private final UUID copy;
    private final long mostUndone;

    Undo(JournalStore store, RecordTypes types, UUID copy) {
        this(store, types, copy, Runtime.getRuntime().maxMemory() / BYTES_OF_ONE);
    }

    Undo(JournalStore store, RecordTypes types, UUID copy, long mostUndone) {
        this.mostUndone = mostUndone;
        this.store = store;
        this.types = types;
        this.copy = copy;
    }

    /** The newest edit of this copy that is in force. */
    Optional<ChangeSet> next() {
        Set<UUID> undone = new HashSet<>();
        return walk(set -> {
            if (undone.contains(set.id())) {
                return Step.ON;
            }
            if (set.origin().equals(Origin.UNDO)) {
                set.undoes().ifPresent(undone::add);
                return Step.ON;
            }
            return set.origin().equals(Origin.ERASURE) ? Step.ON : Step.THIS;
        });
    }

    /** The newest undo in force, as long as no new edit was made since: a new edit ends what could be done again. */
    Optional<ChangeSet> nextRedo() {
        Set<UUID> undone = new HashSet<>();
        return walk(set -> {
            if (undone.contains(set.id())) {
                return Step.ON;
            }
            if (set.origin().equals(Origin.UNDO)) {
                return Step.THIS;
            }
            if (set.origin().equals(Origin.REDO)) {
                set.undoes().ifPresent(undone::add);
                return Step.ON;
            }
            return Step.END;
        });
    }

    /** What an undo, or the undo of a redo, was first about. */
    ChangeSet original(ChangeSet undo) {
        ChangeSet set = undo;
        while ((set.origin().equals(Origin.UNDO) || set.origin().equals(Origin.REDO)) && set.undoes().isPresent()) {
            Optional<ChangeSet> before = store.sets().set(set.undoes().get());
            if (before.isEmpty()) {
                return set;
            }
            set = before.get();
        }
        return set;
    }

    /** What a merge brought. */
    private List<Change> arrivedIn(ChangeSet merge) {
        return store.changesArrivedIn(merge.id());
    }

    /**
     * What has to be taken up again so that a merge is redone: what it brought, and what had been done on it here and taken
     * back, as that was set aside with it. What builds on another merge that is set aside waits for that one.
     */
    List<Change> toTakeUp(ChangeSet merge) {
        List<Change> up = arrivedIn(merge);
        Map<UUID, Change> aside = new LinkedHashMap<>();
        store.asideOf(JournalStore.records(up)).values().forEach(some -> some.forEach(c -> aside.put(c.id(), c)));
        up.forEach(change -> aside.remove(change.id()));
        List<Change> own = new ArrayList<>(aside.values());
        own.removeIf(change -> store.sets()
                .set(change.set())
                .filter(set -> set.copy().equals(merge.copy()) && !set.origin().equals(Origin.MERGE))
                .isEmpty());
        for (List<Change> next = own; !next.isEmpty(); ) {
            next = own.stream()
                    .filter(change -> aside.containsKey(change.id()))
                    .filter(change -> change.supersedes().stream().noneMatch(aside::containsKey))
                    .toList();
            next.forEach(change -> aside.remove(change.id()));
            up.addAll(next);
        }
        return up;
    }

    /**
     * What has to be set aside so that a merge is undone: what it brought, and what was done on it here and taken back since.
     *
     * @throws Refused when later work builds on it: that is named, and is to be undone first
     */
    List<Change> toSetAside(ChangeSet merge) {
        // What is erased stays: setting it aside would take nothing back, and keep the erasure from travelling.
        List<Change> brought = arrivedIn(merge).stream()
                .filter(change -> !(change.value() instanceof Value.Erased))
                .toList();
        Set<UUID> going = new HashSet<>();
        brought.forEach(change -> going.add(change.id()));
        List<Change> since = new ArrayList<>(store.changesSince(merge.id()));
        Set<UUID> takenBack = takenBack(since);
        Set<RecordKey> touched = JournalStore.records(brought);
        List<Change> aside = new ArrayList<>(brought);
        since.stream()
                .filter(change -> takenBack.contains(change.set()) && touched.contains(change.record()))
                .filter(change -> going.add(change.id()))
                .forEach(aside::add);
        Set<String> later = new java.util.TreeSet<>();
        since.removeIf(change -> takenBack.contains(change.set()));
        builtOn(since, going, store.changesOf(touched)).forEach(change -> later.add(SAY.text(
                "undo.built-on",
                singular(change.record().type()),
                store.sets().set(change.set()).map(ChangeSet::label).orElse(""),
                merge.label())));
        if (!later.isEmpty()) {
            throw new Refused(List.copyOf(later));
        }
        entriesOf(brought).forEach((type, entries) ->
                types.projection(type).flatMap(Projection::reversing).ifPresent(r -> r.setAside(store.sql(), entries)));
        return aside;
    }

    /** The sets among these changes' that were undone, and those that undid them. */
    private Set<UUID> takenBack(List<Change> since) {
        Map<UUID, RecordUndo.SetPlace> places = store.sets().places(since);
        Set<UUID> takenBack = new HashSet<>();
        places.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<UUID, RecordUndo.SetPlace> e) -> e.getValue().seq()).reversed())
                .forEach(place -> {
                    Optional<UUID> undone = place.getValue().takesBack().filter(places::containsKey);
                    if (undone.isPresent() && !takenBack.contains(place.getKey())) {
                        takenBack.add(place.getKey());
                        takenBack.add(undone.get());
                    }
                });
        return takenBack;
    }

    /** What was said since on top of what goes, of a record that goes with it, or naming one. */
    private List<Change> builtOn(List<Change> since, Set<UUID> going, Map<RecordKey, List<Change>> touched) {
        Set<UUID> later = new HashSet<>();
        since.forEach(change -> later.add(change.id()));
        Set<RecordKey> gone = new HashSet<>();
        Set<String> names = new HashSet<>();
        touched.forEach((key, changes) -> {
            if (changes.stream().allMatch(c -> going.contains(c.id()) || later.contains(c.id()))) {
                gone.add(key);
                names.add(key.id());
            }
        });
        List<Change> all = new ArrayList<>(since);
        touched.values().forEach(all::addAll);
        return all.stream()
                .filter(change -> !going.contains(change.id()) && !(change.value() instanceof Value.Erased))
                .filter(change -> change.supersedes().stream().anyMatch(going::contains)
                        || later.contains(change.id()) && (gone.contains(change.record()) || refersTo(change, names)))
                .distinct()
                .toList();
    }

    private boolean refersTo(Change change, Set<String> names) {
        Optional<RecordType> type = types.type(change.record().type());
        return switch (change.value()) {
            case Value.Text(String id) ->
                names.contains(id)
                        && type.flatMap(t -> t.field(change.field()))
                                .filter(f -> f.kind() == Field.Kind.REFERENCE)
                                .isPresent();
            case Value.Members(var members) ->
                members.values().stream().anyMatch(value -> value instanceof Value.Text(String id) && names.contains(id));
            default -> false;
        };
    }

    private Map<String, List<FoldedRecord>> entriesOf(List<Change> changes) {
        Map<String, List<FoldedRecord>> byType = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> isEntry(change.record().type()))
                .forEach(change -> byType.computeIfAbsent(change.record().type(), _ -> new ArrayList<>())
                        .add(Fold.of(change.record(), List.of(change))));
        return byType;
    }

    private enum Step {
        ON,
        THIS,
        END
    }

    private Optional<ChangeSet> walk(java.util.function.Function<ChangeSet, Step> look) {
        long before = Long.MAX_VALUE;
        while (true) {
            List<SetStore.Sequenced> page = store.sets().newestSets(copy, before, PAGE);
            for (SetStore.Sequenced item : page) {
                before = item.seq();
                switch (look.apply(item.set())) {
                    case ON -> {}
                    case THIS -> {
                        return Optional.of(item.set());
                    }
                    case END -> {
                        return Optional.empty();
                    }
                }
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
        }
    }

    /**
     * The edits that take a set back.
     *
     * @throws Refused when there are more of them than memory holds: such a set came by an import, before which a backup was made
     */
    UndoPieces undoing(ChangeSet set) {
        if (store.arrivedMoreThan(mostUndone, set.id())) {
            throw new Refused(SAY.text("undo.too-large", set.label()));
        }
        return new UndoPieces(set, store, types);
    }

    private boolean isEntry(String type) {
        return types.type(type).map(t -> t.shape() == RecordType.Shape.ENTRY).orElse(false);
    }

    private String singular(String type) {
        return types.type(type).map(RecordType::singular).orElse(type);
    }
}
