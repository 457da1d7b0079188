package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.AsAt;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.task.Lane;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view's state and actions, without a toolkit. */
class FundViewModelTest {
    @TempDir
    Path folder;

    private Office office;
    private FundViewModel model;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, "a", true);
        model = new FundViewModel(desk(office, said), office.posting, office.pictures);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    static Desk desk(Office office, List<String> said) {
        return desk(office, said, Runnable::run);
    }

    static Desk desk(Office office, List<String> said, Executor fx) {
        return desk(office, said, fx, Lane.sameThread());
    }

    static Desk desk(Office office, List<String> said, Executor fx, Lane lane) {
        StatusLine status = new StatusLine() {
            @Override
            public void saved(String what) {
                said.add(what);
            }

            @Override
            public void note(String sentence) {
                said.add(sentence);
            }

            @Override
            public void failed(String sentence) {
                said.add("failed: " + sentence);
            }
        };
        AsAt asAt = new AsAt(Clock.fixed(Instant.parse("2008-11-03T09:00:00Z"), ZoneOffset.UTC), Optional.empty());
        return new Desk(lane, office.journal, fx, status, _ -> {}, asAt);
    }

    static Reading reading(Office office, String day) {
        return new Reading(
                office.journal.sql(), ProgrammeStore.programme(office.journal.sql()), LocalDate.parse(day));
    }

    private FundPicture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    @Test
    void opens_with_the_first_fund_as_at_the_programmes_day() {
        assertThat(picture().fund().name()).isEqualTo("Museum improvement pot");
        assertThat(picture().asAt()).isEqualTo(LocalDate.of(2008, 10, 31));
        assertThat(picture().statement().uncommitted()).isEqualTo(Money.of("15999.50"));
        assertThat(model.entries.rows).hasSize(picture().entries().view().size());
    }

    @Test
    void another_day_shows_what_it_stood_at_then() {
        model.asAt.type("30 september 2008");
        assertThat(picture().asAt()).isEqualTo(LocalDate.of(2008, 9, 30));
        assertThat(picture().statement().paid()).isEqualTo(Money.of("6000"));
        assertThat(model.entries.rows).hasSizeLessThan(picture().entries().view().size());
        model.recordedUntil.type("1 july 2008");
        assertThat(picture().statement().committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_date_that_is_none_leaves_the_picture_as_it_is() {
        model.asAt.type("31 february");
        assertThat(picture().asAt()).isEqualTo(LocalDate.of(2008, 10, 31));
    }

    @Test
    void filters_narrow_the_entries_and_their_sums() {
        model.entries.kind.choose(EntryKind.PAYMENT);
        assertThat(model.entries.selectionProperty().get().sum().paid()).isEqualTo(14_500_00);
        model.entries.kind.clear();
        model.entries.text.set("inv 1077");
        assertThat(model.entries.rows).extracting(EntryRow::amount).containsOnly(Money.of("2000"));
        assertThat(model.entries.rows).hasSize(2);
        model.entries.text.set("wrong award");
        assertThat(model.entries.rows).singleElement().extracting(EntryRow::kind).isEqualTo(EntryKind.REVERSAL);
        model.entries.clear();
        assertThat(model.entries.rows).hasSize(picture().entries().view().size());
    }

    @Test
    @DisplayName("What is listed of an entry's award or heads is found by the text filter, with every word beside what was written")
    void the_text_filter_finds_the_names_of_awards_and_heads() {
        model.entries.text.set("fire station");
        assertThat(model.entries.rows)
                .extracting(EntryRow::kind)
                .contains(EntryKind.AWARD, EntryKind.PAYMENT, EntryKind.REVERSAL);
        assertThat(model.entries.rows).extracting(EntryRow::what).containsOnly("No. 3, Old Fire Station Gallery");
        assertThat(model.entries.selectionProperty().get().sum().paid()).as("keyed there, and reversed").isZero();
        model.entries.text.set("FIRE wrong");
        assertThat(model.entries.rows).singleElement().extracting(EntryRow::kind).isEqualTo(EntryKind.REVERSAL);
        model.entries.text.set("training of peers");
        assertThat(model.entries.rows).extracting(EntryRow::kind).contains(EntryKind.VIREMENT, EntryKind.BUDGET_ALLOCATED);
        model.entries.clear();
    }

    @Test
    void the_balance_after_each_entry_runs_by_number_and_ends_where_the_statement_stands() {
        assertThat(model.entries.rows.getLast().uncommitted()).isEqualTo(picture().statement().uncommitted());
    }

    @Test
    void what_was_written_comes_with_the_page() {
        model.entries.text.set("inv 1090");
        assertThat(model.entries.rows.getFirst().who()).isEqualTo("Signal Box Museum");
    }

    @Test
    void the_row_asks_only_what_the_kind_needs() {
        model.entry.kind.choose(EntryKind.VIREMENT);
        assertThat(model.entry.asksProperty().get())
                .containsExactlyInAnyOrder(EntryKind.Asks.HEAD, EntryKind.Asks.FROM_HEAD);
        model.entry.kind.choose(EntryKind.INCOME_RECEIVED);
        assertThat(model.entry.asksProperty().get())
                .containsExactlyInAnyOrder(EntryKind.Asks.SOURCE, EntryKind.Asks.REFERENCE);
    }

    @Test
    void an_entry_is_saved_and_the_row_is_empty_again() {
        int before = model.entries.total();
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.amount.type("1,500");
        model.entry.award.choose(picture().awards().get(2).award());
        model.entry.enter();
        assertThat(model.entries.total()).isEqualTo(before + 1);
        assertThat(model.entry.amount.textProperty().get()).isEmpty();
        assertThat(said).last().asString().contains("Entered payment of £1,500 in Museum improvement pot");
        assertThat(picture().statement().paid()).isEqualTo(Money.of("13750"));
    }

    @Test
    void what_the_rules_refuse_is_said_at_the_row_which_keeps_its_content() {
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.amount.type("1,500");
        model.entry.award.choose(picture().awards().get(4).award());
        model.entry.enter();
        assertThat(model.entry.saidProperty().get()).contains("No. 5, Ropewalk Heritage Centre has no accepted offer");
        assertThat(model.entry.amount.textProperty().get()).isEqualTo("1,500");
    }

    @Test
    void over_commitment_asks_for_a_reason_in_the_row() {
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.amount.type("16,000");
        model.entry.enter();
        assertThat(model.entry.saidProperty().get()).contains("over-committed by £0.50");
        assertThat(model.entry.asksProperty().get()).contains(EntryKind.Asks.REASON);
        model.entry.reason.type("agreed by the board");
        model.entry.enter();
        assertThat(picture().statement().uncommitted()).isEqualTo(Money.of("-0.50"));
    }

    @Test
    void a_row_without_an_amount_says_what_to_do() {
        model.entry.enter();
        assertThat(model.entry.amount.faultProperty().get()).contains("Enter the amount");
        assertThat(said).isEmpty();
    }

    @Test
    void an_entry_is_reversed_from_the_list_with_its_reason() {
        int payment = 17;
        assertThat(model.entries.rows.get(payment - 1).kind()).isEqualTo(EntryKind.PAYMENT);
        model.entry.reverse(payment);
        model.entry.reason.type("paid twice");
        model.entry.enter();
        assertThat(model.entries.rows.getLast().reverses()).isEqualTo(payment);
    }

    @Test
    void a_payment_that_was_clawed_back_in_part_is_not_reversed() {
        model.entry.reverse(13);
        model.entry.reason.type("paid twice");
        model.entry.enter();
        assertThat(model.entry.saidProperty().get()).contains("£3,750 stands as paid");
    }

    @Test
    void a_fund_without_an_amount_is_unset() {
        model.fund.choose(model.fund.options().get(1));
        assertThat(picture().statement().unset()).isTrue();
    }

    @Test
    void a_new_award_goes_its_way_to_a_payment() {
        AwardsViewModel awards = model.awards;
        awards.recipient.type("Lock Keeper's Cottage");
        awards.add();
        String id = awards.chosenProperty().get().orElseThrow().award().id();
        awards.moving.to.choose(AwardState.OFFERED);
        awards.move();
        assertThat(awards.moving.note.faultProperty().get()).contains("skips a state");
        awards.details.approvedBy.type("programme board");
        awards.details.minute.type("10/2");
        awards.details.approvedOn.type("30 oct 2008");
        awards.details.approve();
        awards.moving.to.choose(AwardState.OFFERED);
        awards.moving.on.type("30 oct 2008");
        awards.move();
        awards.moving.to.choose(AwardState.ACCEPTED);
        awards.moving.on.type("31 oct 2008");
        awards.move();
        Award award = awards.chosenProperty().get().orElseThrow().award();
        assertThat(award.stateOn(LocalDate.of(2008, 10, 31))).isEqualTo(AwardState.ACCEPTED);
        model.entry.kind.choose(EntryKind.AWARD);
        model.entry.amount.type("900");
        model.entry.award.choose(award);
        model.entry.enter();
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.amount.type("400");
        model.entry.award.choose(awards.chosenProperty().get().orElseThrow().award());
        model.entry.enter();
        AwardLine line = awards.chosenProperty().get().orElseThrow().line();
        assertThat(line).isEqualTo(new AwardLine(id, Money.of("900"), Money.of("500"), Money.of("400")));
    }

    @Test
    void a_link_to_an_award_of_another_fund_leads_there() {
        String award = picture().awards().getFirst().award().id();
        model.fund.choose(model.fund.options().get(2));
        model.reveal(new RecordKey("award", award));
        assertThat(picture().fund().name()).isEqualTo("Museum improvement pot");
        assertThat(model.awards.chosenProperty().get().orElseThrow().award().id()).isEqualTo(award);
    }

    @Test
    void a_link_to_a_fund_that_came_while_another_view_was_seen_leads_there() {
        ArrayDeque<Runnable> later = new ArrayDeque<>();
        Desk desk = desk(office, said, later::add);
        FundViewModel view = new FundViewModel(desk, office.posting, office.pictures);
        view.activate();
        runAll(later);
        view.deactivate();
        RecordKey fund = FundTypes.FUND.key(office.posting.nextId());
        desk.save(Draft.labelled("Added a fund").create(fund, Map.of("name", Value.of("Lantern fund"))), _ -> {});
        runAll(later);
        view.activate();
        view.reveal(fund);
        runAll(later);
        assertThat(view.pictureProperty().get().orElseThrow().fund().name()).isEqualTo("Lantern fund");
    }

    private static void runAll(ArrayDeque<Runnable> later) {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    @Test
    void a_reconciliation_is_explained_until_nothing_is_left() {
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type("37,700.00");
        model.reconciling.compare();
        FundPicture.Reconciled first = picture().reconciliations().getFirst();
        assertThat(first.reconciliation().unexplained(first.book())).isEqualTo(Money.of("-50"));
        model.reconciling.explains.type("-50");
        model.reconciling.explanation.type("Bank charge");
        model.reconciling.explain(first.reconciliation());
        FundPicture.Reconciled now = picture().reconciliations().getFirst();
        assertThat(now.reconciliation().agrees(now.book())).isTrue();
    }

    @Test
    void a_difference_that_one_entry_makes_is_explained_by_choosing_it() {
        // The finance system has not seen the last payment.
        EntryRow payment = picture().entries().row(lastPayment(), Optional.empty());
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type(picture().statement().closing().plus(payment.amount()).plain());
        model.reconciling.compare();
        FundPicture.Reconciled open = picture().reconciliations().getFirst();
        assertThat(model.reconciling.offered(open)).extracting(EntryRow::number).contains(payment.number());
        model.reconciling.entry.type(Integer.toString(payment.number()));
        model.reconciling.explainByEntry(open.reconciliation());
        FundPicture.Reconciled now = picture().reconciliations().getFirst();
        assertThat(now.reconciliation().agrees(now.book())).isTrue();
        assertThat(now.reconciliation().items().getFirst().entry()).hasValue(payment.number());
        model.reconciling.entry.type(Integer.toString(payment.number()));
        model.reconciling.explainByEntry(now.reconciliation());
        assertThat(model.reconciling.entry.faultProperty().get()).contains("explains a part already");
    }

    @Test
    @DisplayName("A reconciliation stays as it was where the clock was put back since, hours after the last entry")
    void a_reconciliation_and_a_clock_put_back() {
        office.later(Duration.ofHours(3));
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type(picture().statement().closing().plain());
        model.reconciling.compare();
        office.later(Duration.ofHours(-2));
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.date.type("30 oct 2008");
        model.entry.amount.type("100");
        model.entry.enter();
        FundPicture.Reconciled then = picture().reconciliations().getFirst();
        assertThat(then.reconciliation().agrees(then.book())).isTrue();
    }

    @Test
    @DisplayName("A payment posted after the comparison explains it with its own sign, and can be taken away again")
    void a_difference_is_explained_by_an_entry_that_is_posted_afterwards() {
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type("37,650.00");
        model.reconciling.compare();
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.date.type("30 oct 2008");
        model.entry.amount.type("100");
        model.entry.enter();
        FundPicture.Reconciled open = picture().reconciliations().getFirst();
        assertThat(open.reconciliation().unexplained(open.book())).isEqualTo(Money.of("-100"));
        int number = picture().entries().view().size();
        assertThat(model.reconciling.offered(open)).extracting(EntryRow::number).contains(number);
        model.reconciling.explainBy(open.reconciliation(), number);
        FundPicture.Reconciled now = picture().reconciliations().getFirst();
        assertThat(now.reconciliation().agrees(now.book())).isTrue();
        assertThat(now.reconciliation().items().getFirst().text()).contains("there, and here only later");
        model.reconciling.takeAway(now.reconciliation().items().getFirst());
        assertThat(picture().reconciliations().getFirst().reconciliation().items()).isEmpty();
    }

    @Test
    @DisplayName("What was received and what was paid are compared as the closing figure is")
    void other_figures_are_compared() {
        model.reconciling.measured.choose(Reconciliation.Measured.PAID);
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type("12,250.00");
        model.reconciling.compare();
        FundPicture.Reconciled paid = picture().reconciliations().getFirst();
        assertThat(paid.reconciliation().measured()).isEqualTo(Reconciliation.Measured.PAID);
        assertThat(paid.reconciliation().agrees(paid.book())).isTrue();
        model.reconciling.entry.type("2");
        model.reconciling.explainByEntry(paid.reconciliation());
        assertThat(model.reconciling.entry.faultProperty().get()).contains("does not change the figure compared (paid)");
    }

    private int lastPayment() {
        LedgerView view = picture().entries().view();
        int row = view.size() - 1;
        while (view.kind(row) != EntryKind.PAYMENT) {
            row--;
        }
        return row;
    }

    @Test
    void an_entry_that_changes_nothing_there_explains_nothing() {
        model.reconciling.figureOn.type("31 oct 2008");
        model.reconciling.figure.type("37,700.00");
        model.reconciling.compare();
        Reconciliation open = picture().reconciliations().getFirst().reconciliation();
        model.reconciling.entry.type("99999");
        model.reconciling.explainByEntry(open);
        assertThat(model.reconciling.entry.faultProperty().get()).contains("There is no entry 99999");
    }

    @Test
    void what_is_hoped_for_is_added_and_given_up() {
        model.hoping.source.type("Lottery");
        model.hoping.amount.type("1,000");
        model.hoping.due.type("spring 2009");
        model.hoping.add();
        assertThat(picture().uncommittedIfHopedComes()).contains(Money.of("36999.50"));
        HopedIncome lottery = picture().hoped().stream().filter(h -> h.source().equals("Lottery")).findFirst().orElseThrow();
        model.hoping.giveUp(lottery);
        assertThat(picture().uncommittedIfHopedComes()).contains(Money.of("35999.50"));
        model.hoping.add();
        assertThat(model.hoping.source.faultProperty().get()).isNotEmpty();
    }

    @Test
    void a_fund_is_added_with_its_condition_and_the_condition_is_met() {
        model.edits.added.name.type("Archive fund");
        model.edits.added.amount.type("500");
        model.edits.added.block.type("until the lease is signed");
        model.edits.addFund();
        model.fund.choose(model.fund.options().getLast());
        assertThat(picture().fund().blockOn(LocalDate.of(2008, 10, 31))).isPresent();
        model.edits.lift();
        assertThat(picture().fund().blockOn(LocalDate.of(2008, 10, 31))).isEmpty();
    }

    @Test
    void what_is_hoped_for_is_in_no_figure_and_answers_what_if() {
        assertThat(picture().uncommittedIfHopedComes()).contains(Money.of("35999.50"));
        assertThat(picture().statement().expected()).isEqualTo(Money.ZERO);
    }
}
