package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.HalfTyped;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.ViewTabs;
import org.daybook.kit.text.Money;
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
    @DisplayName("A reversal that is half typed is named with the number of its entry, before the window closes")
    void a_half_typed_reversal_is_named() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            FundViewModel model = new FundViewModel(
                    FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
            EntryRowView row = new EntryRowView(model.entry, () -> {});
            HalfTyped half = HalfTyped.within(row.root());
            model.activate();
            model.entry.reverse(5);
            model.entry.reason.textProperty().set("Entered tw");
            assertThat(half.names()).containsExactly("Reason (Reversal of 5)");
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

    private static List<String> warnings(FundView view) {
        return view.root().lookupAll(".soon").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    /** Laid out once, without a window: only then what scrolls is found. */
    private static Scene laidOut(Parent root) {
        Scene scene = new Scene(root, 1280, 800);
        root.applyCss();
        root.layout();
        return scene;
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
    @DisplayName("The names of the lines in the chart do not hide each other, however near their ends are")
    void the_names_of_the_lines_stand_apart() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.enter(pot, Particulars.of(EntryKind.PAYMENT, LocalDate.of(2008, 10, 30), Money.of("2500")));
            Stage stage = shown(office, new ArrayList<>());
            press(stage, KeyCode.DIGIT4, true);
            Screenshot.frames(3);
            List<Node> names = stage.getScene().getRoot().lookupAll(".fund-chart .chart-line-symbol").stream()
                    .filter(Labeled.class::isInstance)
                    .toList();
            assertThat(names).hasSize(4);
            for (Node one : names) {
                assertThat(names).filteredOn(other -> other != one && other.getBoundsInParent().intersects(one.getBoundsInParent()))
                        .isEmpty();
            }
            stage.hide();
        }
    }

    @Test
    @DisplayName("In the dark the names of the lines stand on the page itself")
    void the_names_of_the_lines_stand_on_the_page() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Theme dark = new Theme(Look.DARK, 100);
            Stage stage = shown(office, new ArrayList<>(), dark);
            press(stage, KeyCode.DIGIT4, true);
            Screenshot.frames(3);
            assertThat(stage.getScene().getRoot().lookupAll(".fund-chart .chart-line-symbol").stream()
                            .filter(Labeled.class::isInstance)
                            .map(name -> ((Region) name).getBackground().getFills().getLast().getFill()))
                    .hasSize(4)
                    .containsOnly(Color.web("#0d1117"));
            assertThat(stage.getScene().getRoot().lookupAll(".chart-legend-item-symbol").stream()
                            .map(sign -> ((Region) sign).getBackground().getFills().getFirst().getFill()))
                    .as("the signs of the legend keep their colours")
                    .hasSize(5)
                    .doesNotHaveDuplicates();
            stage.hide();
            dark.release(stage.getScene());
        }
    }

    @Test
    @DisplayName("With the largest text in a low window, rows of the entries are in sight above the entry row that she writes in")
    void rows_are_in_sight_with_the_largest_text() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Theme large = new Theme(Look.LIGHT, 200);
            Stage stage = shown(office, new ArrayList<>(), large);
            stage.setHeight(600);
            Screenshot.frames(3);
            press(stage, KeyCode.N, false, true);
            Screenshot.frames(3);
            Bounds window = new BoundingBox(0, 0, 1280, 600);
            Node date = stage.getScene().getFocusOwner();
            Bounds at = date.lookup(".text").localToScene(date.lookup(".text").getLayoutBounds());
            assertThat(at).matches(window::contains, "what is written of the date, in sight");
            Node header = stage.getScene().getRoot().lookup(".column-header-background");
            double top = header.localToScene(header.getLayoutBounds()).getMaxY();
            assertThat(stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                            .filter(Node::isVisible)
                            .map(row -> row.localToScene(row.getLayoutBounds()))
                            .filter(row -> row.getMinY() >= top && row.getMaxY() <= 600))
                    .hasSizeGreaterThanOrEqualTo(2);
            stage.hide();
            large.release(stage.getScene());
        }
    }

    @Test
    @DisplayName("What takes effect later than the day shown is said to be left out, and a filter is not blamed for it")
    void what_takes_effect_later_is_said_to_be_left_out() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.enter(pot, Particulars.of(EntryKind.INCOME_RECEIVED, LocalDate.of(2009, 3, 16), Money.of("978")));
            Stage stage = shown(office, new ArrayList<>());
            assertThat(words(stage)).contains("21 of 22 shown, without what takes effect after 31 October 2008");
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
    @DisplayName("What is asked of a first fund is all in sight, with the button that adds it, and then the focus is on its entries")
    void a_first_fund_is_asked_for_in_full() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            Stage stage = shown(office, new ArrayList<>());
            Button first = stage.getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("New fund"))
                    .findFirst()
                    .orElseThrow();
            stage.setWidth(1090);
            stage.setHeight(430);
            first.fire();
            Screenshot.frames(2);
            Button add = stage.getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Add the fund"))
                    .findFirst()
                    .orElseThrow();
            Node box = add;
            while (!(box instanceof ScrollBox)) {
                box = box.getParent();
            }
            assertThat(box.localToScene(box.getLayoutBounds())).matches(seen -> seen.contains(add.localToScene(add.getLayoutBounds())));
            ((TextField) stage.getScene().getFocusOwner()).setText("First pot");
            add.fire();
            Screenshot.frames(3);
            assertThat(stage.getScene().getFocusOwner()).as("the entries come next").isInstanceOf(TableView.class);
            stage.hide();
        }
    }

    @Test
    @DisplayName("A new fund that is half asked for stays, with the focus in it, while something else is saved")
    void a_fund_half_asked_for_stays() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            List<FundViewModel> models = new ArrayList<>();
            Stage stage = shown(office, models);
            stage.getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("New fund"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            Screenshot.frames(2);
            TextField name = (TextField) stage.getScene().getFocusOwner();
            name.setText("Half a na");
            models.getFirst().heads.newName.type("Boats");
            models.getFirst().heads.add();
            Screenshot.frames(3);
            assertThat(stage.getScene().getFocusOwner()).isSameAs(name);
            assertThat(words(stage)).contains("Add the fund");
            stage.hide();
        }
    }

    private static Stage shown(Office office, List<FundViewModel> models) throws Exception {
        Stage stage = new Stage();
        show(stage, office, models, new Scene(new Group(), 1280, 800));
        return stage;
    }

    private static Stage shown(Office office, List<FundViewModel> models, Theme theme) throws Exception {
        Stage stage = new Stage();
        Scene scene = new Scene(new Group(), 1280, 800);
        theme.prepare();
        theme.dress(scene);
        show(stage, office, models, scene);
        return stage;
    }

    private static void show(Stage stage, Office office, List<FundViewModel> models, Scene scene) throws Exception {
        FundViewModel model = new FundViewModel(
                FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        models.add(model);
        FundView view = new FundView(model);
        scene.setRoot((Parent) view.root());
        stage.setScene(scene);
        stage.show();
        view.shown();
        Screenshot.frames(2);
    }

    private static List<String> words(Stage stage) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .filter(java.util.Objects::nonNull)
                .toList();
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

    private static void press(Stage stage, KeyCode key, boolean alt) {
        press(stage, key, alt, false);
    }

    private static void press(Stage stage, KeyCode key, boolean alt, boolean control) {
        stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, alt, false));
    }

    private static Parent asked(Office office) {
        FundViewModel model = new FundViewModel(
                FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        FundView view = new FundView(model);
        view.shown();
        Parent root = (Parent) view.root();
        Scene scene = laidOut(root);
        root.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("New fund"))
                .forEach(Button::fire);
        scene.setRoot(new Group());
        model.entry.date.type("31 march 2009");
        return root;
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
        return (TabPane) ((ViewTabs) ((BorderPane) ((ScrollBox) page).getContent()).getCenter()).getCenter();
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

    /** All parts of an award's details beside one another, with a claim and a condition that are open. */
    private static Parent award(Office office) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        model.activate();
        model.awards.choose(model.awards.rows.get(1).award().id());
        AwardRow row = model.awards.chosenProperty().get().orElseThrow();
        if (row.award().conditions().isEmpty()) {
            model.awards.conditions.added.type("Insurance of the store is in place before visitors come.");
            model.awards.conditions.add();
            model.awards.conditions.added.type("The plan has been agreed.");
            model.awards.conditions.add();
        }
        HBox all = new HBox();
        for (int part = 1; part < 5; part++) {
            AwardPane pane = new AwardPane(model.awards);
            pane.show(row);
            pane.root().getSelectionModel().select(part);
            HBox.setHgrow(pane.root(), Priority.ALWAYS);
            all.getChildren().add(pane.root());
        }
        AwardRow now = model.awards.chosenProperty().get().orElseThrow();
        model.awards.claiming.open(now.claims().get(1));
        model.awards.conditions.open(now.award().conditions().getFirst());
        return all;
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

    private static Parent answers(Office office) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        model.activate();
        FundPicture before = model.pictureProperty().get().orElseThrow();
        if (before.reconciliations().isEmpty()) {
            model.reconciling.figureOn.type("31 oct 2008");
            model.reconciling.figure.type(before.statement().closing().plus(Money.of("950")).plain());
            model.reconciling.compare();
            model.reconciling.explains.type("-50");
            model.reconciling.explanation.type("Bank charge, which the book has not");
            model.reconciling.explain(model.pictureProperty().get().orElseThrow().reconciliations().getFirst().reconciliation());
        }
        FundPicture picture = model.pictureProperty().get().orElseThrow();
        model.proposing.post(picture.proposals().getLast());
        HBox all = new HBox(new ProposalsPane(model.proposing).root(picture), new ReconciliationPane(model.reconciling).root(picture));
        all.getChildren().forEach(pane -> {
            HBox.setHgrow(pane, Priority.ALWAYS);
            ((Region) pane).setPrefWidth(500);
            pane.setStyle("-fx-padding: 16;");
        });
        return all;
    }
}
