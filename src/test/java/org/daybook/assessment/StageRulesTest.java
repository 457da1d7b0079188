package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.daybook.borough.Authority;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.Test;

class StageRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);
    private static final Authority CAMDEN = new Authority("E09000007", "Camden", "Camden", 3, 2, true, false);

    @Test
    void signed_up_or_later_done_elsewhere_and_paused_are_engaged_and_nothing_else_is() {
        assertThat(Arrays.stream(Stage.values()).filter(s -> !s.isEngaged()))
                .containsExactlyInAnyOrder(Stage.NOT_APPROACHED, Stage.PRIORITY_OFFERED, Stage.DECLINED, Stage.WITHDREW);
    }

    @Test
    void a_self_assessment_is_done_from_there_on_or_elsewhere() {
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isDone))
                .containsExactlyInAnyOrder(
                        Stage.SELF_ASSESSED,
                        Stage.CHALLENGE_BOOKED,
                        Stage.CHALLENGE_HELD,
                        Stage.PLAN_AGREED,
                        Stage.REVIEWED,
                        Stage.DONE_ELSEWHERE);
    }

    @Test
    void the_furthest_of_several_frameworks_is_engaged_exactly_when_one_of_them_is() {
        for (Stage one : Stage.values()) {
            for (Stage other : Stage.values()) {
                Stage furthest = one.rank() >= other.rank() ? one : other;
                assertThat(furthest.isEngaged()).isEqualTo(one.isEngaged() || other.isEngaged());
                assertThat(furthest.isDone()).isEqualTo(one.isDone() || other.isDone());
            }
        }
    }

    @Test
    void codes_are_told_apart_and_found_again() {
        Arrays.stream(Stage.values()).forEach(s -> assertThat(Stage.of(s.code())).contains(s));
        assertThat(Stage.of("a stage of next year")).isEmpty();
    }

    @Test
    void a_move_that_skips_stages_asks_for_a_note() {
        MoveWish wish = wish(Stage.CHALLENGE_HELD, "2008-10-30", "");
        assertThat(wish.faults(_ -> history(move("1", Stage.SIGNED_UP, "2008-05-12")), TODAY))
                .containsExactly("Going to \"peer challenge held\" skips a stage for Camden (signed up). Say why in the note.");
        assertThat(wish(Stage.CHALLENGE_HELD, "2008-10-30", "Held with the last one.")
                        .faults(_ -> history(move("1", Stage.SIGNED_UP, "2008-05-12")), TODAY))
                .isEmpty();
    }

    @Test
    void moves_by_one_stage_backwards_and_aside_ask_for_nothing() {
        MoveHistory assessing = history(move("1", Stage.SELF_ASSESSING, "2008-05-12"));
        for (Stage to : List.of(Stage.SELF_ASSESSED, Stage.SIGNED_UP, Stage.NOT_APPROACHED, Stage.PAUSED, Stage.WITHDREW)) {
            assertThat(wish(to, "2008-10-30", "").faults(_ -> assessing, TODAY)).as(to.word()).isEmpty();
        }
    }

    @Test
    void after_a_pause_it_goes_on_from_where_it_was() {
        MoveHistory paused = history(
                move("1", Stage.SELF_ASSESSING, "2008-05-12"), move("2", Stage.PAUSED, "2008-06-02"));
        assertThat(wish(Stage.SELF_ASSESSED, "2008-10-30", "").faults(_ -> paused, TODAY)).isEmpty();
        assertThat(wish(Stage.CHALLENGE_BOOKED, "2008-10-30", "").faults(_ -> paused, TODAY)).hasSize(1);
    }

    @Test
    void a_move_cannot_be_dated_after_today() {
        assertThat(wish(Stage.PRIORITY_OFFERED, "2008-11-03", "").faults(_ -> history(), TODAY))
                .containsExactly("A move cannot be dated after today, 31 October 2008. Enter what is planned as the next step.");
        assertThat(wish(Stage.PRIORITY_OFFERED, "2008-10", "").faults(_ -> history(), TODAY)).isEmpty();
    }

    @Test
    void a_move_with_a_rough_date_cannot_wait_for_one_that_is_still_to_come() {
        MoveHistory history = history(move("1", Stage.PRIORITY_OFFERED, "2008-12-15"));
        assertThat(wish(Stage.SIGNED_UP, "2008", "By letter.").faults(_ -> history, TODAY))
                .containsExactly("Camden has a move from 15 December 2008, which is still to come, and this one would count"
                        + " only from then. Give the day of this one, or take that one back.");
        assertThat(wish(Stage.SIGNED_UP, "2008-10-30", "By letter.").faults(_ -> history, TODAY)).isEmpty();
    }

    @Test
    void a_tranche_changed_later_leaves_since_as_it_was() {
        MoveHistory history = history(
                move("1", Stage.SIGNED_UP, "2008-05-12"),
                move("2", Stage.SELF_ASSESSING, "2008-07"),
                move("3", Stage.SELF_ASSESSING, "2008-09-01"));
        assertThat(history.standing(TODAY).flatMap(Standing::since)).contains(PartialDate.of("2008-07"));
    }

    @Test
    void a_move_entered_late_with_its_true_date_does_not_become_the_stage() {
        MoveHistory history = history(
                move("1", Stage.SELF_ASSESSING, "2008-07-01"), move("2", Stage.SIGNED_UP, "2008-05-12"));
        assertThat(history.standing(TODAY).map(Standing::stage)).contains(Stage.SELF_ASSESSING);
    }

    @Test
    void a_rough_date_that_may_follow_what_was_known_does_and_one_that_cannot_does_not() {
        StageMove signed = move("1", Stage.SIGNED_UP, "2008-10-03");
        assertThat(history(move("2", Stage.SELF_ASSESSING, "2008-10", "1"), signed).standing(TODAY).map(Standing::stage))
                .contains(Stage.SELF_ASSESSING);
        assertThat(history(signed, move("2", Stage.PRIORITY_OFFERED, "2008-09", "1")).standing(TODAY).map(Standing::stage))
                .contains(Stage.SIGNED_UP);
    }

    @Test
    void what_followed_roughly_does_not_count_before_what_it_followed() {
        MoveHistory history = history(
                move("0", Stage.PRIORITY_OFFERED, "2008-09-01"),
                move("1", Stage.SIGNED_UP, "2008-10-03", "0"),
                move("2", Stage.SELF_ASSESSING, "2008-10", "0", "1"));
        assertThat(history.standing(LocalDate.of(2008, 10, 2)).map(Standing::stage)).contains(Stage.PRIORITY_OFFERED);
        assertThat(history.standing(LocalDate.of(2008, 10, 3)).map(Standing::stage)).contains(Stage.SELF_ASSESSING);
    }

    @Test
    void a_stage_told_late_with_a_rough_date_stands_before_what_had_come_further_by_then() {
        StageMove done = move("1", Stage.SELF_ASSESSED, "2008-10-20");
        for (String rough : List.of("2008", "2008-autumn", "2008-10", "2008-10-mid")) {
            MoveHistory history = history(done, move("2", Stage.SIGNED_UP, rough, "1"));
            assertThat(history.standing(TODAY).map(Standing::stage)).as(rough).contains(Stage.SELF_ASSESSED);
            assertThat(history.doneOn(TODAY)).as(rough).contains(PartialDate.of("2008-10-20"));
        }
    }

    @Test
    void so_it_does_where_both_begin_on_one_day() {
        for (String day : List.of("2008-10-01", "2008-10")) {
            MoveHistory history =
                    history(move("1", Stage.SELF_ASSESSED, day), move("2", Stage.SIGNED_UP, "2008-10", "1"));
            assertThat(history.standing(TODAY).map(Standing::stage)).as(day).contains(Stage.SELF_ASSESSED);
        }
    }

    @Test
    void a_history_told_backwards_to_the_month_is_in_its_order() {
        MoveHistory history = history(
                move("1", Stage.CHALLENGE_BOOKED, "2008-10"),
                move("2", Stage.SIGNED_UP, "2008-10", "1"),
                move("3", Stage.SELF_ASSESSED, "2008-10", "1", "2"));
        assertThat(history.moves().stream().map(StageMove::id)).containsExactly("2", "3", "1");
    }

    @Test
    void stepping_aside_and_back_in_follow_roughly_but_not_to_where_it_had_been_before() {
        StageMove done = move("1", Stage.SELF_ASSESSED, "2008-10-03");
        StageMove paused = move("2", Stage.PAUSED, "2008-10", "1");
        assertThat(history(done, paused).standing(TODAY).map(Standing::stage)).contains(Stage.PAUSED);
        MoveHistory back = history(done, paused, move("3", Stage.CHALLENGE_BOOKED, "2008-10", "1", "2"));
        assertThat(back.standing(TODAY).map(Standing::stage)).contains(Stage.CHALLENGE_BOOKED);
        MoveHistory late = history(done, paused, move("3", Stage.SIGNED_UP, "2008-10", "1", "2"));
        assertThat(late.standing(TODAY).map(Standing::stage)).contains(Stage.PAUSED);
        assertThat(late.doneOn(TODAY)).contains(PartialDate.of("2008-10-03"));
    }

    @Test
    void what_knows_only_a_move_that_followed_follows_with_it() {
        MoveHistory history = history(
                move("1", Stage.SIGNED_UP, "2008-10-03"),
                move("2", Stage.SELF_ASSESSING, "2008-autumn", "1"),
                move("3", Stage.SELF_ASSESSED, "2008-10", "2"));
        assertThat(history.standing(TODAY).map(Standing::stage)).contains(Stage.SELF_ASSESSED);
    }

    @Test
    void moves_that_say_to_know_one_another_in_a_ring_have_an_order_all_the_same() {
        MoveHistory history = history(
                move("1", Stage.SIGNED_UP, "2008-10", "2"), move("2", Stage.SELF_ASSESSING, "2008-autumn", "1"));
        assertThat(history.moves()).hasSize(2);
    }

    @Test
    void a_day_entered_after_the_month_that_it_begins_follows_it() {
        MoveHistory history = history(
                move("1", Stage.SIGNED_UP, "2008-10"), move("2", Stage.SELF_ASSESSING, "2008-10-01", "1"));
        assertThat(history.standing(TODAY).map(Standing::stage)).contains(Stage.SELF_ASSESSING);
    }

    @Test
    void as_at_an_earlier_day_the_stage_is_what_it_was_then() {
        MoveHistory history = history(
                move("1", Stage.SIGNED_UP, "2008-05-12"), move("2", Stage.SELF_ASSESSING, "2008-07-01"));
        assertThat(history.standing(LocalDate.of(2008, 6, 30)).map(Standing::stage)).contains(Stage.SIGNED_UP);
        assertThat(history.standing(LocalDate.of(2008, 5, 11))).isEmpty();
    }

    @Test
    void two_moves_made_apart_are_listed_until_a_move_that_knows_both_settles_it() {
        StageMove first = move("1", Stage.SIGNED_UP, "2008-05-12");
        StageMove hers = move("2", Stage.SELF_ASSESSING, "2008-07-01", "1");
        StageMove theirs = move("3", Stage.PAUSED, "2008-07-02", "1");
        assertThat(history(first, hers, theirs).madeApart()).containsExactly(hers, theirs);
        StageMove settling = move("4", Stage.SELF_ASSESSING, "2008-07-03", "1", "2", "3");
        assertThat(history(first, hers, theirs, settling).madeApart()).isEmpty();
    }

    @Test
    void moves_made_one_after_the_other_are_never_listed_as_made_apart_even_when_some_are_undone() {
        everywhere((random, _) -> {
            List<StageMove> made = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                Set<String> knows = new HashSet<>();
                made.forEach(m -> knows.add(m.id()));
                made.add(new StageMove("" + i, "E09000007", "f", any(random).code(), Optional.of(date(random)), "", "", knows));
                if (random.nextInt(4) == 0) {
                    made.remove(random.nextInt(made.size()));
                }
            }
            assertThat(new MoveHistory("E09000007", "f", made).madeApart()).isEmpty();
        });
    }

    @Test
    void the_stage_does_not_depend_on_the_order_in_which_moves_arrive() {
        everywhere((random, _) -> {
            List<StageMove> moves = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                Set<String> knows = new HashSet<>();
                moves.stream().filter(_ -> random.nextBoolean()).forEach(m -> knows.add(m.id()));
                moves.add(new StageMove("" + i, "E09000007", "f", any(random).code(), Optional.of(date(random)), "", "", knows));
            }
            Optional<Standing> standing = new MoveHistory("E09000007", "f", moves).standing(TODAY);
            Collections.shuffle(moves, random);
            assertThat(new MoveHistory("E09000007", "f", moves).standing(TODAY)).isEqualTo(standing);
            standing.flatMap(Standing::since)
                    .ifPresent(since -> assertThat(since.earliest()).isBeforeOrEqualTo(TODAY));
        });
    }

    @Test
    void a_skip_never_names_the_stage_left_nor_the_stage_reached() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                assertThat(from.skippedTo(to)).doesNotContain(from, to).allMatch(Stage::onPath);
            }
        }
    }

    private static void everywhere(ObjLongConsumer<Random> property) {
        for (long seed = 1; seed <= 500; seed++) {
            try {
                property.accept(new Random(seed), seed);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Stage any(Random random) {
        return Stage.values()[random.nextInt(Stage.values().length)];
    }

    private static PartialDate date(Random random) {
        LocalDate day = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(400));
        return random.nextBoolean() ? PartialDate.of(day) : PartialDate.of(java.time.YearMonth.from(day));
    }

    private static MoveWish wish(Stage to, String date, String note) {
        return new MoveWish(List.of(CAMDEN), "f", to, PartialDate.of(date), Optional.empty(), note);
    }

    private static MoveHistory history(StageMove... moves) {
        return new MoveHistory("E09000007", "f", List.of(moves));
    }

    private static StageMove move(String id, Stage stage, String date, String... knows) {
        return new StageMove(id, "E09000007", "f", stage.code(), Optional.of(PartialDate.of(date)), "", "", Set.of(knows));
    }
}
