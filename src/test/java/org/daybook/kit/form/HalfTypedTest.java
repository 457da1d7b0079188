package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What is named before the window closes")
@ExtendWith(JavaFxThread.class)
class HalfTypedTest {
    @Test
    @DisplayName("is a date that was half typed of one, also where another that has none is looked at by then")
    void a_date_that_waits() {
        Input<PartialDate> starts = Input.date(() -> LocalDate.of(2008, 10, 31));
        Form form = Form.column().date("Starts", starts).saves(Action.of("Save", "", () -> {}));
        HalfTyped half = HalfTyped.within(new VBox(form.root()));
        Filling filling = new Filling();
        Unsaved unsaved = new Unsaved(filling, List.of(starts));
        unsaved.turnTo("9", "Tranche 9");
        filling.show(starts, Optional.empty());
        starts.textProperty().set("3 oct");
        unsaved.turnTo("10", "Tranche 10");
        filling.show(starts, Optional.empty());
        assertThat(half.names()).containsExactly("Starts (Tranche 9)");
    }
}
