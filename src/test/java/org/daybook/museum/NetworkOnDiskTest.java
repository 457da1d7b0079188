package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The museum network, saved and read again")
class NetworkOnDiskTest {
    @TempDir
    Path folder;

    private final MuseumEdits edits = new MuseumEdits(UuidV7.system());
    private Laptop laptop;

    @BeforeEach
    void open() throws Exception {
        laptop = new Laptop(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void keeps_every_move_and_stands_where_the_latest_dated_one_says() {
        save(edits.move(
                List.of(laptop.service("Bromley")), EnrolmentStage.ENROLLED, PartialDate.of("2008-10-28"), ""));
        ServiceRow bromley = laptop.service("Bromley");
        assertThat(bromley.stage()).isEqualTo(EnrolmentStage.ENROLLED);
        assertThat(bromley.since()).contains(PartialDate.of("2008-10-28"));
        assertThat(bromley.moves()).extracting(MuseumMove::code).containsExactly("invited", "enrolled");
        assertThat(laptop.now().enrolled()).isEqualTo(17);
        laptop.journal.undo();
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.INVITED);
    }

    @Test
    void stands_where_a_move_says_that_is_dated_to_the_month_of_the_one_before() {
        save(edits.move(
                List.of(laptop.service("Bromley")), EnrolmentStage.ENROLLED, PartialDate.of("2008-10"), ""));
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.ENROLLED);
    }

