package org.daybook.snapshot;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Journal;

/**
 * What changed since the last snapshot that this copy sent (or received, where it sent none), and what of it came from
 * colleagues. What counts as since is told by the order in which edits arrived here, not by clocks; a snapshot that
 * carries no edits has nothing but its moment to tell by. Remembers which snapshot it read, because reading one takes a
 * while. On the lane.
 */
public final class SinceLastSnapshot {
    /**
     * @param sent whether this copy made it; else it was received
     * @param here how many records were changed on this copy since
     * @param back what came from other copies since, the most first
     */
    public record Since(KeptSnapshots.Kept last, boolean sent, long here, List<Back> back) {
        public Since {
            back = List.copyOf(back);
        }

        /** How many records colleagues changed; one that two of them changed counts twice. */
        public long cameBack() {
            return back.stream().mapToLong(Back::records).sum();
        }
    }

    /** @param role who signed the changes; @param records how many records they changed */
    public record Back(String role, long records) {}

    private final Map<UUID, OptionalLong> read = new HashMap<>();

    /** Empty where no snapshot was ever sent or received. */
    public Optional<Since> of(Journal journal) throws IOException {
        UUID mine = journal.copy();
        Optional<KeptSnapshots.Kept> last = new KeptSnapshots(journal.folder()).lastOf(mine);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        SnapshotStore store = new SnapshotStore(journal);
        OptionalLong seen = seen(journal, store, last.get());
        List<SnapshotStore.Touched> touched = seen.isPresent()
                ? store.touchedAfter(seen.getAsLong())
                : store.touchedAfter(last.get().envelope().createdAt());
        long here = touched.stream().filter(t -> t.copy().equals(mine)).mapToLong(SnapshotStore.Touched::records).sum();
        List<Back> back = touched.stream()
                .filter(t -> !t.copy().equals(mine))
                .map(t -> new Back(t.role(), t.records()))
                .toList();
        return Optional.of(new Since(last.get(), last.get().envelope().copy().equals(mine), here, back));
    }

    /** The place in the order of arrival up to which the snapshot knew; empty where it carries no edits. */
    private OptionalLong seen(Journal journal, SnapshotStore store, KeptSnapshots.Kept last) throws IOException {
        UUID id = last.envelope().snapshotId();
        OptionalLong known = read.get(id);
        if (known == null) {
            known = store.lastOf(setsIn(journal, last));
            read.put(id, known);
        }
        return known;
    }

    private static Set<UUID> setsIn(Journal journal, KeptSnapshots.Kept kept) throws IOException {
        Set<UUID> sets = new HashSet<>();
        if (!kept.envelope().hasChanges()) {
            return sets;
        }
        try (Source source = Source.open(kept.file(), Optional.empty())) {
            SnapshotReader.Parts parts = new SnapshotReader.Parts() {
                @Override
                public void set(ChangeSet set, SnapshotReader.Place place) {
                    sets.add(set.id());
                }
            };
            SnapshotReader.read(source, journal.types(), parts, new Faults());
        } catch (BadSnapshot unreadable) {
            // Damaged since it was kept: then it tells by its moment, which its head still gives.
            sets.clear();
        }
        return sets;
    }
}
