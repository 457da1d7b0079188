package org.daybook.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * The look of every scene that it dresses: light or dark, and the size of the text. Both can change while scenes are
 * shown. Used on the FX thread.
 */
public final class Theme {
    /** Text at its usual size, in per cent. */
    public static final int USUAL_SIZE = 100;

    public static final int LARGEST_SIZE = 200;
    private static final int STEP = 10;

    /** The font size of the root at 100 %, in pixels: our family is small on its body, so a pixel above AtlantaFX's own. */
    static final double BASE_FONT = 15;

    private static final String RULES = sheet("daybook.css");
    private static final String LIGHT = sheet("light.css");
    private static final String DARK = sheet("dark.css");

    private final ObjectProperty<Look> look;
    private final ObjectProperty<Integer> textSize;
    private final List<Scene> scenes = new ArrayList<>();
    private boolean follows;

    /** @param textSize in per cent; brought within 100 to 200 */
    public Theme(Look look, int textSize) {
        this.look = new SimpleObjectProperty<>(look);
        this.textSize = new SimpleObjectProperty<>(within(textSize));
        this.look.subscribe(this::dressAll);
        this.textSize.subscribe(this::dressAll);
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** In per cent, 100 to 200. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    public void larger() {
        textSize.set(within(textSize.get() + STEP));
    }

    public void smaller() {
        textSize.set(within(textSize.get() - STEP));
    }

    public void usualSize() {
        textSize.set(USUAL_SIZE);
    }

    public boolean isDark() {
        return switch (look.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /**
     * To be called once, before the first control is made: the toolkit would else read its own style sheet of 100 KB
     * only to have it replaced.
     */
    public void prepare() {
        Typeface.load();
        Application.setUserAgentStylesheet(base());
    }

    /** Dresses the scene, now and whenever the look or the text's size changes. */
    public void dress(Scene scene) {
        if (!follows) {
            follows = true;
            Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> dressAll());
        }
        if (!scenes.contains(scene)) {
            scenes.add(scene);
        }
        prepare();
        apply(scene);
    }

    /** No longer follows; for windows that close before the program does. */
    public void release(Scene scene) {
        scenes.remove(scene);
    }

    private void dressAll() {
        if (!scenes.isEmpty()) {
            prepare();
            scenes.forEach(this::apply);
        }
    }

    private void apply(Scene scene) {
        // Menus, lists that drop down and tooltips take the sheets of the scene that opens them, so the size of the
        // text goes the same way: a style on the root alone would not reach them.
        List<String> sheets = List.of(isDark() ? DARK : LIGHT, RULES, size());
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private String base() {
        return isDark() ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS();
    }

    private String size() {
        String rule = ".root{-fx-font-size:" + BASE_FONT * textSize.get() / 100 + "px;}";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII));
    }

    private static int within(int percent) {
        return Math.clamp(percent, USUAL_SIZE, LARGEST_SIZE);
    }

    private static String sheet(String name) {
        return "/org/daybook/kit/theme/" + name;
    }
}
