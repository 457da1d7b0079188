package org.daybook.borough;

import static org.daybook.database.tables.Tables.PROGRAMME;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.journal.Field;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.SetsThatStand;
import org.daybook.journal.TableProjection;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;

/** The programme record in the tables. */
public final class ProgrammeStore {
    static final RecordType TYPE = RecordType.record(
            "programme",
            "programme",
            Field.text("name"),
            Field.date("start"),
            Field.number("months"),
            Field.date("postFundedUntil"),
            Field.date("asAt"));

    /** There is one programme; its id is the same on every laptop. */
    public static final RecordKey KEY = TYPE.key("programme");

    private ProgrammeStore() {}

    static Projection projection() {
        return new TableProjection(TYPE, PROGRAMME);
    }

    /** On the lane. What was emptied reads as the programme began: it always has a name, a start and a length. */
    public static Programme programme(DSLContext sql) {
        boolean illustrative = SetsThatStand.isIllustrative(sql);
        return sql.selectFrom(PROGRAMME)
                .where(PROGRAMME.ID.eq(KEY.id()))
                .fetchOptional()
                .map(row -> new Programme(
                        Optional.ofNullable(row.getName()).orElse(Beginning.NAME),
                        date(row.getStart()).map(PartialDate::earliest).orElse(Beginning.START),
                        Optional.ofNullable(row.getMonths()).map(Long::intValue).orElse(Beginning.MONTHS),
                        date(row.getPostFundedUntil()),
                        date(row.getAsAt()).map(PartialDate::earliest),
                        illustrative))
                .orElseGet(() -> new Programme(
                        Beginning.NAME, Beginning.START, Beginning.MONTHS, Optional.empty(), Optional.empty(), illustrative));
    }

    private static Optional<PartialDate> date(@org.jspecify.annotations.Nullable String canonical) {
        return Optional.ofNullable(canonical).map(PartialDate::of);
    }

    /** What the genesis set says, and what stands where it was emptied. */
    static final class Beginning {
        static final String NAME = "London Cultural Improvement Programme";
        static final LocalDate START = LocalDate.of(2008, 6, 19);
        static final int MONTHS = 18;
        static final String POST_FUNDED_UNTIL = "2008-12";

        private Beginning() {}
    }
}
