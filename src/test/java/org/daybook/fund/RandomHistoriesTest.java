package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.Test;

/** What holds of every history: entries of all kinds, dates out of order, reversals, late ones, closed periods and years. */
class RandomHistoriesTest {
    private static final int HISTORIES = 300;

    private static void eachHistory(Consumer<RandomFund> holds) {
        long first = Long.getLong("seed", 20081031L);
        for (int i = 0; i < HISTORIES; i++) {
            long seed = first + i;
            try {
                RandomFund fund = new RandomFund(new Random(seed));
                fund.live(120);
                holds.accept(fund);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void the_generator_posts_every_kind() {
        Map<EntryKind, Integer> seen = new HashMap<>();
        eachHistory(f -> f.book.entries.forEach(e -> seen.merge(e.kind(), 1, Integer::sum)));
        assertThat(seen.keySet()).containsExactlyInAnyOrder(EntryKind.values());
    }

    @Test
    void numbers_have_no_gaps_and_recorded_never_goes_back() {
        eachHistory(f -> {
            Instant last = Instant.EPOCH;
            for (int i = 0; i < f.book.entries.size(); i++) {
                assertThat(f.book.entries.get(i).number()).isEqualTo(i + 1);
                assertThat(f.book.entries.get(i).recorded()).isAfterOrEqualTo(last);
                last = f.book.entries.get(i).recorded();
            }
        });
    }

    @Test
    void virements_and_carry_forwards_net_to_nil() {
        eachHistory(f -> {
            Statement s = f.book.asAt("2013-01-01");
            Money original = sum(s, HeadLine::original);
            assertThat(sum(s, HeadLine::latest)).isEqualTo(original);
            long carried = 0;
            for (Entry e : f.book.entries) {
                carried += e.kind() == EntryKind.CARRIED_OUT ? -e.amount().pence() : 0;
                carried += e.kind() == EntryKind.CARRIED_IN ? e.amount().pence() : 0;
            }
            assertThat(carried).isZero();
        });
    }

    private static Money sum(Statement s, java.util.function.Function<HeadLine, Money> part) {
        return s.heads().stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void heads_add_up_to_what_is_paid_and_committed_and_none_is_committed_under_nil() {
        eachHistory(f -> {
            for (int m = 0; m < 40; m += 3) {
                Statement s = f.book.asAt(Book.START.plusMonths(m).plusDays(m).toString());
                assertThat(sum(s, HeadLine::spent)).isEqualTo(s.paid());
                assertThat(sum(s, HeadLine::committed)).isEqualTo(s.committed());
                assertThat(s.heads()).allSatisfy(line -> assertThat(line.committed().isNegative()).isFalse());
            }
        });
    }

    @Test
    void what_a_year_closes_with_the_next_opens_with() {
        eachHistory(f -> {
            for (int year = 2008; year < 2012; year++) {
                Money closing = f.book.asAt((year + 1) + "-03-31").closing();
                Statement next = f.book.asAt((year + 1) + "-04-01");
                if (!f.firstYear().equals(Optional.of(new FinancialYear(year + 1)))) {
                    assertThat(next.opening()).as("opening of %d", year + 1).isEqualTo(closing);
                }
                for (Entry e : f.book.entries) {
                    if (e.kind() == EntryKind.CARRIED_IN && e.effective().getYear() == year + 1) {
                        assertThat(e.amount()).isEqualTo(closing);
                    }
                }
            }
        });
    }

    @Test
    void a_closed_year_keeps_its_figures() {
        eachHistory(f -> f.closings.forEach((date, closing) ->
                assertThat(f.book.asAt(date).closing()).as("closing of %s", date).isEqualTo(closing)));
    }

    private static boolean isRelease(Entry e) {
        return e.isReversal() && e.reversed() == EntryKind.ACCRUAL && e.wrote().reverses().orElse(0) == e.number() - 1;
    }

    @Test
    void a_reversal_is_the_exact_opposite_and_happens_once() {
        eachHistory(f -> {
            Map<Integer, Integer> times = new HashMap<>();
            for (Entry e : f.book.entries) {
                if (e.wrote().reverses().isPresent()) {
                    int number = e.wrote().reverses().getAsInt();
                    assertThat(e.effect()).isEqualTo(f.book.entries.get(number - 1).effect().opposite());
                    if (!isRelease(e)) {
                        assertThat(times.merge(number, 1, Integer::sum)).isOne();
                    }
                }
            }
        });
    }

    @Test
    void an_accrual_that_was_reversed_counts_on_no_day_on_which_its_period_was_open() {
        int[] taken = new int[1];
        eachHistory(f -> {
            for (Entry back : f.book.entries) {
                if (back.isReversal() && back.reversed() == EntryKind.ACCRUAL && !isRelease(back)) {
                    Entry accrual = f.book.entries.get(back.wrote().reverses().orElseThrow() - 1);
                    Entry release = f.book.entries.get(accrual.number());
                    Entry mirror = f.book.entries.get(back.number());
                    assertThat(release.wrote().reverses()).hasValue(accrual.number());
                    assertThat(mirror.wrote().reverses()).hasValue(release.number());
                    assertThat(mirror.effective()).isEqualTo(release.effective());
                    assertThat(back.original().orElse(back.effective())).isEqualTo(accrual.effective());
                    assertThat(back.effective()).isBefore(release.effective());
                    taken[0]++;
                }
            }
        });
        assertThat(taken[0]).isGreaterThan(HISTORIES / 10);
    }

    @Test
    void as_at_never_changes_afterwards() {
        eachHistory(f -> f.printed.forEach((p, statement) ->
                assertThat(f.book.asAt(p.date().toString(), Optional.of(p.until()))).isEqualTo(statement)));
    }

    @Test
    void columns_say_what_adding_up_the_entries_says() {
        eachHistory(f -> {
            for (int m = 0; m < 60; m += 7) {
                LocalDate date = Book.START.plusMonths(m).plusDays(m);
                long[] sums = new long[5];
                for (Entry e : f.book.entries) {
                    if (!e.effective().isAfter(date)) {
                        sums[0] += e.effect().received();
                        sums[1] += e.effect().expected();
                        sums[2] += e.effect().committed();
                        sums[3] += e.effect().paid();
                        sums[4] += e.effect().match();
                    }
                }
                assertThat(f.book.asAt(date.toString()).stands())
                        .isEqualTo(new Effect(sums[0], sums[1], sums[2], sums[3], sums[4]));
            }
        });
    }

    @Test
    void on_no_day_an_award_is_under_nil_or_paid_over_or_income_expected_under_nil() {
        eachHistory(f -> {
            Map<LocalDate, List<Entry>> byDay = new java.util.TreeMap<>();
            f.book.entries.forEach(
                    e -> byDay.computeIfAbsent(e.effective(), _ -> new ArrayList<>()).add(e));
            Map<String, long[]> awards = new HashMap<>();
            long expected = 0;
            for (List<Entry> day : byDay.values()) {
                for (Entry e : day) {
                    expected += e.effect().expected();
                    e.wrote().award().ifPresent(id -> {
                        long[] sums = awards.computeIfAbsent(id, _ -> new long[3]);
                        sums[0] += e.reversed().isOfAnAward() ? e.effect().committed() : 0;
                        sums[1] += e.effect().committed();
                        sums[2] += e.effect().paid();
                    });
                }
                awards.forEach((id, sums) -> {
                    assertThat(sums[1]).as("C of %s", id).isNotNegative();
                    assertThat(sums[2]).as("P of %s", id).isBetween(0L, sums[0]);
                });
                assertThat(expected).as("E").isNotNegative();
            }
        });
    }

    @Test
    void a_ledger_read_again_from_its_columns_judges_as_the_one_that_grew() {
        eachHistory(f -> {
            Ledger again = new Ledger(f.book.ledger.columns());
            assertThat(again.lastRecorded()).isEqualTo(f.book.ledger.lastRecorded());
            for (String id : f.book.awards.keySet()) {
                AwardAccount read = again.award(id);
                AwardAccount grown = f.book.ledger.award(id);
                assertThat(read.awarded()).isEqualTo(grown.awarded());
                for (Entry e : f.book.entries) {
                    int day = Math.toIntExact(e.effective().toEpochDay());
                    assertThat(read.freeFrom(day)).isEqualTo(grown.freeFrom(day));
                    assertThat(read.paidFrom(day)).isEqualTo(grown.paidFrom(day));
                }
            }
            IntFunction<Boolean> reversed = f.book.ledger::isReversed;
            for (Entry e : f.book.entries) {
                assertThat(again.isReversed(e.number())).isEqualTo(reversed.apply(e.number()));
            }
        });
    }

    @Test
    void the_history_by_month_ends_where_the_statement_stands() {
        eachHistory(f -> {
            LocalDate date = LocalDate.of(2011, 8, 17);
            FundHistory history = FundHistory.of(
                    f.book.ledger.view(), Math.toIntExact(date.toEpochDay()), f.book.ledger.size());
            if (!history.points().isEmpty()) {
                assertThat(history.points().getLast().stands())
                        .isEqualTo(f.book.asAt(date.toString()).stands());
            }
        });
    }
}
