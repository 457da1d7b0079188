package org.daybook.kit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The one family that windows and sheets are set in. It comes with Daybook, so that a column is as wide on every computer,
 * and all its figures are. Letters it lacks are taken from the computer's own fonts.
 */
public final class Typeface {
    /** Where the files lie among the resources: for those who read them without JavaFX. */
    public static final String FOLDER = "/org/daybook/kit/theme/fonts/";

    private static final List<String> FILES = List.of("SourceSans3-Regular", "SourceSans3-SemiBold");

    private Typeface() {}

    /** Makes the family known to the toolkit, once; the style sheets name it. */
    static void load() {
        Loaded.once();
    }

    private static final class Loaded {
        static {
            for (String file : FILES) {
                try (InputStream font = Typeface.class.getResourceAsStream(FOLDER + file + ".ttf")) {
                    if (font != null) {
                        Font.loadFont(font, Theme.BASE_FONT);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private Loaded() {}

        static void once() {}
    }
}
