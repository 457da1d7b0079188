package org.daybook.museum;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * A service that helps another.
 *
 * @param waiting GSS code of the one that is helped
 * @param helper GSS code of the one that helps
 * @param until when it ended; empty while it holds
 */
record Pairing(
        String id, String waiting, String helper, Optional<PartialDate> since, Optional<PartialDate> until, String note) {
    boolean holdsOn(LocalDate day) {
        return since.map(d -> !d.earliest().isAfter(day)).orElse(true)
                && until.map(d -> d.latest().isAfter(day)).orElse(true);
    }
}
