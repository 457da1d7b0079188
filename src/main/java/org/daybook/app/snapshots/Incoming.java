package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A file that was dropped on the window or opened, until the view that deals with it takes it. */
public final class Incoming {
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Hands it to the view, which may not be built yet. */
    public void open(Path opened) {
        file.set(Optional.of(opened));
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The view has it now. */
    public void taken() {
        file.set(Optional.empty());
    }
}
