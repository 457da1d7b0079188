package org.daybook.database;

import java.io.File;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Names files to H2 so that no character of a folder's path can be taken for a part of the JDBC URL: a path with a
 * semicolon would otherwise inject settings, and even commands.
 */
public final class FolderPath extends FilePathWrapper {
    private static final String SCHEME = "daybook";

    static String url(Path file) {
        FilePath.register(new FolderPath());
        Path absolute = file.toAbsolutePath();
        if (File.separatorChar == '/' && absolute.toString().indexOf('\\') >= 0) {
            // H2 would take it for a folder's end, and write elsewhere.
            throw new Database.Unusable("a backslash in a folder's name: " + absolute);
        }
        String path = absolute.toString().replace(absolute.getFileSystem().getSeparator(), "/");
        // The scheme of the path's own file system, "file" for the disk's.
        return "jdbc:h2:" + prefixed(absolute.getFileSystem().provider().getScheme() + ":" + path);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath unwrap(String name) {
        String path = name.substring(SCHEME.length() + 1);
        return FilePath.get(path.replace("%3B", ";").replace("%3b", ";").replace("%25", "%"));
    }

    @Override
    public @Nullable FilePathWrapper wrap(@Nullable FilePath base) {
        return base == null ? null : (FilePathWrapper) getPath(prefixed(base.toString()));
    }

    private static String prefixed(String path) {
        return SCHEME + ":" + path.replace("%", "%25").replace(";", "%3B");
    }
}
