package org.daybook.fund;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Settings;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.jooq.DSLContext;

/**
 * Rules that a programme sets for itself; each is printed beside the figures it decides.
 *
 * @param countExpected whether uncommitted counts expected income
 * @param amber forecast variance from which a head is amber, in per cent of its latest budget
 * @param red the same for red
 * @param approvalLimits the most a role may approve for one award, in the order written; a role that is not named has no
 *     limit set
 */
public record FundSettings(
        boolean countExpected, BigDecimal amber, BigDecimal red, Map<String, Money> approvalLimits) {
    private static final Messages SAY = Messages.beside(FundSettings.class);
    private static final String LIMITS = "fund.approvalLimits";
    private static final String COUNT_EXPECTED = "fund.countExpected";

    /** Of the settings, those that are the fund's alone. */
    static final List<String> NAMES = List.of(LIMITS, COUNT_EXPECTED);

    public static final FundSettings DEFAULT =
            new FundSettings(false, Settings.USUAL.amberPercent(), Settings.USUAL.redPercent(), Map.of());

    public FundSettings {
        // Not a copy that forgets the order: they are printed as she wrote them.
        approvalLimits = Collections.unmodifiableMap(new LinkedHashMap<>(approvalLimits));
    }

    /** The rules in force. On the lane. */
    public static FundSettings of(DSLContext sql) {
        return FundStore.settings(sql);
    }

    /**
     * From the programme's settings, whose limits for amber and red hold for every view; and {@code fund.countExpected} (yes)
     * and {@code fund.approvalLimits} (a line a role: {@code board = 10,000}). What cannot be read is the default.
     */
    static FundSettings of(Settings programme, Function<String, Optional<String>> setting) {
        Map<String, Money> limits = new LinkedHashMap<>();
        setting.apply(LIMITS).orElse("").lines().map(Limit::of).forEach(line -> line.ifPresent(limit ->
                limits.merge(limit.role(), limit.upTo(), Money::min)));
        return new FundSettings(
                setting.apply(COUNT_EXPECTED).filter("yes"::equals).isPresent(),
                programme.amberPercent(),
                programme.redPercent(),
                limits);
    }

    /** The edits that make these the rules. @param limits a line a role, without a {@link #fault} */
    public static Draft into(Draft draft, boolean countExpected, String limits) {
        return draft.set(
                        BoroughStore.SETTING_TYPE.key(COUNT_EXPECTED),
                        "content",
                        countExpected ? Value.of("yes") : Value.NOTHING)
                .set(
                        BoroughStore.SETTING_TYPE.key(LIMITS),
                        "content",
                        limits.isBlank() ? Value.NOTHING : Value.of(limits.strip()));
    }

    /** What is wrong with limits that were typed, a line a role; empty where nothing is. */
    public static String fault(String limits) {
        Set<String> named = new HashSet<>();
        List<String> lines = limits.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            Optional<Limit> read = Limit.of(line);
            if (read.isEmpty()) {
                return SAY.text("limits.line", i + 1);
            }
            if (!named.add(bare(read.get().role()))) {
                return SAY.text("limits.twice", i + 1, read.get().role());
            }
        }
        return "";
    }

    /** The limits as they are written in the settings, a line a role. */
    public String limits() {
        return approvalLimits.entrySet().stream()
                .map(limit -> limit.getKey() + " = " + limit.getValue().inText())
                .collect(Collectors.joining("\n"));
    }

    /** The role as people spell it: Board is the board. Where it was spelt in two ways the lower limit holds. */
    Optional<Money> limitOf(String role) {
        String asked = bare(role);
        return approvalLimits.entrySet().stream()
                .filter(limit -> bare(limit.getKey()).equals(asked))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    private static String bare(String role) {
        return role.replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT);
    }

    private record Limit(String role, Money upTo) {
        static Optional<Limit> of(String line) {
            String[] parts = line.split("=", 2);
            return parts.length < 2 || parts[0].isBlank()
                    ? Optional.empty()
                    : Money.parse(parts[1])
                            .filter(limit -> !limit.isNegative())
                            .map(limit -> new Limit(parts[0].strip().replaceAll("\\s+", " "), limit));
        }
    }
}
