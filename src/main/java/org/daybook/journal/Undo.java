package org.daybook.journal;

import java.util.ArrayList;
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

    private final JournalStore store;
    private final RecordTypes types;
    private final UUID copy;

    Undo(JournalStore store, RecordTypes types, UUID copy) {
        this.store = store;
        this.types = types;
        this.copy = copy;
    }

    /** @param skipped a sentence for each thing left alone */
    record Plan(List<Draft.Edit> edits, List<String> skipped) {}

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
            Optional<ChangeSet> before = store.set(set.undoes().get());
            if (before.isEmpty()) {
                return set;
            }
            set = before.get();
        }
        return set;
    }

    /**
     * What a merge brought.
     *
     * @throws Refused when later work builds on it: that is named, and is to be undone first
     */
    List<Change> arrivedIn(ChangeSet merge) {
        List<Change> brought = store.changesArrivedIn(merge.id());
        Set<UUID> ids = new HashSet<>();
        brought.forEach(change -> ids.add(change.id()));
        Set<String> later = new java.util.TreeSet<>();
        store.changesOf(JournalStore.records(brought)).forEach((key, changes) -> {
            for (Change change : changes) {
                if (!ids.contains(change.id()) && change.supersedes().stream().anyMatch(ids::contains)) {
                    store.set(change.set()).ifPresent(set -> later.add(
                            SAY.text("undo.built-on", singular(key.type()), set.label(), merge.label())));
                }
            }
        });
        if (!later.isEmpty()) {
            throw new Refused(List.copyOf(later));
        }
        return brought;
    }

    private enum Step {
        ON,
        THIS,
        END
    }

    private Optional<ChangeSet> walk(java.util.function.Function<ChangeSet, Step> look) {
        long before = Long.MAX_VALUE;
        while (true) {
            List<JournalStore.Sequenced> page = store.newestSets(copy, before, PAGE);
            for (JournalStore.Sequenced item : page) {
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

    /** The edits that take a set back. */
    Plan undoing(ChangeSet set) {
        List<Change> made = store.changesIn(set.id());
        Map<RecordKey, List<Change>> byRecord = new LinkedHashMap<>();
        made.forEach(change -> byRecord.computeIfAbsent(change.record(), _ -> new ArrayList<>()).add(change));
        List<Draft.Edit> edits = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        entries(set, byRecord, edits);
        Map<RecordKey, List<Change>> histories = store.changesOf(byRecord.keySet());
        byRecord.forEach((key, changes) -> {
            if (!isEntry(key.type())) {
                List<Change> history = histories.getOrDefault(key, List.of());
                new RecordUndo(Fold.of(key, history), changes, history, store.places(history), singular(key.type()))
                        .plan(edits, skipped);
            }
        });
        return new Plan(edits, skipped);
    }

    private boolean isEntry(String type) {
        return types.type(type).map(t -> t.shape() == RecordType.Shape.ENTRY).orElse(false);
    }

    /** Entries are never superseded: their feature says how one is reversed or entered again. */
    private void entries(ChangeSet set, Map<RecordKey, List<Change>> byRecord, List<Draft.Edit> edits) {
        Map<String, List<FoldedRecord>> byType = new LinkedHashMap<>();
        byRecord.forEach((key, changes) -> {
            if (isEntry(key.type())) {
                byType.computeIfAbsent(key.type(), _ -> new ArrayList<>()).add(Fold.of(key, changes));
            }
        });
        byType.forEach((type, records) -> {
            Projection.Reversing reversing = types.projection(type)
                    .flatMap(Projection::reversing)
                    .orElseThrow(() -> new Refused(SAY.text("undo.no-reversing", singular(type))));
            edits.addAll(
                    set.origin().equals(Origin.UNDO)
                            ? reversing.enterAgain(store.sql(), records)
                            : reversing.reverse(store.sql(), records));
        });
    }

    private String singular(String type) {
        return types.type(type).map(RecordType::singular).orElse(type);
    }
}
