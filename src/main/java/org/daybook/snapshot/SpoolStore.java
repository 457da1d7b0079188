package org.daybook.snapshot;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Bytes that are added at the end and read from anywhere. For one thread at a time. */
interface SpoolStore extends Closeable {
    void add(byte[] bytes) throws IOException;

    /** Copies what was added from a place on. */
    void copy(long at, int length, byte[] to, int place) throws IOException;

    @Override
    default void close() throws IOException {}

    /** For what is small, or must be nowhere else. */
    final class InMemory implements SpoolStore {
        private byte[] bytes = new byte[1 << 12];
        private int size;

        @Override
        public void add(byte[] more) {
            if (size + more.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more.length, bytes.length * 2));
            }
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        @Override
        public void copy(long at, int length, byte[] to, int place) {
            System.arraycopy(bytes, (int) at, to, place, length);
        }
    }

    /** In a file, which may be larger than memory. What is asked for in its order is read in large pieces. */
    final class InFile implements SpoolStore {
        private static final int PIECE = 1 << 18;

        private final FileChannel channel;
        private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
        private long pieceAt;
        private long asked;
        private long size;

        /** @param file there already, and the caller's to delete when this is closed */
        InFile(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }

        @Override
        public void add(byte[] bytes) throws IOException {
            ByteBuffer more = ByteBuffer.wrap(bytes);
            while (more.hasRemaining()) {
                size += channel.write(more, size);
            }
        }

        @Override
        public void copy(long at, int length, byte[] to, int place) throws IOException {
            boolean next = at >= asked && at < asked + PIECE && length <= PIECE;
            asked = at + length;
            if (at < pieceAt || at + length > pieceAt + piece.limit()) {
                if (!next) {
                    read(at, ByteBuffer.wrap(to, place, length));
                    return;
                }
                piece.clear().limit((int) Math.min(PIECE, size - at));
                pieceAt = at;
                read(at, piece);
                piece.flip();
            }
            piece.get((int) (at - pieceAt), to, place, length);
        }

        private void read(long at, ByteBuffer into) throws IOException {
            long from = at;
            while (into.hasRemaining()) {
                int read = channel.read(into, from);
                if (read < 0) {
                    throw new EOFException();
                }
                from += read;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
