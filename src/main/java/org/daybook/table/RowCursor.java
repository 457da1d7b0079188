package org.daybook.table;

import org.jspecify.annotations.Nullable;

/** Reads rows one after another, from the file's first line. Every failure is a {@link TableRefused}. */
public interface RowCursor extends AutoCloseable {
    /** The next row, or null after the last. */
    @Nullable RawRow next();

    /** Bytes of the file read so far, for a progress bar. An estimate. */
    long bytesRead();

    @Override
    void close();
}
