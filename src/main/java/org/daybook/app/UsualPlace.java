package org.daybook.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a platform keeps a program's data, when no folder is named. */
public final class UsualPlace {
    private UsualPlace() {}

    /** @param environment of the process: {@code System.getenv()} */
    public static Path of(String operatingSystem, Path home, Map<String, String> environment) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null || roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming)).resolve("Daybook");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Daybook");
        }
        String share = environment.get("XDG_DATA_HOME");
        return (share == null || share.isBlank() ? home.resolve(".local/share") : Path.of(share)).resolve("Daybook");
    }

    public static Path here() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }
}
