package org.daybook.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;

/** H2's files on a {@link SimulatedDisk}. */
final class H2OnSimulatedDisk extends FilePath {
    static void register() {
        FilePath.register(new H2OnSimulatedDisk());
    }

    private static H2OnSimulatedDisk of(String name) {
        H2OnSimulatedDisk path = new H2OnSimulatedDisk();
        path.name = name;
        return path;
    }

    private Path path() {
        return SimulatedFileSystem.path(name.substring(name.indexOf(':') + 1));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T doing(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getScheme() {
        return SimulatedFileSystem.SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        return of(path);
    }

    @Override
    public long size() {
        return doing(() -> Files.size(path()));
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        doing(() -> Files.move(path(), ((H2OnSimulatedDisk) target).path()));
    }

    @Override
    public boolean createFile() {
        return doing(() -> {
            if (exists()) {
                return false;
            }
            Files.write(path(), new byte[0]);
            return true;
        });
    }

    @Override
    public boolean exists() {
        return Files.exists(path());
    }

    @Override
    public void delete() {
        doing(() -> Files.deleteIfExists(path()));
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return doing(() -> {
            try (Stream<Path> files = Files.list(path())) {
                // H2 writes into the list that it gets.
                return files.map(file -> (FilePath) of(SimulatedFileSystem.SCHEME + ":" + file))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
        });
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        return of(SimulatedFileSystem.SCHEME + ":" + path().getParent());
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(path());
    }

    @Override
    public boolean isRegularFile() {
        return Files.isRegularFile(path());
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        doing(() -> Files.createDirectories(path()));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return FileChannel.open(
                path(),
                "r".equals(mode)
                        ? Set.of(StandardOpenOption.READ)
                        : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }
}
