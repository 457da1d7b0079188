package org.daybook.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A kind of file that the window takes: dropped on it anywhere, or chosen with Ctrl+O.
 *
 * @param word "Snapshots", as the file chooser shows it
 * @param endings of the files' names, with their dots: ".daybook.json"
 * @param open takes the file, and shows the view that deals with it
 */
public record FileKind(String word, List<String> endings, Consumer<Path> open) {
    public FileKind {
        endings = List.copyOf(endings);
    }

    boolean takes(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** As file choosers want them: "*.daybook.json". */
    List<String> patterns() {
        return endings.stream().map(ending -> "*" + ending).toList();
    }
}
