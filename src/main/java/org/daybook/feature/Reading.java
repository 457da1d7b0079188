package org.daybook.feature;

import java.time.LocalDate;
import org.daybook.borough.Programme;
import org.daybook.borough.ProgrammeStore;
import org.daybook.sheet.SheetRequest;
import org.jooq.DSLContext;

/**
 * What a question to the data stands on. Used on the database lane.
 *
 * @param sql the tables
 * @param programme the programme record
 * @param asAt the day that counts as today: the programme's own as-at date, or the one asked for
 */
public record Reading(DSLContext sql, Programme programme, LocalDate asAt) {
    /** What a summary sheet stands on. */
    public static Reading of(SheetRequest request) {
        return new Reading(request.store(), ProgrammeStore.programme(request.store()), request.asAt());
    }
}
