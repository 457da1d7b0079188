package org.daybook.kit.form;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Figures in a line, each with its name: "received 50,000.00 · committed 21,750.50 · uncommitted 15,999.50". */
public final class Figures extends FlowPane {
    /** @param style empty, or one of the theme's: "strong", "needs-her", "soon" */
    public record Figure(String name, String value, String style) {
        public Figure(String name, String value) {
            this(name, value, "");
        }
    }

    public Figures() {
        getStyleClass().add("figures");
    }

    public void show(List<Figure> figures) {
        getChildren().clear();
        for (Figure figure : figures) {
            Label name = new Label(figure.name());
            name.getStyleClass().add("muted");
            Label value = new Label(figure.value());
            value.getStyleClass().add(figure.style().isEmpty() ? "plain" : figure.style());
            name.setLabelFor(value);
            HBox pair = new HBox(name, value);
            pair.getStyleClass().add("row");
            pair.setMinWidth(USE_PREF_SIZE);
            getChildren().add(pair);
        }
    }
}
