package org.daybook.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Journal;
import org.jooq.DSLContext;

/**
 * What is asked of a {@link SheetKind}.
 *
 * @param journal what it is made from; used during the call only, on the calling thread
 * @param made today, which goes on the sheet
 * @param asAt the day up to which the data counts
 * @param recordedUntil the day after which nothing that was recorded counts, for kinds that know when; empty for all
 * @param sharing who will be handed the sheet: leave out what they may not see
 * @param authorities GSS codes of the authorities chosen, in the order wanted; all of them when nobody chose
 * @param illustrative whether the programme is the sample
 */
public record SheetRequest(
        Journal journal,
        LocalDate made,
        LocalDate asAt,
        Optional<LocalDate> recordedUntil,
        SharingClass sharing,
        List<String> authorities,
        boolean illustrative) {

    public SheetRequest {
        authorities = List.copyOf(authorities);
    }

    /** The tables, for the feature's own store to query. */
    public DSLContext store() {
        return journal.sql();
    }

    /** The same for one authority. */
    public SheetRequest of(String authority) {
        return new SheetRequest(journal, made, asAt, recordedUntil, sharing, List.of(authority), illustrative);
    }

    /** A sheet with what every sheet of this request names already filled in. */
    public Sheet.Builder sheet(String title) {
        return Sheet.titled(title, made).asAt(asAt).sharing(sharing).illustrative(illustrative);
    }
}
