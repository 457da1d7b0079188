package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.util.List;
import org.daybook.snapshot.MergeReport;

/**
 * What taking in a file would do, in words.
 *
 * @param about who made the file, when, and of what
 */
record Report(Path file, String about, MergeReport merge, List<ReportRow.Item> items) {
    Report {
        items = List.copyOf(items);
    }

    List<Question> questions() {
        return items.stream().flatMap(item -> item.questions().stream()).toList();
    }

    boolean changesNothing() {
        return merge.changesNothing() && merge.problems().isEmpty();
    }
}
