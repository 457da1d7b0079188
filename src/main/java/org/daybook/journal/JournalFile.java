package org.daybook.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The journal file: lines appended and forced, never rewritten but by an erasure. Confined to the lane.
 */
final class JournalFile implements AutoCloseable {
    static final String NO_HASH = "0".repeat(64);

    private final Path path;
    private final FileChannel channel;
    private Position end;

    /** Where a line starts or the file ends. @param line the number of the last line before it, 0 at the start */
    record Position(long line, long offset, String hash) {
        static final Position START = new Position(0, 0, NO_HASH);
    }

    private JournalFile(Path path, FileChannel channel, Position end) {
        this.path = path;
        this.channel = channel;
        this.end = end;
    }

    /** Makes a new file. The folder is forced too, else a power cut could take the whole file. */
    static JournalFile create(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        forceFolder(path);
        return new JournalFile(path, channel, Position.START);
    }

    /** Opens a file that was scanned, to append at the end that the scan found. */
    static JournalFile append(Path path, Position end) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        if (channel.size() > end.offset()) {
            channel.truncate(end.offset());
            channel.force(true);
        }
        return new JournalFile(path, channel, end);
    }

    /** Forces the names in a folder. Windows knows no such thing and needs none. */
    static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (java.nio.file.AccessDeniedException | UnsupportedOperationException e) {
            // Windows refuses to open a folder; its file system journals the entry itself.
            return;
        }
    }

    Position end() {
        return end;
    }

    /** Adds a line, without forcing it. */
    void add(JournalLine line) throws IOException {
        WireForm.Written written = WireForm.write(line, end.line() + 1, end.hash());
        ByteBuffer bytes = ByteBuffer.wrap(written.bytes());
        long at = end.offset();
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        end = new Position(end.line() + 1, at, written.hash());
    }

    /** Returns once everything added is on the disk. About a millisecond. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Takes back what was added after a position, when it was not yet promised to anybody. */
    void rewind(Position to) throws IOException {
        channel.truncate(to.offset());
        channel.force(true);
        end = to;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What a scan does with each sound line. */
    interface Visitor {
        void line(JournalLine line, Position start, Position after) throws IOException;
    }

    /** How a scan ended. */
    sealed interface Outcome {
        /** Every line is sound. */
        record Sound(Position end) implements Outcome {}

        /** The last line is torn: it was never acknowledged. @param end where the sound part ends */
        record TornTail(Position end) implements Outcome {}

        /** A line that others follow is not what was written. */
        record Damaged(Position end, String why) implements Outcome {}
    }

    /** Reads and proves every line after a position. */
    static Outcome scan(Path path, Position from, Visitor visitor) throws IOException {
        Position at = from;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(from.offset());
            Lines lines = new Lines(in);
            boolean bulk = false;
            for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
                WireReader.Read read;
                try {
                    read = WireReader.read(line, at.line() + 1, at.hash());
                } catch (WireReader.BadLine bad) {
                    return lines.endHere(bulk) ? new Outcome.TornTail(at) : new Outcome.Damaged(at, bad.why());
                }
                bulk = read.line() instanceof JournalLine.Begin || bulk && read.line() instanceof JournalLine.Part;
                Position after = new Position(at.line() + 1, at.offset() + line.length, read.hash());
                visitor.line(read.line(), at, after);
                at = after;
            }
        } catch (java.io.EOFException e) {
            return new Outcome.Damaged(Position.START, "it is shorter than it was");
        }
        return new Outcome.Sound(at);
    }

    /** Lines with their line feeds; an empty array at the end. */
    private static final class Lines {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int from;
        private int to;

        Lines(InputStream in) {
            this.in = in;
        }

        /**
         * Whether a bad line was read where a crash can have left one: as the very last, or within a large set whose end
         * line, forced after all the rest, is not there.
         */
        boolean endHere(boolean bulk) throws IOException {
            for (byte[] line = next(); line.length > 0; line = next()) {
                if (!bulk || new String(line, java.nio.charset.StandardCharsets.UTF_8).contains(",\"kind\":\"end\"")) {
                    return false;
                }
            }
            return true;
        }

        byte[] next() throws IOException {
            ByteArrayOutputStream long_ = null;
            while (true) {
                if (from == to) {
                    from = 0;
                    to = Math.max(0, in.read(buffer));
                    if (to == 0) {
                        return long_ == null ? new byte[0] : long_.toByteArray();
                    }
                }
                int feed = from;
                while (feed < to && buffer[feed] != '\n') {
                    feed++;
                }
                int until = feed < to ? feed + 1 : to;
                byte[] piece = Arrays.copyOfRange(buffer, from, until);
                from = until;
                if (feed < to && feed < until && long_ == null) {
                    return piece;
                }
                if (long_ == null) {
                    long_ = new ByteArrayOutputStream();
                }
                long_.write(piece);
                if (feed < to) {
                    return long_.toByteArray();
                }
            }
        }
    }
}
