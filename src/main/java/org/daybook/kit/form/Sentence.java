package org.daybook.kit.form;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A sentence on the screen: it wraps, is as high as it needs, and what is written in another direction keeps to itself. */
public final class Sentence {
    private Sentence() {}

    /** @param styles its classes in the style sheet: "muted" */
    public static Label of(String words, String... styles) {
        Label label = new Label(Isolated.text(words));
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
