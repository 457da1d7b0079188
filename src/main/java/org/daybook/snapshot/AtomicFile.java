package org.daybook.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its place, forces it, and moves it there: a reader sees the old one or the whole new one. */
final class AtomicFile {
    private AtomicFile() {}

    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    static void write(Path target, Filling filling) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new IOException("not a file: " + absolute);
        }
        Path part = Files.createTempFile(folder, ".daybook-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                filling.into(out);
                out.flush();
                channel.force(true);
            }
            move(part, absolute);
        } finally {
            Files.deleteIfExists(part);
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
