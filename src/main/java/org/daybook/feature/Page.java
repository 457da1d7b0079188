package org.daybook.feature;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.daybook.journal.RecordKey;

/** A view once it is built. All calls come on the FX thread. */
public interface Page {
    Node root();

    /** The window shows it now, for the first time or again. */
    default void shown() {}

    /** Another view is shown instead. */
    default void hidden() {}

    /** Selects the record and brings it into sight. */
    default void reveal(RecordKey record) {}

    /** What Ctrl+F puts the focus on. */
    default Optional<Node> filter() {
        return Optional.empty();
    }

    /** What F1 shows. */
    default Help help() {
        return new Help("", List.of(), List.of());
    }

    /**
     * @param purpose what the view is for, in a sentence or two
     * @param keys its keys: "M – move the selected authorities"
     * @param hints at most three, shown on the first visit
     */
    record Help(String purpose, List<String> keys, List<String> hints) {}
}
