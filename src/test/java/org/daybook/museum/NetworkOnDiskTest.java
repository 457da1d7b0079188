package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Draft;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;
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
    void does_not_count_a_move_that_is_dated_later_than_today() {
        save(edits.move(
                List.of(laptop.service("Bromley")), EnrolmentStage.ENROLLED, PartialDate.of("2008-12"), ""));
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.INVITED);
        assertThat(laptop.feature.problems(laptop.reading()))
                .containsExactly(
                        "Bromley: a move to \"enrolled\" is dated December 2008, which is still to come; it does not count yet.");
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
