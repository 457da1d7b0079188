package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
@DisplayName("A choice that has the focus")
class ChoiceFieldTest {
    private final Choice<String> award = new Choice<>(List.of("No. 3", "No. 4"), word -> word);
    private final ChoiceField<String> field = new ChoiceField<>(award);

    @Test
    @DisplayName("is found by what is typed")
    void is_found_by_letters() {
        type("4", false, false);
        assertThat(award.value()).contains("No. 4");
    }

    @Test
    @DisplayName("is left alone by the keys of the window, as Ctrl+4")
    void is_left_alone_by_keys() {
        award.choose("No. 3");
        type("4", true, false);
        type("4", false, true);
        assertThat(award.value()).contains("No. 3");
    }

    @Test
    @DisplayName("is found by what is typed with AltGr")
    void is_found_with_alt_gr() {
        type("4", true, true);
        assertThat(award.value()).contains("No. 4");
    }

    private void type(String typed, boolean control, boolean alt) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, control, alt, false));
    }
}
