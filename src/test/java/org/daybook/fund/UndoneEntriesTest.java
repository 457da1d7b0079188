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
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Undo and redo of what was entered")
class UndoneEntriesTest {
    private static final LocalDate FIRST = LocalDate.of(2008, 8, 1);
    private static final int DAYS = 300;
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
            String award = award(office, fund, "No. 1");
            office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-08-01", "1000"));
            office.enter(fund, Book.entry(EntryKind.AWARD, "2008-08-02", "1000").ofAward(award));
            office.enter(fund, Book.entry(EntryKind.PAYMENT, "2008-10-01", "1000").ofAward(award));
            office.enter(fund, Particulars.reversing(3, LocalDate.of(2008, 10, 20), "sent back"));
            assertThat(office.journal.undo().skipped()).isEmpty();
            assertThat(office.sums(fund, "2008-10-20").paid()).isEqualTo(1000_00);
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

    /** An award that was approved and accepted. */
    static String award(Office office, String fund, String number) {
        String id = office.posting.nextId();
        office.journal.save(Draft.labelled("New award")
                .create(
                        FundTypes.AWARD.key(id),
                        Map.of(
                                "fund", Value.of(fund),
                                "number", Value.of(number),
                                "recipient", Value.of("Recipient of " + number),
                                "approvalRole", Value.of("board"),
                                "approvalDate", Value.of(PartialDate.of(FIRST))))
                .create(
                        FundTypes.AWARD_MOVE.key(office.posting.nextId()),
                        Map.of(
                                "award", Value.of(id),
                                "state", Value.of(AwardState.ACCEPTED.word()),
                                "date", Value.of(PartialDate.of(FIRST)))));
        return id;
    }

    /** Edits, undos and redos of one fund; every undo and redo is held against the figures that it has to bring back. */
    private static final class History {
        private final Office office;
        private final Random random;
        private final String fund;
        private final List<String> awards = new ArrayList<>();
        private final Deque<List<Effect>> before = new ArrayDeque<>();
        private final Deque<List<Effect>> after = new ArrayDeque<>();
        private int compared;

        History(Office office, Random random) {
            this.office = office;
            this.random = random;
            this.fund = office.newFund("Pot");
            awards.add(award(office, fund, "No. 1"));
            awards.add(award(office, fund, "No. 2"));
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
            try {
                office.enter(fund, something());
                before.push(now);
                after.clear();
            } catch (Refused e) {
                // What the rules refuse changes nothing.
                assertThat(figures()).isEqualTo(now);
            }
        }

        private Particulars something() {
            int size = office.ledger(fund).size();
            LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
            if (size > 0 && random.nextInt(4) == 0) {
                return Particulars.reversing(1 + random.nextInt(size), date, "mistaken");
            }
            EntryKind[] kinds = {
                EntryKind.INCOME_CONFIRMED, EntryKind.INCOME_RECEIVED, EntryKind.AWARD, EntryKind.PAYMENT,
                EntryKind.PAYMENT, EntryKind.DECOMMITMENT, EntryKind.REFUND, EntryKind.ACCRUAL
            };
            EntryKind kind = kinds[random.nextInt(kinds.length)];
            Particulars wrote = Particulars.of(kind, date, new Money(1 + random.nextInt(40) * 25_00L))
                    .because("agreed");
            wrote = random.nextInt(8) == 0 ? wrote.inClosingPeriod() : wrote;
            if (kind.asks(EntryKind.Asks.SOURCE)) {
                wrote = wrote.fromSource(random.nextBoolean() ? "A" : "B");
            }
            return kind.isOfAnAward() || kind.asks(EntryKind.Asks.AWARD) && random.nextBoolean()
                    ? wrote.ofAward(awards.get(random.nextInt(2)))
                    : wrote;
        }

        private List<Effect> figures() {
            List<Effect> figures = new ArrayList<>();
            LedgerView view = office.ledger(fund).view();
            for (int day = -30; day < DAYS + 400; day += 3) {
                figures.add(view.sums(Math.toIntExact(FIRST.plusDays(day).toEpochDay()), view.size())
                        .effect());
            }
            LocalDate asAt = FIRST.plusDays(random.nextInt(DAYS));
            assertThat(EntryStore.stands(office.journal.sql(), fund, asAt, Optional.empty()))
                    .as("daily sums beside the columns")
                    .isEqualTo(view.sums(Math.toIntExact(asAt.toEpochDay()), view.size()).effect());
            return figures;
        }
    }
}
