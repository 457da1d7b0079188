package org.daybook.app.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.daybook.kit.form.Preferences;

/**
 * Where the window stood last, if it can still be seen there: screens get unplugged.
 *
 * @param bounds in pixels
 */
record WindowPlace(Rectangle2D bounds, boolean maximised) {
    static final double LEAST_WIDTH = 720;
    static final double LEAST_HEIGHT = 480;
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final String KEY = "window.place";

    /** How much of it must be on a screen for it to be found again. */
    private static final double IN_SIGHT = 96;

    /** @param screens the parts of the screens that windows may cover, the first one the main one */
    static WindowPlace remembered(Preferences preferences, List<Rectangle2D> screens) {
        return preferences
                .get(KEY)
                .flatMap(WindowPlace::read)
                .filter(place -> screens.stream().anyMatch(screen -> place.isSeenOn(screen)))
                .orElseGet(() -> usual(screens.getFirst()));
    }

    void remember(Preferences preferences) {
        preferences.put(
                KEY,
                String.format(
                        Locale.ROOT,
                        "%.0f,%.0f,%.0f,%.0f,%b",
                        bounds.getMinX(),
                        bounds.getMinY(),
                        bounds.getWidth(),
                        bounds.getHeight(),
                        maximised));
    }

    private static WindowPlace usual(Rectangle2D screen) {
        double width = Math.min(USUAL_WIDTH, screen.getWidth());
        double height = Math.min(USUAL_HEIGHT, screen.getHeight());
        return new WindowPlace(
                new Rectangle2D(
                        screen.getMinX() + (screen.getWidth() - width) / 2,
                        screen.getMinY() + (screen.getHeight() - height) / 2,
                        width,
                        height),
                false);
    }

    private static Optional<WindowPlace> read(String text) {
        String[] parts = text.split(",");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            double[] numbers = new double[4];
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
            }
            return Optional.of(new WindowPlace(
                    new Rectangle2D(
                            numbers[0], numbers[1], Math.max(LEAST_WIDTH, numbers[2]), Math.max(LEAST_HEIGHT, numbers[3])),
                    Boolean.parseBoolean(parts[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Enough of its title is on the screen to take hold of. */
    private boolean isSeenOn(Rectangle2D screen) {
        double across = Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
        return across >= IN_SIGHT
                && bounds.getMinY() >= screen.getMinY() - 8
                && bounds.getMinY() <= screen.getMaxY() - IN_SIGHT;
    }
}
