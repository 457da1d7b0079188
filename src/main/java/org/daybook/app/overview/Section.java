package org.daybook.app.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the overview under a heading, and sentences that wrap. */
final class Section {
    private Section() {}

    /** Begins a part anew: its heading alone. */
    static void begin(VBox box, String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        if (!box.getStyleClass().contains("aside-section")) {
            box.getStyleClass().add("aside-section");
        }
        box.getChildren().setAll(heading);
    }
}
