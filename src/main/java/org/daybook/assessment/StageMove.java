package org.daybook.assessment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.PartialDate;

/**
 * One move of an authority in a framework.
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
        Set<String> knows)
        implements DatedMove<StageMove> {
    StageMove {
        knows = Set.copyOf(knows);
    }

    Optional<Stage> stage() {
        return Stage.of(code);
    }

    @Override
    public boolean sees(StageMove earlier) {
        return knows.contains(earlier.id());
    }

    @Override
    public OptionalInt step() {
        return stage().filter(Stage::onPath).map(s -> OptionalInt.of(s.ordinal())).orElse(OptionalInt.empty());
    }
}
