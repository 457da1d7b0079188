package org.daybook.snapshot;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.daybook.journal.Watch;

/** The bytes of a document, unwrapped: to be read from the start, and in places. */
final class Source implements AutoCloseable {
    private final Optional<byte[]> memory;
    private final Optional<FileChannel> file;
    private final long size;
    private Watch watch = Watch.NONE;
    private long streamed;

    private Source(Optional<byte[]> memory, Optional<FileChannel> file, long size) {
        this.memory = memory;
        this.file = file;
        this.size = size;
    }

    static Source of(byte[] bytes) throws BadSnapshot {
        refuseOtherText(bytes, bytes.length);
        return new Source(Optional.of(bytes), Optional.empty(), bytes.length);
    }

    /** Opens a file: takes off the lock and the gzip where it has them, and refuses what is plainly no JSON text. */
    static Source open(Path path, Optional<Passphrase> passphrase) throws BadSnapshot {
        try {
            if (Files.isDirectory(path)) {
                throw BadSnapshot.of(BadSnapshot.Why.UNREADABLE, "check.folder", path);
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return open(channel, path, passphrase);
            } catch (Throwable e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw BadSnapshot.of(BadSnapshot.Why.UNREADABLE, "check.not-there", path);
        } catch (IOException e) {
            throw BadSnapshot.of(BadSnapshot.Why.UNREADABLE, "check.unreadable", path);
        }
    }

    private static Source open(FileChannel channel, Path path, Optional<Passphrase> passphrase)
            throws IOException, BadSnapshot {
        long size = channel.size();
        byte[] start = new byte[(int) Math.min(size, Wrapping.LONGEST_HEADER)];
        channel.read(ByteBuffer.wrap(start), 0);
        if (Wrapping.isWrapped(start)) {
            byte[] inner;
            try (InputStream in = Files.newInputStream(path)) {
                inner = Wrapping.unwrap(in, size, passphrase);
            }
            channel.close();
            return of(inner);
        }
        refuseOtherText(start, size);
        if (size <= Runtime.getRuntime().maxMemory() / 4 && size <= 1 << 30) {
            byte[] all = new byte[(int) size];
            ByteBuffer into = ByteBuffer.wrap(all);
            while (into.hasRemaining() && channel.read(into, into.position()) >= 0) {
                continue;
            }
            channel.close();
            return new Source(Optional.of(all), Optional.empty(), size);
        }
        return new Source(Optional.empty(), Optional.of(channel), size);
    }

    private static void refuseOtherText(byte[] start, long size) throws BadSnapshot {
        if (size == 0) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.empty");
        }
        int a = start[0] & 0xff;
        int b = start.length > 1 ? start[1] & 0xff : 0;
        if (a == 0xef && b == 0xbb || a == 0xfe && b == 0xff || a == 0xff && b == 0xfe) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.bom");
        }
        if (a == 0 || start.length > 1 && b == 0) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.binary");
        }
    }

    /** Whether it is made of brackets and says nothing: a large file's middle shows it, whatever it begins with. */
    boolean isBrackets() throws IOException {
        if (size < 1 << 20) {
            return false;
        }
        for (byte b : read(size / 2, 1 << 16)) {
            if ("[]{},: \t\r\n".indexOf(b) < 0) {
                return false;
            }
        }
        return true;
    }

    /** It is read through from end to end so many times before all is known. */
    private static final int PASSES = 2;

    /** Has each part of the reading looked on. */
    Source watchedBy(Watch by) {
        watch = by;
        return this;
    }

    private void streamed(int bytes) {
        streamed += bytes;
        passed(Math.min(1, streamed / (double) Math.max(1, PASSES * size)));
    }

    /**
     * Tells whoever looks on.
     *
     * @param share of the present part of the work that is done, 0 to 1
     * @throws Watch.Stopped when it is to go no further
     */
    void passed(double share) {
        if (!watch.goesOn(share)) {
            throw new Watch.Stopped();
        }
    }

    long size() {
        return size;
    }

    InputStream stream() {
        InputStream plain =
                memory.<InputStream>map(ByteArrayInputStream::new).orElseGet(() -> new ChannelStream(file.orElseThrow()));
        return watch == Watch.NONE ? plain : new WatchedStream(plain);
    }

    /** Some of the bytes. */
    byte[] read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (memory.isPresent()) {
            System.arraycopy(memory.get(), Math.toIntExact(at), bytes, 0, length);
            return bytes;
        }
        ByteBuffer into = ByteBuffer.wrap(bytes);
        while (into.hasRemaining()) {
            if (file.orElseThrow().read(into, at + into.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes;
    }

    /** Whether these bytes stand there. */
    boolean isAt(long at, int length, byte[] bytes) throws IOException {
        if (length != bytes.length) {
            return false;
        }
        if (memory.isPresent()) {
            int from = Math.toIntExact(at);
            return Arrays.equals(memory.get(), from, from + length, bytes, 0, length);
        }
        return Arrays.equals(read(at, length), bytes);
    }

    /** All of the bytes where they are in memory anyway. */
    Optional<byte[]> inMemory() {
        return memory;
    }

    @Override
    public void close() {
        file.ifPresent(channel -> {
            try {
                channel.close();
            } catch (IOException e) {
                // It was only read from; there is nothing to lose.
                return;
            }
        });
    }

    private final class WatchedStream extends FilterInputStream {
        WatchedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int some = super.read(bytes, from, count);
            streamed(Math.max(0, some));
            return some;
        }
    }

    /** Reads a channel without moving it, so that places can be read beside. */
    private static final class ChannelStream extends InputStream {
        private final FileChannel channel;
        private long at;

        ChannelStream(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            int read = channel.read(ByteBuffer.wrap(bytes, from, count), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
