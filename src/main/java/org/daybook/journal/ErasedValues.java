package org.daybook.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an erasure of some fields takes.
 *
 * @param stubs every change that said something in them, without what it said
 * @param emptied the fields, which say nothing from now on
 * @param sets the headers of the sets that the changes were made in
 */
record ErasedValues(List<Change> stubs, Draft emptied, List<ChangeSet> sets) {
    static ErasedValues of(JournalStore store, String label, List<Journal.Erasing> what) {
        Map<RecordKey, List<Change>> there =
                store.allChangesOf(what.stream().map(Journal.Erasing::record).toList());
        List<Change> stubs = new ArrayList<>();
        Draft emptied = new Draft(label, Origin.ERASURE);
        for (Journal.Erasing erasing : what) {
            for (Change change : there.getOrDefault(erasing.record(), List.of())) {
                if (erasing.fields().contains(change.field()) && !change.value().isNothing() && !isErased(change)) {
                    stubs.add(change.withValue(Value.ERASED));
                    emptied.set(erasing.record(), change.field(), Value.NOTHING);
                }
            }
        }
        List<ChangeSet> sets = stubs.stream()
                .map(Change::set)
                .distinct()
                .flatMap(id -> store.sets().set(id).stream())
                .toList();
        return new ErasedValues(stubs, emptied, sets);
    }

    static boolean isErased(Change change) {
        return change.value() instanceof Value.Erased;
    }
}
