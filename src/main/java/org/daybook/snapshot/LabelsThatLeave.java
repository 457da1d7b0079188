package org.daybook.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Origin;
import org.daybook.kit.text.Messages;

/**
 * What a snapshot says of each change set. A label that an earlier version gave to what came from a file names the file, which may
 * name a person: of such a set only its kind is told, and of its undoing nothing.
 */
final class LabelsThatLeave {
    private static final Messages SAY = Messages.beside(LabelsThatLeave.class);

    private final Map<UUID, ChangeSet> sets = new HashMap<>();

    /** @param all whose undoing may be among those that leave */
    LabelsThatLeave(List<ChangeSet> all) {
        all.forEach(set -> sets.put(set.id(), set));
    }

    String of(ChangeSet set) {
        Optional<String> kind = ofAFile(set);
        if (kind.isPresent()) {
            return kind.get();
        }
        // An undo may be undone, and that again; each names the one before. A chain cannot be longer than there are sets.
        ChangeSet first = set;
        for (int i = 0; i < sets.size() && first.undoes().isPresent(); i++) {
            ChangeSet before = sets.get(first.undoes().get());
            if (before == null) {
                return "";
            }
            first = before;
        }
        return ofAFile(first).isPresent() ? "" : set.label();
    }

    private static Optional<String> ofAFile(ChangeSet set) {
        if (set.origin().equals(Origin.MERGE)) {
            return Optional.of(SAY.text("left.merge"));
        }
        return set.origin().equals(Origin.IMPORT) ? Optional.of(SAY.text("left.import")) : Optional.empty();
    }
}
