package org.daybook.app.window;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.feature.Desk;

/** What undo and redo would do, in words; read again after each save. */
final class UndoState {
    /** @param undo the label of what undo undoes; empty when there is nothing */
    record Labels(Optional<String> undo, Optional<String> redo) {
        static final Labels NONE = new Labels(Optional.empty(), Optional.empty());
    }

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Labels> labels = new ReadOnlyObjectWrapper<>(Labels.NONE);

    UndoState(Desk desk) {
        this.desk = desk;
        desk.onChange(_ -> read());
        read();
    }

    ReadOnlyObjectProperty<Labels> labels() {
        return labels.getReadOnlyProperty();
    }

    private void read() {
        desk.read(_ -> new Labels(desk.journal().undoLabel(), desk.journal().redoLabel()), labels::set);
    }
}
