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
    private final Set<UUID> takingBack;
    private final String singular;
    private final Map<UUID, Change> history = new HashMap<>();
    private final Set<UUID> madeIds = new HashSet<>();

    /** @param takingBack the sets in the history that are undos or redos themselves */
    RecordUndo(FoldedRecord now, List<Change> made, List<Change> history, Set<UUID> takingBack, String singular) {
        this.now = now;
        this.made = made;
        this.takingBack = takingBack;
        this.singular = singular;
        history.forEach(change -> this.history.put(change.id(), change));
        made.forEach(change -> madeIds.add(change.id()));
    }

    void plan(List<Draft.Edit> edits, List<String> skipped) {
        if (createdIt()) {
            delete(edits, skipped);
            return;
        }
        for (Change change : made) {
            FieldState state = now.fields().get(change.field());
            boolean stands = state != null
                    && state.heads().size() == 1
                    && standsFor(state.heads().getFirst()).equals(standsFor(change));
            if (stands) {
                edits.add(new Draft.Edit(now.key(), change.field(), before(change)));
            } else {
                skipped.add(SAY.text("undo.moved-on", FieldRule.words(change.field()), singular));
            }
        }
    }

    private boolean createdIt() {
        boolean first = history.values().stream()
                .min(Comparator.comparing(c -> c.id().toString()))
                .filter(c -> madeIds.contains(c.id()))
                .isPresent();
        return first
                && made.stream().allMatch(c -> c.supersedes().isEmpty() && !c.field().equals(Change.DELETED));
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
     * The change whose value a change says again: itself, or, where it takes another one back, the one that stood before
     * that. Empty where nothing stood before. So undoing two edits one after the other works: after the first undo the
     * field stands as the older edit left it, though by a newer change.
     */
    private Optional<UUID> standsFor(Change change) {
        Change at = change;
        while (takingBack.contains(at.set())) {
            Optional<Change> taken = superseded(at);
            Optional<Change> before = taken.flatMap(this::superseded);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            at = before.get();
        }
        return Optional.of(at.id());
    }

    private Optional<Change> superseded(Change change) {
        return change.supersedes().stream()
                .map(history::get)
                .filter(c -> c != null && c.field().equals(change.field()))
                .min(Comparator.comparing((Change c) -> CanonicalText.bytes(c.value()), Arrays::compareUnsigned));
    }

    /** The value that stood when the change was made. */
    private Value before(Change change) {
        return superseded(change).map(Change::value).orElse(Value.NOTHING);
    }
}
