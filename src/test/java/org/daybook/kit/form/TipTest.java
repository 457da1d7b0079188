package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
class TipTest {
    @Test
    void the_popup_is_made_when_the_pointer_comes_and_says_what_holds_by_then() {
        Button button = new Button();
        Tip.on(button, "Undo");
        Tip.on(button, "Undo: Renamed Camden");
        assertThat(button.getAccessibleHelp()).isEqualTo("Undo: Renamed Camden");
        assertThat(button.getProperties().values()).noneMatch(Tooltip.class::isInstance);
        entered(button);
        entered(button);
        assertThat(button.getProperties().values())
                .filteredOn(Tooltip.class::isInstance)
                .singleElement()
                .satisfies(tooltip -> assertThat(((Tooltip) tooltip).getText()).isEqualTo("Undo: Renamed Camden"));
    }

    private static void entered(Button button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, javafx.scene.input.MouseButton.NONE, 0, false, false, false, false,
                        false, false, false, false, false, false, new PickResult(button, 1, 1)));
    }
}
