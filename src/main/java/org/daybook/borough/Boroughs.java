package org.daybook.borough;

import java.util.List;
import java.util.Map;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Projection;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;

/** What every programme has before any feature: the authorities, and the programme record. */
public final class Boroughs {
    private Boroughs() {}

    public static List<Projection> projections() {
        return BoroughStore.projections();
    }

    /** The 33 authorities and the programme record: fixed ids, the same on every laptop. */
    public static void genesis(BuiltIn set) {
        set.set(ProgrammeStore.KEY, "name", Value.of(ProgrammeStore.Beginning.NAME))
                .set(ProgrammeStore.KEY, "start", Value.of(PartialDate.of(ProgrammeStore.Beginning.START)))
                .set(ProgrammeStore.KEY, "months", Value.of(ProgrammeStore.Beginning.MONTHS))
                .set(ProgrammeStore.KEY, "postFundedUntil", Value.of(ProgrammeStore.Beginning.POST_FUNDED_UNTIL));
        for (London.Entry entry : London.AUTHORITIES) {
            set.create(
                    BoroughStore.AUTHORITY_TYPE.key(entry.gss()),
                    Map.of(
                            "name", Value.of(entry.name()),
                            "shortName", Value.of(entry.shortName()),
                            "innerOuter", Value.of(entry.innerOuter()),
                            "gridColumn", Value.of(entry.column()),
                            "gridRow", Value.of(entry.row()),
                            "inLondon", Value.of(true)));
        }
    }

    /** The sample's as-at date, fixed so that it means the same for ever. */
    public static void sample(BuiltIn set) {
        set.set(ProgrammeStore.KEY, "asAt", Value.of("2008-10-31"));
    }
}
