package org.daybook.app.window;

import java.util.Collection;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The views in one place, of which one is seen. Those that were visited stay in the scene, unseen: what comes into a scene is
 * styled anew, and for a view with tables that is most of what a switch would take.
 */
final class PageStack extends StackPane {
    PageStack() {
        setMinHeight(0);
    }

    /** Shows this and nothing else, and keeps nothing of what was there. */
    void only(Node node) {
        node.setVisible(true);
        getChildren().setAll(node);
    }

    /** @param kept what may stay behind it, unseen */
    void show(Node node, Collection<Node> kept) {
        if (isFocusWithin() && getChildren().stream().noneMatch(other -> other == node && other.isVisible())) {
            // Else JavaFX would hand it on to whatever comes next.
            requestFocus();
        }
        getChildren().removeIf(other -> other != node && !kept.contains(other));
        getChildren().forEach(other -> seen(other, other == node));
        if (node instanceof Region page) {
            // With large text in a small window a view gives way: it must not push the header and the status line out.
            page.setMinHeight(0);
        }
        if (!getChildren().contains(node)) {
            seen(node, true);
            getChildren().add(node);
        }
    }

    /** What is not seen takes no part in the layout: its least size must not hold the window open. */
    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
