package org.daybook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The journal file as it is written: lines appended and forced, never rewritten but by an erasure. Confined to the lane. */
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

    /** Forces a file that is written and closed. */
    static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    Position end() {
        return end;
    }

    /** Adds a line, without forcing it. */
    void add(JournalLine line) throws IOException {
        add(WireForm.write(line, end.line() + 1, end.hash()));
    }

    /** Adds a line of a large set, without forcing it. */
    void addPart(WireForm.Body changes) throws IOException {
        add(WireForm.part(changes, end.line() + 1, end.hash()));
    }

    private void add(WireForm.Written written) throws IOException {
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

    /** Takes back what was added after a position, part of a line too, when it was not yet promised to anybody. */
    void rewind(Position to) throws IOException {
        if (channel.size() > to.offset()) {
            channel.truncate(to.offset());
            channel.force(true);
        }
        end = to;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
