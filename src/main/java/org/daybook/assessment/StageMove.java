package org.daybook.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.kit.text.PartialDate;

/**
 * One move of an authority in a framework. Moves are never changed into one another: the latest-dated live one is the
 * stage, and all of them are the history.
 *
 * @param authority GSS code
 * @param code the stage as recorded, which a newer program may have named
 * @param date as far as it is known; always there in what a form saved
 * @param tranche its id, or empty
 * @param knows the ids of the live moves that whoever made this one could see: two moves that don't know each other were
 *     made apart
 */
record StageMove(
        String id,
        String authority,
        String framework,
        String code,
        Optional<PartialDate> date,
        String tranche,
        String note,
        Set<String> knows) {
    StageMove {
        knows = Set.copyOf(knows);
    }

    Optional<Stage> stage() {
        return Stage.of(code);
    }

    /**
     * By date, an unknown one first; on one date in the order in which they were made. A date known only roughly follows the
     * moves that it may follow and that this one knows: "October", entered after the 3rd of October, comes after it. What the
     * order is depends on the moves alone, never on how they arrived.
     */
    static List<StageMove> inOrder(Collection<StageMove> moves) {
        return moves.stream()
                .sorted(Comparator.<StageMove, LocalDate>comparing(m -> m.dayAmong(moves)).thenComparing(StageMove::id))
                .toList();
    }

    /** The day from which it counts; the first of all where no date is known. */
    LocalDate dayAmong(Collection<StageMove> moves) {
        return date.map(d -> d.startAfter(moves.stream()
                        .filter(m -> knows.contains(m.id()))
                        .flatMap(m -> m.date().stream())))
                .orElse(LocalDate.MIN);
    }
}
