package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is typed of one of several and not saved")
class UnsavedTest {
    private final Input<String> note = Input.note();
    private final Unsaved unsaved = new Unsaved(List.of(note));

    private String typed() {
        return note.textProperty().get();
    }

    @Test
    @DisplayName("waits while another is looked at, which has its own")
    void waits() {
        unsaved.turnTo("Camden");
        note.type("Half a note");
        unsaved.turnTo("Bromley");
        assertThat(typed()).isEmpty();
        note.type("Of Bromley");
        unsaved.turnTo("Camden");
        assertThat(typed()).isEqualTo("Half a note");
        unsaved.turnTo("Bromley");
        assertThat(typed()).isEqualTo("Of Bromley");
    }

    @Test
    @DisplayName("is gone once it is saved, also when another is looked at by then")
    void is_gone_once_it_is_saved() {
        unsaved.turnTo("Camden");
        note.type("A note");
        List<Object> pressed = unsaved.typed();
        unsaved.turnTo("Bromley");
        note.type("A note");
        unsaved.saved("Camden", pressed);
        assertThat(typed()).isEqualTo("A note");
        unsaved.turnTo("Camden");
        assertThat(typed()).isEmpty();
    }

    @Test
    @DisplayName("stays where she wrote on while it was saved")
    void stays_where_she_wrote_on() {
        unsaved.turnTo("Camden");
        note.type("A note");
        List<Object> pressed = unsaved.typed();
        note.type("A note and more");
        unsaved.saved("Camden", pressed);
        assertThat(typed()).isEqualTo("A note and more");
    }

    @Test
    @DisplayName("is known while it waits, until its own is looked at again or it is saved")
    void is_known_while_it_waits() {
        unsaved.turnTo("Camden");
        note.textProperty().set("Half a note");
        List<Object> pressed = unsaved.typed();
        unsaved.turnTo("Bromley");
        assertThat(unsaved.holds(note)).isTrue();
        unsaved.turnTo("Camden");
        assertThat(note.isHalfTyped()).isTrue();
        assertThat(unsaved.holds(note)).isFalse();
        unsaved.turnTo("Bromley");
        unsaved.saved("Camden", pressed);
        assertThat(unsaved.holds(note)).isFalse();
    }

    @Test
    @DisplayName("stands on as something new where its own is taken away, unless something new is half typed already")
    void stands_on_as_something_new() {
        unsaved.turnTo("Camden");
        note.textProperty().set("Half a note");
        unsaved.gone("new", () -> {});
        assertThat(typed()).isEqualTo("Half a note");
        unsaved.turnTo("Bromley");
        note.textProperty().set("Of Bromley");
        unsaved.gone("new", () -> {});
        assertThat(typed()).isEqualTo("Half a note");
        unsaved.turnTo("Bromley");
        assertThat(typed()).as("as when it is brought back").isEqualTo("Of Bromley");
    }

    @Test
    @DisplayName("is nothing half typed once it is saved in a form that goes on showing it, until it is written over again")
    void is_nothing_half_typed_once_it_is_saved() {
        Choice<String> borough = new Choice<>(List.of("Camden", "Bromley"), word -> word);
        borough.fill(Optional.of("Camden"));
        Unsaved both = new Unsaved(List.of(note, borough));
        note.textProperty().set("A note");
        borough.choose("Bromley");
        both.savedAway("", both.typed());
        assertThat(both.isHalfTyped()).isFalse();
        borough.choose("Camden");
        assertThat(borough.isHalfTyped()).isTrue();
    }
}
