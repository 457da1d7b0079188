package org.daybook.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.FieldState;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/** The records that a section asks about, without and with what comes. */
final class MergeHere implements Section.Here {
    private final Knowledge knowledge;
    private final List<Section> sections;
    private final UUID copy;
    private final Choices.Settled settled;
    private final Map<RecordKey, List<Change>> coming = new HashMap<>();
    private final Map<RecordKey, List<Change>> mine = new HashMap<>();

    MergeHere(Knowledge knowledge, List<Change> arriving, List<Section> sections, UUID copy, Choices.Settled settled) {
        this.knowledge = knowledge;
        this.sections = sections;
        this.copy = copy;
        this.settled = settled;
        arriving.forEach(change -> coming.computeIfAbsent(change.record(), _ -> new ArrayList<>(4)).add(change));
    }

    private List<Change> mine(RecordKey record) {
        return mine.computeIfAbsent(
                record, key -> knowledge.live(List.of(key)).getOrDefault(key, List.of()));
    }

    private List<Change> union(RecordKey record) {
        return MergePlan.union(mine(record), coming.getOrDefault(record, List.of()));
    }

    private static List<Value> heads(FoldedRecord record, String field) {
        FieldState state = record.fields().get(field);
        return state == null ? List.of() : state.heads().stream().map(Change::value).distinct().toList();
    }

    /** Whether a section makes a question of it. */
    boolean asks(RecordKey record, String field) {
        List<Section> guarding =
                sections.stream().filter(s -> s.guards(record, field)).toList();
        if (guarding.isEmpty()) {
            return false;
        }
        List<Value> before = before(record, field);
        List<Value> after = heads(after(record), field);
        return !before.equals(after) && guarding.stream().anyMatch(s -> s.asks(this, record, field, before, after));
    }

    @Override
    public UUID copy() {
        return copy;
    }

    @Override
    public List<Value> before(RecordKey record, String field) {
        return heads(before(record), field);
    }

    @Override
    public List<Value> after(RecordKey record, String field) {
        Optional<Value> chosen = settled.of(record, field);
        if (chosen.isPresent()) {
            return List.of(chosen.get());
        }
        return asks(record, field) ? before(record, field) : heads(after(record), field);
    }

    @Override
    public List<Value> ever(RecordKey record, String field) {
        return union(record).stream()
                .filter(change -> change.field().equals(field))
                .map(Change::value)
                .distinct()
                .toList();
    }

    @Override
    public FoldedRecord before(RecordKey record) {
        return Fold.of(record, mine(record));
    }

    @Override
    public FoldedRecord after(RecordKey record) {
        return Fold.of(record, union(record));
    }
}
