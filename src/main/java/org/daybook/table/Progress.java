package org.daybook.table;

/** What a long pass over a table tells, and asks, about every thousand rows. Called on the thread that reads. */
public interface Progress {
    Progress SILENT = (_, _, _) -> true;

    /** @return whether to go on; false stops the pass after this row */
    boolean at(long rows, long bytesRead, long bytesInAll);
}
