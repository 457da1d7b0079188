package org.daybook.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What stands around a document: gzip inside, the lock outside. */
final class Wrapping {
    static final int LONGEST_HEADER = 64;

    /** No snapshot packs better than this; a file that does was made to burst. */
    private static final long HIGHEST_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private Wrapping() {}

    /** The stream to write the document to. Closing it ends the wrapping and leaves {@code out} open. */
    static OutputStream wrap(OutputStream out, ExportRequest request) throws IOException {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
        OutputStream locked = request.passphrase().isPresent() ? Lock.closing(open, request.passphrase().get()) : open;
        return request.gzip() ? new GZIPOutputStream(locked, 1 << 16) : locked;
    }

    static boolean isWrapped(byte[] start) {
        return isGzip(start) || Lock.isLocked(start);
    }

    private static boolean isGzip(byte[] start) {
        return start.length > 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    /** The document within. @param size of the file */
    static byte[] unwrap(InputStream in, long size, Optional<Passphrase> passphrase) throws IOException, BadSnapshot {
        byte[] start = in.readNBytes(LONGEST_HEADER);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), in);
        try {
            if (Lock.isLocked(start)) {
                if (passphrase.isEmpty()) {
                    throw BadSnapshot.of(BadSnapshot.Why.LOCKED, "check.locked");
                }
                InputStream opened = Lock.opening(all, passphrase.get());
                byte[] inner = opened.readNBytes(2);
                InputStream rest = new SequenceInputStream(new ByteArrayInputStream(inner), opened);
                boolean zipped = inner.length == 2 && (inner[0] & 0xff) == 0x1f && (inner[1] & 0xff) == 0x8b;
                return limited(zipped ? new GZIPInputStream(rest, 1 << 16) : rest, size);
            }
            return limited(new GZIPInputStream(all, 1 << 16), size);
        } catch (Lock.Wrong e) {
            throw BadSnapshot.of(BadSnapshot.Why.LOCKED, e.key());
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.gzip");
        }
    }

    private static byte[] limited(InputStream in, long packed) throws IOException, BadSnapshot {
        long most = Math.min(Runtime.getRuntime().maxMemory() / 4, 1L << 30);
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(most, Math.max(1 << 16, packed * 4)));
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + (long) read > most) {
                throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.inflated", (most >> 20) + " MB");
            }
            out.write(buffer, 0, read);
            if (out.size() > RATIO_COUNTS_FROM && out.size() / HIGHEST_RATIO > packed) {
                throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.inflated", HIGHEST_RATIO + " : 1");
            }
        }
        return out.toByteArray();
    }
}
