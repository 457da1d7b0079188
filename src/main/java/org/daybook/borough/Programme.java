package org.daybook.borough;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * The programme record.
 *
 * @param start the day it began
 * @param months how many months it was given
 * @param postFundedUntil until when the manager's post is paid for, as far as it is known
 * @param asAt the day that counts as today, where the programme stands still; empty in a real one
 * @param illustrative whether any of it came from the sample; derived, never stored
 */
public record Programme(
        String name,
        LocalDate start,
        int months,
        Optional<PartialDate> postFundedUntil,
        Optional<LocalDate> asAt,
        boolean illustrative) {
    /** The day by which every authority is to have done its self-assessment. */
    public LocalDate target() {
        return start.plusMonths(months);
    }
}
