package org.daybook.app.snapshots;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.daybook.feature.Desk;

/** Out, in, and what went and came before; a file that was opened anywhere comes in. */
final class SnapshotsViewModel {
    final ExportViewModel export;
    final IntakeViewModel intake;
    final KeptViewModel kept;

    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();

    SnapshotsViewModel(Desk desk, Intake.Features features, Incoming incoming) {
        export = new ExportViewModel(desk, features);
        intake = new IntakeViewModel(desk, features);
        kept = new KeptViewModel(desk, features);
        incoming.fileProperty().subscribe(file -> file.ifPresent(path -> {
            incoming.taken();
            intake.open(path);
            arrived.set(arrived.get() + 1);
        }));
    }

    /** How many files were opened: each time the view turns to them. */
    ReadOnlyIntegerProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    void shown() {
        export.load();
        intake.shown();
    }

    void hidden() {
        export.hidden();
        intake.hidden();
    }
}
