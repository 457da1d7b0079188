package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form that is filled again after each edit")
class FillingTest {
    private final Filling filling = new Filling();
    private final Input<String> purpose = Input.note();
    private final Choice<String> stage = new Choice<>(List.of("a", "b", "c"), word -> "stage " + word);

    private record Person(String id, String name) {}

    private final Choice<Person> lead = new Choice<Person>(Person::name).knownBy(Person::id);

    private void saved(String text) {
        filling.show(purpose, Optional.of(text).filter(t -> !t.isEmpty()), text);
    }

    private String beside(Asked field) {
        return field.meanwhileProperty().get();
    }

    @Test
    @DisplayName("shows what is saved while nobody writes over it, and says nothing")
    void shows_what_is_saved() {
        saved("A plan");
        saved("A better plan");
        assertThat(purpose.value()).contains("A better plan");
        assertThat(beside(purpose)).isEmpty();
    }

    @Test
    @DisplayName("keeps what she wrote, and says beside it to what it was changed meanwhile")
    void keeps_what_she_wrote() {
        saved("A plan");
        purpose.type("Her plan");
        saved("A better plan");
        saved("A better plan");
        assertThat(purpose.value()).contains("Her plan");
        assertThat(beside(purpose)).isEqualTo("Changed meanwhile, to “A better plan”. Saving puts yours in its place.");
        saved("");
        assertThat(beside(purpose)).startsWith("Emptied meanwhile.");
    }

    @Test
    @DisplayName("keeps what she wrote before it was first filled")
    void keeps_what_she_was_faster_with() {
        purpose.textProperty().set("Her plan");
        saved("A plan");
        assertThat(purpose.value()).contains("Her plan");
        assertThat(beside(purpose)).contains("“A plan”");
    }

    @Test
    @DisplayName("says nothing where another field was changed, or the change was taken back")
    void says_nothing_where_it_was_not_changed() {
        saved("A plan");
        purpose.type("Her plan");
        saved("A plan");
        assertThat(beside(purpose)).isEmpty();
        saved("A better plan");
        saved("A plan");
        assertThat(purpose.value()).contains("Her plan");
        assertThat(beside(purpose)).isEmpty();
    }

    @Test
    @DisplayName("says nothing where she writes on while hers is being saved, but what somebody else makes of it")
    void says_nothing_of_her_own() {
        saved("A plan");
        purpose.type("Her plan ");
        Asked.allInOrder(List.of(purpose));
        purpose.type("Her plan, and more");
        saved("Her plan");
        assertThat(purpose.value()).contains("Her plan, and more");
        assertThat(beside(purpose)).isEmpty();
        saved("His plan");
        assertThat(beside(purpose)).startsWith("Changed meanwhile, to “His plan”.");
    }

    @Test
    @DisplayName("says nothing where she chooses again, or empties it, while hers is being saved")
    void says_nothing_of_her_own_choice() {
        filling.show(stage, "a");
        stage.choose("b");
        Asked.allInOrder(List.of(stage));
        stage.choose("c");
        filling.show(stage, "b");
        assertThat(stage.value()).contains("c");
        assertThat(beside(stage)).isEmpty();
        saved("A plan");
        purpose.type("");
        Asked.allInOrder(List.of(purpose));
        purpose.type("New");
        saved("");
        assertThat(beside(purpose)).isEmpty();
    }

    @Test
    @DisplayName("says what another record was changed to, though she once saved just that of this one")
    void says_what_another_was_changed_to() {
        saved("A plan");
        purpose.type("");
        Asked.allInOrder(List.of(purpose));
        saved("");
        filling.forget(List.of(purpose));
        saved("Of another");
        purpose.type("Hers");
        saved("");
        assertThat(beside(purpose)).startsWith("Emptied meanwhile.");
    }

    @Test
    @DisplayName("says nothing any more once hers is saved, or she leaves it")
    void says_nothing_once_it_is_settled() {
        saved("A plan");
        purpose.type("Her plan");
        saved("A better plan");
        saved("Her plan");
        assertThat(beside(purpose)).isEmpty();
        purpose.type("Another");
        saved("A better plan");
        filling.forget(List.of(purpose));
        saved("A better plan");
        assertThat(purpose.value()).contains("A better plan");
        assertThat(beside(purpose)).isEmpty();
    }

    @Test
    @DisplayName("says nothing where both mean the same, and writes it as usual")
    void says_nothing_where_both_mean_the_same() {
        Input<Money> amount = Input.money();
        filling.show(amount, Money.of("1"), "£1.00");
        amount.type("2000");
        filling.show(amount, Money.of("2000"), "£2,000.00");
        assertThat(amount.textProperty().get()).isEqualTo("£2,000.00");
        assertThat(beside(amount)).isEmpty();
    }

    @Test
    @DisplayName("keeps what she chose, and none where she chose none, and says what was chosen meanwhile")
    void keeps_what_she_chose() {
        filling.show(stage, "a");
        stage.choose("b");
        filling.show(stage, "c");
        assertThat(stage.value()).contains("b");
        assertThat(beside(stage)).startsWith("Changed meanwhile, to “stage c”.");
        filling.forget(List.of(stage));
        filling.show(stage, "c");
        stage.clear();
        filling.show(stage, "a");
        assertThat(stage.value()).isEmpty();
        assertThat(beside(stage)).contains("stage a");
        filling.show(stage, Optional.empty());
        assertThat(beside(stage)).isEmpty();
    }

    @Test
    @DisplayName("keeps what she chose when it is offered by another name, and says nothing of the one she left")
    void keeps_what_was_renamed() {
        lead.offer(List.of(new Person("1", "Head of Arts"), new Person("2", "Head of Parks")));
        filling.show(lead, lead.option("1"));
        lead.choose(lead.options().getLast());
        lead.offer(List.of(new Person("1", "Arts Officer"), new Person("2", "Parks Officer")));
        filling.show(lead, lead.option("1"));
        assertThat(lead.value()).map(Person::name).contains("Parks Officer");
        assertThat(beside(lead)).isEmpty();
    }

    @Test
    @DisplayName("chooses nothing where what she chose can be chosen no more, and says so until she chooses again")
    void says_what_can_be_chosen_no_more() {
        lead.offer(List.of(new Person("1", "Head of Arts"), new Person("2", "Head of Parks")));
        lead.choose(lead.options().getLast());
        lead.offer(List.of(new Person("1", "Head of Arts")));
        lead.offer(List.of(new Person("1", "Head of Arts")));
        assertThat(lead.value()).isEmpty();
        assertThat(lead.faultProperty().get()).isEqualTo("“Head of Parks” can no longer be chosen. Choose again.");
        lead.choose(lead.options().getFirst());
        assertThat(lead.faultProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("keeps what she wrote where the record is taken away, as something new, and says so")
    void keeps_what_she_wrote_of_what_is_gone() {
        saved("A plan");
        filling.show(stage, "a");
        purpose.type("Her plan");
        filling.gone(List.of(purpose, stage));
        assertThat(purpose.value()).contains("Her plan");
        assertThat(stage.value()).contains("a");
        assertThat(beside(purpose)).startsWith("Taken away meanwhile.");
    }

    @Test
    @DisplayName("is empty where the record is taken away and she wrote nothing over it")
    void is_empty_where_the_record_is_gone() {
        saved("A plan");
        filling.show(stage, "a");
        filling.gone(List.of(purpose, stage));
        assertThat(purpose.textProperty().get()).isEmpty();
        assertThat(stage.value()).isEmpty();
    }
}
