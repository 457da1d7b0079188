package org.daybook.journal;

import static org.daybook.database.tables.Tables.CHANGE_MADE;
import static org.daybook.database.tables.Tables.CHANGE_SET;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Sets of which something was not set aside. */
public final class SetsThatStand {
    private SetsThatStand() {}

    /** Whether there is one that meets a condition. Looks along what arrived, as changes have no index by their set. */
    public static boolean any(DSLContext sql, Condition ofSet) {
        var arrival = CHANGE_SET.as("arrival");
        return sql.fetchExists(DSL.selectOne()
                .from(arrival)
                .join(CHANGE_MADE)
                .on(CHANGE_MADE.ARRIVED_IN.eq(arrival.ID))
                .join(CHANGE_SET)
                .on(CHANGE_SET.ID.eq(CHANGE_MADE.SET_ID))
                .where(arrival.SEQ.ge(first(ofSet)))
                .and(ofSet)
                .and(DSL.not(CHANGE_MADE.ASIDE)));
    }

    /** The first set in the order of arrival that meets a condition: nothing of such sets arrived before. */
    public static Select<Record1<Long>> first(Condition ofSet) {
        return DSL.select(DSL.min(CHANGE_SET.SEQ)).from(CHANGE_SET).where(ofSet);
    }

    /** Whether any of it came from the sample. */
    public static boolean isIllustrative(DSLContext sql) {
        return any(sql, CHANGE_SET.ORIGIN.eq(Origin.SAMPLE.word()));
    }
}
