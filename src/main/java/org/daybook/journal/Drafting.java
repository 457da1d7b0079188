package org.daybook.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** From edits to the changes that say them, on top of what the tables hold. Writes nothing. */
final class Drafting {
    private final JournalStore store;
    private final UuidV7 ids;

    Drafting(JournalStore store, UuidV7 ids) {
        this.store = store;
        this.ids = ids;
    }

    /** What has to be said so that the edits hold: without what would change nothing, with what each supersedes. */
    Made changes(ChangeSet set, List<Draft.Edit> edits) {
        Map<RecordKey, Map<String, Value>> wanted = new LinkedHashMap<>();
        edits.forEach(edit ->
                wanted.computeIfAbsent(edit.record(), _ -> new LinkedHashMap<>()).put(edit.field(), edit.value()));
        Map<RecordKey, List<Change>> there = store.changesOf(wanted.keySet());
        List<Change> changes = new ArrayList<>();
        wanted.forEach((key, values) -> {
            FoldedRecord now = Fold.of(key, there.getOrDefault(key, List.of()));
            List<UUID> made = new ArrayList<>();
            values.forEach((field, value) -> {
                if (!field.equals(Change.DELETED)) {
                    change(set, now, field, value, List.of()).ifPresent(change -> {
                        changes.add(change);
                        made.add(change.id());
                    });
                }
            });
            // A deletion covers what its own set says too: else the record would look edited after it.
            if (values.containsKey(Change.DELETED)) {
                change(set, now, Change.DELETED, values.get(Change.DELETED), made).ifPresent(changes::add);
            }
        });
        Map<RecordKey, List<Change>> live = new HashMap<>();
        changes.forEach(change -> live.computeIfAbsent(
                        change.record(), key -> new ArrayList<>(there.getOrDefault(key, List.of())))
                .add(change));
        return new Made(changes, live);
    }

    /** @param live all live changes of the records that are touched, these among them */
    record Made(List<Change> changes, Map<RecordKey, List<Change>> live) {}

    private Optional<Change> change(ChangeSet set, FoldedRecord now, String field, Value value, List<UUID> made) {
        FieldState state = now.fields().get(field);
        boolean says = state == null ? !value.isNothing() : state.inConflict() || !state.value().equals(value);
        if (field.equals(Change.DELETED) && value.equals(Value.of(true))) {
            // Deleting again what somebody edited after its deletion is new: it covers what was edited.
            boolean covered = !says && made.isEmpty() && !now.conflicts().contains(Change.DELETED);
            says = !covered && !(now.fields().isEmpty() && made.isEmpty());
        }
        if (!says) {
            return Optional.empty();
        }
        Set<UUID> supersedes = new LinkedHashSet<>();
        Collection<FieldState> seen =
                field.equals(Change.DELETED) ? now.fields().values() : state == null ? List.of() : List.of(state);
        seen.forEach(s -> s.heads().forEach(head -> supersedes.add(head.id())));
        supersedes.addAll(made);
        return Optional.of(new Change(ids.next(), set.id(), now.key(), field, value, List.copyOf(supersedes)));
    }
}
