package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.daybook.feature.Page;
import org.daybook.journal.RecordKey;
import org.daybook.kit.form.HalfTyped;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The view built and bound on the FX thread, with pictures to be looked at. */
@ExtendWith(JavaFxThread.class)
class MuseumViewTest {
    @TempDir
    Path folder;

    @Test
    void shows_services_museums_and_meetings_of_the_sample() throws Exception {
        try (Laptop laptop = new Laptop(folder, true)) {
            String[] names = {"services", "museums", "meetings", "roll"};
            for (int tab = 0; tab < names.length; tab++) {
                int chosen = tab;
                Screenshot.take("museum-" + names[tab], 1280, 800, () -> {
                    Parent root = (Parent) page(laptop).root();
                    tabs(root).getSelectionModel().select(chosen);
                    return root;
                });
            }
            assertThat(laptop.failed).isEmpty();
        }
    }

    @Test
    void reveals_a_record_in_its_own_tab() throws Exception {
        try (Laptop laptop = new Laptop(folder, true)) {
            assertThat(tabRevealing(laptop, MuseumTypes.MUSEUM_RECORD.key(laptop.museum("Whitehall").id()))).isEqualTo(1);
            assertThat(tabRevealing(laptop, MuseumTypes.MEETING.key(laptop.now().meetings().getFirst().id()))).isEqualTo(2);
            assertThat(tabRevealing(laptop, MuseumTypes.SERVICE.key(laptop.service("Sutton").gss()))).isZero();
            Screenshot.take("museum-waiting", 1280, 800, () -> {
                Page page = page(laptop);
                page.reveal(MuseumTypes.SERVICE.key(laptop.service("Sutton").gss()));
                return (Parent) page.root();
            });
        }
    }

    @Test
    void of_an_empty_programme_says_what_each_place_is_for() throws Exception {
        try (Laptop laptop = new Laptop(folder, false)) {
            Screenshot.take("museum-empty", 1280, 800, () -> (Parent) page(laptop).root());
            assertThat(laptop.failed).isEmpty();
        }
    }

    @Test
    @DisplayName("The focus stays in the notes of a service when something else is saved")
    void the_focus_stays_where_she_types() throws Exception {
        try (Laptop laptop = new Laptop(folder, true)) {
            MuseumViewModel model = new MuseumViewModel(laptop.desk);
            Parent root = (Parent) new MuseumView(model, laptop.desk).root();
            model.activate();
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 1280, 800));
            stage.show();
            model.services.open(laptop.service("Sutton").gss());
            root.applyCss();
            root.layout();
            Node notes = root.lookup(".text-area");
            notes.requestFocus();
            model.services.pair(
                    model.services.openProperty().get().orElseThrow().suggestions().getFirst());
            assertThat(laptop.saved).hasSize(1);
            assertThat(stage.getScene().getFocusOwner()).isSameAs(notes);
            stage.hide();
        }
    }

    @Test
    @DisplayName("What is half typed is named with whose it is, also where another service is looked at by then")
    void what_is_half_typed_is_named() throws Exception {
        try (Laptop laptop = new Laptop(folder, true)) {
            MuseumViewModel model = new MuseumViewModel(laptop.desk);
            Parent root = (Parent) new MuseumView(model, laptop.desk).root();
            HalfTyped half = HalfTyped.within(root);
            model.activate();
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 1280, 800));
            stage.show();
            model.services.open(laptop.service("Sutton").gss());
            root.applyCss();
            root.layout();
            model.services.notes.textProperty().set("Half a sent");
            assertThat(half.names()).containsExactly("Notes (Sutton)");
            model.services.open(laptop.service("Croydon").gss());
            model.services.notes.textProperty().set("Half a word");
            assertThat(half.names()).containsExactly("Notes (Croydon)", "Notes (Sutton)");
            stage.hide();
        }
    }

    private static int tabRevealing(Laptop laptop, RecordKey record) {
        Page page = page(laptop);
        page.reveal(record);
        return tabs((Parent) page.root()).getSelectionModel().getSelectedIndex();
    }

    private static TabPane tabs(Parent root) {
        return (TabPane) ((BorderPane) root).getCenter();
    }

    private static Page page(Laptop laptop) {
        Page page = laptop.feature.screens().getFirst().build().apply(laptop.desk);
        page.shown();
        return page;
    }
}
