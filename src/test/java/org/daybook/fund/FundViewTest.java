package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.form.ViewTabs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The view built and bound on the FX thread, with pictures to be looked at. */
@ExtendWith(JavaFxThread.class)
class FundViewTest {
    @TempDir
    Path folder;

    @Test
    void shows_entries_awards_statement_and_chart_of_the_sample() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            for (int tab = 0; tab < 4; tab++) {
                int shown = tab;
                String[] names = {"entries", "awards", "statement", "chart"};
                Screenshot.take("fund-" + names[tab], 1280, 800, () -> page(office, shown));
            }
            TabPane tabs = tabs(page(office, 3));
            assertThat(tabs.getTabs()).allSatisfy(tab -> assertThat(tab.getText()).isNotBlank());
            assertThat(tabs.getTabs().getLast().getContent()).isNotNull();
            assertThat(tabs.getTabs().get(1).getContent()).as("awards, not looked at yet").isNull();
        }
    }

    private static TabPane tabs(Node page) {
        return (TabPane) ((ViewTabs) ((BorderPane) page).getCenter()).getCenter();
    }

    private static Parent page(Office office, int tab) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting);
        FundView view = new FundView(model);
        view.shown();
        TabPane tabs = tabs(view.root());
        tabs.getSelectionModel().select(tab);
        if (tab == 1) {
            model.awards.choose(model.awards.rows.get(2).award().id());
        }
        return (Parent) view.root();
    }
}
