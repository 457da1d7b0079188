package org.daybook.assessment;

import java.util.Comparator;
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
    /** By date, an unknown one first; on one date in the order in which they were made. */
    static final Comparator<StageMove> IN_ORDER = Comparator.<StageMove, PartialDate>comparing(
                    m -> m.date().orElse(PartialDate.of("0001")))
            .thenComparing(StageMove::id);

    StageMove {
        knows = Set.copyOf(knows);
    }

    Optional<Stage> stage() {
        return Stage.of(code);
    }
}
