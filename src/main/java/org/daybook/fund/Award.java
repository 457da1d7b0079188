package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * A grant promised. Its money is in the ledger; this is what the ledger asks of it.
 *
 * @param number as the officer calls it: {@code No. 3}
 * @param authority the recipient's authority by GSS code, where it is one
 * @param head the budget head that bears it
 * @param ends when its work is to be finished
 */
public record Award(
        String id,
        String fund,
        String number,
        String recipient,
        Optional<String> authority,
        String purpose,
        Optional<String> head,
        Optional<Approval> approval,
        Optional<PartialDate> ends,
        List<AwardCondition> conditions,
        List<AwardMove> moves) {
    public Award {
        conditions = List.copyOf(conditions);
        moves = moves.stream().sorted(StateMove.IN_ORDER).toList();
    }

    /** The state on a day, by the moves dated up to it; an award without one is a draft. */
    public AwardState stateOn(LocalDate day) {
        return stateOn(day, Optional.empty());
    }

    /** The state on a day as it was known at a moment: what was entered later does not show in it. */
    public AwardState stateOn(LocalDate day, Optional<Instant> recordedUntil) {
        return StateMove.stateOn(moves, AwardState.DRAFT, day, recordedUntil);
    }

    /** The state that a move of that date follows on. */
    AwardState stateBefore(PartialDate date) {
        List<AwardMove> before = StateMove.before(moves, date);
        return before.isEmpty() ? AwardState.DRAFT : before.getLast().to();
    }

    /** The state of the path that a move of that date starts from: the one it came to before it stepped aside, if it did. */
    AwardState onPathBefore(PartialDate date) {
        return StateMove.before(moves, date).reversed().stream()
                .map(AwardMove::to)
                .filter(state -> !state.isAside())
                .findFirst()
                .orElse(AwardState.DRAFT);
    }

    /** Whether the recipient had accepted the offer by that day. */
    public boolean acceptedBy(LocalDate day) {
        AwardState state = stateOn(day);
        if (state.isAside() || state.compareTo(AwardState.ACCEPTED) < 0) {
            return false;
        }
        // One that came to a later state without the letter coming back has not been accepted.
        return moves.stream()
                .anyMatch(m -> m.to() == AwardState.ACCEPTED && !m.date().earliest().isAfter(day));
    }

    /** The conditions that stand in the way of a payment on that day. */
    public List<AwardCondition> unsettledOn(LocalDate day) {
        return conditions.stream().filter(c -> !c.settledOn(day)).toList();
    }

    /** {@code No. 3, Harbour Lane Museum}. */
    public String label() {
        return recipient.isBlank() ? number : number + ", " + recipient;
    }
}
