package org.daybook.fund;

import java.time.LocalDate;
import java.util.Comparator;
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
        moves = moves.stream()
                .sorted(Comparator.comparing(ClaimMove::date)
                        .thenComparing(ClaimMove::recorded)
                        .thenComparing(ClaimMove::id))
                .toList();
    }

    public ClaimState state() {
        return moves.isEmpty() ? ClaimState.EXPECTED : moves.getLast().to();
    }

    /** Derived, never stored: expected, and the last day that its due date can mean has passed. */
    public boolean overdueOn(LocalDate day) {
        return state() == ClaimState.EXPECTED
                && due.filter(d -> d.latest().isBefore(day)).isPresent();
    }
}
