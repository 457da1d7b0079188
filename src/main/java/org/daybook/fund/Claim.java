package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * A request for payment with evidence.
 *
 * @param amount empty where it is not known yet, which is not zero
 * @param due when it is expected
 */
public record Claim(
        String id,
        String award,
        Optional<Money> amount,
        Optional<PartialDate> due,
        String evidence,
        List<ClaimMove> moves) {
    public Claim {
        moves = moves.stream().sorted(StateMove.IN_ORDER).toList();
    }

    /** The state on a day, by the moves dated up to it; a claim without one is expected. */
    public ClaimState stateOn(LocalDate day) {
        return stateOn(day, Optional.empty());
    }

    /** The state on a day as it was known at a moment: what was entered later does not show in it. */
    public ClaimState stateOn(LocalDate day, Optional<Instant> recordedUntil) {
        return StateMove.stateOn(moves, ClaimState.EXPECTED, day, recordedUntil);
    }

    /** The state that a move of that date starts from. */
    ClaimState stateBefore(PartialDate date) {
        List<ClaimMove> before = StateMove.before(moves, date);
        return before.isEmpty() ? ClaimState.EXPECTED : before.getLast().to();
    }

    public boolean overdueOn(LocalDate day) {
        return overdueOn(day, Optional.empty());
    }

    /** Derived, never stored: still expected, and the last day that its due date can mean has passed. */
    public boolean overdueOn(LocalDate day, Optional<Instant> recordedUntil) {
        return stateOn(day, recordedUntil) == ClaimState.EXPECTED
                && due.filter(d -> d.latest().isBefore(day)).isPresent();
    }
}
