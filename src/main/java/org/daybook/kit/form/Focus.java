package org.daybook.kit.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Puts the focus on what is about to be shown: a pane that scrolls takes up its content only when it is next laid out. */
public final class Focus {
    private final Node node;
    private Subscription waiting = Subscription.EMPTY;

    private Focus(Node node) {
        this.node = node;
    }

    /** At once where the node can be seen, else as soon as it can. */
    public static void on(Node node) {
        new Focus(node).attempt();
    }

    private void attempt() {
        waiting.unsubscribe();
        Optional<Node> hidden = hidden();
        if (node.getScene() == null) {
            waiting = node.sceneProperty().subscribe((_, now) -> {
                if (now != null) {
                    attempt();
                }
            });
        } else if (hidden.isPresent()) {
            waiting = hidden.get().visibleProperty().subscribe((_, now) -> {
                if (now) {
                    attempt();
                }
            });
        } else {
            node.requestFocus();
        }
    }

    /** What keeps it from being seen: a view that another stands before stays in the scene. */
    private Optional<Node> hidden() {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }
}
