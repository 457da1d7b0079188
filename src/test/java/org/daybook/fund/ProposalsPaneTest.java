package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SortedMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.HalfTyped;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While a reason for a proposal is asked")
@ExtendWith(JavaFxThread.class)
class ProposalsPaneTest {
    private Office office;
    private FundViewModel model;
    private BudgetView view;
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", true);
        String pot = office.fund("Museum improvement pot").id();
        office.journal.save(Draft.labelled("Handed over")
                .set(FundTypes.FUND.key(pot), "postingCopy", Value.of("elsewhere")));
        office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-30", "10").toPayee("Caterer", "C 3"));
        office.journal.save(office.posting.takeOver(office.journal.sql(), pot));
        model = new FundViewModel(
                FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        model.activate();
        view = new BudgetView(model);
        stage = new Stage();
        stage.setScene(new Scene((Parent) view.root(), 1280, 780));
        stage.show();
        Screenshot.frames(2);
        model.proposing.beginReturning(
                model.pictureProperty().get().orElseThrow().proposals().getFirst());
        Screenshot.frames(2);
    }

    @AfterEach
    void close() throws Exception {
        stage.hide();
        office.close();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private TextField field(String text) {
        return view.root().lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> field.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void travelIsAdded() throws Exception {
        model.heads.newName.type("Travel");
        model.heads.add();
        Screenshot.frames(3);
        assertThat(model.pictureProperty().get().orElseThrow().heads()).extracting(BudgetHead::name).contains("Travel");
    }

    @Test
    @DisplayName("what was left out of it on its way here is said beside it")
    void what_was_left_out_is_said() throws Exception {
        Proposal waiting = model.pictureProperty().get().orElseThrow().proposals().getFirst();
        SortedMap<String, Value> content = EntryWords.members(waiting.wrote());
        content.put("note", Value.WITHHELD);
        office.journal.save(
                Draft.labelled("Came").set(FundTypes.PROPOSAL.key(waiting.id()), "content", new Value.Members(content)));
        travelIsAdded();
        assertThat(view.root().lookupAll(".label").stream().map(Label.class::cast).map(Label::getText))
                .contains("Left out of the snapshot that brought it: note");
    }

    @Test
    @DisplayName("the focus is in its field as the asking begins")
    void the_focus_is_in_its_field() {
        assertThat(focused()).isInstanceOf(TextField.class);
        ((TextField) focused()).setText("Not ours");
        assertThat(model.proposing.reason.value()).contains("Not ours");
    }

    @Test
    @DisplayName("the focus stays where she writes something else, whatever is saved")
    void the_focus_stays_elsewhere() throws Exception {
        model.heads.newName.type("Travel");
        TextField elsewhere = field("Travel");
        elsewhere.requestFocus();
        travelIsAdded();
        assertThat(focused()).isSameAs(elsewhere);
    }

    @Test
    @DisplayName("the focus and what is written stay in its field, whatever is saved")
    void the_focus_stays_in_the_reason() throws Exception {
        ((TextField) focused()).setText("Not ou");
        Node reason = focused();
        travelIsAdded();
        assertThat(focused()).isSameAs(reason);
        assertThat(((TextField) focused()).getText()).isEqualTo("Not ou");
    }

    @Test
    @DisplayName("what is half typed of it is named with the proposal, before the window closes")
    void what_is_half_typed_is_named() {
        HalfTyped half = HalfTyped.within(view.root());
        ((TextField) focused()).setText("Not ou");
        assertThat(half.names()).singleElement().asString().contains("(Payment, £10");
    }
}
