package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Page;
import org.daybook.feature.Screen;
import org.daybook.journal.Draft;
import org.daybook.journal.Origin;
import org.daybook.journal.Value;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(JavaFxThread.class)
class AssessmentViewTest {
    @TempDir
    Path home;

    @Test
    void the_sample_in_every_tab() throws Exception {
        try (Laptop laptop = Laptop.sample(home.resolve("sample"))) {
            Screenshot.take("assessment", 1280, 800, () -> shown(laptop, 0));
            Screenshot.take("assessment-places", 1280, 800, () -> shown(laptop, 0, 1));
            Screenshot.take("assessment-tranches", 1280, 800, () -> shown(laptop, 0, 2));
            Screenshot.take("assessment-frameworks", 1280, 800, () -> shown(laptop, 0, 3));
            Screenshot.take("assessment-contacts", 1280, 800, () -> shown(laptop, 0, 4));
            Screenshot.take("common-issues", 1280, 800, () -> shown(laptop, 1));
            assertThat(laptop.failed).isEmpty();
        }
    }

    @Test
    void an_authority_is_revealed_with_its_details() throws Exception {
        try (Laptop laptop = Laptop.sample(home.resolve("sample"))) {
            for (int tab = 0; tab < 5; tab++) {
                int chosen = tab;
                Screenshot.take("assessment-detail-" + tab, 1280, 800, () -> revealed(laptop, chosen));
            }
            Parent root = revealed(laptop, 0);
            laidOut(root, () -> assertThat(table(root).getSelectionModel().getSelectedItems()).hasSize(1));
        }
    }

