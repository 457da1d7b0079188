package org.daybook.museum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * One move of a service. Moves are never changed into one another: the latest-dated live one is the stage, all of them the
 * history.
 *
 * @param service GSS code
 */
record MuseumMove(String id, String service, String code, Optional<PartialDate> date, String note) {
    /**
     * By date, an unknown one first; on one date in the order in which they were made. A date known only roughly follows the
     * moves made before that it may follow: "October", entered after the 3rd of October, comes after it.
     */
    static List<MuseumMove> inOrder(Collection<MuseumMove> moves) {
        return moves.stream()
                .sorted(Comparator.<MuseumMove, LocalDate>comparing(m -> m.dayAmong(moves))
                        .thenComparing(MuseumMove::id))
                .toList();
    }

    /** The day from which it counts; the first of all where no date is known. Ids ascend with the time they were made at. */
    LocalDate dayAmong(Collection<MuseumMove> moves) {
        return date.map(d -> d.startAfter(moves.stream()
                        .filter(m -> m.id().compareTo(id) < 0)
                        .flatMap(m -> m.date().stream())))
                .orElse(LocalDate.MIN);
    }

    Optional<EnrolmentStage> stage() {
        return EnrolmentStage.of(code);
    }
}
