package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
class ActionTest {
    @Test
    @DisplayName("R leads into the reason without an r in it, and what is typed then stays as typed")
    void the_key_that_leads_into_a_field_is_not_typed_into_it() {
        Button list = new Button("the list");
        TextField reason = new TextField();
        Action.of("Reverse", "R", reason::requestFocus).listenOn(list);
        Stage stage = new Stage();
        stage.setScene(new Scene(new HBox(list, reason)));
        stage.show();
        list.requestFocus();
        type(stage.getScene(), KeyCode.R, "r");
        assertThat(reason.isFocused()).isTrue();
        type(stage.getScene(), KeyCode.R, "r");
        assertThat(reason.getText()).isEqualTo("r");
        stage.hide();
    }

    @Test
    @DisplayName("Y in a choice of no and yes chooses yes, also where Y does something beside it")
    void a_letter_in_a_choice_is_left_to_it() {
        Choice<Boolean> ringFenced = new Choice<>(List.of(false, true), yes -> yes ? "yes" : "no");
        ChoiceField<Boolean> field = new ChoiceField<>(ringFenced);
        HBox view = new HBox(field);
        List<String> done = new ArrayList<>();
        Action.of("The year", "Y", () -> done.add("year")).listenOn(view);
        Stage stage = new Stage();
        stage.setScene(new Scene(view));
        stage.show();
        field.requestFocus();
        type(stage.getScene(), KeyCode.Y, "y");
        assertThat(ringFenced.value()).contains(true);
        assertThat(done).isEmpty();
        stage.hide();
    }

    /** As the window system has it: each event to whatever has the focus by then. */
    private static void type(Scene scene, KeyCode code, String letter) {
        fire(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        fire(scene, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        fire(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private static void fire(Scene scene, KeyEvent event) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner, event);
    }
}
