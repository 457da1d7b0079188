package org.daybook.journal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.kit.text.Messages;

/** Taking back what one set did to one record. */
final class RecordUndo {
    private static final Messages SAY = Messages.beside(RecordUndo.class);

    private final FoldedRecord now;
    private final List<Change> made;
    private final Map<UUID, SetPlace> sets;
    private final String singular;
    private final Set<String> lasting;
    private final Map<UUID, Change> history = new HashMap<>();
    private final Set<UUID> madeIds = new HashSet<>();

    /**
     * Where a set stands in this copy's history.
     *
     * @param seq its place in the order of arrival
     * @param takesBack the set that it undoes, where it is an undo or a redo
     */
    record SetPlace(long seq, Optional<UUID> takesBack) {}

    /** @param sets of the whole history @param lasting fields that stay as they are: {@link Field#lasting} */
    RecordUndo(
            FoldedRecord now,
            List<Change> made,
            List<Change> history,
            Map<UUID, SetPlace> sets,
            String singular,
            Set<String> lasting) {
        this.now = now;
        this.made = made;
        this.sets = sets;
        this.singular = singular;
        this.lasting = lasting;
        history.forEach(change -> this.history.put(change.id(), change));
        made.forEach(change -> madeIds.add(change.id()));
    }

    /** @param stays a sentence for each field that no undo takes back */
    void plan(List<Draft.Edit> edits, List<String> skipped, List<String> stays) {
        if (createdIt()) {
            delete(edits, skipped);
            return;
        }
        for (Change change : made) {
            if (lasting.contains(change.field())) {
                stays.add(SAY.text("undo.lasts", FieldRule.words(change.field()), singular));
                continue;
            }
            FieldState state = now.fields().get(change.field());
            boolean stands = state != null
                    && state.heads().size() == 1
                    && standsFor(state.heads().getFirst()).equals(standsFor(change));
            Value before = before(change);
            if (before.isStub()) {
                skipped.add(SAY.text("undo.erased", FieldRule.words(change.field()), singular));
            } else if (stands && wasInConflict(change)) {
                // One of the two values would be as good as the other: what was settled stays settled.
                skipped.add(SAY.text("undo.settled", FieldRule.words(change.field()), singular));
            } else if (stands) {
                edits.add(new Draft.Edit(now.key(), change.field(), before));
            } else {
                skipped.add(SAY.text("undo.moved-on", FieldRule.words(change.field()), singular));
            }
        }
    }

    /** By the order of arrival, not by ids: a laptop's clock may have been wrong. */
    private boolean createdIt() {
        long first = history.values().stream().mapToLong(this::seq).min().orElse(0);
        return made.stream()
                .allMatch(c -> seq(c) == first && c.supersedes().isEmpty() && !c.field().equals(Change.DELETED));
    }

    private long seq(Change change) {
        SetPlace place = sets.get(change.set());
        return place == null ? Long.MAX_VALUE : place.seq();
    }

    private void delete(List<Draft.Edit> edits, List<String> skipped) {
        boolean untouched = now.fields().values().stream()
                .flatMap(state -> state.heads().stream())
                .map(this::standsFor)
                .allMatch(original -> original.isEmpty() || madeIds.contains(original.get()));
        if (untouched) {
            edits.add(new Draft.Edit(now.key(), Change.DELETED, Value.of(true)));
        } else {
            skipped.add(SAY.text("undo.used", singular));
        }
    }

    /**
     * The change whose value a change says again: itself, or, where it takes another one back, what stood before that one.
     * Empty where nothing stood before. So undoing two edits one after the other works: after the first undo the field
     * stands as the older edit left it, though by a newer change.
     */
    private Optional<UUID> standsFor(Change change) {
        Set<UUID> seen = new HashSet<>();
        Change at = change;
        Optional<Change> taken = takenBackBy(at);
        while (takesBack(at).isPresent() && seen.add(at.id())) {
            Optional<Change> before = taken.flatMap(this::superseded);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            at = before.get();
            taken = takenBackBy(at);
        }
        return Optional.of(at.id());
    }

    private Optional<UUID> takesBack(Change change) {
        return Optional.ofNullable(sets.get(change.set())).flatMap(SetPlace::takesBack);
    }

    /** What an undo's change took back: what the undone set had said of the same field. */
    private Optional<Change> takenBackBy(Change change) {
        return takesBack(change)
                .flatMap(set -> history.values().stream()
                        .filter(c -> c.set().equals(set) && c.field().equals(change.field()))
                        .findFirst());
    }

    private Optional<Change> superseded(Change change) {
        return change.supersedes().stream()
                .map(history::get)
                .filter(c -> c != null && c.field().equals(change.field()))
                .min(Comparator.comparing((Change c) -> CanonicalText.bytes(c.value()), Arrays::compareUnsigned));
    }

    /** Whether the field was in conflict when the change was made. */
    private boolean wasInConflict(Change change) {
        List<Change> before =
                history.values().stream().filter(c -> seq(c) < seq(change)).toList();
        return Fold.of(now.key(), before).conflicts().contains(change.field());
    }

    /** The value that stood when the change was made. */
    private Value before(Change change) {
        return superseded(change).map(Change::value).orElse(Value.NOTHING);
    }
}
