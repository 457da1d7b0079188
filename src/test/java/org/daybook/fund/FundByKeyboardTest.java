package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In the fund's view, with the keyboard alone,")
@ExtendWith(JavaFxThread.class)
class FundByKeyboardTest {
    @TempDir
    Path folder;

    private Office office;
    private FundViewModel model;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, "a", true);
        model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        FundView view = new FundView(model);
        stage = new Stage();
        stage.setScene(new Scene((Parent) view.root(), 1280, 800));
        stage.show();
        view.shown();
        Screenshot.frames(2);
    }

    @AfterEach
    void close() throws Exception {
        stage.hide();
        office.close();
    }

    private void press(KeyCode key, boolean control, boolean alt) {
        focused().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, alt, false));
        Screenshot.frames(2);
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private String focusedField() {
        return ((Control) focused()).getAccessibleText();
    }

    private List<String> fieldsShown() {
        return stage.getScene().getRoot().lookupAll(".entry-foot .field-name").stream()
                .filter(name -> name.getParent().isVisible())
                .map(name -> ((Label) name).getText())
                .toList();
    }

    private TextField field(String name) {
        return stage.getScene().getRoot().lookupAll(".entry-foot .text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> name.equals(field.getAccessibleText()) && field.getParent().isVisible())
                .findFirst()
                .orElseThrow();
    }

    private void type(String name, String text) {
        field(name).requestFocus();
        field(name).setText(text);
    }

    @Test
    @DisplayName("the next entry begins at its date once one is posted, with the date and the kind of the one before")
    void the_next_entry_begins_at_its_date() {
        model.entry.kind.choose(EntryKind.INCOME_RECEIVED);
        type("Date", "30 oct 2008");
        type("Amount", "10");
        type("Note", "a gift");
        press(KeyCode.ENTER, false, false);
        assertThat(focusedField()).isEqualTo("Date");
        assertThat(field("Date").getText()).isEqualTo("30 oct 2008");
        assertThat(field("Note").getText()).isEmpty();
        assertThat(model.entry.kind.value()).contains(EntryKind.INCOME_RECEIVED);
    }

    @Test
    @DisplayName("the focus goes back to the list, and the kind to what it was, once an entry is reversed from there")
    void back_to_the_list_after_a_reversal() {
        model.entry.kind.choose(EntryKind.INCOME_RECEIVED);
        TableView<?> table = stage.getScene().getRoot().lookupAll(".table-view").stream()
                .filter(node -> "fund.entries".equals(node.getId()))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow();
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(16);
        press(KeyCode.R, false, false);
        assertThat(focusedField()).isEqualTo("Reason");
        type("Reason", "Paid twice");
        press(KeyCode.ENTER, false, false);
        assertThat(model.entries.rows).hasSize(22);
        assertThat(focused()).isSameAs(table);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(16);
        assertThat(model.entry.kind.value()).contains(EntryKind.INCOME_RECEIVED);
    }

    @Test
    @DisplayName("a fault beneath the date and the amount leaves the fields beside them where they are")
    void a_fault_does_not_push_the_other_fields_away() {
        List<Double> before = places();
        type("Date", "x");
        press(KeyCode.ENTER, false, false);
        type("Amount", "x");
        press(KeyCode.ENTER, false, false);
        assertThat(model.entry.amount.faultProperty().get()).isNotEmpty();
        assertThat(places()).isEqualTo(before);
    }

    private List<Double> places() {
        return stage.getScene().getRoot().lookupAll(".entry-foot .field").stream()
                .map(field -> field.localToScene(field.getLayoutBounds()).getMinX())
                .toList();
    }

    @Test
    @DisplayName("a virement says which head the money is from and which it goes to")
    void a_virement_names_both_heads() {
        assertThat(fieldsShown()).contains("Budget head");
        model.entry.kind.choose(EntryKind.VIREMENT);
        assertThat(fieldsShown()).containsSubsequence("From head", "To head").doesNotContain("Budget head");
    }

    @Test
    @DisplayName("Ctrl+N begins what the tab lists: an entry, an award or a head")
    void a_new_one_of_what_the_tab_lists() {
        press(KeyCode.N, true, false);
        assertThat(focusedField()).isEqualTo("Date");
        press(KeyCode.DIGIT2, false, true);
        press(KeyCode.N, true, false);
        assertThat(focusedField()).isEqualTo("No.");
        press(KeyCode.DIGIT3, false, true);
        press(KeyCode.N, true, false);
        assertThat(focusedField()).isEqualTo("New head");
        press(KeyCode.DIGIT4, false, true);
        press(KeyCode.N, true, false);
        assertThat(focusedField()).as("nothing is begun in the chart").isEqualTo("Date");
    }

    @Test
    @DisplayName("Alt+2 and Ctrl+N are heard where the window hands them on to the view")
    void keys_pressed_beside_the_view() {
        Node view = stage.getScene().getRoot();
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT2, false, false, true, false));
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, false, true, false, false));
        Screenshot.frames(2);
        assertThat(focusedField()).isEqualTo("No.");
    }

    @Test
    @DisplayName("another award is shown from its top, and the one that is open stays where she is in it")
    void another_award_is_shown_from_its_top() {
        stage.setHeight(500);
        press(KeyCode.DIGIT2, false, true);
        press(KeyCode.HOME, false, false);
        ScrollPane details = (ScrollPane) stage.getScene().getRoot().lookup(".detail .tab-content-area .scroll-pane");
        details.setVvalue(1);
        model.awards.moving.note.type("agreed by telephone");
        model.asAt.type("30 oct 2008");
        Screenshot.frames(2);
        assertThat(details.getVvalue()).isEqualTo(1);
        press(KeyCode.DOWN, false, false);
        assertThat(details.getVvalue()).isZero();
    }

    @Test
    @DisplayName("posting is handed over after all that closes a period, in words that say to whom")
    void posting_is_handed_over_last() {
        press(KeyCode.DIGIT3, false, true);
        assertThat(stage.getScene().getRoot().lookupAll(".detail .button").stream()
                        .map(button -> ((Labeled) button).getText())
                        .filter(name -> name.startsWith("Close ") || name.contains("posting")))
                .containsExactly("Close P3 2008/09", "Close the year 2008/09", "Hand over posting to a colleague's copy");
    }

    private Button button(String words) {
        return stage.getScene().getRoot().lookupAll(".detail .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private ScrollPane details() {
        Node up = button("Compare");
        while (!(up instanceof ScrollPane)) {
            up = up.getParent();
        }
        return (ScrollPane) up;
    }

    private boolean isSeen(Node node) {
        return details().localToScene(details().getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
    }

    private Node sentence(String part) {
        return stage.getScene().getRoot().lookupAll(".detail .label").stream()
                .filter(label -> ((Labeled) label).getText().contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the focus and what is in sight stay at the button that closes a period, which closes the next one then")
    void stays_at_what_closes_a_period() {
        stage.setHeight(560);
        press(KeyCode.DIGIT3, false, true);
        button("Close P3 2008/09").requestFocus();
        Screenshot.frames(2);
        double seen = details().getVvalue();
        assertThat(seen).isPositive();
        button("Close P3 2008/09").fire();
        Screenshot.frames(2);
        assertThat(focused()).isSameAs(button("Close P4 2008/09"));
        assertThat(isSeen(focused())).isTrue();
    }

    @Test
    @DisplayName("what Compare answers is in sight, with the focus on what may explain the difference")
    void the_answer_of_compare_is_in_sight() {
        press(KeyCode.DIGIT3, false, true);
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type("37000");
        button("Compare").requestFocus();
        Screenshot.frames(2);
        button("Compare").fire();
        Screenshot.frames(2);
        assertThat(isSeen(sentence("not explained yet"))).isTrue();
        assertThat(isSeen(focused())).isTrue();
        assertThat(focusedField()).isEqualTo("Or the number of an entry that only one of the two has");
    }

    @Test
    @DisplayName("a condition that is met leaves the focus at that condition, and not at the next one")
    void stays_at_the_condition_that_is_met() {
        press(KeyCode.DIGIT2, false, true);
        model.awards.choose(model.awards.rows.get(1).award().id());
        model.awards.conditions.added.type("The plan has been agreed.");
        model.awards.conditions.add();
        model.awards.conditions.added.type("The store is insured.");
        model.awards.conditions.add();
        ((TabPane) stage.getScene().getRoot().lookup(".detail .tab-pane")).getSelectionModel().select(2);
        Screenshot.frames(2);
        int before = openConditions();
        button("Met today").requestFocus();
        button("Met today").fire();
        Screenshot.frames(2);
        assertThat(openConditions()).isEqualTo(before - 1);
        assertThat(((Button) focused()).getText()).startsWith("Correct");
    }

    private int openConditions() {
        return (int) stage.getScene().getRoot().lookupAll(".detail .button").stream()
                .filter(button -> ((Button) button).getText().equals("Met today"))
                .count();
    }

    @Test
    @DisplayName("a reason that an entry is not saved without is typed at once, and nothing else changes by it")
    void the_reason_is_typed_at_once() {
        model.entry.kind.choose(EntryKind.PAYMENT);
        type("Date", "30 oct 2008");
        type("Payee", "Caterer");
        type("Amount", "40000");
        press(KeyCode.ENTER, false, false);
        assertThat(focusedField()).isEqualTo("Reason");
        ((TextField) focused()).setText("Agreed by the board");
        press(KeyCode.ENTER, false, false);
        assertThat(model.entries.rows).hasSize(22);
        assertThat(focusedField()).isEqualTo("Date");
    }

    @Test
    @DisplayName("an entry of 31 March is typed as any other: its kind comes after its date, and its period last")
    void the_period_comes_last() {
        type("Date", "31 march 2009");
        Screenshot.frames(1);
        assertThat(fieldsShown()).startsWith("Date", "Kind", "Amount").containsSubsequence("Note", "Period", " ");
    }

    @Test
    @DisplayName("a move that is refused without a note puts the focus into the note, in sight with what is wrong")
    void a_refused_move_is_said_where_it_is_seen() {
        stage.setHeight(560);
        press(KeyCode.DIGIT2, false, true);
        model.awards.choose(model.awards.rows.stream()
                .filter(row -> row.state().compareTo(AwardState.IN_DELIVERY) <= 0)
                .findFirst()
                .orElseThrow()
                .award()
                .id());
        Screenshot.frames(2);
        model.awards.moving.to.choose(AwardState.CLOSED);
        button("Move").requestFocus();
        button("Move").fire();
        Screenshot.frames(2);
        assertThat(focusedField()).isEqualTo("Note");
        Node said = focused().getParent().lookup(".said");
        ScrollPane details = (ScrollPane) stage.getScene().getRoot().lookup(".detail .tab-content-area .scroll-pane");
        assertThat(((Label) said).getText()).isNotEmpty();
        assertThat(details.localToScene(details.getLayoutBounds()).contains(said.localToScene(said.getLayoutBounds())))
                .isTrue();
    }
}
