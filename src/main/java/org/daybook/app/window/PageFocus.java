package org.daybook.app.window;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Puts the focus into a view that is shown: on what it lists, so that its keys work at once. */
final class PageFocus {
    private PageFocus() {}

    /**
     * Once the view is laid out, because what panes and tabs hold is there only then. A focus that the view took itself is
     * left to it.
     *
     * @param taken whether something above the view has the focus
     * @param otherwise what takes it when the view lists nothing
     */
    static void into(Node page, @Nullable Scene scene, BooleanSupplier taken, Runnable otherwise) {
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Node owner = scene.getFocusOwner();
                if (taken.getAsBoolean() || !isShown(page) || page.getScene() == null || (owner != null && isWithin(owner, page))) {
                    return;
                }
                first(page, ".table-view")
                        .or(() -> first(page, ".statement"))
                        .or(() -> first(page, ".placeholder-box .step"))
                        .ifPresentOrElse(Node::requestFocus, otherwise);
            }
        });
        // The listener waits for a pulse, and nothing may be left to lay out.
        if (page instanceof Parent parent) {
            parent.requestLayout();
        }
    }

    private static Optional<Node> first(Node page, String style) {
        return page.lookupAll(style).stream().filter(PageFocus::isShown).findFirst();
    }

    private static boolean isShown(Node node) {
        Node up = node;
        while (up != null && up.isVisible()) {
            up = up.getParent();
        }
        return up == null;
    }

    static boolean isWithin(Node node, Node page) {
        Node up = node;
        while (up != null && up != page) {
            up = up.getParent();
        }
        return up != null;
    }
}
