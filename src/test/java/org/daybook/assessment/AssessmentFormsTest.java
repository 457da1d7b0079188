package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Choice;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What is written in the forms of self-assessment")
class AssessmentFormsTest extends AssessmentForms {
    @Nested
    @DisplayName("of a finding stays confidential, or open, as the finding is")
    class Confidential {
        private static final String SOUTHWARK = "E09000028";

        @Test
        @DisplayName("What peers found is not saved under a framework of the authority's own, and waits in the form")
        void what_peers_found() {
            overwriteUnderTheOther("Peer challenge", "CSIT");
            assertThat(fault(model.authority.criteria.criterion)).startsWith("Peers found this, in confidence.");
        }

        @Test
        @DisplayName("What the authority found is not saved as what peers found, and waits in the form")
        void what_the_authority_found() {
            overwriteUnderTheOther("CSIT", "Peer challenge");
            assertThat(fault(model.authority.criteria.criterion)).startsWith("The authority found this itself.");
        }

        @Test
        @DisplayName("It is saved once its framework is chosen again")
        void once_its_framework_is_chosen_again() {
            Finding finding = overwriteUnderTheOther("CSIT", "Peer challenge");
            CriteriaViewModel criteria = model.authority.criteria;
            choose("CSIT");
            criteria.criterion.choose(criteria.lines.getFirst().criterion());
            criteria.saveFinding();
            lane.goOn();
            assertThat(criteria.findings)
                    .filteredOn(f -> f.id().equals(finding.id()))
                    .extracting(Finding::text)
                    .containsExactly("Written over");
        }

        private Finding overwriteUnderTheOther(String its, String other) {
            openAuthority(SOUTHWARK);
            CriteriaViewModel criteria = model.authority.criteria;
            choose(its);
            Finding finding = criteria.findings.getFirst();
            criteria.editFinding(finding);
            choose(other);
            criteria.criterion.choose(criteria.lines.getFirst().criterion());
            criteria.text.type("Written over");
            criteria.saveFinding();
            lane.goOn();
            assertThat(criteria.text.value()).contains("Written over");
            assertThat(AssessmentStore.findingsOf(laptop.journal.sql(), SOUTHWARK)).contains(finding);
            return finding;
        }

        private void choose(String name) {
            Choice<Framework> framework = model.authority.criteria.framework;
            framework.options().stream().filter(f -> f.name().equals(name)).findFirst().ifPresent(framework::choose);
        }
    }

    @Nested
    @DisplayName("of a priority place that has answered")
    class Answered {
        private static final String HAVERING = "E09000016";

        @Test
        @DisplayName("is overdue no more, neither in the list nor among what is due")
        void is_overdue_no_more() {
            assertThat(line().overdue()).isTrue();
            assertThat(due()).isNotEmpty();
            answer();
            assertThat(line().overdue()).isFalse();
            assertThat(due()).isEmpty();
            assertThat(row("Havering").nextStepDate()).isEmpty();
        }

        @Test
        @DisplayName("is still due with the step that comes after its answer")
        void is_still_due_with_the_step_after() {
            answer();
            model.places.edit(line());
            model.places.nextStepDate.type("12 Nov 2008");
            model.places.save();
            lane.goOn();
            assertThat(due()).containsExactly("12 November 2008");
            assertThat(row("Havering").nextStepDate().map(PartialDate::inText)).contains("12 November 2008");
        }

        private void answer() {
            model.places.edit(line());
            model.places.answer.type("Not this year.");
            model.places.save();
            lane.goOn();
        }

        private PriorityPlacesViewModel.Line line() {
            return model.places.lines.stream()
                    .filter(l -> l.place().authority().equals(HAVERING))
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> due() {
            return new AssessmentOutlook(laptop.now())
                    .outlook().due().stream()
                            .filter(d -> d.what().startsWith("Havering"))
                            .map(d -> d.date().inText())
                            .toList();
        }
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
            int challenges = criteria.challenge.held.size();
            model.authority.note.type("Rang.");
            model.authority.contact.role.type("Head of Arts");
            criteria.criterion.choose(criteria.lines.getFirst().criterion());
            criteria.text.type("Nobody knows the plan.");
            criteria.challenge.report.type("It came to this.");
            for (int pressed = 0; pressed < 2; pressed++) {
                model.authority.addNote();
                model.authority.saveContact();
                criteria.saveFinding();
                criteria.challenge.save();
            }
            lane.goOn();
            assertThat(model.authority.notes).filteredOn(n -> n.text().equals("Rang.")).hasSize(1);
            assertThat(model.authority.contacts).filteredOn(c -> c.role().equals("Head of Arts")).hasSize(1);
            assertThat(criteria.findings).hasSize(findings + 1);
            assertThat(criteria.challenge.held).hasSize(challenges + 1);
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
            FrameworkLine line = model.frameworks.lines.get(1);
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
            criteria.challenge.report.type("Half a report");
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
            assertThat(criteria.challenge.report.value()).contains("Half a report");
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