    @Test
    void stays_where_it_is_when_an_earlier_stage_is_told_late_with_a_rough_date() {
        moved("Bromley", EnrolmentStage.ENROLLED, "2008-10-28", "");
        for (String rough : List.of("2008", "2008-10", "2008-10-late")) {
            moved("Bromley", EnrolmentStage.INVITED, rough, "");
            assertThat(laptop.service("Bromley").stage()).as(rough).isEqualTo(EnrolmentStage.ENROLLED);
        }
        moved("Bromley", EnrolmentStage.WITHDREW, "2008-10", "");
        moved("Bromley", EnrolmentStage.INVITED, "2008-10", "");
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.WITHDREW);
    }

    @Test
    void stays_where_it_is_when_both_are_dated_to_one_month() {
        moved("Bromley", EnrolmentStage.ENROLLED, "2008-10", "");
        moved("Bromley", EnrolmentStage.INVITED, "2008-10", "");
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.ENROLLED);
    }

    @Test
    void does_not_count_a_move_that_is_dated_later_than_today() {
        save(edits.move(
                List.of(laptop.service("Bromley")), EnrolmentStage.ENROLLED, PartialDate.of("2008-12"), ""));
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.INVITED);
        assertThat(laptop.feature.problems(laptop.reading()))
                .containsExactly(
                        "Bromley: a move to \"enrolled\" is dated December 2008, which is still to come; it does not count yet.");
    }

    @Test
    void says_of_a_move_with_a_rough_date_that_it_waits_for_one_dated_later_than_today() {
        moved("Bromley", EnrolmentStage.INVITED, "2008-12-15", "");
        moved("Bromley", EnrolmentStage.ENROLLED, "2008", "");
        assertThat(laptop.feature.problems(laptop.reading()))
                .contains("Bromley: a move to \"enrolled\", 2008, may follow the one from 15 December 2008, which is still to"
                        + " come; it does not count yet. Take that one back if it is wrong, or this one, and enter it with its day.");
    }

    @Test
    void moved_twice_on_a_day_says_so_until_it_is_moved_once_more() {
        moved("Bromley", EnrolmentStage.DECLINED, "2008-10-28", "");
        moved("Bromley", EnrolmentStage.ENROLLED, "2008-10-28", "");
        assertThat(laptop.feature.problems(laptop.reading()))
                .containsExactly("Bromley was moved twice on 28 October 2008. Take one of the two back, or move it once"
                        + " more to where it stands.");
        moved("Bromley", EnrolmentStage.ENROLLED, "2008-10-28", "");
        assertThat(laptop.feature.problems(laptop.reading())).isEmpty();
        moved("Bromley", EnrolmentStage.SELF_ASSESSING, "2008-10-30", "");
        assertThat(laptop.feature.problems(laptop.reading())).isEmpty();
    }

    @Test
    void that_declined_or_waits_is_asked_for_a_note_where_stages_are_skipped_from_where_it_had_come_to() {
        moved("Bromley", EnrolmentStage.DECLINED, "2008-10-28", "");
        assertThatThrownBy(() -> moved("Bromley", EnrolmentStage.REPORTED, "2008-10-30", ""))
                .isInstanceOf(Refused.class)
                .hasMessage("Bromley has come as far as invited: moving it to reported skips stages. Say why in the note.");
        moved("Bromley", EnrolmentStage.ENROLLED, "2008-10-30", "");
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.ENROLLED);
    }

    @Test
    void that_was_moved_to_self_assessed_by_mistake_finished_when_it_really_did() {
        moved("Hillingdon", EnrolmentStage.SELF_ASSESSED, "2008-10-25", "by mistake");
        moved("Hillingdon", EnrolmentStage.SELF_ASSESSING, "2008-10-26", "");
        moved("Hillingdon", EnrolmentStage.SELF_ASSESSED, "2008-10-30", "");
        assertThat(laptop.now().suggestions(laptop.service("Sutton")))
                .filteredOn(s -> s.helper().authority().name().equals("Hillingdon"))
                .singleElement()
                .extracting(HelpSuggestion::reason)
                .asString()
                .startsWith("finished its own self-assessment (30 October 2008)");
    }

    private void moved(String name, EnrolmentStage stage, String date, String note) {
        save(edits.move(List.of(laptop.service(name)), stage, PartialDate.of(date), note));
    }

    @Test
    void pairs_and_parts_again_and_remembers_both() {
        save(edits.pair(laptop.service("Sutton"), laptop.service("Croydon"), PartialDate.of("2008-10-01")));
        assertThat(laptop.service("Sutton").helper().map(a -> a.name())).contains("Croydon");
        Pairing pairing = laptop.now().pairings().stream()
                .filter(p -> p.waiting().equals(laptop.service("Sutton").gss()))
                .findFirst()
                .orElseThrow();
        save(edits.unpair(pairing, "Croydon", "Sutton", PartialDate.of("2008-10-31")));
        assertThat(laptop.service("Sutton").helper()).isEmpty();
        assertThat(laptop.now().pairings()).extracting(Pairing::waiting).contains(laptop.service("Sutton").gss());
    }

    @Test
    void with_two_helpers_for_one_service_says_so() {
        save(edits.pair(laptop.service("Bexley"), laptop.service("Croydon"), PartialDate.of("2008-10-01")));
        assertThat(laptop.feature.problems(laptop.reading()))
                .containsExactly("Bexley has 2 helpers at once. End the pairings that no longer hold.");
    }

    @Test
    void adds_changes_and_archives_a_museum() {
        String sutton = laptop.service("Sutton").gss();
        save(edits.museum(Optional.empty(), museum("", sutton, "Little Holland House")));
        assertThat(laptop.service("Sutton").museums()).isEqualTo(3);
        Museum added = laptop.museum("Little Holland House");
        save(edits.museum(Optional.of(added.id()), museum(added.id(), "", "Holland House")));
        assertThat(laptop.service("Sutton").museums()).isEqualTo(2);
        save(edits.archive(laptop.museum("Holland House")));
        assertThat(laptop.museum("Holland House").archived()).isTrue();
        save(edits.archive(laptop.museum("Holland House")));
        assertThat(laptop.museum("Holland House").archived()).isFalse();
    }

    @Test
    void joins_two_records_of_one_museum_keeping_both_ids_and_parts_them_by_undo() {
        Museum kept = laptop.museum("Honeywood Museum");
        Museum joined = laptop.museum("Whitehall");
        save(edits.same(kept, joined));
        assertThat(laptop.museum("Whitehall").joinedInto()).isEqualTo(kept.id());
        assertThat(laptop.museum("Honeywood Museum").standsForItself()).isTrue();
        assertThat(laptop.service("Sutton").museums()).isEqualTo(1);
        assertThat(laptop.now().museums()).extracting(Museum::id).contains(kept.id(), joined.id());
        laptop.journal.undo();
        assertThat(laptop.museum("Whitehall").standsForItself()).isTrue();
        assertThat(laptop.service("Sutton").museums()).isEqualTo(2);
    }

    @Test
    void reads_three_records_joined_in_a_row_as_the_last_and_survives_a_ring() {
        Museum one = laptop.museum("Honeywood Museum");
        Museum two = laptop.museum("Whitehall");
        Museum three = laptop.museum("Hall Place");
        save(edits.same(two, one));
        save(edits.same(three, two));
        assertThat(laptop.museum("Honeywood Museum").joinedInto()).isEqualTo(three.id());
        save(edits.same(one, three));
        assertThat(laptop.now().museums()).hasSize(22);
    }

    @Test
    void on_the_sheet_of_those_who_wait_offers_helpers_that_are_free_eligible_and_of_london() {
        outsideLondon("Thurrock", EnrolmentStage.SELF_ASSESSED);
        save(Draft.labelled("no more eligible")
                .set(MuseumTypes.SERVICE.key(laptop.service("Croydon").gss()), "eligible", Value.of(false)));
        for (String busy : List.of("Lambeth", "Southwark", "Hackney", "Haringey")) {
            save(edits.pair(laptop.service("Bexley"), laptop.service(busy), PartialDate.of("2008-10-01")));
        }
        SheetRequest request = new SheetRequest(
                laptop.journal,
                laptop.reading().asAt(),
                laptop.reading().asAt(),
                Optional.empty(),
                SharingClass.INTERNAL,
                List.of(),
                true);
        List<Table> tables = new WaitingMuseumsSheet()
                .make(request).blocks().stream()
                        .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty())
                        .toList();
        assertThat(tables.getLast().rows())
                .as("who could help Sutton")
                .extracting(row -> row.cells().getFirst().text())
                .containsExactly("Tower Hamlets", "Westminster");
    }

    @Test
    void notes_who_was_at_a_meeting() {
        save(edits.meeting(Optional.empty(), PartialDate.of("2008-10-30"), "Bruce Castle", "Loans"));
        Meeting loans = laptop.now().meetings().stream()
                .filter(m -> m.subject().equals("Loans"))
                .findFirst()
                .orElseThrow();
        save(edits.attended(loans, laptop.service("Haringey").gss(), "Haringey", "curator"));
        assertThat(laptop.now().meetings().stream()
                        .filter(m -> m.id().equals(loans.id()))
                        .flatMap(m -> m.present().stream()))
                .extracting(Meeting.Attendance::who)
                .containsExactly("curator");
    }

    @Test
    void counts_no_service_that_is_not_eligible_and_says_so_when_it_is_enrolled() {
        ServiceRow harrow = laptop.service("Harrow");
        save(edits.move(List.of(harrow), EnrolmentStage.ENROLLED, PartialDate.of("2008-10-01"), "at once"));
        assertThat(laptop.now().enrolled()).isEqualTo(16);
        assertThat(laptop.feature.problems(laptop.reading())).anyMatch(p -> p.startsWith("Harrow is enrolled but not"));
    }

    @Test
    void counts_no_service_outside_london() {
        outsideLondon("Thurrock", EnrolmentStage.ENROLLED);
        outsideLondon("Slough", EnrolmentStage.WAITING);
        assertThat(laptop.now().eligible()).isEqualTo(24);
        assertThat(laptop.now().enrolled()).isEqualTo(16);
        assertThat(laptop.now().waiting()).extracting(row -> row.authority().name()).doesNotContain("Slough");
        assertThat(laptop.service("Slough").isWaiting()).isTrue();
    }

    @Test
    void counts_no_service_of_an_authority_that_was_archived() {
        save(Draft.labelled("archived")
                .set(BoroughStore.AUTHORITY_TYPE.key(laptop.service("Croydon").gss()), "archived", Value.of(true)));
        assertThat(laptop.now().eligible()).isEqualTo(23);
    }

    private void outsideLondon(String name, EnrolmentStage stage) {
        String gss = "outside-" + name;
        save(Draft.labelled("outside")
                .create(
                        BoroughStore.AUTHORITY_TYPE.key(gss),
                        Map.of("name", Value.of(name), "shortName", Value.of(name), "inLondon", Value.of(false)))
                .set(MuseumTypes.SERVICE.key(gss), "eligible", Value.of(true)));
        save(edits.move(List.of(laptop.service(name)), stage, PartialDate.of("2008-10-01"), "as they told"));
    }

    @Test
    void reads_what_a_merge_left_half_said() {
        save(Draft.labelled("half")
                .set(MuseumTypes.MOVE.key(UuidV7.system().next().toString()), "stage", Value.of("from-the-future"))
                .set(MuseumTypes.HELP.key(UuidV7.system().next().toString()), "note", Value.of("nobody")));
        assertThat(laptop.now().enrolled()).isEqualTo(16);
    }

    private void save(Draft draft) {
        laptop.journal.save(draft);
    }

    private static Museum museum(String id, String service, String name) {
        return new Museum(id, service, name, "", "", "", "", "", false);
    }
}
