package org.daybook.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.daybook.feature.AsAt;
import org.daybook.feature.Desk;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Page;
import org.daybook.feature.Screen;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Focus;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.task.Lane;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(JavaFxThread.class)
class MainWindowTest {
    private static final RecordKey CAMDEN = new RecordKey("authority", "E09000007");

    @TempDir
    Path folder;

    private final List<String> built = new ArrayList<>();
    private final List<RecordKey> revealed = new ArrayList<>();
    private final List<String> tabs = new ArrayList<>();
    private Journal journal;
    private PropertiesPreferences preferences;
    private MainWindow window;
    private Stage stage;
    private Desk desk;
    private Theme theme;

    @BeforeEach
    void open_the_window() throws Exception {
        Path data = folder.resolve("london");
        journal = new Desktop(data, "laptop").create().open();
        preferences = PropertiesPreferences.in(data.resolve("preferences.properties"));
        preferences.put("theme.look", Look.LIGHT.name());
        theme = MainWindow.theme(preferences);
        theme.prepare();
        stage = new Stage();
        window = new MainWindow(stage, theme, preferences, data, Clock.systemUTC());
        window.show();
        desk = new Desk(
                Lane.sameThread(), journal, Runnable::run, window.status(), window::open, new AsAt(Clock.systemUTC(), Optional.empty()));
        window.use(
                desk,
                List.of(screen("overview", "Overview", "fth-home"), screen("assessment", "Self-assessment", "fth-check-circle"),
                        screen("museums", "Museums", "fth-columns"), screen("fund", "Fund", "fth-book"),
                        screen("snapshots", "Snapshots", "fth-camera"), screen("sheets", "Sheets", "fth-printer")),
                _ -> List.of(new Jump("Camden", "authority", Link.to("museums", CAMDEN))));
        Screenshot.frames(2);
    }

    @AfterEach
    void close_the_window() throws Exception {
        stage.hide();
        journal.close();
    }

    @Test
    void a_view_is_built_when_it_is_first_visited_and_kept() {
        assertThat(built).containsExactly("overview");
        press(KeyCode.DIGIT2, true, false);
        press(KeyCode.DIGIT1, true, false);
        press(KeyCode.DIGIT2, true, false);
        assertThat(built).containsExactly("overview", "assessment");
        assertThat(stage.getTitle()).contains("Self-assessment");
    }

    @Test
    void the_view_shown_last_is_shown_at_the_next_start() {
        press(KeyCode.DIGIT3, true, false);
        stage.hide();
        assertThat(PropertiesPreferences.in(folder.resolve("london/preferences.properties")).get("window.view"))
                .contains("museums");
    }

    @Test
    void a_few_letters_lead_to_a_record() {
        press(KeyCode.K, true, false);
        TextField typed = (TextField) scene().getFocusOwner();
        typed.setText("cmd");
        press(KeyCode.ENTER, false, false);
        assertThat(revealed).containsExactly(CAMDEN);
        assertThat(built).contains("museums");
        assertThat(scene().getRoot().lookup(".jump-palette")).isNull();
    }

    @Test
    void an_outcome_is_said_with_undo_beside_it_and_ctrl_z_undoes() {
        rename("Camden Town");
        assertThat(words()).anyMatch(text -> text.equals("Renamed Camden")).anyMatch(text -> text.startsWith("Saved "));
        Hyperlink link = (Hyperlink) scene().getRoot().lookup(".status-bar .hyperlink");
        assertThat(link.getText()).isEqualTo("Undo");
        press(KeyCode.Z, true, false);
        assertThat(words()).anyMatch(text -> text.contains("Undid: Renamed Camden"));
        assertThat(link.getText()).isEqualTo("Redo");
        link.fire();
        assertThat(words()).anyMatch(text -> text.contains("Did again: Renamed Camden"));
        assertThat(link.getText()).isEqualTo("Undo");
    }

