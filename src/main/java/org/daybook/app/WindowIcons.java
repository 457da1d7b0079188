package org.daybook.app;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon in the sizes that window systems ask for. */
final class WindowIcons {
    private WindowIcons() {}

    static void into(Stage stage) {
        for (int size : new int[] {16, 32, 48, 128}) {
            InputStream in = WindowIcons.class.getResourceAsStream("icons/daybook-" + size + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
    }
}
