package org.daybook.feature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.borough.Programme;
import org.daybook.borough.ProgrammeStore;
import org.jooq.DSLContext;

/**
 * Which day counts as today: the one asked for on the command line, else the programme's own (the sample's is fixed, so
 * that it means the same for ever), else the laptop's.
 */
public record AsAt(Clock clock, Optional<LocalDate> asked) {
    /** On the lane. */
    public Reading reading(DSLContext sql) {
        Programme programme = ProgrammeStore.programme(sql);
        LocalDate day = asked.or(programme::asAt).orElseGet(() -> LocalDate.now(clock));
        return new Reading(sql, programme, day);
    }
}
