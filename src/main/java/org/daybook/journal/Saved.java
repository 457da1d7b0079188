package org.daybook.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of an edit. When it is returned with a set, that set is durable.
 *
 * @param set empty when the edit would have changed nothing
 * @param sentence what was done, for the status line
 * @param skipped what an undo left alone because it has moved on since, each a sentence; of an erasure,
 *     what files it reached
 * @param types the record types that were touched
 */
public record Saved(Optional<ChangeSet> set, String sentence, List<String> skipped, Set<String> types) {
    /** The record types that changes touch. */
    static Set<String> types(Collection<Change> changes) {
        Set<String> types = new TreeSet<>();
        changes.forEach(change -> types.add(change.record().type()));
        return types;
    }

    public boolean changesNothing() {
        return set.isEmpty();
    }
}
