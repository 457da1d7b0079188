package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** An award with its money and its claims, as the list shows it. */
record AwardRow(Award award, AwardLine line, List<Claim> claims) {
    AwardRow {
        claims = List.copyOf(claims);
    }

    /** Claimed and not yet paid: received, queried or approved. */
    Money claimed() {
        return claims.stream()
                .filter(c -> c.state() == ClaimState.RECEIVED
                        || c.state() == ClaimState.QUERIED
                        || c.state() == ClaimState.APPROVED)
                .map(c -> c.amount().orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    /** The next date by which a claim is expected. */
    Optional<PartialDate> nextDue() {
        return claims.stream()
                .filter(c -> c.state() == ClaimState.EXPECTED)
                .flatMap(c -> c.due().stream())
                .min(PartialDate::compareTo);
    }

    boolean overdueOn(LocalDate day) {
        return claims.stream().anyMatch(c -> c.overdueOn(day));
    }
}
