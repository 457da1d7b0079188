package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The snapshot that was dropped on the window or opened, until the view that deals with it takes it. */
public final class Incoming {
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Hands it to the view, which may not be built yet. */
    public void open(Path snapshot) {
        file.set(Optional.of(snapshot));
    }

    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The view has it now. */
    void taken() {
        file.set(Optional.empty());
    }
}
