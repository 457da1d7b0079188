package org.daybook.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write to a data folder. The operating system gives it up when the process ends, however it ends, so no stale
 * lock is ever left.
 */
public final class FolderLock implements AutoCloseable {
    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock, or nothing where another program holds it; {@link #holder} tells which. Makes the folder. */
    public static Optional<FolderLock> take(DataFolder folder) throws IOException {
        Files.createDirectories(folder.path());
        FileChannel channel =
                FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        try {
            Files.writeString(folder.holder(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            // The disk is full, or the file is somebody else's: the lock holds, though nobody can be told by whom.
            return Optional.of(new FolderLock(folder, channel));
        }
        return Optional.of(new FolderLock(folder, channel));
    }

    /** Which process holds it, in words: "process 4711 (java)". */
    public static String holder(DataFolder folder) {
        try {
            long pid = Long.parseLong(Files.readString(folder.holder()).strip());
            return ProcessHandle.of(pid)
                    .flatMap(p -> p.info().command())
                    .map(command -> "process " + pid + " (" + command.substring(command.lastIndexOf('/') + 1) + ")")
                    .orElse("process " + pid);
        } catch (IOException | NumberFormatException e) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(folder.holder());
        } catch (FileSystemException e) {
            // Where it could not be written, it may be somebody else's to delete.
            return;
        }
    }
}
