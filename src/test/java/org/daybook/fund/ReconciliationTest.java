package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.Book.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private final Book book = new Book();

    private Reconciliation with(List<Reconciliation.Item> items) {
        return new Reconciliation(
                "r", "pot", LocalDate.of(2008, 9, 30), Reconciliation.Measured.CLOSING, Book.pounds("950"),
                Optional.empty(), items);
    }

    @Test
    void the_difference_is_explained_item_by_item_until_it_is_nil() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "1000"));
        book.posted(entry(EntryKind.PAYMENT, "2008-09-30", "70"));
        Statement s = book.asAt("2008-09-30");
        List<Reconciliation.Item> items = new ArrayList<>();
        assertThat(with(items).difference(s)).isEqualTo(Book.pounds("20"));

        Money cleared = with(items).explainedBy(book.ledger.view(), 1);
        items.add(new Reconciliation.Item("1", cleared, OptionalInt.of(2), "not cleared"));
        assertThat(with(items).unexplained(s)).isEqualTo(Book.pounds("-50"));
        assertThat(with(items).agrees(s)).isFalse();

        items.add(new Reconciliation.Item("2", Book.pounds("-50"), OptionalInt.empty(), "bank charge, not in the book"));
        assertThat(with(items).unexplained(s)).isEqualTo(Money.ZERO);
        assertThat(with(items).agrees(s)).isTrue();
    }

    @Test
    @DisplayName("A payment that was missing in the book and is posted afterwards explains what it was missing by")
    void explained_by_a_later_entry() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-09-01", "1000"));
        Reconciliation then = compared("900", book.now);
        book.posted(entry(EntryKind.PAYMENT, "2008-09-29", "100"));
        Statement known = book.asAt("2008-09-30", then.recordedUntil());
        assertThat(then.difference(known)).isEqualTo(Book.pounds("-100"));
        assertThat(then.explainedBy(book.ledger.view(), 1)).isEqualTo(Book.pounds("-100"));
    }

    @Test
    @DisplayName("A reconciliation stands on what was recorded until then, also where the clock was put back since")
    void a_clock_put_back() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-09-01", "1000"));
        Reconciliation then = compared("1000", book.now);
        book.now = book.now.minus(Duration.ofDays(1));
        book.posted(entry(EntryKind.PAYMENT, "2008-09-29", "100"));
        assertThat(then.difference(book.asAt("2008-09-30", then.recordedUntil()))).isEqualTo(Money.ZERO);
        assertThat(book.asAt("2008-09-30").closing()).isEqualTo(Book.pounds("900"));
    }

    @Test
    @DisplayName("A payment that is dated later here than there explains what it was missing by")
    void explained_by_a_later_dated_entry() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-09-01", "1000"));
        book.posted(entry(EntryKind.PAYMENT, "2008-10-02", "100"));
        Reconciliation then = compared("900", book.now);
        assertThat(then.difference(book.asAt("2008-09-30"))).isEqualTo(Book.pounds("-100"));
        assertThat(then.explainedBy(book.ledger.view(), 1)).isEqualTo(Book.pounds("-100"));
    }

    private static Reconciliation compared(String figure, Instant until) {
        return new Reconciliation(
                "r", "pot", LocalDate.of(2008, 9, 30), Reconciliation.Measured.CLOSING, Book.pounds(figure),
                Optional.of(until), List.of());
    }

    @RepeatedTest(40)
    @DisplayName("Explained by every entry that one of the two has and the other has not, nothing is left")
    void explained_by_all() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        Random random = new Random(seed);
        RandomFund lived = new RandomFund(random);
        lived.live(60);
        LedgerView view = lived.book.ledger.view();
        int known = random.nextInt(view.size() + 1);
        Optional<Instant> until = known == 0 ? Optional.of(Instant.EPOCH) : Optional.of(view.recorded(known - 1));
        LocalDate date = Book.START.plusDays(random.nextInt(700));
        for (Reconciliation.Measured measured : Reconciliation.Measured.values()) {
            Statement here = lived.book.asAt(date.toString(), until);
            // What the finance system says is made entry by entry, of other entries than the book's figure is.
            long there = 0;
            List<Integer> onlyOne = new ArrayList<>();
            for (int row = 0; row < view.size(); row++) {
                boolean inBook = !LocalDate.ofEpochDay(view.effective(row)).isAfter(date)
                        && !view.recorded(row).isAfter(until.get());
                boolean inFinance = random.nextInt(4) == 0 ? !inBook : inBook;
                there += inFinance ? measured.of(view.effect(row)) : 0;
                if (inBook != inFinance) {
                    onlyOne.add(row);
                }
            }
            Reconciliation bare = new Reconciliation(
                    "r", "pot", date, measured, new Money(there), until, List.of());
            List<Reconciliation.Item> items = onlyOne.stream()
                    .map(row -> new Reconciliation.Item(
                            "i" + row, bare.explainedBy(view, row), OptionalInt.of(row + 1), ""))
                    .toList();
            assertThat(new Reconciliation("r", "pot", date, measured, new Money(there), until, items).unexplained(here))
                    .as("%s, -Ddaybook.seed=%s", measured, seed)
                    .isEqualTo(Money.ZERO);
        }
    }

    @Test
    void a_head_is_rated_by_the_rule_in_force_on_what_it_is_forecast_to_go_over() {
        FundSettings rule = FundSettings.DEFAULT;
        assertThat(Rag.of(100_00, 100_00, rule)).isEqualTo(Rag.GREEN);
        assertThat(Rag.of(100_00, 101_99, rule)).isEqualTo(Rag.GREEN);
        assertThat(Rag.of(100_00, 102_00, rule)).isEqualTo(Rag.AMBER);
        assertThat(Rag.of(100_00, 104_99, rule)).isEqualTo(Rag.AMBER);
        assertThat(Rag.of(100_00, 105_00, rule)).isEqualTo(Rag.RED);
        assertThat(Rag.of(0, 1, rule)).isEqualTo(Rag.RED);
        assertThat(Rag.of(0, 0, rule)).isEqualTo(Rag.NOT_RATED);
        FundSettings wider = new FundSettings(false, new BigDecimal("7.5"), new BigDecimal("10"), Map.of());
        assertThat(Rag.of(100_00, 107_49, wider)).isEqualTo(Rag.GREEN);
        assertThat(Rag.of(100_00, 107_50, wider)).isEqualTo(Rag.AMBER);
    }

    @Test
    void forecast_is_paid_and_committed_and_what_is_entered_as_still_to_come() {
        book.heads.put("a", new BudgetHead("a", "pot", "Training", false, Optional.of(Book.pounds("15"))));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "1000"));
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-07-01", "100").onHead("a"));
        book.posted(entry(EntryKind.PAYMENT, "2008-07-02", "30").onHead("a"));
        book.posted(entry(EntryKind.PAYMENT, "2008-07-02", "3"));
        book.accepted("1", "2008-07-01");
        book.posted(entry(EntryKind.AWARD, "2008-07-03", "60").ofAward("1").onHead("a"));
        HeadLine line = book.asAt("2008-09-30").heads().getFirst();
        assertThat(line.forecast()).isEqualTo(Book.pounds("105"));
        assertThat(line.variance()).isEqualTo(Book.pounds("5"));
        assertThat(line.rag()).isEqualTo(Rag.RED);
        assertThat(book.asAt("2008-09-30").heads().getLast().head()).isEmpty();
        assertThat(book.asAt("2008-09-30").forecast()).isEqualTo(Book.pounds("108"));
    }

    @Test
    @DisplayName("A head that no budget was allocated to has none, which is not nil, and is not rated")
    void a_head_without_an_allocation_has_no_budget_and_is_not_rated() {
        book.head("a");
        book.head("b");
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "1000"));
        book.posted(entry(EntryKind.PAYMENT, "2008-07-02", "300").onHead("a"));
        HeadLine spent = book.asAt("2008-09-30").heads().getFirst();
        assertThat(spent.rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(spent.ofBudget(HeadLine::latest)).isEmpty();
        assertThat(spent.ofBudget(HeadLine::variance)).isEmpty();
        assertThat(spent.forecast()).isEqualTo(Book.pounds("300"));
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-07-03", "200").onHead("a"));
        book.posted(entry(EntryKind.VIREMENT, "2008-07-04", "200").onHead("b").fromHead("a"));
        HeadLine emptied = book.asAt("2008-09-30").heads().getFirst();
        assertThat(emptied.ofBudget(HeadLine::latest)).as("moved to another head: nil").contains(Money.ZERO);
        assertThat(emptied.rag()).isEqualTo(Rag.RED);
    }

    @Test
    @DisplayName("What came back and what is committed on no head is told, also where it is as much")
    void on_no_head() {
        book.head("a");
        book.accepted("7", "2008-07-01");
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "2000"));
        book.posted(entry(EntryKind.PAYMENT, "2008-07-02", "500").onHead("a"));
        book.posted(entry(EntryKind.REFUND, "2008-07-03", "500"));
        book.posted(entry(EntryKind.AWARD, "2008-07-04", "500").ofAward("7"));
        Statement s = book.asAt("2008-09-30");
        assertThat(s.heads().stream().map(HeadLine::spent).reduce(Money.ZERO, Money::plus)).isEqualTo(s.paid());
        assertThat(s.heads().stream().map(HeadLine::committed).reduce(Money.ZERO, Money::plus)).isEqualTo(s.committed());
    }
}
