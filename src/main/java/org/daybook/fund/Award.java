package org.daybook.fund;

import java.time.LocalDate;
import java.util.Comparator;
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
    private static final Comparator<AwardMove> IN_ORDER = Comparator.comparing(AwardMove::date)
            .thenComparing(AwardMove::recorded)
            .thenComparing(AwardMove::id);

    public Award {
        conditions = List.copyOf(conditions);
        moves = moves.stream().sorted(IN_ORDER).toList();
    }

    /** The latest-dated move decides; an award without a move is a draft. */
    public AwardState state() {
        return moves.isEmpty() ? AwardState.DRAFT : moves.getLast().to();
    }

    /** The state on a day, by the moves dated up to it. */
    public AwardState stateOn(LocalDate day) {
        AwardState state = AwardState.DRAFT;
        for (AwardMove move : moves) {
            if (!move.date().earliest().isAfter(day)) {
                state = move.to();
            }
        }
        return state;
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
