package org.daybook.app.overview;

import java.util.List;
import org.daybook.feature.Feature;
import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The overview's entry in the navigation. */
public final class OverviewScreen {
    public static final String ID = "overview";
    private static final Messages SAY = Messages.beside(OverviewScreen.class);

    private OverviewScreen() {}

    public static Screen of(List<Feature> features) {
        return new Screen(
                ID, SAY.text("title"), "fth-home", desk -> new OverviewView(new OverviewViewModel(desk, features)));
    }
}
