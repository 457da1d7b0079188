package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.daybook.borough.Contact;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Statement;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Filter;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentViewModelTest {
    @TempDir
    Path home;

    private Laptop laptop;
    private AssessmentViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.sample(home.resolve("sample"));
        model = new AssessmentViewModel(laptop.desk);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    // ---- table, base, filter

    @Test
    void shows_all_33_with_the_statement_of_coverage() {
        assertThat(model.rows).hasSize(33);
        assertThat(model.summaryProperty().get()).isEqualTo("23 of 33 authorities are in (69.7 %)");
        assertThat(model.remarkProperty().get()).isEqualTo("10 left · 7 done · 1.9 a month needed to 19 December 2009");
    }

    @Test
    void without_the_city_it_shows_32_and_says_so() {
        choose(Base.BOROUGHS);
        assertThat(model.rows).hasSize(32).noneMatch(r -> r.name().equals("City of London"));
        assertThat(model.summaryProperty().get()).isEqualTo("22 of 32 boroughs are in (68.8 %)");
    }

    @Test
    void a_chosen_base_holds_what_she_took_into_it() {
        model.choose(rows("Camden", "Barnet", "Bexley"));
        choose(Base.CHOSEN);
        assertThat(model.rows).extracting(AssessmentRow::name).containsExactly("Barnet", "Bexley", "Camden");
        assertThat(model.summaryProperty().get()).isEqualTo("2 of 3 chosen are in (66.7 %)");
        model.choose(rows("Barnet", "Bexley", "Camden"));
        assertThat(model.rows).isEmpty();
    }

    @Test
    void an_authority_outside_london_is_in_no_base_of_londons() {
        laptop.desk.save(
                Draft.labelled("Added Thurrock")
                        .create(
                                org.daybook.borough.BoroughStore.AUTHORITY_TYPE.key("E06000034"),
                                Map.of("name", Value.of("Thurrock"), "inLondon", Value.of(false))),
                _ -> {});
        assertThat(model.rows).hasSize(33);
        choose(Base.EVERYONE);
        assertThat(model.rows).hasSize(34);
        model.choose(rows("Thurrock"));
        assertThat(laptop.failed).containsExactly("Choose at least one London authority.");
    }

    @Test
    void stage_chips_count_what_they_would_show() {
        Map<String, Integer> counts = new java.util.HashMap<>();
        for (Filter.Chip chip : model.filter.chipsProperty().get()) {
            counts.put(chip.word(), chip.count());
        }
        assertThat(counts)
                .containsEntry("signed up", 7)
                .containsEntry("self-assessing", 8)
                .containsEntry("priority", 6)
                .containsEntry("standing still", 5);
        model.filter.chosen().add("signed-up");
        assertThat(model.filter.shown()).hasSize(7);
    }

    @Test
    void typing_filters_by_name_stage_lead_and_next_step() {
        model.filter.textProperty().set("consensus");
        assertThat(model.filter.shown()).extracting(AssessmentRow::name).containsExactly("Barnet", "Camden", "Hillingdon", "Tower Hamlets");
    }

    // ---- moving

    @Test
    void moves_many_at_once_as_one_undo() {
        fill(Stage.SELF_ASSESSING, "30 Oct 2008", "");
        model.move(rows("Brent", "City of London", "Haringey"));
        assertThat(laptop.saved).containsExactly("Moved 3 authorities to self-assessing");
        assertThat(rows("Brent").getFirst().stage()).isEqualTo(Stage.SELF_ASSESSING);
        assertThat(rows("Brent").getFirst().tranche()).isEqualTo("Tranche 3");
        laptop.desk.undo();
        assertThat(rows("Brent").getFirst().stage()).isEqualTo(Stage.SIGNED_UP);
        assertThat(rows("Haringey").getFirst().stage()).isEqualTo(Stage.SIGNED_UP);
    }

    @Test
    void a_move_dated_to_the_month_the_season_or_the_year_of_the_last_one_becomes_the_stage() {
        for (String rough : List.of("October 2008", "early October 2008", "autumn 2008", "2008")) {
            fill(Stage.SELF_ASSESSING, rough, "");
            model.move(rows("Brent"));
            assertThat(rows("Brent").getFirst().stage()).as(rough).isEqualTo(Stage.SELF_ASSESSING);
            laptop.desk.undo();
        }
    }

    @Test
    void it_is_said_where_an_authority_stays_when_an_earlier_stage_is_told_late_with_a_rough_date() {
        fill(Stage.SELF_ASSESSING, "20 Oct 2008", "");
        model.move(rows("Brent", "Haringey"));
        fill(Stage.SIGNED_UP, "2008", "");
        model.move(rows("Brent"));
        assertThat(laptop.saved.getLast())
                .isEqualTo("Moved Brent to signed up. Brent stays at \"self-assessing\", since 20 October 2008. If this move is"
                        + " the later one, undo it and give its day.");
        fill(Stage.SIGNED_UP, "October 2008", "");
        model.move(rows("Brent", "Haringey"));
        assertThat(laptop.saved.getLast())
                .isEqualTo("Moved 2 authorities to signed up. 2 of them stay where they are, having come further. Where this"
                        + " move is the later one, undo it and give its day.");
        fill(Stage.SIGNED_UP, "September 2008", "");
        model.move(rows("Brent"));
        assertThat(laptop.saved.getLast()).isEqualTo("Moved Brent to signed up");
    }

    @Test
    void a_self_assessment_that_is_done_stays_done_when_the_authority_pauses_or_withdraws() {
        for (Stage aside : List.of(Stage.PAUSED, Stage.WITHDREW)) {
            fill(aside, "30 Oct 2008", "");
            model.move(rows("Ealing"));
            assertThat(laptop.now().coverage(Base.AUTHORITIES).done()).as(aside.word()).isEqualTo(7);
            assertThat(rows("Ealing").getFirst().doneOn().map(PartialDate::canonical)).contains("2008-10-10");
            laptop.desk.undo();
        }
    }

    @Test
    void an_authority_that_withdrew_after_its_self_assessment_is_in_no_more() {
        fill(Stage.WITHDREW, "30 Oct 2008", "");
        model.move(rows("Ealing"));
        assertThat(model.summaryProperty().get()).startsWith("22 of 33 authorities are in");
        double bar = new AssessmentOutlook(laptop.now())
                .outlook().statements().getFirst().bar().stream().mapToDouble(Statement.Part::share).sum();
        assertThat(bar).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_move_back_before_the_self_assessment_was_done_takes_it_back() {
        fill(Stage.SELF_ASSESSING, "30 Oct 2008", "");
        model.move(rows("Ealing"));
        assertThat(laptop.now().coverage(Base.AUTHORITIES).done()).isEqualTo(6);
    }

    @Test
    void signing_one_up_changes_the_statement() {
        fill(Stage.SIGNED_UP, "30 Oct 2008", "");
        model.move(rows("Harrow"));
        assertThat(model.summaryProperty().get()).isEqualTo("24 of 33 authorities are in (72.7 %)");
    }

    @Test
    void a_skipped_stage_is_said_at_the_note_and_nothing_is_lost() {
        fill(Stage.SELF_ASSESSED, "30 Oct 2008", "");
        model.move(rows("Brent", "Camden"));
        assertThat(model.moveNote.faultProperty().get())
                .isEqualTo("Going to \"self-assessment done\" skips a stage for Brent (signed up). Say why in the note.");
        assertThat(laptop.saved).isEmpty();
        assertThat(model.stage.value()).contains(Stage.SELF_ASSESSED);
        model.moveNote.type("They had begun before.");
        model.move(rows("Brent", "Camden"));
        assertThat(laptop.saved).containsExactly("Moved 2 authorities to self-assessment done");
        assertThat(model.moveNote.textProperty().get()).isEmpty();
    }

    @Test
    void a_date_to_come_is_said_at_the_date() {
        fill(Stage.PAUSED, "3 Nov 2008", "");
        model.move(rows("Camden"));
        assertThat(model.date.faultProperty().get()).startsWith("A move cannot be dated after today, 31 October 2008.");
        assertThat(laptop.saved).isEmpty();
    }

    @Test
    void the_form_begins_with_today_and_the_framework_of_the_selected() {
        model.prepareMove(rows("Merton"));
        assertThat(model.framework.get().name()).isEqualTo("TAES");
        assertThat(model.date.textProperty().get()).isEqualTo("31 October 2008");
    }

    @Test
    void the_date_that_was_filled_in_is_todays_again_on_another_day() {
        model.prepareMove(rows("Merton"));
        model.prepareNote();
        newDay();
        model.prepareMove(rows("Merton"));
        model.prepareNote();
        assertThat(model.date.textProperty().get()).isEqualTo("2 November 2008");
        assertThat(model.noteDate.textProperty().get()).isEqualTo("2 November 2008");
    }

    @Test
    void a_date_that_she_typed_stays_on_another_day() {
        model.prepareMove(rows("Merton"));
        model.date.type("29 Oct 2008");
        newDay();
        model.prepareMove(rows("Merton"));
        assertThat(model.date.textProperty().get()).isEqualTo("29 Oct 2008");
    }

    // ---- notes

    @Test
    void notes_the_same_of_several() {
        model.prepareNote();
        model.note.type("Sent the spring dates.");
        model.addNote(rows("Barnet", "Camden"));
        assertThat(laptop.saved).hasSize(1);
        model.authority.open("E09000007");
        assertThat(model.authority.notes).extracting(AssessmentNote::text).first().isEqualTo("Sent the spring dates.");
    }

    // ---- one authority

    @Test
    void changing_the_next_step_shows_in_the_table_and_in_the_history() {
        model.authority.open("E09000007");
        model.authority.nextStep.type("send the last two themes");
        model.authority.nextStepDate.type("mid November 2008");
        model.authority.saveDetails();
        assertThat(rows("Camden").getFirst().nextStep()).isEqualTo("send the last two themes");
        assertThat(model.authority.history.getFirst().what())
                .startsWith("Changed the next step of Camden")
                .contains("next step date: mid November 2008");
        assertThat(model.authority.history.getFirst().was()).contains("next step: consensus day");
    }

    @Test
    void a_next_step_without_a_year_is_the_coming_one() {
        model.authority.open("E09000007");
        model.authority.nextStepDate.type("12 Jan");
        model.authority.saveDetails();
        assertThat(rows("Camden").getFirst().nextStepDate().map(PartialDate::canonical)).contains("2009-01-12");
    }

    @Test
    void what_is_being_typed_survives_another_save() {
        model.authority.open("E09000007");
        model.authority.nextStep.type("half a sent");
        fill(Stage.PAUSED, "30 Oct 2008", "");
        model.move(rows("Barnet", "Camden"));
        assertThat(model.authority.nextStep.textProperty().get()).isEqualTo("half a sent");
    }

    @Test
    void a_move_taken_back_gives_the_stage_before_and_undo_brings_it_back() {
        model.authority.open("E09000007");
        model.authority.deleteMove(model.authority.moves.getFirst());
        assertThat(rows("Camden").getFirst().stage()).isEqualTo(Stage.SIGNED_UP);
        laptop.desk.undo();
        assertThat(rows("Camden").getFirst().stage()).isEqualTo(Stage.SELF_ASSESSING);
    }

    @Test
    void scores_a_criterion_changes_the_score_and_takes_it_away() {
        model.authority.open("E09000006");
        CriteriaViewModel criteria = model.authority.criteria;
        criteria.score(criteria.lines.getFirst(), OptionalInt.of(2));
        assertThat(criteria.lines.getFirst().score()).hasValue(2);
        criteria.score(criteria.lines.getFirst(), OptionalInt.of(3));
        assertThat(criteria.lines.getFirst().score()).hasValue(3);
        criteria.score(criteria.lines.getFirst(), OptionalInt.empty());
        assertThat(criteria.lines.getFirst().score()).isEmpty();
        assertThat(laptop.saved.getFirst()).isEqualTo("Bromley: scored 2 for Vision and ambition");
    }

    @Test
    void notes_and_changes_an_area_for_improvement() {
        model.authority.open("E09000007");
        CriteriaViewModel criteria = model.authority.criteria;
        int before = criteria.findings.size();
        criteria.criterion.choose(criteria.lines.getFirst().criterion());
        criteria.text.type("Nobody knows the plan.");
        criteria.saveFinding();
        assertThat(criteria.findings).hasSize(before + 1);
        criteria.editFinding(criteria.findings.getLast());
        criteria.text.type("Few know the plan.");
        criteria.saveFinding();
        assertThat(criteria.findings).hasSize(before + 1);
        assertThat(criteria.findings.getLast().text()).isEqualTo("Few know the plan.");
    }

    @Test
    void what_peers_found_is_confidential() {
        model.authority.open("E09000028");
        CriteriaViewModel criteria = model.authority.criteria;
        criteria.framework.choose(criteria.framework.options().getLast());
        assertThat(criteria.isScored()).isFalse();
        assertThat(criteria.findings).hasSize(1).allMatch(Finding::challenged);
        assertThat(AssessmentTypes.CHALLENGE_FINDING_TYPE.field("text").orElseThrow().sensitivity())
                .isEqualTo(org.daybook.journal.Field.Sensitivity.CONFIDENTIAL);
    }

    @Test
    void adds_changes_and_archives_a_contact() {
        model.authority.open("E09000007");
        model.authority.contact.role.type("Arts Officer");
        model.authority.contact.name.type("Winifred Oduya");
        model.authority.saveContact();
        Contact added = model.authority.contacts.stream().filter(c -> c.role().equals("Arts Officer")).findFirst().orElseThrow();
        model.authority.contact.edit(added);
        model.authority.contact.telephone.type("020 7946 0999");
        model.authority.saveContact();
        assertThat(model.authority.contacts).filteredOn(c -> c.telephone().equals("020 7946 0999")).hasSize(1);
        model.authority.archiveContact(added);
        assertThat(model.authority.contacts).filteredOn(Contact::archived).hasSize(1);
    }

    // ---- priority places, tranches, frameworks

    @Test
    void works_through_a_priority_place() {
        PriorityPlacesViewModel places = model.places;
        assertThat(places.lines).hasSize(10);
        PriorityPlacesViewModel.Line bexley =
                places.lines.stream().filter(l -> l.authority().equals("Bexley")).findFirst().orElseThrow();
        places.edit(bexley);
        places.answer.type("Yes, from January.");
        places.answered.type("30 oct 2008");
        places.save();
        assertThat(places.lines).filteredOn(l -> l.place().answer().equals("Yes, from January.")).hasSize(1);
        assertThat(places.filter.chipsProperty().get())
                .anySatisfy(c -> assertThat(c).isEqualTo(new Filter.Chip("answered", "answered", 4)));
    }

    @Test
    void a_place_is_held_only_for_one_that_is_not_in_and_has_none() {
        assertThat(model.places.authority.options()).isEmpty();
        model.places.archive(List.of(model.places.lines.getFirst()));
        assertThat(model.places.authority.options()).hasSize(1);
    }

    @Test
    void adds_changes_and_archives_a_tranche() {
        model.tranches.name.type("Tranche 5");
        model.tranches.starts.type("autumn 2009");
        model.tranches.save();
        TranchesViewModel.Line added = model.tranches.lines.getLast();
        assertThat(added.tranche().name()).isEqualTo("Tranche 5");
        model.tranches.archive(List.of(added));
        assertThat(model.tranche.options()).extracting(Tranche::name).doesNotContain("Tranche 5");
    }

    @Test
    void edits_adds_and_orders_criteria() {
        FrameworksViewModel frameworks = model.frameworks;
        FrameworkLine second = frameworks.lines.get(2);
        frameworks.shift(second, -1);
        assertThat(frameworks.lines.get(1).name()).isEqualTo(second.name());
        frameworks.edit(frameworks.lines.get(1));
        frameworks.name.type("Leadership by Members");
        frameworks.save();
        assertThat(frameworks.lines.get(1).name()).isEqualTo("Leadership by Members");
        frameworks.added.type("Digital services");
        frameworks.addCriterion(frameworks.lines.getFirst());
        assertThat(frameworks.lines).extracting(FrameworkLine::name).contains("Digital services");
    }

    // ----

    private void newDay() {
        laptop.desk.save(
                Draft.labelled("Another day").set(ProgrammeStore.KEY, "asAt", Value.of("2008-11-02")), _ -> {});
    }

    private void choose(Base base) {
        model.base.options().stream().filter(b -> b.base() == base).findFirst().ifPresent(model.base::choose);
    }

    private void fill(Stage stage, String date, String note) {
        model.framework.choose(model.framework.options().getFirst());
        model.stage.choose(stage);
        model.date.type(date);
        model.moveNote.type(note);
    }

    private List<AssessmentRow> rows(String... names) {
        return model.rows.stream().filter(r -> List.of(names).contains(r.name())).toList();
    }
}
