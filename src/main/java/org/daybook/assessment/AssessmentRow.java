package org.daybook.assessment;

import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.kit.text.PartialDate;

/**
 * An authority as the table shows it.
 *
 * @param furthest its furthest framework
 * @param standings one for each framework it was ever moved in
 * @param frameworks the names of these, the furthest first: "TAES, CSIT"
 * @param lead name and role of its lead contact, or empty
 * @param nextStep what is arranged; for one that has a priority place and nothing else, what comes next with that
 * @param doneOn when its self-assessment was done
 * @param selfAssessed whether it is done in a framework by which authorities assess themselves
 * @param stuck whether it has stood still for longer than the setting allows
 */
record AssessmentRow(
        Authority authority,
        Standing furthest,
        List<Standing> standings,
        String frameworks,
        String tranche,
        String lead,
        String nextStep,
        Optional<PartialDate> nextStepDate,
        Optional<PriorityPlace> priorityPlace,
        boolean selfAssessed,
        Optional<PartialDate> doneOn,
        boolean stuck) {
    AssessmentRow {
        standings = List.copyOf(standings);
    }

    String gss() {
        return authority.gss();
    }

    String name() {
        return authority.name();
    }

    Stage stage() {
        return furthest.stage();
    }

    boolean isEngaged() {
        return stage().isEngaged();
    }

    /** Held for it, or offered by its stage, be it noted further or not. */
    boolean hasPriorityPlace() {
        return priorityPlace.isPresent() || stage() == Stage.PRIORITY_OFFERED;
    }

    boolean isDone() {
        return selfAssessed;
    }
}
