package org.daybook.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Packs a document in parts, several at once, and writes them in their order: gzip unpacks parts that follow one another as one,
 * and to pack takes longer than to write.
 */
final class PackedParts implements Closeable {
    private static final int PART = 1 << 20;
    private static final int AT_ONCE = 2;

    private final ExecutorService packers =
            Executors.newFixedThreadPool(AT_ONCE, work -> Thread.ofPlatform().daemon().name("packing").unstarted(work));
    private final Handed<Future<byte[]>> written;
    private List<byte[]> part = new ArrayList<>();
    private int size;

    /** @param out stays open */
    PackedParts(OutputStream out) {
        written = new Handed<>("packed", packed -> out.write(done(packed)));
    }

    private static byte[] done(Future<byte[]> packed) throws IOException {
        try {
            return packed.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** @param bytes nobody's to change from now on */
    void hand(byte[] bytes) throws IOException {
        part.add(bytes);
        size += bytes.length;
        if (size >= PART) {
            pack();
        }
    }

    private void pack() throws IOException {
        List<byte[]> whole = part;
        part = new ArrayList<>();
        size = 0;
        written.hand(packers.submit(() -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(PART / 4);
            KeptSnapshots.pack(
                    zip -> {
                        for (byte[] piece : whole) {
                            zip.write(piece);
                        }
                    },
                    packed);
            return packed.toByteArray();
        }));
    }

    /** Waits until all of it is written. */
    void finish() throws IOException {
        if (size > 0) {
            pack();
        }
        written.finish();
    }

    /** What was not finished is given up, and has ended when this returns. */
    @Override
    public void close() {
        packers.shutdownNow();
        written.close();
    }
}
