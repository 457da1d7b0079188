package org.daybook.museum;

import java.util.Comparator;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * One move of a service. Moves are never changed into one another: the latest-dated live one is the stage, all of them the
 * history.
 *
 * @param service GSS code
 */
record MuseumMove(String id, String service, String code, Optional<PartialDate> date, String note) {
    /** By date, an unknown one first; on one date in the order in which they were made. */
    static final Comparator<MuseumMove> IN_ORDER = Comparator.<MuseumMove, PartialDate>comparing(
                    m -> m.date().orElse(PartialDate.of("0001")))
            .thenComparing(MuseumMove::id);

    Optional<EnrolmentStage> stage() {
        return EnrolmentStage.of(code);
    }
}
