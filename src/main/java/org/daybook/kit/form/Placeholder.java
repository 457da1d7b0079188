package org.daybook.kit.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.daybook.kit.theme.Icon;

/** What stands where nothing is: what this place is for and the first step; or what happened, what is safe, what to do. */
public final class Placeholder extends VBox {
    private final Node icon;
    private final Rectangle seen = new Rectangle();

    private Placeholder(String icon, String title, String text, Optional<Action> step) {
        getStyleClass().add("placeholder-box");
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        this.icon = Icon.of(icon);
        getChildren().addAll(this.icon, heading);
        setClip(seen);
        if (!text.isEmpty()) {
            Label sentence = new Label(text);
            sentence.getStyleClass().add("muted");
            sentence.setMinHeight(USE_PREF_SIZE);
            getChildren().add(sentence);
        }
        step.ifPresent(action -> getChildren().add(action.mainButton()));
    }

    /** Where the room is short it does not push its way out of it. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /** Where there is not room for all, the words come first: without the icon and the gap above them. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean tight = getHeight() < prefHeight(getWidth());
        icon.setVisible(!tight);
        if (tight) {
            double up = getChildren().get(1).getLayoutY();
            getManagedChildren().forEach(child -> child.setLayoutY(child.getLayoutY() - up));
        }
        seen.setWidth(getWidth());
        seen.setHeight(getHeight());
    }

    /** Puts the focus on what to do, where there is something. */
    public void focus() {
        getChildren().stream().filter(Button.class::isInstance).findFirst().ifPresent(Focus::on);
    }

    public static Placeholder empty(String title, String text) {
        return new Placeholder("fth-inbox", title, text, Optional.empty());
    }

    public static Placeholder empty(String title, String text, Action firstStep) {
        return new Placeholder("fth-inbox", title, text, Optional.of(firstStep));
    }

    public static Placeholder failing(String title, String text, Action whatToDo) {
        Placeholder failing = new Placeholder("fth-alert-triangle", title, text, Optional.of(whatToDo));
        failing.getStyleClass().add("failing");
        return failing;
    }

    /** Says only a word: what is coming comes soon. */
    public static Placeholder loading(String word) {
        return new Placeholder("fth-clock", word, "", Optional.empty());
    }
}
