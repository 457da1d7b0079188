package org.daybook.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A {@link SimulatedDisk} as a file system, for {@code java.nio.file} and, by the scheme {@value #SCHEME}, for H2. */
final class SimulatedFileSystem extends FileSystem {
    static final String SCHEME = "simulated";

    /** H2 makes its paths from texts alone, so the first part of each names the disk. */
    private static final Map<String, SimulatedFileSystem> ALL = new ConcurrentHashMap<>();

    final SimulatedDisk disk = new SimulatedDisk();
    private final String name;
    private final Set<String> folders = new HashSet<>();
    private final Provider provider = new Provider();

    private SimulatedFileSystem(String name) {
        this.name = name;
    }

    static SimulatedFileSystem named(String name) {
        SimulatedFileSystem made = new SimulatedFileSystem(name);
        made.folders.add("/");
        made.folders.add("/" + name);
        ALL.put(name, made);
        H2OnSimulatedDisk.register();
        return made;
    }

    static Path path(String absolute) {
        String disk = absolute.split("/", 3)[1];
        return new SimulatedPath(ALL.get(disk), absolute);
    }

    /** The folder that the disk is for. */
    Path root() {
        return new SimulatedPath(this, "/" + name);
    }

    /** Puts a file there that survives everything. */
    void write(String file, byte[] bytes) {
        try {
            Files.write(root().resolve(file), bytes);
            disk.force(disk.open(root().resolve(file).toString(), false));
            disk.forceNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        ALL.remove(name);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(new SimulatedPath(this, "/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return new SimulatedPath(this, more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    private record Attributes(boolean isDirectory, long size) implements BasicFileAttributes {
        @Override
        public FileTime lastModifiedTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime lastAccessTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime creationTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public boolean isRegularFile() {
            return !isDirectory;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return false;
        }

        @Override
        public Object fileKey() {
            return this;
        }
    }

    private final class Provider extends FileSystemProvider {
        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return SimulatedFileSystem.this;
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            String at = path.toString();
            if (folders.contains(at)) {
                return new SimulatedChannel(disk, SimulatedDisk.FOLDER, true);
            }
            if (options.contains(StandardOpenOption.CREATE_NEW) && disk.exists(at)) {
                throw new FileAlreadyExistsException(at);
            }
            boolean create =
                    options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW);
            SimulatedChannel channel = new SimulatedChannel(disk, disk.open(at, create), false);
            if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.truncate(0);
            }
            return options.contains(StandardOpenOption.APPEND) ? channel.position(channel.size()) : channel;
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return newFileChannel(path, options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) {
            List<Path> found = Stream.concat(disk.list().stream(), folders.stream().filter(name -> !name.equals("/")))
                    .<Path>map(name -> new SimulatedPath(SimulatedFileSystem.this, name))
                    .filter(path -> folder.equals(path.getParent()))
                    .toList();
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return found.iterator();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            Path parent = folder.getParent();
            if (parent != null && !folders.contains(parent.toString())) {
                throw new NoSuchFileException(parent.toString());
            }
            if (!folders.add(folder.toString())) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }

        @Override
        public void delete(Path path) throws IOException {
            if (!folders.remove(path.toString())) {
                disk.delete(path.toString());
            }
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            Files.write(target, Files.readAllBytes(source));
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            if (!folders.remove(source.toString())) {
                disk.move(source.toString(), target.toString());
                return;
            }
            folders.add(target.toString());
            for (String name : disk.list()) {
                if (name.startsWith(source + "/")) {
                    disk.move(name, target + name.substring(source.toString().length()));
                }
            }
        }

        @Override
        public boolean isSameFile(Path path, Path other) {
            return path.equals(other);
        }

        @Override
        public boolean isHidden(Path path) {
            return false;
        }

        @Override
        public FileStore getFileStore(Path path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            if (!disk.exists(path.toString()) && !folders.contains(path.toString())) {
                throw new NoSuchFileException(path.toString());
            }
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            checkAccess(path);
            boolean folder = folders.contains(path.toString());
            return (A) new Attributes(folder, folder ? 0 : disk.size(disk.open(path.toString(), false)));
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
            throw new UnsupportedOperationException();
        }
    }
}
