package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.daybook.journal.Draft;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Undo and redo of what was entered")
class UndoneEntriesTest {
    private static final int HISTORIES = 30;
    private static final int STEPS = 14;

    @TempDir
    Path folder;

    @Test
    @DisplayName("bring back every day's figures, whatever was entered, reversed, undone and done again before")
    void every_day_as_before() throws Exception {
        long first = Long.getLong("seed", 20261126L);
        int compared = 0;
        for (int i = 0; i < HISTORIES; i++) {
            long seed = first + i;
            try (Office office = new Office(folder.resolve("h" + i), "a", false)) {
                compared += new History(office, new Random(seed)).live();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(compared).isGreaterThan(HISTORIES * STEPS);
    }

    @Test
    @DisplayName("leave the days before a reversal as they are when that is undone")
    void days_before_a_reversal() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.enter(fund, Particulars.reversing(1, LocalDate.of(2008, 10, 20), "wrong fund"));
            office.journal.undo();
            assertThat(office.sums(fund, "2008-10-10").received()).isEqualTo(100_00);
            assertThat(office.sums(fund, "2008-10-20").received()).isEqualTo(100_00);
            office.journal.undo();
            assertThat(office.sums(fund, "2008-10-10")).isEqualTo(Effect.NONE);
            assertThat(office.sums(fund, "2008-10-20")).isEqualTo(Effect.NONE);
        }
    }

