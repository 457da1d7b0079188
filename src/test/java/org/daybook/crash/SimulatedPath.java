package org.daybook.crash;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of a {@link SimulatedFileSystem}: always absolute, always normal. */
record SimulatedPath(SimulatedFileSystem system, String name) implements Path {
    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public Path getRoot() {
        return new SimulatedPath(system, "/");
    }

    @Override
    public Path getFileName() {
        return Path.of(name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public Path getParent() {
        int end = name.lastIndexOf('/');
        return new SimulatedPath(system, end <= 0 ? "/" : name.substring(0, end));
    }

    @Override
    public int getNameCount() {
        return name.split("/").length - 1;
    }

    @Override
    public Path getName(int index) {
        return Path.of(name.split("/")[index + 1]);
    }

    @Override
    public Path subpath(int from, int to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean startsWith(Path other) {
        return name.startsWith(other.toString());
    }

    @Override
    public boolean endsWith(Path other) {
        return name.endsWith(other.toString());
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(Path other) {
        return resolve(other.toString());
    }

    @Override
    public Path resolve(String other) {
        return other.startsWith("/") || other.isEmpty()
                ? new SimulatedPath(system, other.isEmpty() ? name : other)
                : new SimulatedPath(system, name + "/" + other);
    }

    @Override
    public Path resolveSibling(Path other) {
        return getParent().resolve(other);
    }

    @Override
    public Path relativize(Path other) {
        return Path.of(name).relativize(Path.of(other.toString()));
    }

    @Override
    public URI toUri() {
        return URI.create(SimulatedFileSystem.SCHEME + "://" + name);
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return this;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return name.compareTo(other.toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
