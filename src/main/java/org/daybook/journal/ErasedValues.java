package org.daybook.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an erasure of some fields takes.
 *
 * @param stubs every change that said something in them, without what it said
 * @param after what the fields say from now on: what is given instead, or nothing
 * @param sets the headers of the sets that the changes were made in
 */
record ErasedValues(List<Change> stubs, Draft after, List<ChangeSet> sets) {
    static ErasedValues of(JournalStore store, String label, List<Journal.Erasing> what) {
        Map<RecordKey, List<Change>> there =
                store.allChangesOf(what.stream().map(Journal.Erasing::record).toList());
        List<Change> stubs = new ArrayList<>();
        Draft after = new Draft(label, Origin.ERASURE);
        for (Journal.Erasing erasing : what) {
            FoldedRecord now = folded(store, erasing.record());
            for (Change change : there.getOrDefault(erasing.record(), List.of())) {
                if (erasing.fields().contains(change.field()) && !change.value().isNothing() && !isErased(change)) {
                    stubs.add(change.withValue(Value.ERASED));
                    after.set(
                            erasing.record(),
                            change.field(),
                            erasing.instead().getOrDefault(change.field(), Value.NOTHING));
                }
            }
            if (isDeleted(now) || isSetAside(now)) {
                // Else the record would look edited after its deletion, or made with this, and come back.
                after.delete(erasing.record());
            }
        }
        List<ChangeSet> sets = stubs.stream()
                .map(Change::set)
                .distinct()
                .flatMap(id -> store.sets().set(id).stream())
                .toList();
        return new ErasedValues(stubs, after, sets);
    }

    private static FoldedRecord folded(JournalStore store, RecordKey record) {
        return Fold.of(record, store.changesOf(List.of(record)).getOrDefault(record, List.of()));
    }

    private static boolean isDeleted(FoldedRecord now) {
        return now.value(Change.DELETED).equals(Value.of(true)) && !now.present();
    }

    /** All that is known of it came with a snapshot that was taken out again. */
    private static boolean isSetAside(FoldedRecord now) {
        return now.fields().isEmpty();
    }

    static boolean isErased(Change change) {
        return change.value() instanceof Value.Erased;
    }
}
