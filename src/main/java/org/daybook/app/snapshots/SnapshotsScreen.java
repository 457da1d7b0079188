package org.daybook.app.snapshots;

import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The snapshots' entry in the navigation. */
public final class SnapshotsScreen {
    public static final String ID = "snapshots";

    private static final Messages SAY = Messages.beside(SnapshotsScreen.class);

    private SnapshotsScreen() {}

    /** @param incoming where files that are opened arrive */
    public static Screen of(Incoming incoming) {
        return new Screen(
                ID, SAY.text("title"), "fth-share-2", desk -> new SnapshotsView(new SnapshotsViewModel(desk)));
    }
}
