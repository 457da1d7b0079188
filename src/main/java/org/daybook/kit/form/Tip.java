package org.daybook.kit.form;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What is said of something while the pointer rests on it. The popup is only made once the pointer comes: each is a window
 * with a scene of its own, and a view has dozens.
 */
public final class Tip {
    private String words = "";

    private Tip(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tooltip = new Tooltip(words);
                tooltip.setOnShowing(_ -> tooltip.setText(words));
                Tooltip.install(node, tooltip);
            }
        });
    }

    /** Says this of the node from now on, to a screen reader too. */
    public static void on(Node node, String words) {
        of(node).words = words;
        node.setAccessibleHelp(words);
    }

    /** The same where a screen reader has it already. */
    static void alone(Node node, String words) {
        of(node).words = words;
    }

    private static Tip of(Node node) {
        return (Tip) node.getProperties().computeIfAbsent(Tip.class, _ -> new Tip(node));
    }
}
