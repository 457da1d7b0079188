package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written in the forms of self-assessment is kept with its authority until it is saved")
class AuthorityUnsavedTest extends AssessmentForms {
    @Test
    @DisplayName("A note, when another authority is looked at, or none")
    void a_note() {
        openAuthority(CAMDEN);
        model.authority.note.type("Half a note");
        openAuthority(BROMLEY);
        assertThat(model.authority.note.textProperty().get()).isEmpty();
        model.authority.note.type("Of Bromley");
        model.authority.close();
        openAuthority(CAMDEN);
        assertThat(model.authority.note.value()).contains("Half a note");
        model.authority.addNote();
        lane.goOn();
        openAuthority(BROMLEY);
        assertThat(model.authority.note.value()).contains("Of Bromley");
        openAuthority(CAMDEN);
        assertThat(model.authority.note.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("A finding, a report of peers and a contact too")
    void what_else_is_new() {
        openAuthority(CAMDEN);
        model.authority.criteria.text.type("Half a finding");
        model.authority.criteria.challenge.report.type("Half a report");
        model.authority.contact.role.type("Head of Bo");
        openAuthority(BROMLEY);
        assertThat(model.authority.criteria.text.textProperty().get()).isEmpty();
        openAuthority(CAMDEN);
        assertThat(model.authority.criteria.text.value()).contains("Half a finding");
        assertThat(model.authority.criteria.challenge.report.value()).contains("Half a report");
        assertThat(model.authority.contact.role.value()).contains("Head of Bo");
    }

    @Test
    @DisplayName("The window knows of what waits half typed, before it closes")
    void is_known_before_the_window_closes() {
        Asked finding = model.authority.criteria.text;
        openAuthority(CAMDEN);
        model.authority.criteria.text.textProperty().set("Half a finding");
        openAuthority(BROMLEY);
        assertThat(finding.isHalfTyped()).isFalse();
        assertThat(finding.wouldBeLost()).isTrue();
        openAuthority(CAMDEN);
        model.authority.criteria.leaveFinding();
        openAuthority(BROMLEY);
        assertThat(finding.wouldBeLost()).isFalse();
    }

    @Test
    @DisplayName("Nothing would be lost where the criterion of the next finding is another than that of the one before")
    void the_criterion_of_the_next_finding() {
        openAuthority("E09000028");
        CriteriaViewModel criteria = model.authority.criteria;
        criteria.framework.options().stream().filter(f -> f.name().equals("CSIT")).forEach(criteria.framework::choose);
        criteria.editFinding(criteria.findings.getFirst());
        criteria.leaveFinding();
        criteria.criterion.choose(criteria.lines.getLast().criterion());
        assertThat(criteria.criterion.isHalfTyped()).isFalse();
        openAuthority(CAMDEN);
        assertThat(criteria.criterion.wouldBeLost()).isFalse();
    }

    @Test
    @DisplayName("The next step that is written over another, and says to what it was changed meanwhile")
    void the_next_step() {
        openAuthority(CAMDEN);
        List<Contact> two = twoContacts();
        RecordKey record = AssessmentTypes.DETAILS_TYPE.key(CAMDEN);
        changed(record, "nextStep", Value.of("ring them"));
        model.authority.nextStep.type("half a sent");
        model.authority.lead.choose(two.getLast());
        openAuthority(BROMLEY);
        assertThat(model.authority.nextStep.textProperty().get()).isNotEqualTo("half a sent");
        assertThat(model.authority.lead.value()).map(Contact::authority).isNotEqualTo(Optional.of(CAMDEN));
        assertThat(fault(model.authority.lead)).isEmpty();
        changed(record, "nextStep", Value.of("their step"));
        openAuthority(CAMDEN);
        assertThat(model.authority.nextStep.value()).contains("half a sent");
        assertThat(beside(model.authority.nextStep)).startsWith("Changed meanwhile, to “their step”.");
        assertThat(model.authority.lead.value()).map(Contact::role).contains("Head of Parks");
    }

    @Test
    @DisplayName("No next step that was given up, or that was saved while another authority was asked for")
    void no_next_step_that_is_settled() {
        openAuthority(CAMDEN);
        RecordKey record = AssessmentTypes.DETAILS_TYPE.key(CAMDEN);
        model.authority.nextStep.type("half a sent");
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        model.authority.leave();
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(model.authority.nextStep.textProperty().get()).isNotEqualTo("half a sent");
        model.authority.nextStep.type("my step");
        model.authority.open(BROMLEY);
        model.authority.saveDetails();
        lane.goOn();
        changed(record, "nextStep", Value.of("their step"));
        openAuthority(CAMDEN);
        assertThat(model.authority.nextStep.value()).contains("their step");
        assertThat(beside(model.authority.nextStep)).isEmpty();
    }

    @Test
    @DisplayName("A contact that is changed, and says to what it was changed meanwhile; a new one of another is its own")
    void a_contact() {
        openAuthority(CAMDEN);
        Contact arts = twoContacts().getFirst();
        model.authority.contact.edit(arts);
        model.authority.contact.notes.type("Half a note");
        openAuthority(BROMLEY);
        assertThat(model.authority.contact.editedProperty().get()).isEmpty();
        assertThat(model.authority.contact.notes.textProperty().get()).isEmpty();
        contact("Head of Boats");
        changed(BoroughStore.CONTACT_TYPE.key(arts.id()), "notes", Value.of("Their note"));
        openAuthority(CAMDEN);
        assertThat(model.authority.contacts)
                .extracting(Contact::role)
                .contains("Head of Arts")
                .doesNotContain("Head of Boats");
        assertThat(model.authority.contact.notes.value()).contains("Half a note");
        assertThat(beside(model.authority.contact.notes)).startsWith("Changed meanwhile, to “Their note”.");
        model.authority.saveContact();
        lane.goOn();
        assertThat(contactOf("Head of Arts").notes()).isEqualTo("Half a note");
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(model.authority.contact.notes.textProperty().get()).as("once it is saved").isEmpty();
    }

    @Test
    @DisplayName("No contact that was given up")
    void no_contact_that_was_given_up() {
        openAuthority(CAMDEN);
        model.authority.contact.edit(twoContacts().getFirst());
        model.authority.contact.notes.type("Half a note");
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(model.authority.contact.notes.value()).contains("Half a note");
        model.authority.contact.clear();
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(model.authority.contact.editedProperty().get()).isEmpty();
        assertThat(model.authority.contact.notes.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("A contact that is taken away meanwhile, as a new one")
    void a_contact_that_is_taken_away() {
        openAuthority(CAMDEN);
        contact("Head of Arts");
        model.authority.contact.edit(contactOf("Head of Arts"));
        model.authority.contact.notes.type("Half a note");
        openAuthority(BROMLEY);
        undo();
        openAuthority(CAMDEN);
        assertThat(model.authority.contact.editedProperty().get()).isEmpty();
        assertThat(model.authority.contact.notes.value()).contains("Half a note");
        assertThat(beside(model.authority.contact.role)).startsWith("Taken away meanwhile.");
    }

    @Test
    @DisplayName("A finding that is changed, and says to what it was changed meanwhile; a new one of another is its own")
    void a_finding() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        Framework framework = criteria.framework.get();
        Finding finding = criteria.findings.getFirst();
        Criterion other = criteria.lines.getLast().criterion();
        criteria.editFinding(finding);
        criteria.text.type("Half a finding");
        criteria.criterion.choose(other);
        openAuthority(BROMLEY);
        assertThat(criteria.text.textProperty().get()).isEmpty();
        criteria.framework.choose(framework);
        criteria.criterion.choose(criteria.lines.getFirst().criterion());
        criteria.text.type("Of Bromley");
        criteria.saveFinding();
        lane.goOn();
        assertThat(criteria.findings).extracting(Finding::text).contains("Of Bromley");
        changed(AssessmentTypes.FINDING_TYPE.key(finding.id()), "text", Value.of("Their finding"));
        openAuthority(CAMDEN);
        int findings = criteria.findings.size();
        assertThat(criteria.text.value()).contains("Half a finding");
        assertThat(beside(criteria.text)).startsWith("Changed meanwhile, to “Their finding”.");
        assertThat(criteria.criterion.value()).map(Criterion::id).contains(other.id());
        criteria.saveFinding();
        lane.goOn();
        assertThat(criteria.findings).as("changed, not added").hasSize(findings);
        assertThat(criteria.findings).extracting(Finding::text).contains("Half a finding").doesNotContain("Of Bromley");
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(criteria.text.textProperty().get()).as("once it is saved").isEmpty();
    }

    @Test
    @DisplayName("No finding that was given up, or that was saved while another authority was asked for")
    void no_finding_that_is_settled() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        criteria.editFinding(criteria.findings.getFirst());
        criteria.text.type("Half a finding");
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(criteria.text.value()).contains("Half a finding");
        criteria.leaveFinding();
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(criteria.text.textProperty().get()).isEmpty();
        criteria.editFinding(criteria.findings.getFirst());
        criteria.text.type("My finding");
        model.authority.open(BROMLEY);
        criteria.saveFinding();
        lane.goOn();
        openAuthority(CAMDEN);
        assertThat(criteria.findings).extracting(Finding::text).contains("My finding");
        assertThat(criteria.text.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("What is said beside a finding, of what was changed meanwhile")
    void what_is_said_beside_a_finding() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        Finding finding = criteria.findings.getFirst();
        criteria.editFinding(finding);
        criteria.kind.clear();
        Finding.Kind theirs =
                finding.kind() == Finding.Kind.STRENGTH ? Finding.Kind.IMPROVEMENT : Finding.Kind.STRENGTH;
        changed(AssessmentTypes.FINDING_TYPE.key(finding.id()), "kind", Value.of(theirs.code()));
        assertThat(beside(criteria.kind)).startsWith("Changed meanwhile");
        openAuthority(BROMLEY);
        assertThat(beside(criteria.kind)).isEmpty();
        openAuthority(CAMDEN);
        assertThat(beside(criteria.kind)).startsWith("Changed meanwhile");
    }

    @Test
    @DisplayName("A finding by another framework than the one the authority is shown by")
    void a_finding_by_another_framework() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        Framework shown = criteria.framework.get();
        Framework other = criteria.framework.options().stream()
                .filter(f -> !f.id().equals(shown.id()))
                .findFirst()
                .orElseThrow();
        criteria.framework.choose(other);
        Criterion first = criteria.lines.getFirst().criterion();
        criteria.criterion.choose(first);
        criteria.text.type("Half a finding");
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(criteria.framework.value()).map(Framework::id).contains(other.id());
        assertThat(criteria.criterion.value()).map(Criterion::id).contains(first.id());
    }

    @Test
    @DisplayName("What a finding is of, and whether it is a strength, whatever was chosen for another authority meanwhile")
    void what_a_finding_is_of() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        Framework framework = criteria.framework.get();
        Criterion first = criteria.lines.getFirst().criterion();
        criteria.criterion.choose(first);
        criteria.kind.choose(Finding.Kind.STRENGTH);
        criteria.text.type("Half a finding");
        openAuthority(BROMLEY);
        criteria.framework.choose(framework);
        criteria.criterion.choose(criteria.lines.getLast().criterion());
        criteria.kind.choose(Finding.Kind.IMPROVEMENT);
        openAuthority(CAMDEN);
        assertThat(criteria.text.value()).contains("Half a finding");
        assertThat(criteria.criterion.value()).map(Criterion::id).contains(first.id());
        assertThat(criteria.kind.value()).contains(Finding.Kind.STRENGTH);
    }

    @Test
    @DisplayName("A new contact, also when one that is there is changed before another authority is looked at")
    void a_new_contact_beside_one_that_is_changed() {
        openAuthority(CAMDEN);
        Contact arts = twoContacts().getFirst();
        model.authority.contact.role.textProperty().set("Head of Bo");
        model.authority.contact.edit(arts);
        model.authority.contact.notes.textProperty().set("Half a note");
        openAuthority(BROMLEY);
        assertThat(model.authority.contact.role.textProperty().get()).isEmpty();
        openAuthority(CAMDEN);
        assertThat(model.authority.contact.notes.value()).contains("Half a note");
        model.authority.saveContact();
        lane.goOn();
        assertThat(model.authority.contact.role.value()).as("once the other is saved").contains("Head of Bo");
        assertThat(model.authority.contact.editedProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("A contact that is archived meanwhile")
    void a_contact_that_is_archived() {
        openAuthority(CAMDEN);
        Contact arts = twoContacts().getFirst();
        model.authority.contact.edit(arts);
        model.authority.contact.notes.textProperty().set("Half a note");
        model.authority.archiveContact(arts);
        lane.goOn();
        assertThat(model.authority.contact.notes.value()).contains("Half a note");
    }

    @Test
    @DisplayName("A finding, when another of the same authority is opened; and a new one")
    void a_finding_beside_another() {
        openAuthority(CAMDEN);
        CriteriaViewModel criteria = model.authority.criteria;
        Finding first = criteria.findings.getFirst();
        Finding last = criteria.findings.getLast();
        assertThat(first).isNotEqualTo(last);
        criteria.criterion.choose(criteria.lines.getLast().criterion());
        criteria.text.textProperty().set("Half a new one");
        criteria.editFinding(first);
        criteria.text.textProperty().set("Half a finding");
        criteria.editFinding(last);
        assertThat(criteria.text.value()).contains(last.text());
        openAuthority(BROMLEY);
        openAuthority(CAMDEN);
        assertThat(criteria.text.value()).as("the one that was open").contains(last.text());
        criteria.editFinding(first);
        assertThat(criteria.text.value()).contains("Half a finding");
        criteria.saveFinding();
        lane.goOn();
        assertThat(criteria.findings).extracting(Finding::text).contains("Half a finding");
        assertThat(criteria.text.value()).as("once the other is saved").contains("Half a new one");
        assertThat(criteria.criterion.value()).contains(criteria.lines.getLast().criterion());
        criteria.saveFinding();
        lane.goOn();
        assertThat(criteria.findings).extracting(Finding::text).contains("Half a new one", last.text());
        assertThat(criteria.text.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("No new contact that is saved while one of another authority is looked at that was half changed")
    void no_new_contact_that_is_saved_meanwhile() {
        openAuthority(BROMLEY);
        model.authority.contact.edit(twoContacts().getFirst());
        model.authority.contact.notes.textProperty().set("Half a note");
        openAuthority(CAMDEN);
        model.authority.contact.role.textProperty().set("Head of Boats");
        model.authority.open(BROMLEY);
        model.authority.saveContact();
        lane.goOn();
        assertThat(model.authority.contact.notes.value()).contains("Half a note");
        openAuthority(CAMDEN);
        assertThat(contactOf("Head of Boats").role()).isEqualTo("Head of Boats");
        assertThat(model.authority.contact.role.textProperty().get()).as("once it is saved").isEmpty();
    }
}
