package org.daybook.app.snapshots;

import java.util.List;
import java.util.Optional;
import org.daybook.feature.Link;
import org.daybook.snapshot.ExportSummary;

/** What goes and what stays, with what was found in free text named and linked. */
record ExportPreview(ExportSummary summary, List<Found> found) {
    public ExportPreview {
        found = List.copyOf(found);
    }

    /** @param where "Camden, stage move, note"; @param link where it is shown */
    record Found(ExportSummary.Found what, String where, Optional<Link> link) {}
}
