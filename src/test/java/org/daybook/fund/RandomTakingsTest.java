package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.journal.Audit;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Random tables, taken, refused, stopped, taken again, undone, done again and reversed by hand in any order")
class RandomTakingsTest {
    /** Each costs as much as some twenty-five of those that stay in memory. */
    private static final int HISTORIES = Math.max(1, Integer.getInteger("daybook.histories", 200) / 25);

    private static final int STEPS = 9;
    private static final List<String> DAYS = List.of("2008-06-30", "2008-10-31", "2009-03-31", "2009-06-30");
    private static final List<String> KINDS = List.of(
            "payment", "payment", "payment", "", "refund", "clawback", "accrual", "income received", "income confirmed",
            "income withdrawn", "match pledged", "opening balance");

    @TempDir
    Path folder;

    @Test
    @DisplayName("leave no number out, agree with their daily sums, go in once, and stand for the same after an undo")
    void hold() throws Exception {
        long first = Long.getLong("daybook.seed", 20081031L);
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            for (int i = 0; i < HISTORIES; i++) {
                long seed = first + i;
                try {
                    new History(office, new Random(seed), "Fund " + seed).live();
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
                }
            }
            assertThat(Audit.full(office.journal).faults()).isEmpty();
        }
    }

    /** One table in a fund of its own. */
    private static final class History {
        private enum State {
            OUT,
            IN,
            REVERSED_BY_HAND
        }

        private final Office office;
        private final Random random;
        private final String fund;
        private final String table;
        private Incoming incoming;
        private final List<Effect> out;
        private List<Effect> in = List.of();
        private State state = State.OUT;

        History(Office office, Random random, String name) {
            this.office = office;
            this.random = random;
            this.fund = office.posting.nextId();
            office.journal.save(Draft.labelled("New fund")
                    .create(FundTypes.FUND.key(fund), Map.of("name", Value.of(name), "older", Value.of(true))));
            this.table = randomTable(name);
            this.incoming = new Incoming(office, table);
            if (random.nextBoolean()) {
                office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-05-01", "500"));
            }
            this.out = figures();
        }

        private String randomTable(String name) {
            StringBuilder rows = new StringBuilder("Date,Amount,Kind,Payee,Reference,Fund\n");
            int count = 1 + random.nextInt(25);
            for (int i = 0; i < count; i++) {
                LocalDate date = Book.START.plusDays(random.nextInt(360));
                String amount = (random.nextInt(8) == 0 ? "-" : "") + (1 + random.nextInt(90)) + "." + (10 + random.nextInt(90));
                String row = date + "," + amount + "," + KINDS.get(random.nextInt(KINDS.size())) + ",Payee "
                        + random.nextInt(4) + ",P" + random.nextInt(6) + "," + name + "\n";
                rows.append(row).append(random.nextInt(6) == 0 ? row : "");
            }
            return rows.toString();
        }

        void live() {
            for (int i = 0; i < STEPS; i++) {
                step();
                isWhole();
            }
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0 -> fail();
                case 1 -> undo();
                case 2 -> reverseByHand();
                case 3 -> redoAnUndo();
                default -> take();
            }
        }

        private void take() {
            if (random.nextBoolean()) {
                incoming = incoming.openedAgain(office, table);
            }
            // What the rules do not take now they may take later, after other rows.
            incoming.openedAgain(office, table).doubtful().forEach(incoming::leaveOut);
            if (random.nextBoolean()) {
                fail();
            }
            boolean tookAny = !incoming.take().changesNothing();
            if (state == State.OUT && tookAny) {
                List<Effect> now = figures();
                if (!in.isEmpty()) {
                    assertThat(now).as("after an undo, as at first").isEqualTo(in);
                }
                in = now;
                state = State.IN;
                assertThat(office.fund(FundStore.fund(office.journal.sql(), fund).orElseThrow().name()).postingCopy())
                        .isEqualTo(office.journal.copy().toString());
            } else {
                assertThat(tookAny).as("rows of a table that is in").isFalse();
            }
        }

        /** Comes to nothing when all rows are read, as on a full disk. */
        private void fail() {
            List<Effect> before = figures();
            assertThatThrownBy(incoming::takeOnAFullDisk).isInstanceOf(Refused.class);
            assertThat(figures()).isEqualTo(before);
        }

        private void undo() {
            if (state == State.OUT) {
                return;
            }
            office.journal.undo();
            state = state == State.IN ? State.OUT : State.IN;
            assertThat(figures()).isEqualTo(state == State.IN ? in : out);
        }

        private void redoAnUndo() {
            List<Effect> before = figures();
            State was = state;
            undo();
            if (was != state) {
                office.journal.redo();
                state = was;
                assertThat(figures()).isEqualTo(before);
            }
        }

        private void reverseByHand() {
            if (state != State.IN) {
                return;
            }
            int number = 1 + random.nextInt(office.ledger(fund).size());
            try {
                Entry entry = office.entry(fund, number);
                office.enter(fund, Particulars.reversing(number, entry.effective(), "It was paid by another fund."));
                state = State.REVERSED_BY_HAND;
            } catch (Refused stays) {
                // It was reversed before, or what came later stands on it.
            }
        }

        private List<Effect> figures() {
            return DAYS.stream().map(day -> office.sums(fund, day)).toList();
        }

        private void isWhole() {
            EntryStore.Standing standing = EntryStore.standing(office.journal.sql(), fund);
            assertThat(standing.lastNumber()).as("the last number").isEqualTo(standing.entries());
            assertThat(office.ledger(fund).size()).as("entries that count").isEqualTo(standing.entries());
            DAYS.forEach(day -> assertThat(office.statement(fund, day).stands()).isEqualTo(office.sums(fund, day)));
            if (state == State.REVERSED_BY_HAND) {
                assertThat(incoming.openedAgain(office, table).wouldTake()).as("rows that would go in once more").isZero();
            }
        }
    }
}
