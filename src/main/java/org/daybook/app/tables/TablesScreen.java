package org.daybook.app.tables;

import java.util.List;
import org.daybook.feature.Feature;
import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The entry of tables in the navigation. */
public final class TablesScreen {
    private static final Messages SAY = Messages.beside(TablesScreen.class);

    private TablesScreen() {}

    public static Screen of(List<Feature> features) {
        return new Screen(
                "tables",
                SAY.text("screen.title"),
                "fth-download",
                desk -> new TablesView(new TablesViewModel(desk, features)));
    }
}
