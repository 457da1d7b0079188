package org.daybook.snapshot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Sha256;
import org.daybook.journal.Stubs;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.jooq.DSLContext;

/**
 * What of a snapshot's changes is to be taken: the union by id, less what is here already. It looks at sets of changes
 * only, at no clock, so the order in which snapshots come makes no difference.
 */
final class MergePlan {
    private static final Messages SAY = Messages.beside(MergePlan.class);
    private static final int MOST_PROBLEMS = 1_000;

    private final RecordTypes types;
    private final Knowledge here;
    private final Map<UUID, ChangeSet> incomingSets = new HashMap<>();
    private final Map<UUID, Optional<ChangeSet>> setsHere = new HashMap<>();
    private final List<ChangeSet> labels = new ArrayList<>();
    /** What is not here, or fuller than here: before the features are asked. */
    private final List<Change> looked = new ArrayList<>();

    /** Entries among these that count here already, and only become fuller. */
    private final Set<UUID> counting = new HashSet<>();

    private final List<Change> arriving = new ArrayList<>();
    private final List<String> declined = new ArrayList<>();
    private Optional<MergeHere> asked = Optional.empty();
    private final Map<UUID, Change> erasedHere = new HashMap<>();
    private final Set<RecordKey> erased = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<RecordKey, UUID> arrivingEntries = new HashMap<>();

    MergePlan(RecordTypes types, Knowledge here, Collection<ChangeSet> sets) {
        this.types = types;
        this.here = here;
        sets.forEach(set -> incomingSets.put(set.id(), set));
        Set<UUID> unlabelled = here.unlabelled();
        for (ChangeSet set : sets) {
            // Known without its label, because something of it was withheld then: now the label is known too.
            if (!set.label().isEmpty() && unlabelled.contains(set.id())) {
                labels.add(set);
            }
        }
    }

    /** Looks at some of the snapshot's changes; each is to be shown once. */
    void look(List<Change> some) {
        Map<UUID, Knowledge.Known> known = here.known(some.stream().map(Change::id).toList());
        List<Change> unknown = new ArrayList<>();
        for (Change change : some) {
            Knowledge.Known mine = known.get(change.id());
            if (mine == null) {
                unknown.add(change);
            } else {
                again(mine, change);
            }
        }
        fresh(unknown);
    }

    private void again(Knowledge.Known mine, Change change) {
        if (!sameButForValue(mine.change(), change) || !Stubs.agree(mine.change().value(), change.value())) {
            refuse(change.record());
            return;
        }
        if (mine.change().value() instanceof Value.Erased && !change.value().isStub()) {
            erasedHere.put(change.id(), change);
        }
        Value grown = Stubs.grown(mine.change().value(), change.value());
        if (mine.aside() || !grown.equals(mine.change().value())) {
            take(change);
            if (!mine.aside() && mine.change().value() instanceof Value.Members) {
                counting.add(change.id());
            }
            if (grown.equals(Value.ERASED) && !mine.change().value().equals(Value.ERASED)) {
                erased.add(change.record());
            }
        }
    }

    private static boolean sameButForValue(Change a, Change b) {
        return a.set().equals(b.set())
                && a.record().equals(b.record())
                && a.field().equals(b.field())
                && a.supersedes().equals(b.supersedes());
    }

    private void fresh(List<Change> unknown) {
        Set<RecordKey> entries = new HashSet<>();
        for (Change change : unknown) {
            if (isEntry(change.record())) {
                entries.add(change.record());
            }
        }
        Map<RecordKey, List<Change>> there = entries.isEmpty() ? Map.of() : here.live(entries);
        for (Change change : unknown) {
            if (!isEntry(change.record())) {
                take(change);
            } else if (there.getOrDefault(change.record(), List.of()).isEmpty()
                    && change.supersedes().isEmpty()
                    && change.field().equals(RecordType.ENTRY)
                    && arrivingEntries.putIfAbsent(change.record(), change.id()) == null) {
                take(change);
            } else {
                refuse(change.record());
            }
        }
    }

    private void take(Change change) {
        looked.add(change);
        arriving.add(change);
    }

