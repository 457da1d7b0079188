package org.daybook.sheet.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A layout as text, one line a run of glyphs with its place to the point: what a change of the layout shows up in. To keep
 * a new one after looking at the pages, run the test with {@code -Dgolden.keep=true}.
 */
public final class GoldenLayout {
    private static final Path FOLDER = Path.of("src/test/resources/org/daybook/sheet/layout");

    private GoldenLayout() {}

    public static String of(Pages pages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages.count(); i++) {
            text.append("page ").append(i + 1).append('\n');
            for (Page.Marked marked : pages.page(i).content()) {
                String glyphs = marked.ops().stream()
                        .map(op -> op instanceof Op.Glyphs g
                                ? String.format(Locale.ROOT, "  %.0f %.0f %.1f %s", g.x(), g.baseline(), g.size(), g.text())
                                : "")
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
                if (!glyphs.isEmpty()) {
                    text.append(marked.tag().kind().name().toLowerCase(Locale.ROOT)).append('\n').append(glyphs).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The layout kept under a name. @param actual kept instead when that was asked for */
    public static String kept(String name, String actual) {
        Path file = FOLDER.resolve(name + ".layout.txt");
        try {
            if (Boolean.getBoolean("golden.keep")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("no kept layout " + file, e);
        }
    }
}
