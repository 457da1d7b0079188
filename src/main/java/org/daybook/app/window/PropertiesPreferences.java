package org.daybook.app.window;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.daybook.kit.form.Preferences;

/**
 * Preferences in a plain file in the data folder. There, and not in the platform's place for settings, because they speak
 * of this programme's tables and views: another folder has its own, a folder that is copied looks the same on the other
 * laptop, and one that is deleted leaves nothing behind. They are worth nothing beside the journal: a file that cannot be
 * read counts as empty, and one that cannot be written is left as it was.
 */
public final class PropertiesPreferences implements Preferences {
    private Path file;
    private final Properties values = new Properties();
    private boolean changed;

    private PropertiesPreferences(Path file) {
        this.file = file;
    }

    public static PropertiesPreferences in(Path file) {
        PropertiesPreferences preferences = new PropertiesPreferences(file);
        preferences.load();
        return preferences;
    }

    private void load() {
        values.clear();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                values.clear();
            }
        }
    }

    /** From now on those of another folder, unless it is the same. What was not saved of the first is given up. */
    void turnTo(Path other) {
        if (!other.equals(file)) {
            file = other;
            changed = false;
            load();
        }
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    @Override
    public void put(String key, String value) {
        changed |= !value.equals(values.setProperty(key, value));
    }

    /** Writes what has changed: a new file beside the old one, then moved over it. False when the folder refused. */
    public boolean save() {
        Path folder = file.toAbsolutePath().getParent();
        if (!changed || folder == null || !Files.isDirectory(folder)) {
            return !changed;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(beside)) {
                values.store(out, null);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
