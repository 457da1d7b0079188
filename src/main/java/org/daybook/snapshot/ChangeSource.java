package org.daybook.snapshot;

import java.io.IOException;
import java.util.List;
import org.daybook.journal.ChangeSet;

/** The live changes of a copy. */
interface ChangeSource {
    /** What is done with each change. */
    interface RowVisitor {
        void row(Row row) throws IOException;
    }

    /** Record by record, in the order of type and id. */
    void byRecord(RowVisitor visitor) throws IOException;

    /** The headers of all sets, by id. */
    List<ChangeSet> sets();
}
