package org.daybook.fund;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.borough.Settings;
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
    private static final String LIMITS = "fund.approvalLimits";
    private static final String COUNT_EXPECTED = "fund.countExpected";

    /** Of the settings, those that are the fund's alone. */
    static final List<String> NAMES = List.of(LIMITS, COUNT_EXPECTED);

    public static final FundSettings DEFAULT =
            new FundSettings(false, Settings.USUAL.amberPercent(), Settings.USUAL.redPercent(), Map.of());

    public FundSettings {
        approvalLimits = Map.copyOf(approvalLimits);
    }

    /**
     * From the programme's settings, whose limits for amber and red hold for every view; and {@code fund.countExpected} (yes)
     * and {@code fund.approvalLimits} (a line a role: {@code board = 10,000}). What cannot be read is the default.
     */
    static FundSettings of(Settings programme, Function<String, Optional<String>> setting) {
        Map<String, Money> limits = new LinkedHashMap<>();
        setting.apply(LIMITS).orElse("").lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            if (parts.length == 2) {
                Money.parse(parts[1]).ifPresent(limit -> limits.put(parts[0].strip(), limit));
            }
        });
        return new FundSettings(
                setting.apply(COUNT_EXPECTED).filter("yes"::equals).isPresent(),
                programme.amberPercent(),
                programme.redPercent(),
                limits);
    }

    Optional<Money> limitOf(String role) {
        return Optional.ofNullable(approvalLimits.get(role));
    }
}
