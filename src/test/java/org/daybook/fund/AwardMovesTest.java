package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("The state of an award or a claim as at a day")
class AwardMovesTest {
    private static final LocalDate FIRST = LocalDate.of(2008, 4, 1);
    private static final int DAYS = 200;

    private final long seed = Long.getLong("daybook.seed", System.nanoTime());
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @Test
    @DisplayName("is not moved by a plan for a later day")
    void plans() {
        Award award = award(List.of(
                move(1, AwardState.ACCEPTED, "2008-06-15", "2008-06-15T10:00:00Z"),
                move(2, AwardState.WITHDRAWN, "2009-06-15", "2008-07-01T10:00:00Z")));
        assertThat(award.stateOn(LocalDate.of(2008, 10, 31))).isEqualTo(AwardState.ACCEPTED);
        assertThat(award.stateOn(LocalDate.of(2009, 6, 15))).isEqualTo(AwardState.WITHDRAWN);
    }

    @Test
    @DisplayName("does not show, with a cut-off, what was entered after it")
    void cut_off() {
        Award award = award(List.of(
                move(1, AwardState.OFFERED, "2008-06-15", "2008-06-15T10:00:00Z"),
                move(2, AwardState.ACCEPTED, "2008-06-20", "2008-08-01T10:00:00Z")));
        LocalDate day = LocalDate.of(2008, 7, 1);
        assertThat(award.stateOn(day)).isEqualTo(AwardState.ACCEPTED);
        assertThat(award.stateOn(day, Optional.of(Instant.parse("2008-07-01T22:00:00Z")))).isEqualTo(AwardState.OFFERED);
        assertThat(award.stateOn(day, Optional.of(Instant.parse("2008-08-01T10:00:00Z")))).isEqualTo(AwardState.ACCEPTED);
    }

    @Test
    @DisplayName("is overdue for a claim on the days before it came, and not from then on")
    void overdue_then() {
        Claim claim = new Claim(
                "c",
                "a",
                Optional.empty(),
                Optional.of(PartialDate.of("2008-10-01")),
                "",
                List.of(new ClaimMove(
                        "m",
                        ClaimState.RECEIVED,
                        PartialDate.of("2008-10-20"),
                        Instant.parse("2008-10-21T10:00:00Z"),
                        "")));
        assertThat(claim.overdueOn(LocalDate.of(2008, 10, 15))).isTrue();
        assertThat(claim.overdueOn(LocalDate.of(2008, 10, 20))).isFalse();
        assertThat(claim.overdueOn(LocalDate.of(2008, 10, 20), Optional.of(Instant.parse("2008-10-20T10:00:00Z"))))
                .as("as it was known before anybody entered that it came")
                .isTrue();
    }

    @Test
    @DisplayName("is left, for a move that is entered late, from what stood before that move's date")
    void late() {
        Award award = award(List.of(
                move(1, AwardState.APPROVED, "2008-06-01", "2008-06-01T10:00:00Z"),
                move(2, AwardState.DECLINED, "2008-08-01", "2008-08-01T10:00:00Z")));
        assertThat(award.onPathBefore(PartialDate.of("2008-05-01"))).isEqualTo(AwardState.DRAFT);
        assertThat(award.onPathBefore(PartialDate.of("2008-07-01"))).isEqualTo(AwardState.APPROVED);
        assertThat(award.onPathBefore(PartialDate.of("2008-09-01")))
                .as("after it stepped aside: from where it stood before")
                .isEqualTo(AwardState.APPROVED);
    }

    @RepeatedTest(50)
    @DisplayName("never changes when later-dated moves come, and with a cut-off never changes at all")
    void random_histories() {
        List<AwardMove> awards = new ArrayList<>();
        List<ClaimMove> claims = new ArrayList<>();
        Instant now = Instant.parse("2008-04-01T09:00:00Z");
        List<Known<AwardState>> awardStates = new ArrayList<>();
        List<Known<ClaimState>> claimStates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // Entered in no order of their dates, some of one moment, some known to the month only.
            now = now.plusSeconds(random.nextInt(3) * 3_600L);
            PartialDate date = anyDate();
            awards.add(new AwardMove(Integer.toString(i), any(AwardState.values()), date, now, ""));
            claims.add(new ClaimMove(Integer.toString(i), any(ClaimState.values()), date, now, ""));
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Instant until = now;
            check(awardStates, date, awards, moves -> known -> award(moves).stateOn(known.day(), known.until()));
            check(claimStates, date, claims, moves -> known -> claim(moves).stateOn(known.day(), known.until()));
            // The next moves are entered after the cut-off.
            now = now.plusMillis(1);
            for (Optional<Instant> cutOff : List.of(Optional.<Instant>empty(), Optional.of(until))) {
                awardStates.add(new Known<>(day, cutOff, award(awards).stateOn(day, cutOff)));
                claimStates.add(new Known<>(day, cutOff, claim(claims).stateOn(day, cutOff)));
            }
        }
    }

    /** @param state what was said of a day */
    private record Known<S>(LocalDate day, Optional<Instant> until, S state) {}

    /** What was said before a move of that date came is said still, wherever it may not have moved it. */
    private <S, M> void check(
            List<Known<S>> said, PartialDate date, List<M> moves, Function<List<M>, Function<Known<S>, S>> state) {
        said.removeIf(k -> k.until().isEmpty() && !date.earliest().isAfter(k.day()));
        Function<Known<S>, S> now = state.apply(moves);
        assertThat(said).allSatisfy(k -> assertThat(now.apply(k))
                .as("on %s, recorded until %s, -Ddaybook.seed=%s", k.day(), k.until(), seed)
                .isEqualTo(k.state()));
    }

    private PartialDate anyDate() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextInt(4) == 0 ? PartialDate.of(day.toString().substring(0, 7)) : PartialDate.of(day);
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static AwardMove move(int id, AwardState to, String date, String recorded) {
        return new AwardMove(Integer.toString(id), to, PartialDate.of(date), Instant.parse(recorded), "");
    }

    private static Award award(List<AwardMove> moves) {
        return new Book().award("1", "2008-05-01", List.of(), moves.toArray(AwardMove[]::new));
    }

    private static Claim claim(List<ClaimMove> moves) {
        return new Claim("c", "1", Optional.empty(), Optional.empty(), "", moves);
    }
}
