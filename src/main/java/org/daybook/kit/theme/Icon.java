package org.daybook.kit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * Icons from the one set, Feather. They stand beside words and never instead of them, so a screen reader skips them. The
 * glyphs are used without Ikonli's own node: its size is in pixels, ours follows the text.
 */
public final class Icon {
    private static final String FONT = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    private Icon() {}

    /** @param literal as Ikonli writes it: "fth-check-circle" */
    public static Node of(String literal) {
        Text glyph = new Text(String.valueOf((char) Feather.findByDescription(literal).getCode()));
        glyph.getStyleClass().add("icon");
        glyph.setAccessibleRole(AccessibleRole.NODE);
        Loaded.once();
        return glyph;
    }

    /** Loads the font when the first icon is made. */
    private static final class Loaded {
        static {
            try (InputStream font = Feather.class.getResourceAsStream(FONT)) {
                if (font != null) {
                    Font.loadFont(font, 14);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Loaded() {}

        static void once() {}
    }
}
