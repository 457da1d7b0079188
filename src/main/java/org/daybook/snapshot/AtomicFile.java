package org.daybook.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Writes a file beside its place, forces it, and moves it there: a reader sees the old one or the whole new one. */
final class AtomicFile {
    /** How the name of a file begins that is there only until another is whole. */
    static final String BEGINNING = ".daybook-";

    private AtomicFile() {}

    /** Writes what the file is to hold, in pieces that are worth a call of the system each. */
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    static void write(Path target, Filling filling) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new IOException("not a file: " + absolute);
        }
        Path part = Files.createTempFile(folder, BEGINNING, ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                try (Forced out = new Forced(channel)) {
                    filling.into(out);
                }
                channel.force(true);
            }
            move(part, absolute);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What is large is forced as it comes: the disk works while the rest is still being made. */
    private static final class Forced extends OutputStream {
        private static final long OFTEN = 16L << 20;

        private final FileChannel channel;
        private final OutputStream out;
        private CompletableFuture<Void> forcing = CompletableFuture.completedFuture(null);
        private long since;

        Forced(FileChannel channel) {
            this.channel = channel;
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            since += count;
            if (since >= OFTEN && forcing.isDone()) {
                close();
                since = 0;
                forcing = CompletableFuture.runAsync(this::force);
            }
        }

        private void force() {
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits for the disk and leaves the channel open. What the disk refused it says once, so it is thrown here. */
        @Override
        public void close() throws IOException {
            CompletableFuture<Void> last = forcing;
            forcing = CompletableFuture.completedFuture(null);
            try {
                last.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof UncheckedIOException refused ? refused.getCause() : new IOException(e);
            }
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives and sticks know no atomic move; the part is whole and forced by now.
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
