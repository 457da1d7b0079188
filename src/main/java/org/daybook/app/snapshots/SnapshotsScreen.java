package org.daybook.app.snapshots;

import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The snapshots' entry in the navigation. */
public final class SnapshotsScreen {
    private static final Messages SAY = Messages.beside(SnapshotsScreen.class);

    private SnapshotsScreen() {}

    public static Screen of() {
        return new Screen(
                "snapshots", SAY.text("title"), "fth-share-2", desk -> new SnapshotsView(new SnapshotsViewModel(desk)));
    }
}