    private void refuse(RecordKey record) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(otherContent(record));
        }
    }

    private String otherContent(RecordKey record) {
        return SAY.text("merge.other-content", singular(record), record.id());
    }

    private boolean isEntry(RecordKey key) {
        return types.type(key.type()).filter(t -> t.shape() == RecordType.Shape.ENTRY).isPresent();
    }

    private String singular(RecordKey key) {
        return types.type(key.type()).map(RecordType::singular).orElse(key.type());
    }

    // ---- what came of it

    /**
     * Asks the features which entries count here: anew with each set of choices, because it may be chosen who posts.
     *
     * @param copy this laptop's
     */
    void ask(List<Section> sections, UUID copy, Choices.Settled settled) {
        MergeHere asked = new MergeHere(here, looked, sections, copy, settled);
        this.asked = Optional.of(asked);
        arriving.clear();
        declined.clear();
        List<Change> derived = new ArrayList<>();
        for (Change change : looked) {
            Optional<Section> section = sections.stream()
                    .filter(s -> s.type().equals(change.record().type()))
                    .findFirst();
            ChangeSet set = incomingSets.get(change.set());
            if (section.isEmpty()
                    || set == null
                    || counting.contains(change.id())
                    || !(change.value() instanceof Value.Members members)) {
                arriving.add(change);
                continue;
            }
            switch (section.get().arrives(asked, change.record(), members, set.copy())) {
                case Section.Arrival.Posted _ -> arriving.add(change);
                case Section.Arrival.Proposed proposed -> derived.addAll(proposal(change, proposed));
                case Section.Arrival.Declined(String fault) -> declined.add(fault);
            }
        }
        Map<UUID, Knowledge.Known> known = here.known(derived.stream().map(Change::id).toList());
        for (Change change : derived) {
            Knowledge.Known mine = known.get(change.id());
            if (mine == null || mine.aside() && Stubs.agree(mine.change().value(), change.value())) {
                arriving.add(change);
            } else if (!Stubs.agree(mine.change().value(), change.value())) {
                declined.add(otherContent(change.record()));
            } else if (!Stubs.grown(mine.change().value(), change.value()).equals(mine.change().value())) {
                arriving.add(change);
            }
        }
    }

    /** Ids that follow from the entry's: whoever makes a proposal of it makes the same one. */
    private static List<Change> proposal(Change entry, Section.Arrival.Proposed proposed) {
        List<Change> changes = new ArrayList<>();
        proposed.fields().forEach((field, value) -> {
            ByteBuffer hash = ByteBuffer.wrap(Sha256.of(entry.id() + "|" + proposed.instead() + "|" + field));
            // Version 8, as RFC 9562 has it for ids of one's own making.
            long high = hash.getLong() & ~0xf000L | 0x8000L;
            long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
            changes.add(new Change(new UUID(high, low), entry.set(), proposed.instead(), field, value, List.of()));
        });
        return changes;
    }

    /** Whether a section makes a question of what nobody contradicts. */
    boolean asks(RecordKey record, String field) {
        return asked.filter(a -> a.asks(record, field)).isPresent();
    }

    /** What the sections point out in what arrives. */
    void pointOut(List<Section> sections, DSLContext sql) {
        Set<RecordKey> records = new LinkedHashSet<>();
        arriving.forEach(change -> records.add(change.record()));
        asked.ifPresent(a -> sections.forEach(section -> problems.addAll(section.pointsOut(a, sql, records))));
    }

    List<Change> arriving() {
        return arriving;
    }

    /** The headers of the sets that what arrives was made in; also those that bring a label known without one. */
    List<ChangeSet> sets() {
        Map<String, ChangeSet> needed = new TreeMap<>();
        for (Change change : arriving) {
            Optional.ofNullable(incomingSets.get(change.set())).ifPresent(set -> needed.put(set.id().toString(), set));
        }
        labels.forEach(set -> needed.put(set.id().toString(), set));
        return List.copyOf(needed.values());
    }

    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(declined);
        return all;
    }

    /** What is erased here, and whose value the snapshot still holds. */
    Map<UUID, Change> erasedHere() {
        return erasedHere;
    }

    List<RecordKey> erased() {
        return List.copyOf(erased);
    }

    /** Each record that is touched, with what it was and what comes. */
    void forEachTouched(TouchedVisitor visitor) {
        Map<RecordKey, List<Change>> coming = new LinkedHashMap<>();
        arriving.forEach(change -> coming.computeIfAbsent(change.record(), _ -> new ArrayList<>(4)).add(change));
        List<RecordKey> keys = List.copyOf(coming.keySet());
        for (int from = 0; from < keys.size(); from += 500) {
            List<RecordKey> some = keys.subList(from, Math.min(keys.size(), from + 500));
            Map<RecordKey, List<Change>> live = here.live(some);
            for (RecordKey key : some) {
                visitor.record(key, live.getOrDefault(key, List.of()), coming.getOrDefault(key, List.of()));
            }
        }
    }

    interface TouchedVisitor {
        void record(RecordKey key, List<Change> mine, List<Change> coming);
    }

    Optional<ChangeSet> set(UUID id) {
        return Optional.ofNullable(incomingSets.get(id)).or(() -> setsHere.computeIfAbsent(id, here::set));
    }

    /** What both know of each change: the union that the record folds from once it is taken in. */
    static List<Change> union(List<Change> mine, List<Change> coming) {
        Map<UUID, Change> all = new LinkedHashMap<>();
        mine.forEach(change -> all.put(change.id(), change));
        coming.forEach(change -> all.merge(
                change.id(), change, (known, arrived) -> known.withValue(Stubs.grown(known.value(), arrived.value()))));
        return List.copyOf(all.values());
    }
}
