package org.daybook.kit.form;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Content that scrolls up and down, as wide as the box. What gets the focus is brought into sight: JavaFX leaves that to
 * the mouse.
 */
public final class ScrollBox extends ScrollPane {
    private final Region content;
    private Subscription focus = Subscription.EMPTY;

    public ScrollBox(Region content) {
        this.content = content;
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sceneProperty().subscribe(scene -> {
            focus.unsubscribe();
            focus = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::reveal);
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** What the content needs at this width. */
    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(content.prefHeight(width) + snappedTopInset() + snappedBottomInset());
    }

    private void reveal(@Nullable Node focused) {
        if (focused == null || !isWithin(focused) || getViewportBounds() == null) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double view = getViewportBounds().getHeight();
        double room = content.getHeight() - view;
        if (room <= 0) {
            return;
        }
        double top = getVvalue() * room;
        if (at.getMinY() < top) {
            setVvalue(Math.max(0, at.getMinY() / room));
        } else if (at.getMaxY() > top + view) {
            setVvalue(Math.min(1, (at.getMaxY() - view) / room));
        }
    }

    private boolean isWithin(Node node) {
        Node up = node;
        while (up != null && up != content) {
            up = up.getParent();
        }
        return up != null;
    }
}
