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

    private static void write(Input<?> field, String text) {
        field.textProperty().set(text);
    }

    @Test
    @DisplayName("Of a tranche, and of a new one, which is there again once the other is saved or left")
    void of_a_tranche() {
        TranchesViewModel.Line nine = tranche("Tranche 9");
        TranchesViewModel.Line ten = tranche("Tranche 10");
        write(model.tranches.name, "Tranche 1");
        model.tranches.edit(nine);
        write(model.tranches.notes, "Half a note");
        model.tranches.edit(ten);
        assertThat(typed(model.tranches.notes)).isEmpty();
        model.tranches.edit(nine);
        assertThat(typed(model.tranches.notes)).isEqualTo("Half a note");
        model.tranches.archive(List.of(nine));
        lane.goOn();
        assertThat(typed(model.tranches.notes)).as("also where it is archived").isEqualTo("Half a note");
        model.tranches.save();
        lane.goOn();
        assertThat(typed(model.tranches.name)).isEqualTo("Tranche 1");
        model.tranches.edit(ten);
        model.tranches.leave();
        assertThat(typed(model.tranches.name)).isEqualTo("Tranche 1");
    }

    @Test
    @DisplayName("Of a criterion, until it is saved or given up")
    void of_a_criterion() {
        FrameworksViewModel frameworks = model.frameworks;
        FrameworkLine theme = frameworks.lines.getFirst();
        FrameworkLine criterion = frameworks.lines.get(1);
        frameworks.edit(criterion);
        write(frameworks.guidance, "Half of it");
        frameworks.edit(theme);
        assertThat(typed(frameworks.name)).isEqualTo(theme.name());
        frameworks.edit(criterion);
        assertThat(typed(frameworks.guidance)).isEqualTo("Half of it");
        frameworks.save();
        frameworks.edit(theme);
        lane.goOn();
        assertThat(frameworks.guidance.wouldBeLost()).as("once it is saved").isFalse();
        write(frameworks.name, "Half a na");
        frameworks.leave();
        frameworks.edit(criterion);
        frameworks.edit(theme);
        assertThat(typed(frameworks.name)).as("once it is given up").isEqualTo(theme.name());
    }

    @Test
    @DisplayName("Of the names of a framework")
    void of_the_names_of_a_framework() {
        FrameworksViewModel frameworks = model.frameworks;
        Framework first = frameworks.framework.get();
        Framework other = frameworks.framework.options().stream()
                .filter(f -> !f.id().equals(first.id()))
                .findFirst()
                .orElseThrow();
        write(frameworks.frameworkTitle, "Half a title");
        frameworks.framework.choose(other);
        assertThat(typed(frameworks.frameworkTitle)).isEqualTo(other.title());
        frameworks.framework.choose(first);
        assertThat(typed(frameworks.frameworkTitle)).isEqualTo("Half a title");
        frameworks.saveFramework();
        frameworks.framework.choose(other);
        lane.goOn();
        assertThat(frameworks.frameworkTitle.wouldBeLost()).as("once it is saved").isFalse();
    }

    private FrameworkLine criterion(String name) {
        write(model.frameworks.added, name);
        model.frameworks.addCriterion(model.frameworks.lines.getFirst());
        lane.goOn();
        return line(name);
    }

    private FrameworkLine theme(String name) {
        write(model.frameworks.added, name);
        model.frameworks.addTheme();
        lane.goOn();
        return line(name);
    }

    private FrameworkLine line(String name) {
        return model.frameworks.lines.stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("Of a criterion that undo took away, which is entered anew when it is saved")
    void of_a_criterion_that_was_taken_away() {
        model.frameworks.edit(criterion("Boats"));
        write(model.frameworks.guidance, "Half of it");
        undo();
        assertThat(model.frameworks.lines).extracting(FrameworkLine::name).doesNotContain("Boats");
        assertThat(typed(model.frameworks.guidance)).isEqualTo("Half of it");
        assertThat(beside(model.frameworks.name)).startsWith("Taken away meanwhile.");
        model.frameworks.save();
        lane.goOn();
        assertThat(line("Boats").criterion().orElseThrow().guidance()).isEqualTo("Half of it");
        assertThat(line("Boats").theme()).isEqualTo(model.frameworks.lines.getFirst().theme());
        assertThat(model.frameworks.editedProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("Of a theme that undo took away; of one that nothing was written over, the form is closed")
    void of_a_theme_that_was_taken_away() {
        model.frameworks.edit(theme("Boats"));
        write(model.frameworks.name, "Boats and barg");
        undo();
        model.frameworks.save();
        lane.goOn();
        assertThat(line("Boats and barg").criterion()).isEmpty();
        model.frameworks.edit(line("Boats and barg"));
        undo();
        assertThat(model.frameworks.editedProperty().get()).isEmpty();
        assertThat(typed(model.frameworks.name)).isEmpty();
    }

    @Test
    @DisplayName("Of a criterion whose theme was taken away too, and says what can be done")
    void of_a_criterion_without_its_theme() {
        FrameworkLine boats = theme("Boats");
        write(model.frameworks.added, "Barges");
        model.frameworks.addCriterion(boats);
        lane.goOn();
        model.frameworks.edit(line("Barges"));
        write(model.frameworks.guidance, "Half of it");
        undo();
        undo();
        model.frameworks.save();
        lane.goOn();
        assertThat(typed(model.frameworks.guidance)).isEqualTo("Half of it");
        assertThat(fault(model.frameworks.name)).startsWith("The theme of this criterion was taken away too.");
        desk.redo();
        lane.goOn();
        model.frameworks.save();
        lane.goOn();
        assertThat(line("Barges").theme().name()).isEqualTo("Boats");
    }

    @Test
    @DisplayName("Two criteria that are added right after each other come in that order")
    void two_criteria_after_each_other() {
        FrameworkLine theme = model.frameworks.lines.getFirst();
        for (String name : List.of("Zoos", "Boats")) {
            write(model.frameworks.added, name);
            model.frameworks.addCriterion(theme);
        }
        lane.goOn();
        int zoos = line("Zoos").criterion().orElseThrow().place();
        assertThat(line("Boats").criterion().orElseThrow().place()).isEqualTo(zoos + 1);
        assertThat(model.frameworks.lines.indexOf(line("Boats")))
                .isEqualTo(model.frameworks.lines.indexOf(line("Zoos")) + 1);
    }

    @Test
    @DisplayName("Of a new contact of all, when the one that is changed is taken away by an undo")
    void of_a_new_contact_when_another_is_taken_away() {
        openAuthority(CAMDEN);
        contact("Head of Arts");
        model.people.begin();
        model.people.authority.choose(row("Bromley").authority());
        write(model.people.form.role, "Head of Bo");
        model.people.edit(person("Head of Arts"));
        undo();
        assertThat(typed(model.people.form.role)).isEqualTo("Head of Bo");
        assertThat(model.people.authority.value()).contains(row("Bromley").authority());
    }

    @Test
    @DisplayName("Of a priority place that is archived meanwhile")
    void of_a_priority_place_that_is_archived() {
        model.places.edit(place(0));
        write(model.places.nextStep, "half a step");
        model.places.archive(List.of(place(0)));
        lane.goOn();
        assertThat(typed(model.places.nextStep)).isEqualTo("half a step");
    }

    @Test
    @DisplayName("Of a new contact of all, when the one that is looked at is forgotten: whose it is, too")
    void of_a_new_contact_when_another_is_forgotten() {
        openAuthority(CAMDEN);
        write(model.authority.contact.name, "Ada Quill");
        contact("Head of Arts");
        model.people.begin();
        model.people.authority.choose(row("Bromley").authority());
        write(model.people.form.role, "Head of Bo");
        model.people.edit(person("Head of Arts"));
        model.people.askToForget(person("Head of Arts"));
        lane.goOn();
        model.people.forget(List.of());
        lane.goOn();
        assertThat(typed(model.people.form.role)).isEqualTo("Head of Bo");
        assertThat(model.people.authority.value()).contains(row("Bromley").authority());
    }
}
