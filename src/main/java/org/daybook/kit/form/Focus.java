package org.daybook.kit.form;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Puts the focus on what is about to be shown: a pane that scrolls takes up its content only when it is next laid out. */
public final class Focus {
    private final Node node;
    private Subscription waiting = Subscription.EMPTY;

    private Focus(Node node) {
        this.node = node;
    }

    /** At once where the node is in a scene, else as soon as it is. */
    public static void on(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
        } else {
            Focus focus = new Focus(node);
            focus.waiting = node.sceneProperty().subscribe(focus::arrived);
        }
    }

    private void arrived(@Nullable Scene scene) {
        if (scene != null) {
            waiting.unsubscribe();
            node.requestFocus();
        }
    }
}
