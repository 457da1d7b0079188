package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.journal.Value;
import org.daybook.kit.form.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written beside the lists of self-assessment is kept while another row is looked at")
class ListUnsavedTest extends AssessmentForms {
    private PriorityPlacesViewModel.Line place(int index) {
        return model.places.lines.get(index);
    }

    private static String typed(Input<?> field) {
        return field.textProperty().get();
    }

    @Test
    @DisplayName("Of a contact")
    void of_a_contact() {
        openAuthority(CAMDEN);
        twoContacts();
        model.people.edit(person("Head of Arts"));
        model.people.form.notes.type("Half a sent");
        model.people.edit(person("Head of Parks"));
        assertThat(typed(model.people.form.notes)).isEmpty();
        model.people.form.notes.type("Of parks");
        model.people.edit(person("Head of Arts"));
        assertThat(typed(model.people.form.notes)).isEqualTo("Half a sent");
        model.people.save();
        lane.goOn();
        model.people.edit(person("Head of Parks"));
        assertThat(typed(model.people.form.notes)).isEqualTo("Of parks");
        model.people.leave();
        model.people.edit(person("Head of Arts"));
        model.people.edit(person("Head of Parks"));
        assertThat(typed(model.people.form.notes)).as("once it is given up").isEmpty();
    }

    @Test
    @DisplayName("Of a new contact, with whose it is, and it is not offered again once it is saved")
    void of_a_new_contact() {
        openAuthority(CAMDEN);
        twoContacts();
        model.people.begin();
        model.people.authority.choose(row("Bromley").authority());
        model.people.form.role.type("Head of Boats");
        model.people.edit(person("Head of Arts"));
        model.people.begin();
        assertThat(typed(model.people.form.role)).isEqualTo("Head of Boats");
        assertThat(model.people.authority.value()).contains(row("Bromley").authority());
        model.people.save();
        model.people.edit(person("Head of Arts"));
        lane.goOn();
        assertThat(person("Head of Boats").authority().name()).isEqualTo("Bromley");
        model.people.begin();
        assertThat(typed(model.people.form.role)).isEmpty();
        model.people.form.role.type("Head of Parks");
        model.people.leave();
        model.people.begin();
        assertThat(typed(model.people.form.role)).as("once it is given up").isEmpty();
    }

    @Test
    @DisplayName("Of a priority place, and says to what it was changed meanwhile")
    void of_a_priority_place() {
        model.places.edit(place(0));
        model.places.nextStep.type("half a step");
        model.places.edit(place(1));
        assertThat(typed(model.places.nextStep)).isEqualTo(place(1).place().nextStep());
        changed(AssessmentTypes.PLACE_TYPE.key(place(0).place().id()), "nextStep", Value.of("their step"));
        PriorityPlacesViewModel.Line changed = model.places.lines.stream()
                .filter(l -> l.place().nextStep().equals("their step"))
                .findFirst()
                .orElseThrow();
        model.places.edit(changed);
        assertThat(typed(model.places.nextStep)).isEqualTo("half a step");
        assertThat(beside(model.places.nextStep)).startsWith("Changed meanwhile, to “their step”.");
        assertThat(model.places.authority.value()).map(AssessmentRow::name).contains(changed.authority());
        model.places.leave();
        model.places.edit(changed);
        assertThat(typed(model.places.nextStep)).as("once it is given up").isEqualTo("their step");
    }

    @Test
    @DisplayName("Of a new priority place, with whose it is")
    void of_a_new_priority_place() {
        model.places.archive(List.of(place(0)));
        lane.goOn();
        AssessmentRow whose = model.places.authority.options().getFirst();
        model.places.authority.choose(whose);
        model.places.whoContacts.type("programme manager");
        model.places.edit(place(0));
        model.places.begin();
        assertThat(typed(model.places.whoContacts)).isEqualTo("programme manager");
        assertThat(model.places.authority.value()).map(AssessmentRow::gss).contains(whose.gss());
        model.places.save();
        lane.goOn();
        assertThat(typed(model.places.whoContacts)).isEmpty();
        assertThat(model.places.lines).extracting(PriorityPlacesViewModel.Line::authority).contains(whose.name());
    }
}
