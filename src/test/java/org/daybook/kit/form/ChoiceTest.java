package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was chosen and can be chosen no more")
class ChoiceTest {
    private final Choice<String> head = new Choice<>(List.of("Boats", "Barges"), word -> word);

    private void boatsAreGone() {
        head.choose("Boats");
        head.offer(List.of("Barges"));
    }

    @Test
    @DisplayName("Is not saved as nothing the first time that Save is pressed: beside it stands why")
    void is_not_saved_as_nothing() {
        boatsAreGone();
        assertThat(Asked.allInOrder(List.of(head))).isFalse();
        assertThat(head.faultProperty().get()).isEqualTo("“Boats” can no longer be chosen. Choose again.");
    }

    @Test
    @DisplayName("May be left open by pressing Save again")
    void may_be_left_open() {
        boatsAreGone();
        Asked.allInOrder(List.of(head));
        assertThat(Asked.allInOrder(List.of(head))).isTrue();
        assertThat(head.faultProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("Is forgotten once something else is chosen, or the form is emptied")
    void is_forgotten() {
        boatsAreGone();
        head.choose("Barges");
        assertThat(Asked.allInOrder(List.of(head))).isTrue();
        head.offer(List.of());
        head.clear();
        assertThat(Asked.allInOrder(List.of(head))).isTrue();
    }
}
