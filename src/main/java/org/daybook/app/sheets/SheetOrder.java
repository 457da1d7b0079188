package org.daybook.app.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Journal;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.jooq.DSLContext;

/**
 * Which sheet, of whom and for whom: what the window and the command line ask alike.
 *
 * @param authorities GSS codes in the order wanted; empty for all there are
 * @param recordedUntil as it was known on that day, for kinds that know it; empty for as it is known now
 */
public record SheetOrder(
        SheetKind kind, Optional<List<String>> authorities, SharingClass sharing, Optional<LocalDate> recordedUntil) {
    public SheetOrder {
        authorities = authorities.map(List::copyOf);
    }

    /** As it is known now. */
    public SheetOrder(SheetKind kind, Optional<List<String>> authorities, SharingClass sharing) {
        this(kind, authorities, sharing, Optional.empty());
    }

    /** Those that a sheet can be of, by name. On the lane. */
    public static List<Authority> everyone(DSLContext sql) {
        return BoroughStore.authorities(sql).stream().filter(a -> !a.archived()).toList();
    }

    /** On the lane. @param today goes on the sheets */
    public List<Sheet> make(Journal journal, Reading reading, LocalDate today) {
        List<String> whose = authorities.orElseGet(
                () -> everyone(reading.sql()).stream().map(Authority::gss).toList());
        return kind.makeAll(new SheetRequest(
                journal,
                today,
                reading.asAt(),
                recordedUntil,
                sharing,
                whose,
                reading.programme().illustrative()));
    }
}
