package org.daybook.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The lines of a document's changes, from when their records are read until all are there: a snapshot has its state by record
 * and its changes by id, and to read all of them a second time takes longer than to let their lines wait.
 */
final class ChangeSpool implements Closeable {
    private static final int PIECE = 1 << 17;
    private static final byte[] BETWEEN = ",\n".getBytes(StandardCharsets.US_ASCII);

    /** In the order of the ids' text: that of their bits, read without a sign. */
    private static final Comparator<Line> BY_ID = (a, b) -> {
        int first = Long.compareUnsigned(a.high(), b.high());
        return first != 0 ? first : Long.compareUnsigned(a.low(), b.low());
    };

    /** Where a change's line stands. */
    private record Line(long high, long low, long at, int length) {}

    private final SpoolStore store;
    private final List<Line> lines = new ArrayList<>();
    private StringBuilder text = emptied();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private long written;

    ChangeSpool(SpoolStore store) {
        this.store = store;
    }

    private static StringBuilder emptied() {
        return new StringBuilder(PIECE + 4096);
    }

    void add(Row row) throws IOException {
        starts.add(text.length());
        ids.add(row.id());
        ChangeLine.append(text, row);
        if (text.length() >= PIECE) {
            flush();
        }
    }

    private void flush() throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        boolean plain = bytes.length == text.length();
        long at = written;
        for (int i = 0; i < ids.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < ids.size() ? starts.get(i + 1) : text.length();
            int length = plain ? to - from : text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
            UUID id = ids.get(i);
            lines.add(new Line(id.getMostSignificantBits(), id.getLeastSignificantBits(), at, length));
            at += length;
        }
        store.add(bytes);
        written = at;
        // Another, as one that held a dash or a Greek letter has two bytes for each from then on.
        text = emptied();
        ids.clear();
        starts.clear();
    }

    /** Writes all lines by id, with what stands between them. */
    void writeTo(OutputStream out) throws IOException {
        flush();
        lines.sort(BY_ID);
        byte[] some = new byte[PIECE];
        int held = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int needed = BETWEEN.length + line.length();
            if (held + needed > some.length) {
                out.write(some, 0, held);
                held = 0;
                some = needed > some.length ? new byte[needed] : some;
            }
            if (i > 0) {
                some[held++] = BETWEEN[0];
            }
            some[held++] = BETWEEN[1];
            store.copy(line.at(), line.length(), some, held);
            held += line.length();
        }
        out.write(some, 0, held);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
