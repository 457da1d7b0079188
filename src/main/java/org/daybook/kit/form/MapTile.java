package org.daybook.kit.form;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One authority on the map. */
final class MapTile extends VBox {
    private final LondonMap.Place place;
    private final int column;
    private final int row;
    private final Runnable open;
    private final CircleSign circle = new CircleSign("○");
    private final Label word = new Label();

    MapTile(LondonMap.Place place, int column, int row, Runnable open) {
        this.place = place;
        this.open = open;
        this.column = column;
        this.row = row;
        getStyleClass().add("place");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.BUTTON);
        Label name = new Label(place.shortName());
        name.getStyleClass().add("place-name");
        name.setMinWidth(0);
        word.getStyleClass().add("place-word");
        word.setMinWidth(0);
        // The name has a line to itself: on a 13-inch screen it is the name that must not be cut.
        HBox standing = new HBox(circle, word);
        standing.setAlignment(Pos.CENTER);
        standing.getStyleClass().add("place-head");
        getChildren().addAll(name, standing);
    }

    LondonMap.Place place() {
        return place;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }

    void show(LondonMap.Standing standing, String sentence) {
        int quarters = CircleSign.quarters(standing.sign());
        getStyleClass().removeIf(style -> style.startsWith("stage-") || style.equals("aside"));
        getStyleClass().add(quarters < 0 ? "aside" : "stage-" + quarters);
        circle.show(standing.sign());
        word.setText(standing.word());
        setAccessibleText(sentence);
        Tip.alone(this, sentence);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
