package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A field says beneath it")
@ExtendWith(JavaFxThread.class)
class FieldBoxTest {
    @Test
    @DisplayName("what was understood, else what is wrong; and what it was changed to meanwhile, to a screen reader too")
    void says_what_was_changed_meanwhile() throws Exception {
        Input<PartialDate> ends = Input.date(() -> LocalDate.of(2008, 10, 31));
        Filling filling = new Filling();
        TextField control = new TextField();
        FieldBox box = new FieldBox("Ends", control, ends, Bindings.concat(ends.understoodProperty()), true);
        Stage stage = new Stage();
        stage.setScene(new Scene(box, 400, 200));
        stage.show();
        Screenshot.frames(1);
        Label said = (Label) box.lookup(".said");
        filling.show(ends, PartialDate.of("2009-03"), "March 2009");
        ends.type("june 09");
        filling.show(ends, PartialDate.of("2009-05"), "May 2009");
        assertThat(said.getText()).contains("June 2009\nChanged meanwhile, to “May 2009”.");
        assertThat(control.getAccessibleHelp()).isEqualTo(said.getText());
        ends.type("x");
        ends.reveal();
        assertThat(said.getText()).startsWith("There is no such date.").contains("\nChanged meanwhile");
        filling.forget(java.util.List.of(ends));
        assertThat(said.isVisible()).isFalse();
        stage.hide();
    }

    @Test
    @DisplayName("what is wrong within its own width, so that a row of fields stays as it is")
    void a_fault_does_not_make_it_wider() throws Exception {
        Input<PartialDate> ends = Input.date(() -> LocalDate.of(2008, 10, 31));
        FieldBox box = new FieldBox("Ends", new TextField(), ends, ends.understoodProperty(), false);
        Stage stage = new Stage();
        stage.setScene(new Scene(box, 400, 200));
        stage.show();
        Screenshot.frames(1);
        double before = box.prefWidth(-1);
        ends.type("x");
        ends.reveal();
        assertThat(ends.faultProperty().get()).isNotEmpty();
        assertThat(box.prefWidth(-1)).isEqualTo(before);
        stage.hide();
    }
}
