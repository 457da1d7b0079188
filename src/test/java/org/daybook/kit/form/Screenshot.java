package org.daybook.kit.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;

/** Pictures of scenes in {@code target/screenshots}, to be looked at. On the FX thread. */
public final class Screenshot {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshot() {}

    /** Light and dark at 100 %, light at 200 %: as name-light.png, name-dark.png, name-200.png. */
    public static void take(String name, int width, int height, Supplier<Parent> made) {
        take(name + "-light", width, height, new Theme(Look.LIGHT, 100), made);
        take(name + "-dark", width, height, new Theme(Look.DARK, 100), made);
        take(name + "-200", width, height, new Theme(Look.LIGHT, 200), made);
    }

    public static WritableImage take(String name, int width, int height, Theme theme, Supplier<Parent> made) {
        theme.prepare();
        // In a pane, as the window has it: what scrolls has no ground of its own.
        Scene scene = new Scene(new StackPane(made.get()), width, height);
        theme.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        WritableImage image = of(name, scene);
        stage.hide();
        theme.release(scene);
        return image;
    }

    /** A scene that is shown already. */
    public static WritableImage of(String name, Scene scene) {
        frames(4);
        WritableImage image = scene.snapshot(null);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    /** Lets so many frames be drawn: what is laid out once may ask for more, as a table that learns its columns' widths. */
    public static void frames(int count) {
        Object waiting = new Object();
        new AnimationTimer() {
            private int drawn;

            @Override
            public void handle(long now) {
                if (++drawn > count) {
                    stop();
                    Platform.exitNestedEventLoop(waiting, null);
                }
            }
        }.start();
        Platform.enterNestedEventLoop(waiting);
    }
}
