package org.daybook.kit.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * Where she is in a part of a view that is about to be built anew: the control that has the focus, and how far it is
 * scrolled. Without it JavaFX gives the focus to whatever comes first in the window.
 */
public final class Whereabouts {
    private final Parent part;
    private final Optional<At> at;
    private final Optional<ScrollBox> box;
    private final double top;

    /**
     * @param name what the control is known by when it comes again
     * @param among the how manieth of that name it is
     * @param place the how manieth of all: what stands there is next where it does not come again
     */
    private record At(String name, int among, int place, int caret) {}

    private Whereabouts(Parent part) {
        this.part = part;
        this.box = around(part);
        this.top = box.map(ScrollBox::top).orElse(0.0);
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        List<Node> controls = controls(part);
        int place = controls.indexOf(owner);
        this.at = place < 0
                ? Optional.empty()
                : Optional.of(new At(
                        name(controls.get(place)),
                        (int) controls.subList(0, place).stream()
                                .filter(other -> name(other).equals(name(controls.get(place))))
                                .count(),
                        place,
                        owner instanceof TextInputControl field ? field.getCaretPosition() : 0));
    }

    public static Whereabouts in(Parent part) {
        return new Whereabouts(part);
    }

    /** What she asked for stands here now: it is brought into sight, and the focus to what can be done with it, if anything. */
    public static void turnTo(Parent answer) {
        controls(answer).stream().findFirst().ifPresent(Node::requestFocus);
        around(answer).ifPresent(box -> {
            box.applyCss();
            box.layout();
            box.reveal(answer);
        });
    }

    /** It is built: back to the same control, or to what stands in its place now; and to where it was scrolled. */
    public void again() {
        box.filter(_ -> top > 0 || at.isPresent()).ifPresent(b -> {
            // What has its place is brought into sight once it has the focus.
            b.applyCss();
            b.layout();
            b.top(top);
        });
        at.ifPresent(this::focus);
    }

    private void focus(At was) {
        List<Node> controls = controls(part);
        if (controls.isEmpty()) {
            return;
        }
        List<Node> named = controls.stream().filter(node -> name(node).equals(was.name())).toList();
        Node next = named.isEmpty()
                ? controls.get(Math.min(was.place(), controls.size() - 1))
                : named.get(Math.min(was.among(), named.size() - 1));
        next.requestFocus();
        if (next instanceof TextInputControl field) {
            field.positionCaret(Math.min(was.caret(), field.getLength()));
        }
    }

    private static List<Node> controls(Parent part) {
        return part.lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && !node.isDisabled() && isShown(node, part))
                .toList();
    }

    private static boolean isShown(Node node, Parent part) {
        Node up = node;
        while (up != null && up != part && up.isVisible()) {
            up = up.getParent();
        }
        return up == part;
    }

    /** Its id where what is written on it changes, else its words. */
    private static String name(Node node) {
        return Optional.ofNullable(node.getId())
                .or(() -> Optional.ofNullable(node.getAccessibleText()))
                .or(() -> node instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()) : Optional.empty())
                .orElse("");
    }

    private static Optional<ScrollBox> around(Node part) {
        for (Node up = part; up != null; up = up.getParent()) {
            if (up instanceof ScrollBox box) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
