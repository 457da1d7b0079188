package org.daybook.kit.form;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A figure with its base, a bar, and what follows; Enter, Space and a click lead to where it is explained. */
public final class StatementCard extends VBox {
    private final Runnable open;

    /**
     * @param figure "23 of 33"
     * @param caption "authorities are in (69.7 %)"
     * @param lines "10 remain", "1.9 a month needed to 19 December 2009"
     */
    public StatementCard(
            String title, String figure, String caption, List<Bar.Part> bar, List<String> lines, Runnable open) {
        this.open = open;
        getStyleClass().addAll("card", "statement");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(title + ": " + figure + " " + caption + ". " + String.join(". ", lines));
        getChildren().addAll(Sentence.of(title, "muted"), Sentence.of(figure, "figure"), Sentence.of(caption, "strong"));
        if (!bar.isEmpty()) {
            getChildren().add(new Bar(bar));
        }
        lines.forEach(line -> getChildren().add(Sentence.of(line, "plain")));
        setOnMouseClicked(_ -> open.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
    }

    /** One more thing that follows, with a sign of its own. */
    public void line(Node line) {
        getChildren().add(line);
    }

    @Override
    public void executeAccessibleAction(javafx.scene.AccessibleAction action, Object... parameters) {
        if (action == javafx.scene.AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
