package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written in the forms of self-assessment")
class AssessmentFormsTest {
    private static final String CAMDEN = "E09000007";
    private static final String BROMLEY = "E09000006";

    @TempDir
    Path home;

    private final BusyLane lane = new BusyLane();
    private Laptop laptop;
    private Desk desk;
    private AssessmentViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.sample(home.resolve("sample"));
        desk = laptop.desk(lane);
        model = new AssessmentViewModel(desk);
        model.activate();
        lane.goOn();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    private void save(Draft draft) {
        desk.save(draft, _ -> {});
        lane.goOn();
    }

    /** As a file that is taken in brings it. */
    private void changed(RecordKey record, String field, Value to) {
        save(Draft.labelled("Changed elsewhere").set(record, field, to));
    }

    private void undo() {
        desk.undo();
        lane.goOn();
    }

    private void openAuthority(String gss) {
        model.authority.open(gss);
        lane.goOn();
    }

    private static String beside(Asked field) {
        return field.meanwhileProperty().get();
    }

    private static String fault(Asked field) {
        return field.faultProperty().get();
    }

    private AssessmentRow row(String name) {
        return model.rows.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    /** Two contacts of the open authority. */
    private List<Contact> twoContacts() {
        contact("Head of Arts");
        contact("Head of Parks");
        return List.of(contactOf("Head of Arts"), contactOf("Head of Parks"));
    }

    private void contact(String role) {
        model.authority.contact.role.type(role);
        model.authority.saveContact();
        lane.goOn();
    }

    private Contact contactOf(String role) {
        return model.authority.contacts.stream().filter(c -> c.role().equals(role)).findFirst().orElseThrow();
    }

    private PeopleViewModel.Line person(String role) {
        return model.people.lines.stream().filter(l -> l.contact().role().equals(role)).findFirst().orElseThrow();
    }

    private TranchesViewModel.Line tranche(String name) {
        model.tranches.name.type(name);
        model.tranches.save();
        lane.goOn();
        return model.tranches.lines.stream().filter(l -> l.tranche().name().equals(name)).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("is saved once, however often it is pressed for")
    class Once {
        @Test
        @DisplayName("A move, and a note of several")
        void a_move_and_a_note() {
            openAuthority(CAMDEN);
            int moves = model.authority.moves.size();
            model.framework.choose(model.framework.options().getFirst());
            model.stage.choose(Stage.PAUSED);
            model.date.type("30 Oct 2008");
            model.noteDate.type("30 Oct 2008");
            model.note.type("Sent the spring dates.");
            for (int pressed = 0; pressed < 2; pressed++) {
                model.move(List.of(row("Camden")));
                model.addNote(List.of(row("Camden")));
            }
            lane.goOn();
            assertThat(model.authority.moves).hasSize(moves + 1);
            assertThat(model.authority.notes).filteredOn(n -> n.text().equals("Sent the spring dates.")).hasSize(1);
            assertThat(model.note.textProperty().get()).isEmpty();
        }

        @Test
        @DisplayName("A note, a contact, a finding and a peer challenge of an authority")
        void of_an_authority() {
            openAuthority(CAMDEN);
            CriteriaViewModel criteria = model.authority.criteria;
            int findings = criteria.findings.size();
            int challenges = criteria.challenges.size();
            model.authority.note.type("Rang.");
            model.authority.contact.role.type("Head of Arts");
            criteria.criterion.choose(criteria.lines.getFirst().criterion());
            criteria.text.type("Nobody knows the plan.");
            criteria.report.type("It came to this.");
            for (int pressed = 0; pressed < 2; pressed++) {
                model.authority.addNote();
                model.authority.saveContact();
                criteria.saveFinding();
                criteria.saveChallenge();
            }
            lane.goOn();
            assertThat(model.authority.notes).filteredOn(n -> n.text().equals("Rang.")).hasSize(1);
            assertThat(model.authority.contacts).filteredOn(c -> c.role().equals("Head of Arts")).hasSize(1);
            assertThat(criteria.findings).hasSize(findings + 1);
            assertThat(criteria.challenges).hasSize(challenges + 1);
        }

        @Test
        @DisplayName("A contact among all")
        void a_contact() {
            model.people.begin();
            model.people.authority.choose(row("Camden").authority());
            model.people.form.role.type("Head of Boats");
            model.people.save();
            model.people.save();
            lane.goOn();
            assertThat(model.people.lines).filteredOn(l -> l.contact().role().equals("Head of Boats")).hasSize(1);
        }

        @Test
        @DisplayName("A priority place, a tranche, a criterion, a theme and a framework")
        void a_place_a_tranche_and_a_framework() {
            model.places.archive(List.of(model.places.lines.getFirst()));
            lane.goOn();
            int places = model.places.lines.size();
            model.places.authority.choose(model.places.authority.options().getFirst());
            model.places.whoContacts.type("programme manager");
            model.tranches.name.type("Tranche 9");
            for (int pressed = 0; pressed < 2; pressed++) {
                model.places.save();
                model.tranches.save();
            }
            lane.goOn();
            assertThat(model.places.lines).hasSize(places + 1);
            assertThat(model.tranches.lines).filteredOn(l -> l.tranche().name().equals("Tranche 9")).hasSize(1);
            model.frameworks.added.type("Boats");
            for (int pressed = 0; pressed < 2; pressed++) {
                model.frameworks.addCriterion(model.frameworks.lines.getFirst());
                model.frameworks.addTheme();
                model.frameworks.addFramework();
            }
            lane.goOn();
            assertThat(model.frameworks.lines).filteredOn(l -> l.name().equals("Boats")).hasSize(2);
            assertThat(model.frameworks.framework.options()).filteredOn(f -> f.name().equals("Boats")).hasSize(1);
        }

        @Test
        @DisplayName("A proposal for all of London")
        void a_proposal() {
            CommonIssuesViewModel issues = new CommonIssuesViewModel(desk);
            issues.activate();
            lane.goOn();
            int before = issues.proposals.size();
            issues.proposal.type("A day for all");
            issues.propose(issues.issues.getFirst());
            issues.propose(issues.issues.getFirst());
            lane.goOn();
            assertThat(issues.proposals).hasSize(before + 1);
        }
    }

    @Nested
    @DisplayName("stays where it was written on while it was saved")
    class WrittenOn {
        @Test
        @DisplayName("The next note, contact, finding, tranche and criterion")
        void the_next_one() {
            openAuthority(CAMDEN);
            CriteriaViewModel criteria = model.authority.criteria;
            model.authority.note.type("Rang.");
            model.authority.addNote();
            model.authority.note.type("Wrote.");
            model.authority.contact.role.type("Head of Arts");
            model.authority.saveContact();
            model.authority.contact.role.type("Head of Parks");
            criteria.criterion.choose(criteria.lines.getFirst().criterion());
            criteria.text.type("Nobody knows the plan.");
            criteria.saveFinding();
            criteria.text.type("Nobody reads it.");
            model.tranches.name.type("Tranche 9");
            model.tranches.save();
            model.tranches.name.type("Tranche 10");
            model.frameworks.added.type("Boats");
            model.frameworks.addTheme();
            model.frameworks.added.type("Barges");
            lane.goOn();
            assertThat(model.authority.notes).extracting(AssessmentNote::text).contains("Rang.");
            assertThat(model.authority.note.value()).contains("Wrote.");
            assertThat(model.authority.contact.role.value()).contains("Head of Parks");
            assertThat(criteria.text.value()).contains("Nobody reads it.");
            assertThat(model.tranches.name.value()).contains("Tranche 10");
            assertThat(model.frameworks.added.value()).contains("Barges");
        }

        @Test
        @DisplayName("Not a note that is saved after another authority was asked for")
        void after_another_authority_was_asked_for() {
            openAuthority(CAMDEN);
            model.authority.open(BROMLEY);
            model.authority.note.type("Rang.");
            model.authority.addNote();
            lane.goOn();
            assertThat(model.authority.notes).as("of Bromley").extracting(AssessmentNote::text).doesNotContain("Rang.");
            openAuthority(CAMDEN);
            assertThat(model.authority.notes).extracting(AssessmentNote::text).contains("Rang.");
            assertThat(model.authority.note.textProperty().get()).isEmpty();
        }
    }

    @Nested
    @DisplayName("stays when something else is saved")
    class Meanwhile {
        @Test
        @DisplayName("The next step, when its date is changed, which is shown; and what it was changed to is said")
        void the_next_step() {
            openAuthority(CAMDEN);
            RecordKey record = AssessmentTypes.DETAILS_TYPE.key(CAMDEN);
            model.authority.nextStep.type("half a sent");
            changed(record, "nextStepDate", Value.of(PartialDate.of("2009-06")));
            assertThat(model.authority.nextStep.value()).contains("half a sent");
            assertThat(model.authority.nextStepDate.textProperty().get()).isEqualTo("June 2009");
            assertThat(beside(model.authority.nextStep)).isEmpty();
            changed(record, "nextStep", Value.of("their step"));
            assertThat(beside(model.authority.nextStep)).startsWith("Changed meanwhile, to “their step”.");
        }

        @Test
        @DisplayName("A contact that is changed, in both places, and says to what it was changed")
        void a_contact() {
            openAuthority(CAMDEN);
            Contact arts = twoContacts().getFirst();
            RecordKey record = BoroughStore.CONTACT_TYPE.key(arts.id());
            model.authority.contact.edit(arts);
            model.authority.contact.notes.type("Half a sent");
            model.people.edit(person("Head of Arts"));
            model.people.form.notes.type("Half a word");
            changed(record, "telephone", Value.of("020 7946 0999"));
            model.people.edit(person("Head of Arts"));
            assertThat(model.authority.contact.notes.value()).contains("Half a sent");
            assertThat(model.authority.contact.telephone.value()).contains("020 7946 0999");
            assertThat(model.people.form.notes.value()).contains("Half a word");
            assertThat(model.people.form.telephone.value()).contains("020 7946 0999");
            changed(record, "notes", Value.of("Their note"));
            assertThat(beside(model.authority.contact.notes)).contains("Their note");
            assertThat(beside(model.people.form.notes)).contains("Their note");
            model.people.form.leave();
            assertThat(model.people.form.notes.value()).contains("Their note");
        }

        @Test
        @DisplayName("A finding, a tranche, a priority place, a criterion and a framework that are changed")
        void what_is_changed() {
            openAuthority(CAMDEN);
            CriteriaViewModel criteria = model.authority.criteria;
            Finding finding = criteria.findings.getFirst();
            TranchesViewModel.Line tranche = tranche("Tranche 9");
            PriorityPlacesViewModel.Line place = model.places.lines.getFirst();
            FrameworksViewModel.Line line = model.frameworks.lines.get(1);
            String framework = model.frameworks.framework.get().id();
            criteria.editFinding(finding);
            criteria.text.type("Half a finding");
            model.tranches.edit(tranche);
            model.tranches.notes.type("Half a note");
            model.places.edit(place);
            model.places.nextStep.type("half a step");
            model.frameworks.edit(line);
            model.frameworks.guidance.type("Half of it");
            model.frameworks.frameworkTitle.type("Half a title");

            changed(AssessmentTypes.FINDING_TYPE.key(finding.id()), "text", Value.of("Their finding"));
            changed(AssessmentTypes.TRANCHE_TYPE.key(tranche.tranche().id()), "notes", Value.of("Their note"));
            changed(AssessmentTypes.PLACE_TYPE.key(place.place().id()), "nextStep", Value.of("their step"));
            changed(line.key(), "name", Value.of("Their name"));
            changed(AssessmentTypes.FRAMEWORK_TYPE.key(framework), "name", Value.of("Theirs"));

            assertThat(criteria.text.value()).contains("Half a finding");
            assertThat(beside(criteria.text)).contains("Their finding");
            assertThat(model.tranches.notes.value()).contains("Half a note");
            assertThat(beside(model.tranches.notes)).contains("Their note");
            assertThat(model.places.nextStep.value()).contains("half a step");
            assertThat(beside(model.places.nextStep)).contains("their step");
            assertThat(model.frameworks.name.value()).contains("Their name");
            assertThat(model.frameworks.guidance.value()).contains("Half of it");
            assertThat(model.frameworks.frameworkName.value()).contains("Theirs");
            assertThat(model.frameworks.frameworkTitle.value()).contains("Half a title");
        }

        @Test
        @DisplayName("What is new, when something else is archived or deleted")
        void what_is_new() {
            openAuthority(CAMDEN);
            CriteriaViewModel criteria = model.authority.criteria;
            Contact arts = twoContacts().getFirst();
            TranchesViewModel.Line tranche = tranche("Tranche 9");
            model.authority.contact.role.type("Head of Boats");
            model.authority.archiveContact(arts);
            criteria.report.type("Half a report");
            criteria.text.type("Half a finding");
            criteria.deleteFinding(criteria.findings.getFirst());
            model.tranches.name.type("Tranche 10");
            model.tranches.archive(List.of(tranche));
            model.places.whoContacts.type("programme man");
            model.places.archive(List.of(model.places.lines.getFirst()));
            model.frameworks.added.type("Boats");
            model.frameworks.archive(model.frameworks.lines.getLast());
            lane.goOn();
            assertThat(model.authority.contact.role.value()).contains("Head of Boats");
            assertThat(criteria.report.value()).contains("Half a report");
            assertThat(criteria.text.value()).contains("Half a finding");
            assertThat(model.tranches.name.value()).contains("Tranche 10");
            assertThat(model.places.whoContacts.value()).contains("programme man");
            assertThat(model.frameworks.added.value()).contains("Boats");
        }

        @Test
        @DisplayName("A note, when the next step is left")
        void when_another_form_is_left() {
            openAuthority(CAMDEN);
            model.authority.note.type("Half a note");
            model.authority.contact.role.type("Head of Boats");
            model.authority.nextStep.type("half a step");
            model.authority.leave();
            assertThat(model.authority.nextStep.value()).isNotEqualTo("half a step");
            assertThat(model.authority.note.value()).contains("Half a note");
            assertThat(model.authority.contact.role.value()).contains("Head of Boats");
        }

        @Test
        @DisplayName("A tranche whose adding is undone, as a new one")
        void what_was_undone() {
            model.tranches.edit(tranche("Tranche 9"));
            model.tranches.notes.type("Half a note");
            undo();
            assertThat(model.tranches.notes.value()).contains("Half a note");
            assertThat(beside(model.tranches.name)).startsWith("Taken away meanwhile.");
            model.tranches.save();
            lane.goOn();
            assertThat(model.tranches.lines).extracting(l -> l.tranche().notes()).contains("Half a note");
        }
    }

    @Nested
    @DisplayName("stays chosen")
    class Chosen {
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

    @Nested
    @DisplayName("is kept with its authority until it is saved")
    class OfEach {
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
            model.authority.criteria.report.type("Half a report");
            model.authority.contact.role.type("Head of Bo");
            openAuthority(BROMLEY);
            assertThat(model.authority.criteria.text.textProperty().get()).isEmpty();
            openAuthority(CAMDEN);
            assertThat(model.authority.criteria.text.value()).contains("Half a finding");
            assertThat(model.authority.criteria.report.value()).contains("Half a report");
            assertThat(model.authority.contact.role.value()).contains("Head of Bo");
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
    }

    @Test
    @DisplayName("Pressed while it waits, a move says what the form held then")
    void a_move_as_pressed() {
        model.framework.choose(model.framework.options().getFirst());
        model.stage.choose(Stage.PAUSED);
        model.date.type("30 Oct 2008");
        model.moveNote.type("Asked to wait.");
        model.move(List.of(row("Camden")));
        model.moveNote.type("The next one’s note");
        lane.goOn();
        assertThat(row("Camden").stage()).isEqualTo(Stage.PAUSED);
        assertThat(model.moveNote.value()).contains("The next one’s note");
    }
}
