package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.Book.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the ledger takes and what it refuses, in the officer's words. */
class PostingTest {
    private final Book book = new Book();

    @BeforeEach
    void fund_holds_ten_thousand() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-04-02", "10000"));
    }

    private void awarded(String id, String amount) {
        book.accepted(id, "2008-05-01");
        book.posted(entry(EntryKind.AWARD, "2008-05-01", amount).ofAward(id));
    }

    @Test
    void income_beyond_what_was_confirmed_is_received_only() {
        book.posted(entry(EntryKind.INCOME_CONFIRMED, "2008-05-01", "300").fromSource("MLA"));
        Verdict verdict = book.post(entry(EntryKind.INCOME_RECEIVED, "2008-06-01", "500").fromSource("MLA"));
        assertThat(((Verdict.Ready) verdict).notices()).anyMatch(n -> n.contains("£200"));
        assertThat(book.asAt("2008-06-30").expected()).isEqualTo(Money.ZERO);
        assertThat(book.asAt("2008-06-30").received()).isEqualTo(Book.pounds("10500"));
    }

    @Test
    void income_of_one_funder_does_not_use_up_what_another_promised() {
        book.posted(entry(EntryKind.INCOME_CONFIRMED, "2008-05-01", "300").fromSource("MLA"));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-06-01", "500").fromSource("Capital Ambition"));
        assertThat(book.asAt("2008-06-30").expected()).isEqualTo(Book.pounds("300"));
    }

    @Test
    void no_more_income_is_withdrawn_than_is_expected() {
        book.posted(entry(EntryKind.INCOME_CONFIRMED, "2008-05-01", "300").fromSource("MLA"));
        book.refused(entry(EntryKind.INCOME_WITHDRAWN, "2008-05-02", "300.01").fromSource("MLA"), "£300");
        book.refused(entry(EntryKind.INCOME_WITHDRAWN, "2008-04-30", "1").fromSource("MLA"), "£0");
        book.posted(entry(EntryKind.INCOME_WITHDRAWN, "2008-05-02", "300").fromSource("MLA"));
    }

    @Test
    void an_award_needs_an_approval() {
        book.awards.put(
                "1",
                new Award("1", "pot", "No. 1", "Harbour Lane Museum", Optional.empty(), "", Optional.empty(),
                        Optional.empty(), Optional.empty(), List.of(), List.of()));
        book.refused(entry(EntryKind.AWARD, "2008-05-01", "10").ofAward("1"), "No. 1, Harbour Lane Museum has no approval");
    }

    @Test
    @DisplayName("An approval without a minute reference commits nothing, neither the award nor its increase")
    void an_approval_without_a_minute_reference_commits_nothing() {
        Approval unminuted = new Approval("board", " ", PartialDate.of("2008-05-01"));
        book.awards.put(
                "1",
                new Award("1", "pot", "No. 1", "Harbour Lane Museum", Optional.empty(), "", Optional.empty(),
                        Optional.of(unminuted), Optional.empty(), List.of(), List.of()));
        book.refused(
                entry(EntryKind.AWARD, "2008-05-01", "10").ofAward("1"),
                "The approval of award No. 1, Harbour Lane Museum has no minute reference");
        awarded("2", "400");
        book.refused(
                entry(EntryKind.INCREASE, "2008-05-03", "10").ofAward("2").approvedBy(unminuted), "return it and have it proposed again");
    }

    @Test
    void an_approval_holds_only_up_to_the_limit_of_its_role() {
        book.settings = new FundSettings(
                false, FundSettings.DEFAULT.amber(), FundSettings.DEFAULT.red(), Map.of("board", Book.pounds("5000")));
        book.accepted("1", "2008-05-01");
        book.refused(entry(EntryKind.AWARD, "2008-05-01", "5000.01").ofAward("1"), "The board may approve up to £5,000");
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "5000").ofAward("1"));
        book.refused(entry(EntryKind.INCREASE, "2008-05-02", "0.01").ofAward("1"), "£5,000.01");
    }

    @Test
    @DisplayName("The limit of a role holds however the role is spelt")
    void the_limit_of_a_role_holds_however_it_is_spelt() {
        book.settings = limits(Map.of("Programme  Board", Book.pounds("5000"), "BOARD", Book.pounds("400")));
        book.accepted("1", "2008-05-01");
        book.refused(entry(EntryKind.AWARD, "2008-05-01", "400.01").ofAward("1"), "may approve up to £400");
        Approval byProgrammeBoard = new Approval("programme board ", "9/1", PartialDate.of("2008-05-01"));
        book.refused(
                entry(EntryKind.AWARD, "2008-05-01", "5000.01").ofAward("1").approvedBy(byProgrammeBoard), "up to £5,000");
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "5000").ofAward("1").approvedBy(byProgrammeBoard));
    }

    @Test
    @DisplayName("An increase needs an approval of its own: the award's was of the first amount")
    void an_increase_needs_an_approval_of_its_own() {
        awarded("1", "400");
        book.refused(
                entry(EntryKind.INCREASE, "2008-09-03", "90000").ofAward("1"),
                "No. 1, Recipient 1 to £90,400 in all, which its own approval does not cover");
        Approval later = new Approval("board", "12/9", PartialDate.of("2008-09-04"));
        book.refused(
                entry(EntryKind.INCREASE, "2008-09-03", "90000").ofAward("1").approvedBy(later), "4 September 2008");
        book.posted(entry(EntryKind.INCREASE, "2008-09-04", "9000").ofAward("1").approvedBy(later));
    }

    @Test
    @DisplayName("An increase within the limit set for the role that approved the award needs no other approval")
    void an_increase_within_the_limit_needs_no_other_approval() {
        book.settings = limits(Map.of("Board", Book.pounds("5000"), "chief executive", Book.pounds("9000")));
        awarded("1", "400");
        book.posted(entry(EntryKind.INCREASE, "2008-09-03", "4600").ofAward("1"));
        Particulars beyond = entry(EntryKind.INCREASE, "2008-09-03", "0.01").ofAward("1");
        book.refused(beyond, "£5,000.01 in all");
        book.posted(beyond.approvedBy(new Approval("Chief Executive", "08/31", PartialDate.of("2008-09-03"))));
    }

    private static FundSettings limits(Map<String, Money> limits) {
        return new FundSettings(false, FundSettings.DEFAULT.amber(), FundSettings.DEFAULT.red(), limits);
    }

    @Test
    void no_payment_before_the_offer_is_accepted() {
        book.award("1", "2008-05-01", List.of(), Book.move(AwardState.OFFERED, "2008-05-01"),
                Book.move(AwardState.ACCEPTED, "2008-05-20"));
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "100").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2008-05-19", "100").ofAward("1"), "no accepted offer on 19 May 2008");
        book.posted(entry(EntryKind.PAYMENT, "2008-05-20", "100").ofAward("1"));
    }

    @Test
    void an_award_in_delivery_whose_letter_never_came_back_is_not_paid() {
        book.award("1", "2008-05-01", List.of(), Book.move(AwardState.IN_DELIVERY, "2008-05-01"));
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "100").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "100").ofAward("1"), "no accepted offer");
    }

    @Test
    void an_open_condition_stops_a_payment_until_it_is_met_or_waived() {
        AwardCondition open = new AwardCondition("c", "Plan agreed.", Optional.empty(), Optional.empty(), "");
        book.award("1", "2008-05-01", List.of(open), Book.move(AwardState.ACCEPTED, "2008-05-01"));
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "100").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "50").ofAward("1"), "Plan agreed.");
        AwardCondition waived =
                new AwardCondition("c", "Plan agreed.", Optional.empty(), Optional.of(PartialDate.of("2008-05-30")), "board");
        book.award("1", "2008-05-01", List.of(waived), Book.move(AwardState.ACCEPTED, "2008-05-01"));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "50").ofAward("1"));
    }

    @Test
    void payments_never_go_over_the_award() {
        awarded("1", "100");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "60").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-02", "40.01").ofAward("1"), "£40 left to pay");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-02", "40").ofAward("1"));
    }

    @Test
    void nor_does_an_early_date_take_from_what_a_later_payment_needs() {
        awarded("1", "100");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-10", "60").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-02", "50").ofAward("1"), "£40 left to pay");
        book.refused(entry(EntryKind.PAYMENT, "2008-04-30", "1").ofAward("1"), "no accepted offer");
    }

    @Test
    void no_more_is_given_up_than_is_outstanding() {
        awarded("1", "100");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "60").ofAward("1"));
        book.refused(entry(EntryKind.DECOMMITMENT, "2008-06-02", "40.01").ofAward("1"), "£40 outstanding");
    }

    @Test
    void no_more_comes_back_than_was_paid() {
        awarded("1", "100");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "60").ofAward("1"));
        book.refused(entry(EntryKind.CLAWBACK, "2008-06-02", "60.01").ofAward("1"), "£60 stands as paid");
        Verdict refund = book.post(entry(EntryKind.REFUND, "2008-06-02", "1"));
        assertThat(((Verdict.Ready) refund).notices()).anyMatch(n -> n.contains("more came back"));
        book.posted(entry(EntryKind.CLAWBACK, "2008-06-02", "60").ofAward("1"));
    }

    @Test
    void an_award_that_was_paid_is_not_reversed_before_its_payment() {
        awarded("1", "100");
        int payment = book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "60").ofAward("1"));
        book.refused(Particulars.reversing(2, Book.on(2008, 6, 2), "wrong"), "£40 outstanding");
        book.posted(Particulars.reversing(payment, Book.on(2008, 6, 2), "wrong"));
        book.posted(Particulars.reversing(2, Book.on(2008, 6, 2), "wrong"));
        assertThat(book.asAt("2008-06-30").committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_entry_is_reversed_once_and_with_a_reason() {
        book.refused(Particulars.reversing(1, Book.on(2008, 5, 1), " "), "Say why entry 1");
        int reversal = book.posted(Particulars.reversing(1, Book.on(2008, 5, 1), "paid to another fund"));
        book.refused(Particulars.reversing(1, Book.on(2008, 5, 1), "again"), "reversed once");
        book.refused(Particulars.reversing(reversal, Book.on(2008, 5, 1), "again"), "a reversal itself");
        book.refused(Particulars.reversing(9, Book.on(2008, 5, 1), "x"), "no entry 9");
        book.refused(Particulars.reversing(0, Book.on(2008, 5, 1), "x"), "no entry 0");
    }

    @Test
    void a_reversal_is_not_dated_before_its_entry() {
        book.refused(Particulars.reversing(1, Book.on(2008, 4, 1), "wrong"), "dated 2 April 2008");
    }

    @Test
    void over_commitment_asks_for_a_reason_and_keeps_it() {
        book.accepted("1", "2008-05-01");
        Particulars award = entry(EntryKind.AWARD, "2008-05-01", "10000.01").ofAward("1");
        assertThat(book.post(award)).isInstanceOfSatisfying(Verdict.AsksReason.class, asks -> assertThat(asks.warning())
                .contains("over-committed by £0.01"));
        int number = book.posted(award.because("the second instalment is promised for June"));
        assertThat(book.entries.get(number - 1).wrote().reason()).contains("second instalment");
        assertThat(book.asAt("2008-05-31").overCommitted()).isTrue();
    }

    @Test
    void money_set_aside_is_neither_awarded_nor_paid_until_its_condition_is_met() {
        book.fund = Book.fund(Optional.of(new Fund.Block("until the tool is available", Optional.empty(), Optional.empty())), false);
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "1"), "set aside until the tool is available");
        assertThat(book.asAt("2008-06-01").blocked()).isEqualTo(Book.pounds("10000"));
        book.fund = Book.fund(
                Optional.of(new Fund.Block(
                        "until the tool is available", Optional.empty(), Optional.of(PartialDate.of("2008-06-15")))),
                false);
        book.posted(entry(EntryKind.PAYMENT, "2008-06-15", "1"));
        assertThat(book.asAt("2008-06-14").blocked()).isEqualTo(Book.pounds("10000"));
        assertThat(book.asAt("2008-06-15").blocked()).isEqualTo(Money.ZERO);
    }

    @Test
    void of_a_fund_set_aside_in_part_the_rest_can_be_spent() {
        book.fund = Book.fund(
                Optional.of(new Fund.Block("until June", Optional.of(Book.pounds("9000")), Optional.empty())), false);
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "1000.01"), "£1,000 is free");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "1000"));
    }

    @Test
    void ring_fenced_money_stays_in_its_fund() {
        book.heads.put("x", new BudgetHead("x", "another", "Training", false, Optional.empty()));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "1").onHead("x"), "not one of Museum improvement pot");
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "1").ofAward("unknown"), "not one of Museum improvement pot");
    }

    @Test
    void a_virement_moves_budget_between_two_heads_and_nets_to_nil() {
        book.head("a");
        book.head("b");
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-04-01", "600").onHead("a"));
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-04-01", "400").onHead("b"));
        int virement = book.posted(entry(EntryKind.VIREMENT, "2008-05-01", "50").onHead("b").fromHead("a"));
        Statement s = book.asAt("2008-05-31");
        assertThat(s.heads()).extracting(HeadLine::original).containsExactly(Book.pounds("600"), Book.pounds("400"));
        assertThat(s.heads()).extracting(HeadLine::latest).containsExactly(Book.pounds("550"), Book.pounds("450"));
        book.posted(Particulars.reversing(virement, Book.on(2008, 6, 1), "not agreed"));
        assertThat(book.asAt("2008-06-01").heads()).extracting(HeadLine::latest)
                .containsExactly(Book.pounds("600"), Book.pounds("400"));
        assertThat(book.post(entry(EntryKind.VIREMENT, "2008-05-01", "600.01").onHead("b").fromHead("a")))
                .isInstanceOfSatisfying(Verdict.AsksReason.class, asks -> assertThat(asks.warning())
                        .contains("£0.01 more from Head a than its budget"));
        book.refused(entry(EntryKind.VIREMENT, "2008-05-01", "50").onHead("b").fromHead("b"), "between two heads");
        book.heads.put("a", new BudgetHead("a", "pot", "Head a", true, Optional.empty()));
        book.refused(entry(EntryKind.VIREMENT, "2008-05-01", "50").onHead("b").fromHead("a"), "ring-fenced");
    }

    @Test
    void an_accrual_posts_its_own_reversal_of_the_first_of_april_at_once() {
        int accrual = book.posted(entry(EntryKind.ACCRUAL, "2009-03-31", "750"));
        assertThat(book.ledger.size()).isEqualTo(accrual + 1);
        assertThat(book.asAt("2009-03-31").paid()).isEqualTo(Book.pounds("750"));
        assertThat(book.asAt("2009-04-01").paid()).isEqualTo(Money.ZERO);
        book.refused(
                Particulars.reversing(accrual + 1, Book.on(2009, 4, 1), "wrong"), "Entry 3 releases accrual 2. Reverse the accrual");
    }

    @Test
    @DisplayName("A wrong accrual is reversed with its release, and counts on no day")
    void a_wrong_accrual_is_reversed_with_its_release() {
        awarded("1", "9000");
        int accrual = book.posted(entry(EntryKind.ACCRUAL, "2009-03-30", "7750.50").ofAward("1"));
        book.posted(entry(EntryKind.PAYMENT, "2009-04-20", "12"));
        int reversal = book.posted(Particulars.reversing(accrual, Book.on(2009, 5, 4), "for another museum"));
        assertThat(book.asAt("2009-03-29").paid()).isEqualTo(Money.ZERO);
        assertThat(book.asAt("2009-03-30").paid()).isEqualTo(Money.ZERO);
        assertThat(book.asAt("2009-03-31").committed()).isEqualTo(Book.pounds("9000"));
        assertThat(book.asAt("2009-04-01").paid()).isEqualTo(Money.ZERO);
        assertThat(book.asAt("2009-05-31").paid()).isEqualTo(Book.pounds("12"));
        assertThat(book.entries.subList(reversal - 1, book.entries.size()))
                .extracting(e -> e.number() + " of " + e.wrote().reverses().orElseThrow() + " on " + e.effective())
                .containsExactly("6 of 3 on 2009-03-30", "7 of 4 on 2009-04-01");
        book.refused(Particulars.reversing(accrual, Book.on(2009, 5, 4), "again"), "Entry 3 was reversed before");
        book.refused(Particulars.reversing(accrual + 1, Book.on(2009, 5, 4), "again"), "Entry 4 releases accrual 3 and was reversed with it");
        book.refused(Particulars.reversing(reversal, Book.on(2009, 5, 4), "again"), "a reversal itself");
        book.refused(Particulars.reversing(reversal + 1, Book.on(2009, 5, 4), "again"), "a reversal itself");
        book.posted(entry(EntryKind.ACCRUAL, "2009-03-30", "9000").ofAward("1"));
    }

    @Test
    @DisplayName("An accrual of a closed month is reversed in the first open one; of a closed year, not any more")
    void an_accrual_of_a_closed_month_is_reversed_late() {
        int accrual = book.posted(entry(EntryKind.ACCRUAL, "2009-02-28", "750"));
        int other = book.posted(entry(EntryKind.ACCRUAL, "2009-02-28", "20"));
        book.periods = new PeriodBook(Optional.of(Period.of("P11 2008/09")));
        book.posted(Particulars.reversing(accrual, Book.on(2009, 5, 4), "mistaken"));
        Entry late = book.entries.get(book.entries.size() - 2);
        assertThat(late.effective()).isEqualTo(Book.on(2009, 3, 1));
        assertThat(late.original()).contains(Book.on(2009, 2, 28));
        assertThat(book.asAt("2009-02-28").paid()).isEqualTo(Book.pounds("770"));
        assertThat(book.asAt("2009-03-01").paid()).isEqualTo(Book.pounds("20"));
        assertThat(book.asAt("2009-04-01").paid()).isEqualTo(Money.ZERO);
        book.closeYear(2008, "2009-05-01");
        book.refused(
                Particulars.reversing(other, Book.on(2009, 5, 4), "mistaken"),
                "The year 2008/09 of accrual 4 is closed, and entry 5 released it on 1 April 2009: nothing of it stands that could be reversed.");
    }

    @Test
    @DisplayName("An accrual stays while a clawback rests on it")
    void an_accrual_stays_while_a_clawback_rests_on_it() {
        awarded("1", "1000");
        int accrual = book.posted(entry(EntryKind.ACCRUAL, "2009-03-01", "100").ofAward("1"));
        book.posted(entry(EntryKind.PAYMENT, "2009-03-10", "100").ofAward("1"));
        book.posted(entry(EntryKind.CLAWBACK, "2009-03-05", "100").ofAward("1"));
        book.refused(Particulars.reversing(accrual, Book.on(2009, 3, 12), "mistaken"), "£0 stands as paid");
    }

    @Test
    void accruals_and_payments_together_stay_within_the_award() {
        awarded("1", "100");
        book.posted(entry(EntryKind.ACCRUAL, "2009-03-31", "70").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2009-03-31", "31").ofAward("1"), "£30");
        book.refused(entry(EntryKind.ACCRUAL, "2009-03-30", "31").ofAward("1"), "£30");
        book.posted(entry(EntryKind.PAYMENT, "2009-04-01", "100").ofAward("1"));
    }

    @Test
    void recorded_is_after_what_was_entered_before_whatever_the_clock_says() {
        Instant last = book.ledger.lastRecorded();
        book.now = last.minusSeconds(100_000);
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "1"));
        assertThat(book.ledger.lastRecorded()).isEqualTo(last.plusMillis(1));
    }

    @Test
    void vat_that_is_not_recovered_is_a_cost_to_the_fund() {
        Money net = Book.pounds("100");
        Money vat = Book.pounds("17.50");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "1").costing(new Cost(net, vat, false)));
        assertThat(book.asAt("2008-06-01").paid()).isEqualTo(Book.pounds("117.50"));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "1").costing(new Cost(net, vat, true)));
        assertThat(book.asAt("2008-06-01").paid()).isEqualTo(Book.pounds("217.50"));
    }

    @Test
    void an_amount_of_nil_or_less_and_an_impossible_one_are_refused() {
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "0"), "nil");
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "-5"), "choose refund");
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "10000000000.01"), "£10,000,000,000");
        book.refused(entry(EntryKind.PAYMENT, "0208-06-01", "1"), "Check the year");
    }

    @Test
    void only_a_fund_older_than_the_book_has_an_opening_balance_and_one() {
        book.refused(entry(EntryKind.OPENING_BALANCE, "2008-04-01", "5"), "began with this book");
        book.fund = Book.fund(Optional.empty(), true);
        book.refused(entry(EntryKind.OPENING_BALANCE, "2008-04-03", "5"), "2 April 2008");
        book.posted(entry(EntryKind.OPENING_BALANCE, "2008-04-01", "5"));
        book.refused(entry(EntryKind.OPENING_BALANCE, "2008-04-01", "5"), "Reverse it first");
    }

    @Test
    void nothing_is_dated_before_the_opening_balance_which_holds_what_was_before() {
        Book older = new Book();
        older.fund = Book.fund(Optional.empty(), true);
        int opening = older.posted(entry(EntryKind.OPENING_BALANCE, "2008-04-01", "5"));
        older.refused(entry(EntryKind.INCOME_RECEIVED, "2008-03-31", "1"), "opening balance of 1 April 2008");
        older.posted(Particulars.reversing(opening, Book.on(2008, 4, 1), "it was another fund's"));
        older.posted(entry(EntryKind.INCOME_RECEIVED, "2008-03-31", "1"));
    }

    @Test
    void what_is_entered_against_an_award_goes_on_the_head_that_bears_it() {
        book.head("a");
        book.head("b");
        book.accepted("1", "2008-05-01");
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "1000").ofAward("1").onHead("a"));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "400").ofAward("1").onHead("b"), "on the head Head a");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "400").ofAward("1"));
        Statement s = book.asAt("2008-06-30");
        assertThat(s.heads()).extracting(HeadLine::spent).containsExactly(Book.pounds("400"), Money.ZERO);
        assertThat(s.heads()).extracting(HeadLine::committed).containsExactly(Book.pounds("600"), Money.ZERO);
        awarded("2", "100");
        book.refused(entry(EntryKind.PAYMENT, "2008-06-01", "40").ofAward("2").onHead("b"), "on no head");
    }

    @Test
    void a_late_entry_is_judged_by_the_day_it_happened_on() {
        book.award("1", "2008-05-01", List.of(), Book.move(AwardState.ACCEPTED, "2008-06-15"));
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "100").ofAward("1"));
        book.periods = new PeriodBook(Optional.of(Period.of("P3 2008/09")));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-14", "10").ofAward("1"), "no accepted offer on 14 June 2008");
        book.posted(entry(EntryKind.PAYMENT, "2008-06-15", "10").ofAward("1"));
        assertThat(book.entries.getLast().effective()).isEqualTo(Book.on(2008, 7, 1));
    }

    @Test
    void what_was_paid_while_the_award_stood_is_entered_after_it_was_withdrawn() {
        book.award(
                "1", "2008-05-01", List.of(), Book.move(AwardState.ACCEPTED, "2008-05-01"),
                Book.move(AwardState.WITHDRAWN, "2008-06-20"));
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "100").ofAward("1"));
        book.periods = new PeriodBook(Optional.of(Period.of("P3 2008/09")));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-15", "10").ofAward("1"));
        book.refused(entry(EntryKind.PAYMENT, "2008-06-20", "10").ofAward("1"), "no accepted offer");
    }

    @Test
    void nothing_is_accrued_in_a_year_that_is_closed_nor_on_an_award_that_is_not_accepted() {
        book.award("1", "2008-05-01", List.of(), Book.move(AwardState.OFFERED, "2008-06-15"));
        book.posted(entry(EntryKind.AWARD, "2008-05-01", "100").ofAward("1"));
        book.refused(entry(EntryKind.ACCRUAL, "2009-03-31", "10").ofAward("1"), "no accepted offer");
        book.closeYear(2008, "2009-05-01");
        book.refused(entry(EntryKind.ACCRUAL, "2009-03-31", "10"), "2008/09 is closed");
    }

    @Test
    void expected_income_that_came_in_is_not_missed_where_the_policy_counts_what_is_expected() {
        book.settings = new FundSettings(true, book.settings.amber(), book.settings.red(), Map.of());
        book.posted(entry(EntryKind.INCOME_CONFIRMED, "2008-06-01", "50000").fromSource("MLA"));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-08-01", "50000").fromSource("MLA"));
        book.accepted("1", "2008-05-01");
        book.posted(entry(EntryKind.AWARD, "2008-06-15", "60000").ofAward("1"));
        assertThat(book.post(entry(EntryKind.PAYMENT, "2008-06-16", "0.01"))).isInstanceOf(Verdict.AsksReason.class);
    }

    @Test
    void reversing_the_income_that_carries_what_is_promised_says_that_the_fund_is_over_committed() {
        awarded("1", "9000");
        Verdict.Ready reversed =
                (Verdict.Ready) book.post(Particulars.reversing(1, Book.on(2008, 7, 1), "paid into another fund"));
        assertThat(reversed.notices()).anyMatch(n -> n.contains("over-committed"));
    }

    @Test
    void spending_what_a_ring_fenced_head_has_left_on_anything_else_asks_for_a_reason() {
        book.heads.put("r", new BudgetHead("r", "pot", "Collections care", true, Optional.empty()));
        book.head("b");
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-04-03", "6000").onHead("r"));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "1000").onHead("r"));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", "4000").onHead("b"));
        assertThat(book.post(entry(EntryKind.PAYMENT, "2008-06-02", "0.01").onHead("b")))
                .isInstanceOfSatisfying(Verdict.AsksReason.class, asks -> assertThat(asks.warning())
                        .contains("£5,000 is for ring-fenced heads only (Collections care)"));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-02", "5000").onHead("r"));
    }

    @Test
    void income_of_a_source_that_promised_nothing_says_what_is_still_expected_of_others() {
        book.posted(entry(EntryKind.INCOME_CONFIRMED, "2008-05-01", "300").fromSource("MLA"));
        Verdict.Ready verdict = (Verdict.Ready) book.post(entry(EntryKind.INCOME_RECEIVED, "2008-06-01", "300"));
        assertThat(verdict.notices()).anyMatch(n -> n.contains("£300 is still expected of others"));
    }

    @Test
    void a_fund_whose_amount_is_unset_and_that_nothing_entered_is_unset_and_not_nil() {
        assertThat(new Book().asAt("2008-06-01").unset()).isTrue();
        assertThat(book.asAt("2008-06-01").unset()).isFalse();
    }
}
