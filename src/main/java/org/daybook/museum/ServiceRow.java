package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.kit.text.PartialDate;

/**
 * A service as the table shows it.
 *
 * @param reached the stage of the path that the next move starts from: where it came to before it stepped aside, if it did
 * @param since when it came to its stage
 * @param moves its whole history, the oldest first
 * @param museums how many museums it runs
 * @param helper the authority whose service helps it now
 * @param helps the authorities whose services it helps now
 */
record ServiceRow(
        Authority authority,
        MuseumService service,
        EnrolmentStage stage,
        EnrolmentStage reached,
        Optional<PartialDate> since,
        List<MuseumMove> moves,
        int museums,
        Optional<Authority> helper,
        List<Authority> helps) {
    ServiceRow {
        moves = List.copyOf(moves);
        helps = List.copyOf(helps);
    }

    String gss() {
        return authority.gss();
    }

    /** Whether it is in the base of every figure: an eligible service of an authority of London that is not archived. */
    boolean counts() {
        return service.eligible() && authority.inLondon() && !authority.archived();
    }

    boolean isWaiting() {
        return service.eligible() && stage == EnrolmentStage.WAITING;
    }

    boolean countsAsEnrolled() {
        return counts() && stage.isEnrolled();
    }
}
