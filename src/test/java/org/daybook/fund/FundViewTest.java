package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.form.ViewTabs;
import org.junit.jupiter.api.DisplayName;
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
            for (int tab = 0; tab < 5; tab++) {
                int shown = tab;
                String[] names = {"entries", "awards", "statement", "chart", "details"};
                Screenshot.take("fund-" + names[tab], 1280, 800, () -> page(office, shown));
            }
            TabPane tabs = tabs(page(office, 4));
            assertThat(tabs.getTabs()).allSatisfy(tab -> assertThat(tab.getText()).isNotBlank());
            assertThat(tabs.getTabs().getLast().getContent()).isNotNull();
            assertThat(tabs.getTabs().get(1).getContent()).as("awards, not looked at yet").isNull();
        }
    }

    @Test
    @DisplayName("A new fund is asked what it is and whether it is older; an entry of 31 March for its period")
    void a_new_fund_and_an_entry_of_31_march_are_asked_for() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            List<Parent> pages = new ArrayList<>();
            Screenshot.take("fund-new", 1280, 800, () -> {
                pages.add(asked(office));
                return pages.getLast();
            });
            assertThat(pages.getFirst().lookupAll(".field-name").stream()
                            .filter(name -> name.getParent().isVisible())
                            .map(name -> ((Labeled) name).getText()))
                    .contains("Began", "Ring-fenced", "Period");
        }
    }

    @Test
    @DisplayName("Alt+5 leads into the details, which are changed and saved by the keyboard alone")
    void the_details_are_changed_by_the_keyboard_alone() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            FundViewModel model = new FundViewModel(
                    FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
            FundView view = new FundView(model);
            Stage stage = new Stage();
            stage.setScene(new Scene((Parent) view.root(), 1000, 700));
            stage.show();
            view.shown();
            Screenshot.frames(2);
            press(stage, KeyCode.DIGIT5, true);
            Screenshot.frames(2);
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextField.class);
            TextField name = (TextField) stage.getScene().getFocusOwner();
            assertThat(name.getText()).isEqualTo("Museum improvement pot");
            name.setText("Improvement pot");
            press(stage, KeyCode.ENTER, false);
            Screenshot.frames(2);
            assertThat(model.pictureProperty().get().orElseThrow().fund().name()).isEqualTo("Improvement pot");
            assertThat(stage.getScene().getFocusOwner()).as("the focus stays where it was").isSameAs(name);
            stage.hide();
        }
    }

    private static void press(Stage stage, KeyCode key, boolean alt) {
        stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
    }

    private static Parent asked(Office office) {
        FundViewModel model = new FundViewModel(
                FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        FundView view = new FundView(model);
        view.shown();
        // Once it is laid out: only then what scrolls is found.
        Platform.runLater(() -> view.root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("New fund"))
                .forEach(Button::fire));
        model.entry.date.type("31 march 2009");
        return (Parent) view.root();
    }

    @Test
    void the_entry_that_is_open_stays_open_with_all_that_was_written_of_it_while_a_filter_lets_it_through() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Deque<Runnable> answers = new ArrayDeque<>();
            FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>(), answers::add), office.posting, office.pictures);
            FundView view = new FundView(model);
            Stage stage = new Stage();
            stage.setScene(new Scene((Parent) view.root(), 1280, 800));
            stage.show();
            view.shown();
            all(answers);
            TableView<?> table = (TableView<?>) view.root().lookupAll(".table-view").stream()
                    .filter(node -> "fund.entries".equals(node.getId()))
                    .findFirst()
                    .orElseThrow();
            EntryRow written = model.entries.rows.stream()
                    .filter(row -> row.written().filter(e -> !e.wrote().payee().isBlank()).isPresent())
                    .findFirst()
                    .orElseThrow();
            table.getSelectionModel().select(model.entries.rows.indexOf(written));
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            all(answers);
            assertThat(labels(view)).contains(written.who());
            model.entries.text.set(written.who());
            while (!answers.isEmpty()) {
                answers.remove().run();
                Screenshot.frames(1);
                assertThat(labels(view)).contains(written.who());
                assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(model.entries.rows.indexOf(written));
            }
            assertThat(model.entries.rows).hasSizeLessThan(model.entries.total());
            model.entries.clear();
            EntryRow unread = model.entries.rows.stream()
                    .filter(row -> row.written().isEmpty() && row.number() != written.number())
                    .findFirst()
                    .orElseThrow();
            table.getSelectionModel().clearAndSelect(model.entries.rows.indexOf(unread));
            assertThat(labels(view)).doesNotContain(written.who());
            all(answers);
            assertThat(labels(view)).contains(model.entries.rows.get(unread.number() - 1).who());
            stage.hide();
        }
    }

    private static void all(Deque<Runnable> answers) throws Exception {
        do {
            while (!answers.isEmpty()) {
                answers.remove().run();
            }
            Screenshot.frames(2);
        } while (!answers.isEmpty());
    }

    private static List<String> labels(FundView view) {
        return view.root().lookupAll(".detail-body .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private static TabPane tabs(Node page) {
        return (TabPane) ((ViewTabs) ((BorderPane) page).getCenter()).getCenter();
    }

    private static Parent page(Office office, int tab) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        FundView view = new FundView(model);
        view.shown();
        TabPane tabs = tabs(view.root());
        tabs.getSelectionModel().select(tab);
        if (tab == 2) {
            model.heads.head.choose(model.heads.head.options().getFirst());
        }
        if (tab == 1) {
            model.awards.choose(model.awards.rows.get(2).award().id());
        }
        return (Parent) view.root();
    }
}
