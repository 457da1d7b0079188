package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class FilterTest {
    private final ObservableList<String> rows =
            FXCollections.observableArrayList("Barnet", "Camden", "Croydon", "Hammersmith and Fulham");
    private final Filter<String> filter = new Filter<>(rows, row -> row)
            .chip("c", "with C", row -> row.startsWith("C"))
            .chip("b", "with B", row -> row.startsWith("B"))
            .chip("z", "with Z", row -> row.startsWith("Z"));

    @Test
    void all_words_typed_must_be_there_in_any_order() {
        filter.textProperty().set("ful ham");
        assertThat(filter.shown()).containsExactly("Hammersmith and Fulham");
        filter.textProperty().set("camden barnet");
        assertThat(filter.shown()).isEmpty();
    }

    @Test
    void chips_say_how_many_and_one_that_nobody_belongs_to_is_not_offered() {
        assertThat(filter.chipsProperty().get())
                .containsExactly(new Filter.Chip("c", "with C", 2), new Filter.Chip("b", "with B", 1));
    }

    @Test
    void several_chips_show_what_belongs_to_any_of_them() {
        filter.chosen().add("c");
        filter.chosen().add("b");
        assertThat(filter.shown()).containsExactly("Barnet", "Camden", "Croydon");
        filter.textProperty().set("am");
        assertThat(filter.shown()).containsExactly("Camden");
        filter.clear();
        assertThat(filter.shown()).hasSize(4);
    }

    @Test
    void rows_that_come_later_are_counted_and_filtered() {
        filter.chosen().add("c");
        rows.add("Chelsea");
        assertThat(filter.shown()).containsExactly("Camden", "Croydon", "Chelsea");
        assertThat(filter.chipsProperty().get().getFirst().count()).isEqualTo(3);
    }
}
