package org.daybook.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The view built and bound on the FX thread, with pictures to be looked at. */
@ExtendWith(JavaFxThread.class)
class SnapshotsViewTest {
    @TempDir
    Path home;

    @Test
    void a_file_that_is_opened_turns_the_view_to_its_report_with_the_first_question_beside_it() throws Exception {
        try (TwoLaptops both = new TwoLaptops(home, true)) {
            RecordKey camden = TwoLaptops.CAMDEN;
            both.hers.save(TwoLaptops.note(camden, "Consensus day is on 14 November"));
            both.his.save(new Draft("Noted what was agreed", org.daybook.journal.Origin.EDIT)
                    .set(camden, "notes", Value.of("Consensus day is moved to 21 November, at the town hall"))
                    .set(TwoLaptops.HACKNEY, "notes", Value.of("Portfolio holder changed")));
            Path file = both.send(both.his, ExportRequest.of(Sharing.INTERNAL).by("lead officer"), "from him.daybook.json");
            Screenshot.take("snapshots-in", 1280, 800, () -> page(both, file));
            Screenshot.take("snapshots-in-narrow", 1000, 700, () -> page(both, file));
            Parent page = page(both, file);
            Screenshot.of("snapshots-in", new Scene(page, 1280, 800));
            TabPane tabs = (TabPane) ((BorderPane) page).getCenter();
            assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            assertThat(page.lookupAll(".side-card")).hasSize(3);
            assertThat(words(page)).contains("Consensus day is on 14 November", "Consensus day is moved to 21 November, at the town hall");
        }
    }

    @Test
    void a_public_export_says_that_it_leaves_out_what_is_for_partners_and_which_fields_that_is() throws Exception {
        try (TwoLaptops both = new TwoLaptops(home, true)) {
            ExportViewModel model = new ExportViewModel(both.desk, SnapshotsScreen.asked(both.wiring.features()));
            model.load();
            model.sharingClass.choose(Sharing.Class.PUBLIC);
            List<Parent> pages = new ArrayList<>();
            Screenshot.take("snapshots-public", 1280, 800, () -> {
                pages.add((Parent) new ExportView(model, both.desk).root());
                return pages.getLast();
            });
            Parent page = pages.getFirst();
            assertThat(words(page))
                    .contains("Leaves out what is for colleagues and partners only, notes, confidential matter, contacts, also when"
                            + " asked for.");
            assertThat(page.lookupAll(".table-cell").stream().map(node -> ((Labeled) node).getText()))
                    .contains("assessment details: next step", "not for the public");
        }
    }

    private static List<String> words(Parent page) {
        return page.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private static Parent page(TwoLaptops both, Path file) {
        Incoming incoming = new Incoming();
        SnapshotsView view = new SnapshotsView(
                new SnapshotsViewModel(both.desk, SnapshotsScreen.asked(both.wiring.features()), incoming), both.desk);
        view.shown();
        incoming.open(file);
        return (Parent) view.root();
    }
}
