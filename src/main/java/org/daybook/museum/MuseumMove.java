package org.daybook.museum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.PartialDate;

/**
 * One move of a service.
 *
 * @param service GSS code
 */
record MuseumMove(String id, String service, String code, Optional<PartialDate> date, String note)
        implements DatedMove<MuseumMove> {
    /** Those that count by a day, in their order; of a stage that a newer program named nothing is known. */
    static List<MuseumMove> until(LocalDate asAt, Collection<MuseumMove> moves) {
        return DatedMove.placed(moves).stream()
                .filter(p -> !p.from().isAfter(asAt))
                .map(Placed::move)
                .filter(m -> m.stage().isPresent())
                .toList();
    }

    /** One that is made now, after all that there are. */
    static MuseumMove made(EnrolmentStage stage, PartialDate date) {
        return new MuseumMove("~", "", stage.code(), Optional.of(date), "");
    }

    /** It follows all that were made before: no more is known of who saw what. */
    @Override
    public boolean sees(MuseumMove earlier) {
        return true;
    }

    @Override
    public OptionalInt step() {
        return stage().filter(EnrolmentStage::onPath).map(s -> OptionalInt.of(s.ordinal())).orElse(OptionalInt.empty());
    }

    Optional<EnrolmentStage> stage() {
        return EnrolmentStage.of(code);
    }
}
