package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.FundPages.answers;
import static org.daybook.fund.FundPages.award;
import static org.daybook.fund.FundPages.laidOut;
import static org.daybook.fund.FundPages.page;
import static org.daybook.fund.FundPages.press;
import static org.daybook.fund.FundPages.shown;
import static org.daybook.fund.FundPages.tabs;
import static org.daybook.fund.FundPages.warnings;
import static org.daybook.fund.FundPages.words;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.text.PartialDate;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;
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
            Screenshot.take("fund-award-light", 1900, 860, new Theme(Look.LIGHT, 100), () -> award(office));
            Screenshot.take("fund-award-dark", 1900, 860, new Theme(Look.DARK, 100), () -> award(office));
            TabPane tabs = tabs(page(office, 4));
            assertThat(tabs.getTabs()).allSatisfy(tab -> assertThat(tab.getText()).isNotBlank());
            assertThat(tabs.getTabs().getLast().getContent()).isNotNull();
            assertThat(tabs.getTabs().get(1).getContent()).as("awards, not looked at yet").isNull();
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

    @Test
    @DisplayName("With a cut-off the view says what was set aside then, also where the condition has been met since")
    void says_what_was_set_aside_at_the_cut_off() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            FundViewModel model = new FundViewModel(
                    FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
            FundView view = new FundView(model);
            view.shown();
            Fund training = office.fund("Toolkit training");
            model.fund.choose(training);
            office.journal.save(Draft.labelled("Met")
                    .set(FundTypes.FUND.key(training.id()), "blockLifted", Value.of(PartialDate.of("2008-10-30"))));
            model.recordedUntil.type("1 nov 2008");
            laidOut((Parent) view.root());
            assertThat(warnings(view)).contains("£6,000 is set aside until the toolkit is available.");
            model.recordedUntil.type("");
            assertThat(warnings(view)).noneMatch(text -> text.contains("set aside"));
        }
    }

    @DisplayName("The year is closed with Escape and had back with Enter or Y: what if, reconciling and closing stand there")
    void the_year_can_be_had_back() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Stage stage = shown(office, new ArrayList<>());
            press(stage, KeyCode.DIGIT3, true);
            Screenshot.frames(2);
            assertThat(words(stage)).contains("Year 2008/09");
            press(stage, KeyCode.ESCAPE, false);
            Screenshot.frames(2);
            assertThat(words(stage)).doesNotContain("Year 2008/09").contains("The year: what if, close, reconcile");
            press(stage, KeyCode.Y, false);
            Screenshot.frames(2);
            assertThat(words(stage)).contains("Year 2008/09").doesNotContain("The year: what if, close, reconcile");
            press(stage, KeyCode.ESCAPE, false);
            press(stage, KeyCode.DOWN, false);
            press(stage, KeyCode.ENTER, false);
            Screenshot.frames(2);
            assertThat(words(stage)).contains("Year 2008/09");
            stage.hide();
        }
    }

    @Test
    @DisplayName("An award that was just added is the one that is selected, as it is the one in the details")
    void an_added_award_is_selected() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            List<FundViewModel> models = new ArrayList<>();
            Stage stage = shown(office, models);
            press(stage, KeyCode.DIGIT2, true);
            Screenshot.frames(2);
            press(stage, KeyCode.END, false);
            AwardsViewModel awards = models.getFirst().awards;
            awards.recipient.type("Tide Mill Trust");
            awards.add();
            Screenshot.frames(2);
            TableView<?> table = (TableView<?>) stage.getScene().getFocusOwner();
            assertThat(table.getSelectionModel().getSelectedItems())
                    .singleElement()
                    .satisfies(row -> assertThat(((AwardRow) row).award().recipient()).isEqualTo("Tide Mill Trust"));
            stage.hide();
        }
    }

    @Test
    @DisplayName("The name of the fund that is shown is not cut off")
    void the_fund_is_named_in_full() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Stage stage = shown(office, new ArrayList<>());
            assertThat(stage.getScene().getRoot().lookupAll(".combo-box .list-cell .text").stream()
                            .map(text -> ((javafx.scene.text.Text) text).getText()))
                    .contains(org.daybook.kit.form.Isolated.text("Museum improvement pot"));
            stage.hide();
        }
    }

    @Test
    @DisplayName("An award's authority is named, and not by its code")
    void an_award_s_authority_is_named() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Deque<Runnable> answers = new ArrayDeque<>();
            FundViewModel model = new FundViewModel(
                    FundViewModelTest.desk(office, new ArrayList<>(), answers::add), office.posting, office.pictures);
            model.activate();
            while (model.pictureProperty().get().isEmpty()) {
                answers.remove().run();
            }
            AwardPane pane = new AwardPane(model.awards);
            AwardRow row = model.pictureProperty().get().orElseThrow().awards().getFirst();
            model.awards.choose(row.award().id());
            pane.show(row);
            Stage stage = new Stage();
            stage.setScene(new Scene(pane.root(), 600, 700));
            stage.show();
            Screenshot.frames(2);
            answers.forEach(Runnable::run);
            Screenshot.frames(2);
            assertThat(pane.root().lookupAll(".label").stream().map(label -> ((Labeled) label).getText()))
                    .contains("Newham")
                    .doesNotContain(row.award().authority().orElseThrow());
            stage.hide();
        }
    }

    @Test
    void shows_what_waits_to_be_answered_and_what_is_to_be_explained() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.journal.save(Draft.labelled("Handed over")
                    .set(FundTypes.FUND.key(pot), "postingCopy", Value.of("elsewhere")));
            office.enter(pot, Particulars.reversing(17, LocalDate.of(2008, 10, 30), "Paid twice"));
            office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-30", "15500").toPayee("Printing Works", "P 12"));
            office.journal.save(office.posting.takeOver(office.journal.sql(), pot));
            office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-30", "1000").toPayee("Caterer", "C 3"));
            Screenshot.take("fund-answers-light", 1000, 760, new Theme(Look.LIGHT, 100), () -> answers(office));
            Screenshot.take("fund-answers-dark", 1000, 760, new Theme(Look.DARK, 100), () -> answers(office));
        }
    }

    @Test
    @DisplayName("What is awarded is not set while nothing was entered of a draft, which is not nil")
    void a_draft_has_nothing_awarded_yet() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            List<FundViewModel> models = new ArrayList<>();
            Stage stage = shown(office, models);
            press(stage, KeyCode.DIGIT2, true);
            AwardsViewModel awards = models.getFirst().awards;
            awards.number.type("No. 8");
            awards.recipient.type("Tide Mill Trust");
            awards.add();
            Screenshot.frames(2);
            assertThat(awards.chosenProperty().get().orElseThrow().awarded()).isEmpty();
            assertThat(words(stage)).containsSequence("Awarded", "not set");
            stage.hide();
        }
    }
}
