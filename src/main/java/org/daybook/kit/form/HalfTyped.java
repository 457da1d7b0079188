package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.daybook.kit.text.Messages;

/**
 * What was written into the forms of a view and is not saved. Offered to the view's root, so that no view has to hand it
 * down to each form; a form that was taken out of the view again is remembered all the same.
 */
public final class HalfTyped {
    private static final Messages SAY = Messages.beside(HalfTyped.class);

    private final Map<Asked, String> heard = new LinkedHashMap<>();

    private HalfTyped() {}

    /** From now on the forms within are listened to. */
    public static HalfTyped within(Node view) {
        HalfTyped made = new HalfTyped();
        view.getProperties().put(HalfTyped.class, made);
        return made;
    }

    static Optional<HalfTyped> around(Node form) {
        for (Node node = form; node != null; node = node.getParent()) {
            if (node.getProperties().get(HalfTyped.class) instanceof HalfTyped found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** @param counts whether it would be lost, were something else written in it than it was filled with */
    void hear(Asked field, String name, boolean counts) {
        if (counts) {
            heard.put(field, name);
        } else if (!field.isWaiting()) {
            heard.remove(field);
        }
    }

    /** The names of the fields that hold something now that would be lost, and of whom: "Note (Camden)". */
    public List<String> names() {
        heard.keySet().removeIf(field -> !field.wouldBeLost());
        List<String> names = new ArrayList<>();
        heard.forEach((field, name) -> field.lostOf()
                .forEach(whose -> names.add(whose.isBlank() ? name : SAY.text("half-typed.of", name, whose))));
        return names.stream().distinct().toList();
    }
}
