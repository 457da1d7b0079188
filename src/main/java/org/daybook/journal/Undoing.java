package org.daybook.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.kit.text.Messages;

/** Undo and redo as what they are: edits that are saved as any other, and sentences that say what was undone. */
final class Undoing {
    private static final Messages SAY = Messages.beside(Undoing.class);

    private final Undo undo;
    private final JournalStore store;
    private final Writing writing;
    private final NewSet newSet;

    /** The header of a set that is being made. */
    interface NewSet {
        ChangeSet of(String label, Origin origin, Optional<UUID> undoes);
    }

    Undoing(Undo undo, JournalStore store, Writing writing, NewSet newSet) {
        this.undo = undo;
        this.store = store;
        this.writing = writing;
        this.newSet = newSet;
    }

    Optional<String> redoLabel() {
        return undo.nextRedo().map(undone -> undo.original(undone).label());
    }

    Saved undo(Watch watch) {
        ChangeSet last = undo.next().orElseThrow(() -> new Refused(SAY.text("undo.nothing")));
        ChangeSet original = undo.original(last);
        if (original.origin().equals(Origin.MERGE)) {
            return aside(original, last, Origin.UNDO, undo.toSetAside(original));
        }
        String sentence = SAY.text("undo.label", last.label());
        return save(undo.undoing(last), last, Origin.UNDO, sentence, sentence, watch);
    }

    Saved undoMerge(UUID merge) {
        ChangeSet set = store.sets()
                .set(merge)
                .filter(found -> found.origin().equals(Origin.MERGE) && !store.sets().isUndone(merge))
                .orElseThrow(() -> new Refused(SAY.text("undo.no-merge")));
        return aside(set, set, Origin.UNDO, undo.toSetAside(set));
    }

    Saved redo(Watch watch) {
        ChangeSet undone = undo.nextRedo().orElseThrow(() -> new Refused(SAY.text("redo.nothing")));
        ChangeSet original = undo.original(undone);
        if (original.origin().equals(Origin.MERGE)) {
            return aside(original, undone, Origin.REDO, undo.toTakeUp(original));
        }
        String sentence = SAY.text("redo.label", original.label());
        return save(undo.undoing(undone), undone, Origin.REDO, original.label(), sentence, watch);
    }

    /** A merge is not undone by saying the opposite, which would travel: this copy alone leaves aside what it brought. */
    private Saved aside(ChangeSet merge, ChangeSet undone, Origin origin, List<Change> brought) {
        boolean aside = origin.equals(Origin.UNDO);
        String sentence = SAY.text(aside ? "undo.label" : "redo.label", merge.label());
        ChangeSet set = newSet.of(aside ? sentence : merge.label(), origin, Optional.of(undone.id()));
        writing.aside(set, aside, brought);
        return new Saved(Optional.of(set), sentence, List.of(), Saved.types(brought));
    }

    private Saved save(
            UndoPieces pieces, ChangeSet undone, Origin origin, String label, String sentence, Watch watch) {
        ChangeSet set = newSet.of(label, origin, Optional.of(undone.id()));
        Saved saved = pieces.isOne() ? whole(set, pieces.all()) : writing.inPieces(set, pieces, watch);
        String said = saved.types().isEmpty() ? SAY.text("undo.nothing-left", undone.label()) : sentence;
        return new Saved(saved.set(), said, saved.skipped(), saved.types());
    }

    private Saved whole(ChangeSet set, UndoPieces.Plan plan) {
        return writing.save(set, plan.edits(), plan.skipped());
    }
}
