package org.daybook.table;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Bytes that can be read from the start more than once. */
interface ByteSource {
    InputStream open() throws IOException;

    /** When it was first looked at. */
    long size();

    /** Whether it is as it was when it was first looked at. */
    boolean isAsItWas() throws IOException;

    /** The file itself, for a reader that can jump in it. */
    Optional<File> file();

    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public boolean isAsItWas() {
                return true;
            }

            @Override
            public Optional<File> file() {
                return Optional.empty();
            }
        };
    }

    static ByteSource of(Path path) throws IOException {
        long size = Files.size(path);
        FileTime written = Files.getLastModifiedTime(path);
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public boolean isAsItWas() throws IOException {
                return Files.size(path) == size && Files.getLastModifiedTime(path).equals(written);
            }

            @Override
            public Optional<File> file() {
                return Optional.of(path.toFile());
            }
        };
    }
}
