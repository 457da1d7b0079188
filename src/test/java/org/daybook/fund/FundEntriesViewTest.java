package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.FundPages.all;
import static org.daybook.fund.FundPages.labels;
import static org.daybook.fund.FundPages.press;
import static org.daybook.fund.FundPages.shown;
import static org.daybook.fund.FundPages.words;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.kit.form.HalfTyped;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.text.Money;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The entries in the view of a fund. */
@ExtendWith(JavaFxThread.class)
class FundEntriesViewTest {
    @TempDir
    Path folder;

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

    @Test
    @DisplayName("In a window of 1440 pixels the entries are read up to what they leave uncommitted")
    void the_amounts_are_in_sight() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Stage stage = shown(office, new ArrayList<>(), new Theme(Look.LIGHT, 100));
            // What the navigation leaves.
            double room = 1440 - 190;
            TableView<?> table = stage.getScene().getRoot().lookupAll(".table-view").stream()
                    .filter(node -> "fund.entries".equals(node.getId()))
                    .map(node -> (TableView<?>) node)
                    .findFirst()
                    .orElseThrow();
            double wide = 0;
            for (TableColumn<?, ?> column : table.getColumns()) {
                wide += column.getId().equals("note") ? 0 : column.getWidth();
            }
            assertThat(wide).isLessThan(room - 16);
            stage.hide();
        }
    }

    @Test
    @DisplayName("The entry row says that VAT comes on top of the amount")
    void says_that_vat_comes_on_top() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Stage stage = shown(office, new ArrayList<>());
            assertThat(words(stage)).contains("VAT on top");
            stage.hide();
        }
    }
}
