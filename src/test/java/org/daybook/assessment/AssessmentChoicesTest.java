package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.journal.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written in the forms of self-assessment stays chosen")
class AssessmentChoicesTest extends AssessmentForms {
    @Test
    @DisplayName("The lead, when something else of the person is changed; and it is said when it was archived")
    void the_lead() {
        openAuthority(CAMDEN);
        List<Contact> two = twoContacts();
        model.authority.lead.choose(two.getFirst());
        changed(BoroughStore.CONTACT_TYPE.key(two.getFirst().id()), "telephone", Value.of("020 7946 0999"));
        assertThat(model.authority.lead.value()).map(Contact::telephone).contains("020 7946 0999");
        assertThat(beside(model.authority.lead)).isEmpty();
        changed(BoroughStore.CONTACT_TYPE.key(two.getFirst().id()), "archived", Value.of(true));
        assertThat(model.authority.lead.value()).isEmpty();
        assertThat(fault(model.authority.lead)).isEqualTo("“Head of Arts” can no longer be chosen. Choose again.");
    }

    @Test
    @DisplayName("A lead that is archived is not taken away by saving the next step")
    void a_lead_that_is_archived() {
        openAuthority(CAMDEN);
        Contact arts = twoContacts().getFirst();
        model.authority.lead.choose(arts);
        model.authority.saveDetails();
        lane.goOn();
        changed(BoroughStore.CONTACT_TYPE.key(arts.id()), "archived", Value.of(true));
        model.authority.nextStep.type("ring them");
        model.authority.saveDetails();
        lane.goOn();
        assertThat(model.authority.fileProperty().get().orElseThrow().details().leadContact()).isEqualTo(arts.id());
    }

    @Test
    @DisplayName("Framework and tranche of a move, when they get another name; and it is said when the tranche is archived")
    void framework_and_tranche() {
        TranchesViewModel.Line tranche = tranche("Tranche 9");
        model.framework.choose(model.framework.options().getLast());
        model.tranche.choose(
                model.tranche.option(tranche.tranche().id()).orElseThrow());
        String framework = model.framework.get().id();
        changed(AssessmentTypes.FRAMEWORK_TYPE.key(framework), "name", Value.of("Ours"));
        changed(AssessmentTypes.TRANCHE_TYPE.key(tranche.tranche().id()), "name", Value.of("Tranche nine"));
        assertThat(model.framework.value()).map(Framework::name).contains("Ours");
        assertThat(model.tranche.value()).map(Tranche::name).contains("Tranche nine");
        model.tranches.archive(List.of(tranche));
        lane.goOn();
        assertThat(fault(model.tranche)).startsWith("“Tranche nine” can no longer be chosen.");
        changed(AssessmentTypes.FRAMEWORK_TYPE.key(framework), "archived", Value.of(true));
        assertThat(model.framework.value()).as("none is chosen for her").isEmpty();
        assertThat(fault(model.framework)).startsWith("“Ours” can no longer be chosen.");
    }

    @Test
    @DisplayName("The authority of a new contact and of a new priority place, when something of it is changed")
    void the_authority() {
        model.places.archive(List.of(model.places.lines.getFirst()));
        lane.goOn();
        AssessmentRow place = model.places.authority.options().getFirst();
        model.people.begin();
        model.people.authority.choose(row("Camden").authority());
        model.places.authority.choose(place);
        changed(BoroughStore.AUTHORITY_TYPE.key(CAMDEN), "name", Value.of("Camden Town"));
        changed(AssessmentTypes.DETAILS_TYPE.key(place.gss()), "nextStep", Value.of("ring"));
        assertThat(model.people.authority.value()).map(Authority::name).contains("Camden Town");
        assertThat(model.places.authority.value()).map(AssessmentRow::nextStep).contains("ring");
    }

    @Test
    @DisplayName("The criterion of a finding, when its guidance is changed")
    void the_criterion() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        Criterion second = criteria.lines.get(1).criterion();
        criteria.criterion.choose(second);
        changed(AssessmentTypes.CRITERION_TYPE.key(second.id()), "guidance", Value.of("Theirs"));
        assertThat(criteria.criterion.value()).map(Criterion::guidance).contains("Theirs");
        changed(AssessmentTypes.FRAMEWORK_TYPE.key(criteria.framework.get().id()), "title", Value.of("Theirs"));
        assertThat(criteria.criterion.value()).map(Criterion::id).contains(second.id());
    }
}
