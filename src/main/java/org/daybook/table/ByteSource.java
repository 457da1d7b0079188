package org.daybook.table;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read from the start more than once. */
interface ByteSource {
    InputStream open() throws IOException;

    long size();

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
            public Optional<File> file() {
                return Optional.empty();
            }
        };
    }

    static ByteSource of(Path path) throws IOException {
        long size = Files.size(path);
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
            public Optional<File> file() {
                return Optional.of(path.toFile());
            }
        };
    }
}
