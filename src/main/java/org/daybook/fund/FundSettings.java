package org.daybook.fund;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * From the programme's settings: {@code fund.countExpected} (yes), {@code fund.amber} and {@code fund.red} (per cent),
     * {@code fund.approvalLimits} (a line a role: {@code board = 10,000}). What cannot be read is the default.
     */
    static FundSettings of(Function<String, Optional<String>> setting) {
        Map<String, Money> limits = new LinkedHashMap<>();
        setting.apply("fund.approvalLimits").orElse("").lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            if (parts.length == 2) {
                Money.parse(parts[1]).ifPresent(limit -> limits.put(parts[0].strip(), limit));
            }
        });
        return new FundSettings(
                setting.apply("fund.countExpected").filter("yes"::equals).isPresent(),
                percent(setting.apply("fund.amber"), DEFAULT.amber),
                percent(setting.apply("fund.red"), DEFAULT.red),
                limits);
    }

    private static BigDecimal percent(Optional<String> text, BigDecimal otherwise) {
        try {
            return text.map(t -> new BigDecimal(t.strip())).filter(p -> p.signum() >= 0).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    Optional<Money> limitOf(String role) {
        return Optional.ofNullable(approvalLimits.get(role));
    }
}
