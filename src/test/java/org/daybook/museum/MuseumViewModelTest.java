package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.ProgrammeStore;
import org.daybook.journal.Draft;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.form.Filter;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The museums view")
class MuseumViewModelTest {
    @TempDir
    Path folder;

    private Laptop laptop;
    private MuseumViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = new Laptop(folder, true);
        model = new MuseumViewModel(laptop.desk);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void shows_all_services_with_the_statement_and_its_base() {
        assertThat(model.services.rows).hasSize(33);
        assertThat(model.services.summaryProperty().get())
                .isEqualTo("16 of 24 eligible services are enrolled (66.7 %); 3 wait");
    }

    @Test
    void its_chips_count_what_they_would_show() {
        assertThat(model.services.filter.chipsProperty().get())
                .extracting(Filter.Chip::id, Filter.Chip::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("waiting", 3),
                        org.assertj.core.groups.Tuple.tuple("alone", 2),
                        org.assertj.core.groups.Tuple.tuple("enrolled", 16),
                        org.assertj.core.groups.Tuple.tuple("neither", 5),
                        org.assertj.core.groups.Tuple.tuple("not-eligible", 9));
    }

    @Test
    void finds_a_service_by_why_it_waits() {
        model.services.filter.textProperty().set("volunteers");
        assertThat(model.services.filter.shown()).extracting(r -> r.authority().name()).containsExactly("Havering");
    }

    @Test
    void moves_several_services_as_one_undo() {
        model.services.stage.choose(EnrolmentStage.SELF_ASSESSING);
        model.services.date.type("30 Oct 2008");
        model.services.move(services("Waltham Forest", "Hillingdon"));
        assertThat(laptop.saved).containsExactly("Moved 2 services to self-assessing");
        assertThat(services("Hillingdon").getFirst().stage()).isEqualTo(EnrolmentStage.SELF_ASSESSING);
        laptop.desk.undo();
        assertThat(services("Waltham Forest", "Hillingdon"))
                .extracting(ServiceRow::stage)
                .containsOnly(EnrolmentStage.ENROLLED);
    }

    @Test
    void fills_in_the_day_anew_when_it_is_another_than_when_it_was_filled_in() {
        model.services.prepareMove();
        assertThat(model.services.date.textProperty().get()).isEqualTo("31 October 2008");
        laptop.desk.save(
                Draft.labelled("Another day").set(ProgrammeStore.KEY, "asAt", Value.of("2008-11-02")), _ -> {});
        model.services.prepareMove();
        assertThat(model.services.date.textProperty().get()).isEqualTo("2 November 2008");
    }

    @Test
    void says_beside_the_date_that_a_move_cannot_lie_in_the_future() {
        model.services.stage.choose(EnrolmentStage.ENROLLED);
        model.services.date.type("1 Nov 2008");
        model.services.move(services("Bromley"));
        assertThat(laptop.saved).isEmpty();
        assertThat(model.services.date.faultProperty().get())
                .isEqualTo("A move cannot be dated after today, 31 October 2008. Enter it once it has happened.");
        assertThat(model.services.stage.value()).contains(EnrolmentStage.ENROLLED);
    }

    @Test
    void says_beside_a_rough_date_that_the_move_would_wait_for_one_that_is_still_to_come() {
        laptop.desk.save(
                new MuseumEdits(UuidV7.system())
                        .move(services("Bromley"), EnrolmentStage.ENROLLED, PartialDate.of("2008-12-15"), ""),
                _ -> {});
        model.services.stage.choose(EnrolmentStage.ENROLLED);
        model.services.date.type("2008");
        model.services.move(services("Bromley"));
        assertThat(laptop.saved).hasSize(1);
        assertThat(model.services.date.faultProperty().get())
                .isEqualTo("Bromley has a move from 15 December 2008, which is still to come, and this one would count only"
                        + " from then. Give the day of this one, or take that one back.");
        model.services.date.type("31 Oct 2008");
        model.services.move(services("Bromley"));
        assertThat(services("Bromley").getFirst().stage()).isEqualTo(EnrolmentStage.ENROLLED);
    }

    @Test
    void says_where_a_service_stays_when_an_earlier_stage_is_told_late_with_a_rough_date() {
        move("Bromley", EnrolmentStage.ENROLLED, "28 Oct 2008");
        move("Bromley", EnrolmentStage.INVITED, "October 2008");
        assertThat(laptop.saved.getLast())
                .isEqualTo("Moved Bromley to invited. Bromley stays at \"enrolled\", since 28 October 2008. If this move is the"
                        + " later one, undo it and give its day.");
        move("Bromley", EnrolmentStage.INVITED, "September 2008");
        assertThat(laptop.saved.getLast()).isEqualTo("Moved Bromley to invited");
        move("Bromley", EnrolmentStage.WITHDREW, "October 2008");
        assertThat(laptop.saved.getLast()).isEqualTo("Moved Bromley to withdrew");
    }

    private void move(String service, EnrolmentStage to, String on) {
        model.services.stage.choose(to);
        model.services.date.type(on);
        model.services.move(services(service));
    }

