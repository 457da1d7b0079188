package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.Test;

class AwardAndClaimTest {
    private static Award award(AwardMove... moves) {
        return new Book().award("1", "2008-05-01", List.of(), moves);
    }

    @Test
    void the_latest_dated_move_is_the_state_whatever_order_they_were_entered_in() {
        Award award = award(Book.move(AwardState.ACCEPTED, "2008-07-01"), Book.move(AwardState.APPROVED, "2008-05-01"));
        assertThat(award.stateOn(LocalDate.of(2008, 7, 1))).isEqualTo(AwardState.ACCEPTED);
        assertThat(award.stateOn(LocalDate.of(2008, 6, 30))).isEqualTo(AwardState.APPROVED);
        assertThat(award.stateOn(LocalDate.of(2008, 4, 30))).isEqualTo(AwardState.DRAFT);
    }

    @Test
    void a_move_up_that_skips_a_state_asks_for_a_note_and_one_back_does_not() {
        assertThat(AwardState.DRAFT.skipsTo(AwardState.APPROVED)).isTrue();
        assertThat(AwardState.APPROVED.skipsTo(AwardState.OFFERED)).isFalse();
        assertThat(AwardState.ACCEPTED.skipsTo(AwardState.DRAFT)).isFalse();
        assertThat(AwardState.OFFERED.skipsTo(AwardState.DECLINED)).isFalse();
        assertThat(ClaimState.EXPECTED.skipsTo(ClaimState.PAID)).isTrue();
        assertThat(ClaimState.EXPECTED.skipsTo(ClaimState.QUERIED)).isTrue();
        assertThat(ClaimState.PAID.skipsTo(ClaimState.RECEIVED)).isFalse();
        assertThat(ClaimState.RECEIVED.skipsTo(ClaimState.APPROVED)).isFalse();
    }

    @Test
    void an_offer_that_was_declined_after_all_is_not_accepted() {
        Award award = award(Book.move(AwardState.ACCEPTED, "2008-07-01"), Book.move(AwardState.DECLINED, "2008-08-01"));
        assertThat(award.acceptedBy(LocalDate.of(2008, 7, 31))).isTrue();
        assertThat(award.acceptedBy(LocalDate.of(2008, 8, 1))).isFalse();
    }

    private static Claim claim(String due, ClaimState... states) {
        List<ClaimMove> moves = java.util.Arrays.stream(states)
                .map(s -> new ClaimMove(s.word(), s, PartialDate.of("2008-09-01"), Instant.ofEpochSecond(s.ordinal()), ""))
                .toList();
        return new Claim("c", "1", Optional.empty(), Optional.of(PartialDate.of(due)), "", moves);
    }

    @Test
    void a_claim_is_overdue_when_the_last_day_its_due_date_can_mean_has_passed_and_it_has_not_come() {
        assertThat(claim("2008-10").overdueOn(LocalDate.of(2008, 10, 31))).isFalse();
        assertThat(claim("2008-10").overdueOn(LocalDate.of(2008, 11, 1))).isTrue();
        assertThat(claim("2008-10", ClaimState.RECEIVED).overdueOn(LocalDate.of(2008, 11, 1))).isFalse();
    }

    @Test
    void words_in_files_read_back_as_what_they_say() {
        for (AwardState state : AwardState.values()) {
            assertThat(AwardState.of(state.word())).contains(state);
        }
        for (ClaimState state : ClaimState.values()) {
            assertThat(ClaimState.of(state.word())).contains(state);
        }
        for (EntryKind kind : EntryKind.values()) {
            assertThat(EntryKind.of(kind.word())).contains(kind);
        }
    }
}
