package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.FundPages.asked;
import static org.daybook.fund.FundPages.press;
import static org.daybook.fund.FundPages.shown;
import static org.daybook.fund.FundPages.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A fund that is asked for in the view. */
@ExtendWith(JavaFxThread.class)
class NewFundTest {
    @TempDir
    Path folder;

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
    @DisplayName("What is asked of a first fund is all in sight, with the button that adds it, and then its first entry is asked for")
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
            assertThat(((TextField) stage.getScene().getFocusOwner()).getAccessibleText()).as("the first entry").isEqualTo("Date");
            stage.hide();
        }
    }

    @Test
    @DisplayName("A second fund is the one that is looked at once Enter added it, and the next entry is posted there")
    void a_second_fund_is_gone_on_with() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            List<FundViewModel> models = new ArrayList<>();
            Stage stage = shown(office, models);
            FundViewModel model = models.getFirst();
            int before = office.ledger(office.fund("Museum improvement pot").id()).columns().size();
            stage.getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("New fund"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            Screenshot.frames(2);
            ((TextField) stage.getScene().getFocusOwner()).setText("Boats");
            press(stage, KeyCode.ENTER, false);
            Screenshot.frames(3);
            assertThat(model.fund.get().name()).isEqualTo("Boats");
            assertThat(((TextField) stage.getScene().getFocusOwner()).getAccessibleText()).isEqualTo("Date");
            model.entry.kind.choose(EntryKind.INCOME_RECEIVED);
            model.entry.amount.type("100");
            press(stage, KeyCode.ENTER, false);
            Screenshot.frames(3);
            assertThat(office.statement(office.fund("Boats").id(), "2008-11-03").received()).isEqualTo(Money.of("100"));
            assertThat(office.ledger(office.fund("Museum improvement pot").id()).columns().size()).isEqualTo(before);
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
}