    @Test
    void a_large_undo_can_be_stopped_beside_its_progress_and_then_all_is_as_it_was() {
        addContacts(2_500);
        Label outcome = (Label) scene().getRoot().lookup(".status-bar > .label");
        List<String> shares = new ArrayList<>();
        outcome.textProperty().subscribe(text -> {
            if (text.endsWith("done …")) {
                shares.add(text);
                scene().getRoot().lookupAll(".status-bar .hyperlink").stream()
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().equals("Stop"))
                        .forEach(Hyperlink::fire);
            }
        });
        press(KeyCode.Z, true, false);
        assertThat(shares).hasSize(2);
        assertThat(words()).anyMatch(text -> text.equals("Stopped. Everything is as it was before."));
        assertThat(journal.undoLabel()).contains("Added 2500 contacts");
        press(KeyCode.Z, true, false);
        assertThat(words()).anyMatch(text -> text.equals("Stopped. Everything is as it was before."));
    }

    @Test
    void after_an_undo_that_took_long_what_is_offered_is_still_to_do_it_again() {
        addContacts(1_100);
        press(KeyCode.Z, true, false);
        assertThat(words()).anyMatch(text -> text.contains("Undid: Added 1100 contacts"));
        assertThat(((Hyperlink) scene().getRoot().lookup(".status-bar .hyperlink")).getText()).isEqualTo("Redo");
    }

    @Test
    void what_asked_for_the_focus_while_another_view_was_shown_has_it_when_its_view_is_shown_again() {
        press(KeyCode.DIGIT2, true, false);
        press(KeyCode.F, true, false);
        Node asked = scene().getFocusOwner();
        press(KeyCode.DIGIT1, true, false);
        Focus.on(asked);
        assertThat(asked.isFocused()).isFalse();
        press(KeyCode.DIGIT2, true, false);
        assertThat(scene().getFocusOwner()).isSameAs(asked);
    }

    @Test
    void a_failure_stays_and_offers_no_undo() {
        window.status().failed("Nothing was saved. Free some space, then save again.");
        assertThat(words()).anyMatch(text -> text.startsWith("Nothing was saved"));
        assertThat(scene().getRoot().lookup(".status-bar .hyperlink").isVisible()).isFalse();
    }

    @Test
    @DisplayName("That the folder is damaged stays in sight when something is saved after it")
    void a_warning_about_the_folder_stays() {
        window.warn("This folder is damaged.");
        rename("Camden Town");
        assertThat(words()).contains("This folder is damaged.").anyMatch(text -> text.startsWith("Saved "));
    }

    @Test
    void a_file_goes_to_the_kind_that_takes_it_and_any_other_is_refused_in_words() {
        List<Path> opened = new ArrayList<>();
        window.opens(List.of(new FileKind("Snapshots", List.of(".daybook.json"), opened::add)));
        window.open(folder.resolve("from Camden.daybook.JSON"));
        assertThat(opened).containsExactly(folder.resolve("from Camden.daybook.JSON"));
        window.open(folder.resolve("photo.png"));
        assertThat(opened).hasSize(1);
        assertThat(words()).anyMatch(text -> text.contains("photo.png") && text.contains(".daybook.json"));
    }

    @Test
    void hints_are_shown_at_the_first_visit_only() {
        assertThat(scene().getRoot().lookup(".hints")).isNotNull();
        press(KeyCode.DIGIT2, true, false);
        press(KeyCode.DIGIT1, true, false);
        assertThat(scene().getRoot().lookup(".hints")).isNull();
    }

    @Test
    void help_says_what_the_view_is_for_and_its_keys_and_escape_closes_it() {
        press(KeyCode.F1, false, false);
        assertThat(words()).anyMatch(text -> text.contains("what it is for")).anyMatch(text -> text.contains("Undo"));
        Screenshot.of("window-help", scene());
        press(KeyCode.ESCAPE, false, false);
        assertThat(scene().getRoot().lookup(".help-card")).isNull();
    }

    @Test
    @DisplayName("The focus does not leave the help for what is behind it, and goes back there once it is closed")
    void the_focus_stays_in_the_card() {
        Node behind = scene().getRoot().lookup(".table-view");
        behind.requestFocus();
        press(KeyCode.F1, false, false);
        scene().getRoot().lookup(".navigation-item").requestFocus();
        assertThat(scene().getFocusOwner()).isNotNull().matches(owner -> PageFocus.isWithin(owner, scene().getRoot().lookup(".help-card")));
        press(KeyCode.ESCAPE, false, false);
        assertThat(scene().getRoot().lookup(".help-card")).isNull();
        assertThat(scene().getFocusOwner()).isSameAs(behind);
    }

    @Test
    @DisplayName("The keys at the end of the help are read with the keyboard")
    void the_help_scrolls_by_the_keyboard() {
        press(KeyCode.F1, false, false);
        ScrollPane scroll = (ScrollPane) scene().getRoot().lookup(".help-card .scroll-pane");
        press(KeyCode.END, false, false);
        assertThat(scroll.getVvalue()).isEqualTo(1);
        press(KeyCode.PAGE_UP, false, false);
        assertThat(scroll.getVvalue()).isLessThan(1);
        press(KeyCode.ESCAPE, false, false);
    }

    @Test
    @DisplayName("Once the hints are read the focus is in the view that they are about")
    void the_focus_goes_into_the_view_when_the_hints_are_gone() {
        Button gotIt = (Button) scene().getRoot().lookup(".hints .button");
        gotIt.requestFocus();
        gotIt.fire();
        Screenshot.frames(2);
        assertThat(scene().getFocusOwner()).isInstanceOf(DeskTable.class);
    }

    @Test
    @DisplayName("Alt and a number choose a tab of the view, and Ctrl+N begins what it lists, also while the focus is beside it, and not beneath the help")
    void the_keys_of_the_tabs_hold_wherever_the_focus_is() {
        scene().getRoot().lookup(".navigation-item").requestFocus();
        pressAlt(KeyCode.DIGIT2);
        assertThat(tabs).containsExactly("Overview 2");
        press(KeyCode.N, true, false);
        assertThat(tabs).containsExactly("Overview 2", "Overview new");
        press(KeyCode.A, false, false);
        assertThat(tabs).as("a letter alone is for what has the focus").hasSize(2);
        tabs.remove("Overview new");
        scene().getRoot().lookup(".table-view").requestFocus();
        pressAlt(KeyCode.DIGIT2);
        assertThat(tabs).hasSize(2);
        press(KeyCode.F1, false, false);
        pressAlt(KeyCode.DIGIT2);
        assertThat(tabs).hasSize(2);
    }

    @Test
    @DisplayName("A view that needs more height than there is leaves the header and the status line where they are")
    void a_high_view_pushes_nothing_out_of_the_window() {
        press(KeyCode.DIGIT2, true, false);
        ((Region) scene().getRoot().lookup(".table-view")).setMinHeight(3_000);
        Screenshot.frames(3);
        assertThat(scene().getRoot().lookup(".header").localToScene(0, 0).getY()).isZero();
        Node status = scene().getRoot().lookup(".status-bar");
        assertThat(status.localToScene(status.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(scene().getHeight());
    }

    @Test
    void ctrl_f_goes_to_the_filter() {
        press(KeyCode.F, true, false);
        assertThat(scene().getFocusOwner()).isInstanceOf(TextField.class);
    }

    @Test
    void text_grows_from_the_keyboard_and_stays_so() {
        press(KeyCode.PLUS, true, false);
        press(KeyCode.EQUALS, true, false);
        assertThat(theme.textSizeProperty().get()).isEqualTo(120);
        stage.hide();
        assertThat(MainWindow.theme(PropertiesPreferences.in(folder.resolve("london/preferences.properties")))
                        .textSizeProperty()
                        .get())
                .isEqualTo(120);
    }

    @Test
    void a_view_that_cannot_be_built_says_so_and_the_others_go_on() {
        press(KeyCode.DIGIT6, true, false);
        assertThat(words()).anyMatch(text -> text.contains("Sheets could not be shown"));
        press(KeyCode.DIGIT2, true, false);
        assertThat(stage.getTitle()).contains("Self-assessment");
    }

    @Test
    void a_folder_in_use_says_by_whom_and_what_to_do() {
        window.show(OpeningPage.failing(
                CannotOpen.Why.IN_USE, "/home/me/london is in use by process 4711. Close Daybook there first; nothing was changed.",
                () -> {}, _ -> {}, List.of()));
        Screenshot.of("window-in-use", scene());
        assertThat(words()).anyMatch(text -> text.contains("process 4711")).anyMatch(text -> text.equals("Try again"));
        window.show(OpeningPage.firstStart(folder, () -> {}, () -> {}, _ -> {}, _ -> {}));
        Screenshot.of("window-first-start", scene());
        assertThat(words()).anyMatch(text -> text.equals("An empty programme"));
    }

    @Test
    void the_window_can_be_looked_at() {
        rename("Camden Town");
        stage.setWidth(1000);
        stage.setHeight(700);
        press(KeyCode.DIGIT2, true, false);
        Screenshot.of("window-light", scene());
        theme.lookProperty().set(Look.DARK);
        Screenshot.of("window-dark", scene());
        press(KeyCode.K, true, false);
        ((TextField) scene().getFocusOwner()).setText("la");
        Screenshot.of("window-jump-dark", scene());
        press(KeyCode.ESCAPE, false, false);
        theme.lookProperty().set(Look.LIGHT);
        theme.textSizeProperty().set(200);
        Screenshot.of("window-200", scene());
        theme.usualSize();
        assertThat(Path.of("target", "screenshots", "window-200.png")).isNotEmptyFile();
    }

    private void rename(String name) {
        desk.save(new Draft("Renamed Camden", org.daybook.journal.Origin.EDIT).set(CAMDEN, "name", new Value.Text(name)), _ -> {});
    }

    private Screen screen(String id, String title, String icon) {
        return new Screen(id, title, icon, _ -> {
            if (id.equals("sheets")) {
                throw new IllegalStateException("no printer");
            }
            built.add(id);
            return new TestPage(title);
        });
    }

    private void addContacts(int count) {
        Draft draft = Draft.labelled("Added " + count + " contacts");
        UuidV7 ids = UuidV7.system();
        for (int n = 0; n < count; n++) {
            draft.set(new RecordKey("contact", ids.next().toString()), "role", Value.of("role " + n));
        }
        desk.save(draft, _ -> {});
    }

    private Scene scene() {
        return stage.getScene();
    }

    private void press(KeyCode code, boolean control, boolean shift) {
        Node owner = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        Screenshot.frames(1);
    }

    private void pressAlt(KeyCode code) {
        Event.fireEvent(scene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    private List<String> words() {
        return scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isShown(node))
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private final class TestPage implements Page {
        private final FilterBar filter;
        private final MasterDetail root;

        TestPage(String title) {
            Filter<String> rows = new Filter<>(FXCollections.observableArrayList("Barnet", "Camden", "Croydon"), row -> row);
            filter = new FilterBar(rows.chip("c", "with C", row -> row.startsWith("C")));
            DeskTable<String> table = new DeskTable<>("test." + title, row -> row);
            table.text("name", "Authority", 16, row -> row);
            table.stage("stage", "Stage", 12, String::length, _ -> "◑", _ -> "self-assessing");
            table.shows(rows);
            root = new MasterDetail("test." + title, table).top(filter);
            Action.of("second tab", "Alt+2", () -> tabs.add(title + " 2")).listenOn(root);
            Action.of("new", "Shortcut+N", () -> tabs.add(title + " new")).listenOn(root);
            Action.of("archive", "A", () -> tabs.add(title + " archived")).listenOn(root);
            root.show("Camden", new Label("Details of Camden"));
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void reveal(RecordKey record) {
            revealed.add(record);
        }

        @Override
        public Optional<Node> filter() {
            return Optional.of(filter.field());
        }

        @Override
        public Help help() {
            return new Help(
                    "This is what it is for.", List.of("M – move the selected authorities"), List.of("Type in the filter.", "Enter opens."));
        }
    }
}
