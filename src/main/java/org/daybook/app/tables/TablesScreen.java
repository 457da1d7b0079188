package org.daybook.app.tables;

import java.util.List;
import org.daybook.app.snapshots.Incoming;
import org.daybook.feature.Feature;
import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The entry of tables in the navigation. */
public final class TablesScreen {
    public static final String ID = "tables";

    /** The endings of files that may hold a table. */
    public static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".tsv", ".txt");

    private static final Messages SAY = Messages.beside(TablesScreen.class);

    private TablesScreen() {}

    /** @param incoming where tables that are opened arrive */
    public static Screen of(List<Feature> features, Incoming incoming) {
        return new Screen(ID, SAY.text("screen.title"), "fth-download", desk -> {
            TablesViewModel model = new TablesViewModel(desk, features);
            incoming.fileProperty().subscribe(file -> file.ifPresent(table -> {
                incoming.taken();
                model.choose(table);
            }));
            return new TablesView(model);
        });
    }
}
