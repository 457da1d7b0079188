package org.daybook.fund;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * Rules that a programme sets for itself; each is printed beside the figures it decides.
 *
 * @param countExpected whether uncommitted counts expected income
 * @param amber forecast variance from which a head is amber, in per cent of its latest budget
 * @param red the same for red
 * @param approvalLimits the most a role may approve for one award; a role that is not named has no limit set
 */
public record FundSettings(
        boolean countExpected, BigDecimal amber, BigDecimal red, Map<String, Money> approvalLimits) {
    /** 2 % and 5 % were a London council's in 2010. */
    public static final FundSettings DEFAULT =
            new FundSettings(false, BigDecimal.valueOf(2), BigDecimal.valueOf(5), Map.of());

    public FundSettings {
        approvalLimits = Map.copyOf(approvalLimits);
    }

    Optional<Money> limitOf(String role) {
        return Optional.ofNullable(approvalLimits.get(role));
    }
}