    @Test
    void m_asks_where_to_and_escape_leads_back_to_the_table() throws Exception {
        try (Laptop laptop = Laptop.sample(home.resolve("sample"))) {
            Parent root = shown(laptop, 0);
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 1280, 800));
            stage.show();
            root.applyCss();
            root.layout();
            TableView<?> table = table(root);
            table.requestFocus();
            table.getSelectionModel().select(3);
            press(table, KeyCode.M);
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ComboBox.class);
            press(stage.getScene().getFocusOwner(), KeyCode.ESCAPE);
            assertThat(stage.getScene().getFocusOwner()).isSameAs(table);
            stage.hide();
        }
    }

    @Test
    @DisplayName("The criterion that she chose for a finding stays when another, which is selected, is scored")
    void the_criterion_of_a_finding_stays() throws Exception {
        try (Laptop laptop = Laptop.sample(home.resolve("sample"))) {
            AssessmentViewModel model = new AssessmentViewModel(laptop.desk);
            model.activate();
            model.authority.open("E09000006");
            CriteriaViewModel criteria = model.authority.criteria;
            Parent root = (Parent) new CriteriaPane(criteria, laptop.desk).root();
            laidOut(root, () -> {
                TableView<?> table = table(root, "assessment.criteria");
                table.getSelectionModel().select(0);
                assertThat(criteria.criterion.value()).contains(criteria.lines.getFirst().criterion());
                Criterion third = criteria.lines.get(2).criterion();
                criteria.criterion.choose(third);
                criteria.score(criteria.lines.getFirst(), OptionalInt.of(3));
                assertThat(laptop.saved).hasSize(1);
                assertThat(criteria.criterion.value()).contains(third);
            });
        }
    }

    @Test
    void the_move_form_as_it_asks() throws Exception {
        try (Laptop laptop = Laptop.sample(home.resolve("sample"))) {
            Screenshot.take("assessment-move", 1280, 800, () -> {
                Parent root = shown(laptop, 0);
                laidOut(root, () -> {
                    table(root).getSelectionModel().selectRange(3, 6);
                    press(table(root), KeyCode.M);
                });
                return root;
            });
        }
    }

    @Test
    void an_empty_programme_says_what_each_place_is_for() throws Exception {
        try (Laptop laptop = Laptop.empty(home.resolve("empty"))) {
            Screenshot.take("assessment-empty", 1280, 800, () -> shown(laptop, 0));
            Screenshot.take("assessment-empty-places", 1280, 800, () -> shown(laptop, 0, 1));
            Screenshot.take("assessment-empty-tranches", 1280, 800, () -> shown(laptop, 0, 2));
            Screenshot.take("common-issues-empty", 1280, 800, () -> shown(laptop, 1));
            assertThat(laptop.failed).isEmpty();
        }
    }

    @Test
    void ten_thousand_authorities_are_shown_and_filtered() throws Exception {
        try (Laptop laptop = Laptop.empty(home.resolve("many"))) {
            List<List<Draft.Edit>> pieces = new ArrayList<>();
            for (int piece = 0; piece < 100; piece++) {
                Draft draft = Draft.labelled("x");
                for (int i = 0; i < 100; i++) {
                    int n = piece * 100 + i;
                    draft.create(
                            BoroughStore.AUTHORITY_TYPE.key("E99" + String.format("%06d", n)),
                            Map.of("name", Value.of("Authority " + n), "inLondon", Value.of(true)));
                }
                pieces.add(draft.edits());
            }
            laptop.journal.saveMany("Added many", Origin.IMPORT, pieces.iterator());
            AssessmentViewModel model = new AssessmentViewModel(laptop.desk);
            AssessmentView view = new AssessmentView(model, laptop.desk);
            view.shown();
            new Scene((Parent) view.root(), 1280, 800);
            assertThat(model.rows).hasSize(10_033);
            List<Long> nanos = new ArrayList<>();
            for (String typed : List.of("a", "au", "aut", "auth", "autho", "author", "authority 9", "authority 99", "authority 999", "")) {
                long start = System.nanoTime();
                model.filter.textProperty().set(typed);
                nanos.add((System.nanoTime() - start) / 1_000_000);
            }
            System.out.println("filter of 10,033 rows, ms a key: " + nanos);
            model.filter.textProperty().set("authority 9999");
            assertThat(model.filter.shown()).hasSize(1);
        }
    }

    @Test
    void an_authority_whose_priority_place_came_in_a_public_snapshot_says_where_that_stands() throws Exception {
        try (Laptop laptop = Laptop.empty(home.resolve("public"))) {
            laptop.journal.save(Draft.labelled("Took in")
                    .create(
                            AssessmentTypes.PLACE_TYPE.key("1"),
                            Map.of("authority", Value.of("E09000028"), "answered", Value.of("2008-10-22"))));
            Parent root = revealed(laptop, 0);
            laidOut(root, () -> assertThat(root.lookupAll(".label"))
                    .extracting(node -> ((Labeled) node).getText())
                    .contains("Priority place", "answered"));
        }
    }

    private static Parent shown(Laptop laptop, int screen) {
        Screen wanted = laptop.feature.screens().get(screen);
        Page page = wanted.build().apply(laptop.desk);
        page.shown();
        return (Parent) page.root();
    }

    private static Parent shown(Laptop laptop, int screen, int tab) {
        Parent root = shown(laptop, screen);
        tabs(root).getSelectionModel().select(tab);
        return root;
    }

    private static Parent revealed(Laptop laptop, int tab) {
        Page page = laptop.feature.screens().getFirst().build().apply(laptop.desk);
        page.shown();
        page.reveal(BoroughStore.AUTHORITY_TYPE.key("E09000028"));
        Parent root = (Parent) page.root();
        laidOut(root, () -> {
            List<TabPane> found = new ArrayList<>();
            root.lookupAll(".tab-pane").forEach(node -> found.add((TabPane) node));
            found.getLast().getSelectionModel().select(tab);
        });
        return root;
    }

    /** In a scene of its own for a moment, so that what is within can be found. */
    private static void laidOut(Parent root, Runnable then) {
        Scene scene = new Scene(root, 1280, 800);
        root.applyCss();
        root.layout();
        then.run();
        scene.setRoot(new javafx.scene.Group());
    }

    private static TabPane tabs(Parent root) {
        return (TabPane) ((javafx.scene.layout.BorderPane) root).getCenter();
    }

    private static TableView<?> table(Parent root) {
        return table(root, "assessment.authorities");
    }

    private static TableView<?> table(Parent root, String id) {
        return root.lookupAll(".table-view").stream()
                .map(node -> (TableView<?>) node)
                .filter(table -> id.equals(table.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(javafx.scene.Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
