package org.daybook.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.FieldState;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/** Folds each touched record without and with what comes, and says how they differ and what contradicts. */
final class MergeLook {
    private final RecordTypes types;
    private final MergePlan plan;
    private final List<MergeReport.Detail> details = new ArrayList<>();
    private final List<MergeReport.Conflict> conflicts = new ArrayList<>();
    private long added;
    private long changed;

    MergeLook(RecordTypes types, MergePlan plan) {
        this.types = types;
        this.plan = plan;
    }

    /** @param recordsThere how many records the snapshot has */
    MergeReport report(Optional<Envelope> about, long recordsThere) {
        plan.forEachTouched(this::record);
        return new MergeReport(
                about,
                added,
                changed,
                Math.max(0, recordsThere - added - changed),
                details,
                conflicts,
                plan.problems(),
                plan.arriving().size(),
                plan.erased());
    }

    private void record(RecordKey key, List<Change> mine, List<Change> coming) {
        List<Change> union = MergePlan.union(mine, coming);
        FoldedRecord before = Fold.of(key, mine);
        FoldedRecord after = Fold.of(key, union);
        List<MergeReport.FieldChange> fields = fields(before, after);
        if (!before.present() && after.present()) {
            added++;
            detail(after, MergeReport.What.NEW, fields);
        } else if (before.present() != after.present() || before.present() && !fields.isEmpty()) {
            changed++;
            detail(after, after.present() ? MergeReport.What.CHANGED : MergeReport.What.DELETED, fields);
        }
        if (!after.conflicts().isEmpty() || fields.stream().anyMatch(f -> plan.asks(key, f.field()))) {
            conflicts(before, after, mine, union, fields);
        }
    }

    private void detail(FoldedRecord record, MergeReport.What what, List<MergeReport.FieldChange> fields) {
        if (details.size() < MergeReport.MOST_DETAILS) {
            details.add(new MergeReport.Detail(record.key(), singular(record.key()), authority(record), what, fields));
        }
    }

    private List<MergeReport.FieldChange> fields(FoldedRecord before, FoldedRecord after) {
        List<MergeReport.FieldChange> differ = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (String name : names) {
            Value was = before.value(name);
            Value is = after.value(name);
            if (!was.equals(is) && !name.equals(Change.DELETED)) {
                Optional<Change> head = Optional.ofNullable(after.fields().get(name)).map(s -> s.heads().getFirst());
                differ.add(new MergeReport.FieldChange(name, was, is, head.flatMap(this::said)));
            }
        }
        return differ;
    }

    private void conflicts(
            FoldedRecord before,
            FoldedRecord after,
            List<Change> mine,
            List<Change> union,
            List<MergeReport.FieldChange> changing) {
        Map<UUID, Change> byId = new HashMap<>();
        union.forEach(change -> byId.put(change.id(), change));
        Set<UUID> here = new HashSet<>();
        mine.forEach(change -> here.add(change.id()));
        for (String field : after.conflicts()) {
            FieldState state = after.fields().get(field);
            FieldState had = before.fields().get(field);
            if (state == null || before.conflicts().contains(field) && had != null && had.heads().equals(state.heads())) {
                continue;
            }
            conflicts.add(field.equals(Change.DELETED) ? deletion(before, after, state) : field(after, field, state, had, here, byId));
        }
        for (MergeReport.FieldChange change : changing) {
            FieldState state = after.fields().get(change.field());
            if (state != null && !after.conflicts().contains(change.field()) && plan.asks(after.key(), change.field())) {
                conflicts.add(field(after, change.field(), state, before.fields().get(change.field()), here, byId));
            }
        }
    }

    private MergeReport.Conflict field(
            FoldedRecord after, String field, FieldState state, @org.jspecify.annotations.Nullable FieldState had,
            Set<UUID> here, Map<UUID, Change> byId) {
        Optional<Change> ours = had == null ? Optional.empty() : Optional.of(had.heads().getFirst());
        Value mine = ours.map(Change::value).orElse(Value.NOTHING);
        Change theirs = state.heads().stream()
                .filter(head -> !here.contains(head.id()))
                .filter(head -> !head.value().equals(mine))
                .findFirst()
                .orElse(state.heads().getLast());
        Optional<Value> base = theirs.supersedes().stream()
                .map(byId::get)
                .filter(c -> c != null && c.field().equals(field) && !c.value().isStub())
                .map(Change::value)
                .findFirst();
        return new MergeReport.Conflict(
                after.key(),
                singular(after.key()),
                authority(after),
                field,
                base,
                mine,
                theirs.value(),
                ours.flatMap(this::said),
                said(theirs));
    }

    private MergeReport.Conflict deletion(FoldedRecord before, FoldedRecord after, FieldState state) {
        boolean deletedHere = !before.present();
        Optional<MergeReport.Said> deleter = said(state.heads().getFirst());
        Value deleted = Value.of(true);
        return new MergeReport.Conflict(
                after.key(),
                singular(after.key()),
                authority(after),
                Change.DELETED,
                Optional.empty(),
                deletedHere ? deleted : Value.NOTHING,
                deletedHere ? Value.NOTHING : deleted,
                deletedHere ? deleter : Optional.empty(),
                deletedHere ? Optional.empty() : deleter);
    }

    private Optional<MergeReport.Said> said(Change change) {
        return plan.set(change.set()).map(s -> new MergeReport.Said(s.author(), s.copy(), s.at(), s.label()));
    }

    private String singular(RecordKey key) {
        return types.type(key.type()).map(RecordType::singular).orElse(key.type());
    }

    static String authority(FoldedRecord record) {
        return record.key().type().equals("authority") ? record.key().id() : record.text("authority").orElse("");
    }
}
