package org.daybook.snapshot;

import java.util.List;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;

/**
 * What goes and what stays, known before a byte is written.
 *
 * @param goes how much of each record type leaves, by type
 * @param stays which fields are left out, and how many values of each
 * @param found personal details in free text that would leave, at most {@value #MOST_FOUND}
 * @param foundInAll how many there are
 * @param kept whether a copy of it was kept by its hash; false where nothing was written, or the data folder is read-only
 */
public record ExportSummary(
        Sharing sharing,
        Scope scope,
        long records,
        long changes,
        long changeSets,
        long withheld,
        long erased,
        boolean illustrative,
        List<Going> goes,
        List<Staying> stays,
        List<Found> found,
        long foundInAll,
        boolean kept) {
    public static final int MOST_FOUND = 1_000;

    public ExportSummary {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        found = List.copyOf(found);
    }

    ExportSummary kept(boolean isKept) {
        return new ExportSummary(
                sharing, scope, records, changes, changeSets, withheld, erased, illustrative, goes, stays, found, foundInAll,
                isKept);
    }

    /** @param type its name in the document; @param singular what people call one */
    public record Going(String type, String singular, long records, long changes) {}

    /** @param field as people read it */
    public record Staying(String type, String singular, String field, Field.Sensitivity why, long values) {
        Staying oneMore() {
            return new Staying(type, singular, field, why, values + 1);
        }
    }

    /** @param text as it stands in the free text */
    public record Found(RecordKey record, String field, Kind kind, String text) {
        public enum Kind {
            EMAIL,
            TELEPHONE,
            POSTCODE
        }
    }
}
