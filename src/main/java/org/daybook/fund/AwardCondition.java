package org.daybook.fund;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * A condition of an offer, to be met or waived before money is paid.
 *
 * @param waivedBy the role that waived it; blank unless it was waived
 */
public record AwardCondition(
        String id, String text, Optional<PartialDate> met, Optional<PartialDate> waived, String waivedBy) {
    /** Whether it no longer stands in the way of a payment on that day. */
    public boolean settledOn(LocalDate day) {
        return met.filter(d -> !d.earliest().isAfter(day)).isPresent()
                || waived.filter(d -> !d.earliest().isAfter(day)).isPresent();
    }
}