    @Test
    @DisplayName("take back the reversal of what paid an award in full")
    void reversal_of_a_full_payment() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            String award = RandomEntries.award(office, fund, "No. 1");
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-08-01", "1000"));
            office.enter(fund, Book.entry(EntryKind.AWARD, "2008-08-02", "1000").ofAward(award));
            office.enter(fund, Book.entry(EntryKind.PAYMENT, "2008-10-01", "1000").ofAward(award));
            office.enter(fund, Particulars.reversing(3, LocalDate.of(2008, 10, 20), "sent back"));
            assertThat(office.journal.undo().skipped()).isEmpty();
            assertThat(office.sums(fund, "2008-10-20").paid()).isEqualTo(1000_00);
        }
    }

    @Test
    @DisplayName("bring an accrual back that was reversed with its release, and take it back in turn")
    void reversed_accrual() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2009-04-02", "9000"));
            office.enter(fund, Book.entry(EntryKind.ACCRUAL, "2009-03-31", "7750.50").because("promised"));
            office.enter(fund, Book.entry(EntryKind.PAYMENT, "2009-04-20", "1").because("promised"));
            office.enter(fund, Particulars.reversing(2, LocalDate.of(2009, 5, 4), "for another museum"));
            assertThat(office.sums(fund, "2009-03-31").paid()).isZero();
            assertThat(office.ledger(fund).size()).isEqualTo(6);
            assertThat(office.journal.undo().skipped()).isEmpty();
            assertThat(office.sums(fund, "2009-03-31").paid()).isEqualTo(7750_50);
            assertThat(office.sums(fund, "2009-04-20").paid()).isEqualTo(1_00);
            assertThat(office.journal.redo().skipped()).isEmpty();
            assertThat(office.sums(fund, "2009-03-31").paid()).isZero();
            for (int edit = 0; edit < 4; edit++) {
                assertThat(office.journal.undo().skipped()).isEmpty();
            }
            for (String day : List.of("2009-03-31", "2009-04-01", "2009-05-04")) {
                assertThat(office.sums(fund, day)).isEqualTo(Effect.NONE);
            }
        }
    }

    @Test
    @DisplayName("bring back what was reversed by mistake, though it would not be allowed any more")
    void reversed_by_mistake() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.journal.save(Draft.labelled("Older").set(FundTypes.FUND.key(fund), "older", Value.of(true)));
            office.enter(fund, Book.entry(EntryKind.OPENING_BALANCE, "2008-08-01", "5000"));
            office.enter(fund, Particulars.reversing(1, LocalDate.of(2008, 10, 20), "by mistake"));
            assertThat(office.journal.undo().skipped()).isEmpty();
            assertThat(office.sums(fund, "2008-10-20").received()).isEqualTo(5000_00);
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-08-02", "1"));

            String award = RandomEntries.award(office, fund, "No. 1");
            office.enter(fund, Book.entry(EntryKind.AWARD, "2008-08-02", "400").ofAward(award));
            office.enter(fund, Book.entry(EntryKind.PAYMENT, "2008-09-01", "400").ofAward(award));
            office.journal.save(Draft.labelled("Withdrawn")
                    .create(
                            FundTypes.AWARD_MOVE.key(office.posting.nextId()),
                            Map.of(
                                    "award", Value.of(award),
                                    "state", Value.of(AwardState.WITHDRAWN.word()),
                                    "date", Value.of(PartialDate.of("2008-10-10")))));
            office.enter(fund, Particulars.reversing(office.ledger(fund).size(), LocalDate.of(2008, 10, 20), "by mistake"));
            assertThat(office.journal.undo().skipped()).isEmpty();
            assertThat(office.sums(fund, "2008-10-20").paid()).isEqualTo(400_00);
        }
    }

    @Test
    @DisplayName("bring back a receipt with as much of the expected income as it had used up")
    void released() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, Book.entry(EntryKind.INCOME_CONFIRMED, "2008-08-01", "300").fromSource("MLA"));
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-09-01", "500").fromSource("MLA"));
            office.enter(fund, Book.entry(EntryKind.INCOME_CONFIRMED, "2008-09-10", "400").fromSource("MLA"));
            Effect before = office.sums(fund, "2008-12-31");
            office.enter(fund, Particulars.reversing(2, LocalDate.of(2008, 10, 1), "by mistake"));
            office.journal.undo();
            assertThat(office.sums(fund, "2008-12-31")).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("keep what is entered in P13 there")
    void closing_period() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2009-04-20", "100").inClosingPeriod());
            office.journal.undo();
            office.journal.redo();
            for (int number = 1; number <= 3; number++) {
                assertThat(office.entry(fund, number).period()).isEqualTo(Period.of("P13 2008/09"));
                assertThat(office.entry(fund, number).effective()).isEqualTo(LocalDate.of(2009, 3, 31));
            }
        }
    }

    /** Edits, undos and redos of one fund; every undo and redo is held against the figures that it has to bring back. */
    private static final class History {
        private final Office office;
        private final Random random;
        private final String fund;
        private final RandomEntries entries;
        private final Deque<List<Effect>> before = new ArrayDeque<>();
        private final Deque<List<Effect>> after = new ArrayDeque<>();
        private int compared;

        History(Office office, Random random) {
            this.office = office;
            this.random = random;
            this.fund = office.newFund("Pot");
            this.entries = new RandomEntries(office, fund, random);
        }

        int live() {
            for (int step = 0; step < STEPS; step++) {
                edit();
                int undone = random.nextInt(4);
                for (int i = 0; i < undone && !before.isEmpty(); i++) {
                    List<Effect> now = figures();
                    require(office.journal.undo(), "undo", before.pop());
                    after.push(now);
                }
                int redone = random.nextInt(3);
                for (int i = 0; i < redone && !after.isEmpty(); i++) {
                    List<Effect> now = figures();
                    require(office.journal.redo(), "redo", after.pop());
                    before.push(now);
                }
            }
            return compared;
        }

        private void require(Saved saved, String what, List<Effect> figures) {
            assertThat(saved.skipped()).as("what this %s leaves", what).isEmpty();
            assertThat(figures()).as("figures of every day after this %s", what).isEqualTo(figures);
            compared++;
        }

        private void edit() {
            List<Effect> now = figures();
            if (entries.enter()) {
                before.push(now);
                after.clear();
            } else {
                assertThat(figures()).as("after what the rules refuse").isEqualTo(now);
            }
        }

        private List<Effect> figures() {
            List<Effect> figures = new ArrayList<>();
            LedgerView view = office.ledger(fund).view();
            for (int day = -30; day < RandomEntries.DAYS + 400; day += 3) {
                figures.add(view.sums(Math.toIntExact(RandomEntries.FIRST.plusDays(day).toEpochDay()), view.size())
                        .effect());
            }
            LocalDate asAt = RandomEntries.FIRST.plusDays(random.nextInt(RandomEntries.DAYS));
            assertThat(office.sums(fund, asAt.toString()))
                    .as("daily sums beside the columns")
                    .isEqualTo(view.sums(Math.toIntExact(asAt.toEpochDay()), view.size()).effect());
            return figures;
        }
    }
}
