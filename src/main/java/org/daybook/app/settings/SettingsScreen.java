package org.daybook.app.settings;

import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The settings' entry in the navigation. */
public final class SettingsScreen {
    private static final Messages SAY = Messages.beside(SettingsScreen.class);

    private SettingsScreen() {}

    public static Screen of() {
        return new Screen(
                "settings", SAY.text("title"), "fth-settings", desk -> new SettingsView(new SettingsViewModel(desk)));
    }
}
