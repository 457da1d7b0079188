package org.daybook.kit.form;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.kit.theme.Icon;

/** One of a few large choices, with a sentence on what it means. A button whose words wrap, which JavaFX's own don't. */
public final class ChoiceCard extends HBox {
    private final Runnable run;

    public ChoiceCard(String icon, String name, String explanation, Runnable run) {
        this.run = run;
        getStyleClass().addAll("card", "choice");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ". " + explanation);
        VBox words = new VBox(wrapped(name, "strong"), wrapped(explanation, "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icon.of(icon), words);
        setOnMouseClicked(_ -> run.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                run.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            run.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
