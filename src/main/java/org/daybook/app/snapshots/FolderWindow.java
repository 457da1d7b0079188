package org.daybook.app.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's own window of a folder. */
final class FolderWindow {
    private FolderWindow() {}

    /** Shows the file in its folder, or the folder alone where the system cannot point at a file. */
    static void show(Path file) {
        try {
            new ProcessBuilder(command(file.toAbsolutePath()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // Where nothing can show folders there is still the path to copy.
            return;
        }
    }

    private static List<String> command(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        return system.startsWith("mac")
                ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", String.valueOf(file.getParent()));
    }
}
