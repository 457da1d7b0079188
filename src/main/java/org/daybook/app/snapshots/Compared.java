package org.daybook.app.snapshots;

import java.util.List;
import java.util.Optional;
import org.daybook.feature.Link;
import org.daybook.journal.RecordKey;
import org.daybook.snapshot.CompareReport;

/** What came of comparing two states. */
sealed interface Compared {
    /** Nothing was compared yet. */
    record Nothing() implements Compared {}

    /** It is being read. */
    record Reading() implements Compared {}

    /** The file is locked. @param again whether a passphrase was given that does not open it */
    record Locked(boolean again) implements Compared {}

    /** It cannot be compared. */
    record Refused(List<String> faults) implements Compared {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** @param heading "12 changed, 3 new; 598 are the same" */
    record Differences(String heading, List<Row> rows) implements Compared {
        public Differences {
            rows = List.copyOf(rows);
        }
    }

    /** A record that differs. */
    record Row(
            CompareReport.What what,
            RecordKey record,
            String authority,
            String kind,
            String name,
            String says,
            List<ReportRow.Field> fields,
            Optional<Link> link) {
        public Row {
            fields = List.copyOf(fields);
        }
    }
}
