package org.daybook.app.backups;

import java.util.function.Consumer;
import org.daybook.feature.Screen;
import org.daybook.journal.Backups;
import org.daybook.kit.text.Messages;

/** The backups' entry in the navigation. */
public final class BackupsScreen {
    private static final Messages SAY = Messages.beside(BackupsScreen.class);

    private BackupsScreen() {}

    /** @param restore closes the folder, puts the backup in place and opens it again */
    public static Screen of(Consumer<Backups.Backup> restore) {
        return new Screen(
                "backups",
                SAY.text("title"),
                "fth-hard-drive",
                desk -> new BackupsView(new BackupsViewModel(desk, restore), desk));
    }
}
