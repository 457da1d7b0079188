package org.daybook.snapshot;

import java.util.List;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/**
 * How two states of a programme differ.
 *
 * @param added records that only the second has; @param gone that only the first has
 * @param details of those that differ, at most {@value MergeReport#MOST_DETAILS}
 */
public record CompareReport(long added, long gone, long changed, long same, List<Difference> details) {
    public CompareReport {
        details = List.copyOf(details);
    }

    public boolean isEqual() {
        return added == 0 && gone == 0 && changed == 0;
    }

    public enum What {
        ADDED,
        GONE,
        CHANGED
    }

    /** @param authority GSS code, empty where it belongs to none */
    public record Difference(RecordKey record, String singular, String authority, What what, List<FieldDifference> fields) {
        public Difference {
            fields = List.copyOf(fields);
        }
    }

    public record FieldDifference(String field, Value first, Value second) {}
}
