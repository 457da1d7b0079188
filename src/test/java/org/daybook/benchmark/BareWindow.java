package org.daybook.benchmark;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The floor of any start: a JavaFX window with one word in it, closed once it is shown. */
final class BareWindow {
    private BareWindow() {}

    /** What JavaFX starts. */
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Daybook"), 1200, 800));
            stage.show();
            Platform.runLater(() -> Platform.runLater(Platform::exit));
        }
    }

    public static void main(String[] arguments) {
        Application.launch(Bare.class);
    }
}
