package org.daybook.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * From the changes of one record, in any order, to the record as they leave it. It looks at nothing but the set of
 * changes, so two laptops that hold the same changes hold the same records.
 */
public final class Fold {
    /** First the value whose canonical bytes sort first; among equal values the change whose id sorts first. */
    private static final Comparator<Change> HEADS_FIRST =
            Comparator.comparing((Change c) -> CanonicalText.bytes(c.value()), java.util.Arrays::compareUnsigned)
                    .thenComparing(c -> c.id().toString());

    private Fold() {}

    /** @param changes all live changes of the record: none of them set aside */
    public static FoldedRecord of(RecordKey key, Collection<Change> changes) {
        Map<UUID, Change> byId = new HashMap<>();
        Map<String, List<Change>> byField = new HashMap<>();
        for (Change change : changes) {
            byId.put(change.id(), change);
            byField.computeIfAbsent(change.field(), _ -> new ArrayList<>(1)).add(change);
        }
        SortedMap<String, FieldState> fields = new TreeMap<>();
        byField.forEach((field, all) -> {
            List<Change> heads = heads(all, byId);
            if (!heads.isEmpty()) {
                fields.put(field, new FieldState(heads));
            }
        });
        return assembled(key, fields, byId);
    }

    private static FoldedRecord assembled(
            RecordKey key, SortedMap<String, FieldState> fields, Map<UUID, Change> byId) {
        List<String> conflicts = new ArrayList<>();
        boolean said = false;
        fields.forEach((field, state) -> {
            if (state.inConflict()) {
                conflicts.add(field);
            }
        });
        for (Map.Entry<String, FieldState> field : fields.entrySet()) {
            // A record whose every field was emptied is an empty record, and no deleted one: only a deletion deletes.
            said |= !field.getKey().equals(Change.DELETED);
        }
        boolean deleted = false;
        FieldState deletion = fields.get(Change.DELETED);
        if (deletion != null && !deletion.inConflict() && deletion.heads().getFirst().isDeletion()) {
            deleted = covers(deletion, fields, byId);
            if (!deleted && !conflicts.contains(Change.DELETED)) {
                conflicts.add(Change.DELETED);
                conflicts.sort(null);
            }
        }
        return new FoldedRecord(key, said && !deleted, fields, conflicts);
    }

    /** Whether the deletion was made knowing every value that stands now: else somebody edited what another deleted. */
    private static boolean covers(FieldState deletion, SortedMap<String, FieldState> fields, Map<UUID, Change> byId) {
        Set<UUID> known = new HashSet<>();
        for (Change change : deletion.heads()) {
            supersededBy(change, byId, known);
        }
        return fields.entrySet().stream()
                .filter(f -> !f.getKey().equals(Change.DELETED))
                .flatMap(f -> f.getValue().heads().stream())
                .allMatch(head -> known.contains(head.id()));
    }

    private static List<Change> heads(List<Change> ofField, Map<UUID, Change> byId) {
        if (ofField.size() == 1) {
            return ofField.getFirst().value() instanceof Value.Withheld ? List.of() : ofField;
        }
        Set<UUID> superseded = new HashSet<>();
        for (Change change : ofField) {
            if (!(change.value() instanceof Value.Withheld)) {
                supersededBy(change, byId, superseded);
            }
        }
        List<Change> heads = new ArrayList<>();
        for (Change change : ofField) {
            if (!(change.value() instanceof Value.Withheld) && !superseded.contains(change.id())) {
                heads.add(change);
            }
        }
        heads.sort(HEADS_FIRST);
        return heads;
    }

    /**
     * What a change supersedes, and what a withheld change in between superseded: the stub itself overwrites nothing, but
     * whoever built on it had seen what it replaced.
     */
    private static void supersededBy(Change change, Map<UUID, Change> byId, Set<UUID> into) {
        // Not by recursion: a chain of withheld changes may be as long as a stranger likes.
        Deque<Change> open = new ArrayDeque<>(2);
        open.add(change);
        while (!open.isEmpty()) {
            for (UUID id : open.pop().supersedes()) {
                if (into.add(id)) {
                    Change between = byId.get(id);
                    if (between != null && between.value() instanceof Value.Withheld) {
                        open.push(between);
                    }
                }
            }
        }
    }
}
