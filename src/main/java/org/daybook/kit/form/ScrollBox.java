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

    /** Brings a node of the content into sight; of what is higher than the box its beginning. */
    public void reveal(@Nullable Node node) {
        if (node == null || !isWithin(node) || getViewportBounds() == null) {
            return;
        }
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = getViewportBounds().getHeight();
        if (at.getMinY() < top() || at.getHeight() > view) {
            top(at.getMinY());
        } else if (at.getMaxY() > top() + view) {
            top(at.getMaxY() - view);
        }
    }

    /** How much of the content is above what is seen. */
    double top() {
        return getVvalue() * room();
    }

    void top(double hidden) {
        double room = room();
        if (room > 0) {
            setVvalue(Math.clamp(hidden / room, 0, 1));
        }
    }

    private double room() {
        return Math.max(0, content.getHeight() - getViewportBounds().getHeight());
    }

    private boolean isWithin(Node node) {
        Node up = node;
        while (up != null && up != content) {
            up = up.getParent();
        }
        return up != null;
    }
}