    @Test
    void keeps_what_was_typed_when_a_skipped_stage_needs_a_note() {
        model.services.stage.choose(EnrolmentStage.REPORTED);
        model.services.date.type("30 Oct 2008");
        model.services.move(services("Bromley"));
        assertThat(laptop.saved).isEmpty();
        assertThat(laptop.failed).singleElement().asString().contains("Say why in the note");
        assertThat(model.services.stage.value()).contains(EnrolmentStage.REPORTED);
    }

    @Test
    void takes_back_a_move_that_was_made_in_error_and_undo_brings_it_back() {
        model.services.stage.choose(EnrolmentStage.DECLINED);
        model.services.date.type("28 Oct 2008");
        model.services.move(services("Bromley"));
        model.services.open(services("Bromley").getFirst().gss());
        assertThat(model.services.moves).extracting(MuseumMove::code).containsExactly("declined", "invited");
        model.services.takeBack(model.services.moves.getFirst());
        assertThat(laptop.saved.getLast()).isEqualTo("Took back the move of Bromley to declined");
        assertThat(services("Bromley").getFirst().stage()).isEqualTo(EnrolmentStage.INVITED);
        assertThat(model.services.moves).extracting(MuseumMove::code).containsExactly("invited");
        laptop.desk.undo();
        assertThat(services("Bromley").getFirst().stage()).isEqualTo(EnrolmentStage.DECLINED);
    }

    @Test
    void suggests_helpers_only_for_one_that_waits() {
        model.services.open(services("Sutton").getFirst().gss());
        assertThat(shown().suggestions()).isNotEmpty();
        model.services.open(services("Croydon").getFirst().gss());
        assertThat(shown().suggestions()).isEmpty();
    }

    @Test
    void pairs_with_the_best_helper_and_shows_it_at_once() {
        model.services.open(services("Sutton").getFirst().gss());
        model.services.pair(shown().suggestions().getFirst());
        assertThat(laptop.saved).containsExactly("Paired Croydon to help Sutton");
        assertThat(shown().row().helper().map(a -> a.name())).contains("Croydon");
        model.services.unpair(shown().pairings().getFirst());
        assertThat(shown().row().helper()).isEmpty();
    }

    @Test
    void adds_a_museum_and_empties_the_form_for_the_next() {
        model.museums.begin();
        model.museums.name.type("Ham House");
        model.museums.accreditation.type("accredited");
        model.museums.save();
        assertThat(model.museums.rows).extracting(r -> r.museum().name()).contains("Ham House");
        assertThat(model.museums.name.textProperty().get()).isEmpty();
    }

    @Test
    void joins_two_museums_and_undo_parts_them() {
        model.museums.join(museums("Honeywood Museum", "Whitehall"));
        assertThat(model.museums.rows).hasSize(21).noneMatch(r -> r.museum().name().equals("Whitehall"));
        laptop.desk.undo();
        assertThat(model.museums.rows).hasSize(22);
    }

    @Test
    void joins_an_archived_museum_into_the_live_one_whichever_was_selected_first() {
        model.museums.archive(museums("Whitehall"));
        model.museums.join(museums("Whitehall", "Honeywood Museum"));
        assertThat(laptop.museum("Honeywood Museum").standsForItself()).isTrue();
        assertThat(laptop.museum("Whitehall").joinedInto()).isEqualTo(laptop.museum("Honeywood Museum").id());
    }

    @Test
    void joins_two_archived_museums_into_the_first() {
        model.museums.archive(museums("Honeywood Museum", "Whitehall"));
        model.museums.join(museums("Whitehall", "Honeywood Museum"));
        assertThat(laptop.museum("Whitehall").standsForItself()).isTrue();
    }

    @Test
    void asks_for_two_museums_to_join() {
        model.museums.join(museums("Whitehall"));
        assertThat(laptop.failed).containsExactly(
                "Select the two museums that are the same: the first is kept, or the one that is not archived, and both"
                        + " stay known.");
    }

    @Test
    void lists_a_meeting_without_a_year_as_the_coming_one() {
        model.meetings.date.type("12 Jan");
        model.meetings.subject.type("Loans");
        model.meetings.save();
        assertThat(laptop.feature.outlook(laptop.reading()).due())
                .filteredOn(d -> d.what().contains("Loans"))
                .extracting(d -> d.date().canonical())
                .containsExactly("2009-01-12");
    }

    @Test
    void adds_a_meeting_and_notes_who_was_there() {
        model.meetings.date.type("30 Oct 2008");
        model.meetings.subject.type("Loans");
        model.meetings.save();
        Meeting added = model.meetings.meetings.stream()
                .filter(m -> m.subject().equals("Loans"))
                .findFirst()
                .orElseThrow();
        model.meetings.open(added.id());
        model.meetings.present.choose(services("Brent").getFirst().authority());
        model.meetings.who.type("curator");
        model.meetings.attended();
        assertThat(model.meetings.openProperty().get().map(m -> m.present().size())).contains(1);
    }

    private ServicesViewModel.Open shown() {
        return model.services.openProperty().get().orElseThrow();
    }

    private List<ServiceRow> services(String... names) {
        return Arrays.stream(names)
                .map(name -> model.services.rows.stream()
                        .filter(r -> r.authority().name().equals(name))
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<MuseumsViewModel.Row> museums(String... names) {
        return Arrays.stream(names)
                .map(name -> model.museums.rows.stream()
                        .filter(r -> r.museum().name().equals(name))
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }
}
