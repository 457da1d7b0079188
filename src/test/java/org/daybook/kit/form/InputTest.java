package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InputTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);

    @Test
    void a_date_says_how_it_was_understood() {
        Input<PartialDate> date = Input.date(() -> TODAY);
        date.type("3 oct");
        assertThat(date.understoodProperty().get()).isEqualTo("3 October 2008");
        assertThat(date.get()).isEqualTo(PartialDate.of(LocalDate.of(2008, 10, 3)));
        date.type("early October 2008");
        assertThat(date.get().canonical()).isEqualTo("2008-10-early");
        assertThat(date.understoodProperty().get()).isEmpty();
        date.type("today");
        assertThat(date.get()).isEqualTo(PartialDate.of(TODAY));
    }

    @Test
    void of_what_lies_ahead_a_date_without_a_year_is_the_nearest() {
        Input<PartialDate> step = Input.dateAhead(() -> LocalDate.of(2008, 12, 15));
        assertThat(understood(step, "12 Jan")).isEqualTo("2009-01-12");
        assertThat(understood(step, "12/1")).isEqualTo("2009-01-12");
        assertThat(understood(step, "Feb")).isEqualTo("2009-02");
        assertThat(understood(step, "spring")).isEqualTo("2009-spring");
        assertThat(understood(step, "early December")).isEqualTo("2008-12-early");
        assertThat(understood(step, "12 Jan 2008")).isEqualTo("2008-01-12");
        assertThat(understood(Input.dateAhead(() -> LocalDate.of(2009, 1, 5)), "20 Dec")).isEqualTo("2008-12-20");
    }

    @Test
    void of_what_has_been_a_date_without_a_year_is_of_this_one() {
        assertThat(understood(Input.date(() -> LocalDate.of(2008, 12, 15)), "12 Jan")).isEqualTo("2008-01-12");
    }

    @Test
    void winter_without_a_year_is_the_one_that_is_running() {
        assertThat(understood(Input.date(() -> LocalDate.of(2009, 1, 15)), "winter")).isEqualTo("2008-winter");
        assertThat(understood(Input.dateAhead(() -> LocalDate.of(2009, 2, 28)), "winter")).isEqualTo("2008-winter");
        assertThat(understood(Input.date(() -> LocalDate.of(2009, 3, 1)), "winter")).isEqualTo("2009-winter");
    }

    @Test
    void a_leap_day_without_a_year_is_understood_where_there_is_one() {
        assertThat(understood(Input.dateAhead(() -> LocalDate.of(2007, 12, 15)), "29 Feb")).isEqualTo("2008-02-29");
        Input<PartialDate> none = Input.dateAhead(() -> LocalDate.of(2010, 1, 15));
        none.type("29 Feb");
        assertThat(none.isInOrder()).isFalse();
    }

    private static String understood(Input<PartialDate> date, String typed) {
        date.type(typed);
        return date.get().canonical();
    }

    @Test
    void a_day_that_does_not_exist_is_refused_in_words() {
        Input<PartialDate> date = Input.date(() -> TODAY);
        date.type("30 February 2009");
        date.reveal();
        assertThat(date.isInOrder()).isFalse();
        assertThat(date.faultProperty().get()).startsWith("There is no such date.");
    }

    @Test
    void an_amount_is_read_as_people_write_it() {
        Input<Money> amount = Input.money();
        amount.type("£1,234.5");
        assertThat(amount.get()).isEqualTo(new Money(123_450));
        assertThat(amount.understoodProperty().get()).isEqualTo("£1,234.50");
    }

    @Test
    @DisplayName("12,50 is not taken for £1,250.00: it says to write a point before the pence")
    void a_comma_before_the_pence_is_not_read_as_thousands() {
        Input<Money> amount = Input.money();
        for (String typed : List.of("12,50", "1,5", "1,23,456", "12£50", "1 23", "1,234 567")) {
            amount.type(typed);
            amount.reveal();
            assertThat(amount.value()).as(typed).isEmpty();
            assertThat(amount.faultProperty().get()).contains("point").contains("1,234.50");
        }
    }

    @Test
    @DisplayName("An amount pasted with the spaces of a web page or a spreadsheet is read")
    void spaces_that_do_not_break_are_read() {
        Input<Money> amount = Input.money();
        for (String typed : List.of("1\u00a0234", "\u00a01\u202f234.00\u00a0", "£ 1 234", "1234", "1,234.")) {
            amount.type(typed);
            assertThat(amount.value()).as(typed).contains(new Money(123_400));
        }
        for (String typed : List.of("−£1,234", "(£1,234)", "£-1234", "1,234 -")) {
            amount.type(typed);
            assertThat(amount.value()).as(typed).contains(new Money(-123_400));
        }
    }

    @Test
    void nothing_is_said_while_the_first_letters_are_typed() {
        Input<Money> amount = Input.money();
        amount.type("x");
        assertThat(amount.faultProperty().get()).isEmpty();
        amount.left();
        assertThat(amount.faultProperty().get()).isNotEmpty();
        amount.type("12");
        assertThat(amount.faultProperty().get()).isEmpty();
    }

    @Test
    void a_name_over_500_characters_is_refused_with_the_limit_and_kept() {
        Input<String> name = Input.line();
        name.type("x".repeat(501));
        name.reveal();
        assertThat(name.faultProperty().get()).contains("501").contains("500");
        assertThat(name.textProperty().get()).hasSize(501);
        name.type("𝛑".repeat(500));
        assertThat(name.isInOrder()).isTrue();
    }

    @Test
    void control_characters_are_refused_and_right_to_left_marks_kept() {
        Input<String> name = Input.line();
        name.type("Cam\u0007den");
        assertThat(name.isInOrder()).isFalse();
        name.type("Cam\u200fden");
        assertThat(name.value()).contains("Cam\u200fden");
    }

    @Test
    void what_must_not_be_empty_asks_for_it_only_when_saving() {
        Input<String> name = new Input<>(Rule.line().required("Say who goes."));
        Choice<String> stage = new Choice<>(List.of("signed up"), word -> word).required("Choose a stage.");
        assertThat(name.faultProperty().get()).isEmpty();
        assertThat(Asked.allInOrder(List.of(name, stage))).isFalse();
        assertThat(name.faultProperty().get()).isEqualTo("Say who goes.");
        assertThat(stage.faultProperty().get()).isEqualTo("Choose a stage.");
        name.type("R. Okafor");
        stage.choose("signed up");
        assertThat(Asked.allInOrder(List.of(name, stage))).isTrue();
        assertThat(stage.faultProperty().get()).isEmpty();
    }

    @Test
    void a_fault_found_by_saving_goes_when_something_else_is_typed() {
        Input<String> name = Input.line();
        name.type("Camden");
        name.refuse("This name is taken.");
        assertThat(name.faultProperty().get()).isEqualTo("This name is taken.");
        name.type("Camden Town");
        assertThat(name.faultProperty().get()).isEmpty();
    }

    @Test
    void a_choice_stays_when_other_options_come_and_it_is_still_among_them() {
        Choice<String> stage = new Choice<>(List.of("a", "b"), word -> word);
        stage.choose("b");
        stage.offer(List.of("b", "c"));
        assertThat(stage.value()).contains("b");
        stage.offer(List.of("c"));
        assertThat(stage.value()).isEmpty();
    }

    @Test
    void a_mark_that_reorders_is_shut_into_its_own_name() {
        assertThat(Isolated.text("Camden")).isEqualTo("Camden");
        assertThat(Isolated.text("Cam\u202eden")).isEqualTo("\u2068Cam\u202eden\u202c\u2069");
        assertThat(Isolated.text("Cam\u2069den")).isEqualTo("\u2068Camden\u2069");
    }

    @Test
    void the_same_day_written_otherwise_is_not_half_typed_and_another_is() {
        Input<PartialDate> date = Input.date(() -> LocalDate.of(2008, 10, 31));
        date.fill("3 October 2008");
        date.textProperty().set("3 oct 2008");
        assertThat(date.isHalfTyped()).isFalse();
        date.textProperty().set("4 oct 2008");
        assertThat(date.isHalfTyped()).isTrue();
        date.textProperty().set("rubbish");
        assertThat(date.isHalfTyped()).isTrue();
    }

    @Test
    void whoever_hears_a_text_that_is_put_back_knows_that_it_was_written_over_what_is_saved() {
        Input<PartialDate> date = Input.date(() -> LocalDate.of(2008, 10, 31));
        date.fill("3 October 2008");
        date.textProperty().set("4 oct 2008");
        Runnable back = date.puttingBack();
        date.clear();
        List<Boolean> heard = new ArrayList<>();
        date.textProperty().subscribe((_, _) -> heard.add(date.isFilled() && date.isHalfTyped()));
        back.run();
        assertThat(heard).containsExactly(true);
    }
}
