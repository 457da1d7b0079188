package org.daybook.borough;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.jooq.DSLContext;

/**
 * The programme's settings. They travel with it, unlike what only this laptop's window remembers.
 *
 * @param role who makes the edits: a role, never a person's name
 * @param stuckAfterWeeks after how many weeks without a move a stage is a risk
 * @param amberPercent forecast variance from which a budget head is amber
 * @param redPercent forecast variance from which it is red (2 and 5 were a London council's in 2010)
 * @param sharingClass the class that an export begins with: internal, partners or public
 * @param base which authorities figures are said of: authorities, boroughs or chosen
 */
public record Settings(
        String role,
        int stuckAfterWeeks,
        BigDecimal amberPercent,
        BigDecimal redPercent,
        String sharingClass,
        String base) {
    /** The setting that holds the base. */
    public static final String BASE = "assessment-base";

    public static final String STUCK_AFTER_WEEKS = "stuck-after-weeks";
    private static final String ROLE = "role";
    private static final String AMBER = "rag-amber-percent";
    private static final String RED = "rag-red-percent";
    private static final String SHARING_CLASS = "sharing-class";

    /** What {@link #of(Map)} looks for. */
    public static final List<String> NAMES = List.of(ROLE, STUCK_AFTER_WEEKS, AMBER, RED, SHARING_CLASS, BASE);

    /** What holds until she says otherwise. */
    public static final Settings USUAL =
            new Settings("improvement manager", 12, BigDecimal.valueOf(2), BigDecimal.valueOf(5), "internal", "authorities");

    /** On the lane. A setting that cannot be read (a colleague's newer program) counts as not set. */
    public static Settings of(DSLContext sql) {
        return of(BoroughStore.settings(sql, NAMES));
    }

    /** @param made those that she made, by name: {@link BoroughStore#settings} */
    public static Settings of(Map<String, String> made) {
        return new Settings(
                made.getOrDefault(ROLE, USUAL.role),
                number(made, STUCK_AFTER_WEEKS).map(BigDecimal::intValue).orElse(USUAL.stuckAfterWeeks),
                number(made, AMBER).orElse(USUAL.amberPercent),
                number(made, RED).orElse(USUAL.redPercent),
                made.getOrDefault(SHARING_CLASS, USUAL.sharingClass).toLowerCase(Locale.ROOT),
                made.getOrDefault(BASE, USUAL.base));
    }

    /** The edits that make these the settings. */
    public Draft into(Draft draft) {
        Map.of(
                        ROLE, role,
                        STUCK_AFTER_WEEKS, Integer.toString(stuckAfterWeeks),
                        AMBER, amberPercent.toPlainString(),
                        RED, redPercent.toPlainString(),
                        SHARING_CLASS, sharingClass,
                        BASE, base)
                .forEach((name, content) ->
                        draft.set(BoroughStore.SETTING_TYPE.key(name), "content", Value.of(content)));
        return draft;
    }

    private static Optional<BigDecimal> number(Map<String, String> made, String name) {
        try {
            return Optional.ofNullable(made.get(name)).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
