package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written down and moved of an award, in the window")
class AwardFormsTest {
    private Office office;
    private Desk desk;
    private FundViewModel fund;
    private AwardsViewModel model;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", true);
        desk = FundViewModelTest.desk(office, said);
        fund = new FundViewModel(desk, office.posting, office.pictures);
        fund.activate();
        model = fund.awards;
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private AwardRow choose(String number) {
        model.choose(model.rows.stream()
                .filter(r -> r.award().number().equals(number))
                .findFirst()
                .orElseThrow()
                .award()
                .id());
        return chosen();
    }

    private AwardRow chosen() {
        return model.chosenProperty().get().orElseThrow();
    }

    private Claim claim(int place) {
        return chosen().claims().get(place);
    }

    @Test
    @DisplayName("A claim that is moved from expected to paid asks for a note, and keeps it with the date")
    void a_claims_move_that_skips() {
        choose("No. 3");
        model.claiming.open(claim(0));
        model.claiming.moving.to.choose(ClaimState.PAID);
        model.claiming.moving.on.type("29 oct 2008");
        model.claiming.move();
        assertThat(model.claiming.moving.note.faultProperty().get()).contains("skips a state");
        assertThat(claim(0).moves()).isEmpty();

        model.claiming.moving.note.type("Paid on the invoice; the form came after");
        model.claiming.move();
        assertThat(claim(0).moves()).singleElement().satisfies(move -> {
            assertThat(move.to()).isEqualTo(ClaimState.PAID);
            assertThat(move.date()).isEqualTo(PartialDate.of("2008-10-29"));
            assertThat(move.note()).isEqualTo("Paid on the invoice; the form came after");
        });
        assertThat(model.claiming.moving.to.value()).isEmpty();
    }

    @Test
    @DisplayName("A claim that was paid is moved back")
    void a_paid_claim_goes_back() {
        choose("No. 1");
        assertThat(chosen().state(claim(0))).isEqualTo(ClaimState.PAID);
        model.claiming.open(claim(0));
        model.claiming.moving.to.choose(ClaimState.QUERIED);
        model.claiming.moving.on.type("30 oct 2008");
        model.claiming.move();
        assertThat(chosen().state(claim(0))).isEqualTo(ClaimState.QUERIED);
        assertThat(said).last().asString().contains("No. 1, Harbour Lane Museum to queried");
    }

    @Test
    @DisplayName("A claim is corrected, its evidence and an amount that nobody knows any more too; undo brings it back")
    void a_claim_is_corrected() {
        choose("No. 2");
        Claim before = claim(0);
        model.claiming.open(before);
        assertThat(model.claiming.corrected.amount.value()).contains(Money.of("2000"));
        model.claiming.corrected.amount.type("");
        model.claiming.corrected.evidence.type("Invoices 12 to 15");
        model.claiming.correct();
        assertThat(claim(0).amount()).isEmpty();
        assertThat(claim(0).evidence()).isEqualTo("Invoices 12 to 15");
        assertThat(claim(0).due()).isEqualTo(before.due());
        office.journal.undo();
        choose("No. 1");
        fund.deactivate();
        fund.activate();
        assertThat(AwardStore.claims(office.journal.sql(), chosen().award().fund())).contains(before);
    }

    @Test
    @DisplayName("A new claim takes its evidence with it")
    void a_new_claim() {
        choose("No. 5");
        model.claiming.expected.due.type("december 2008");
        model.claiming.expected.evidence.type("Report of the recordings");
        model.claiming.add();
        assertThat(claim(0).evidence()).isEqualTo("Report of the recordings");
        assertThat(claim(0).amount()).isEmpty();
        assertThat(model.claiming.expected.evidence.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("An authority that is renamed meanwhile is offered by its new name, and what she has chosen stays chosen")
    void authorities_that_change() {
        choose("No. 1");
        model.details.authority.choose(authority("Camden"));
        desk.save(
                Draft.labelled("Renamed")
                        .set(BoroughStore.AUTHORITY_TYPE.key("E09000007"), "name", Value.of("Camden Town")),
                _ -> {});
        assertThat(model.details.authority.options()).contains(authority("Camden Town"));
        assertThat(model.details.authority.value()).contains(authority("Camden Town"));
        assertThat(model.details.name("E09000007")).isEqualTo("Camden Town");
        model.details.save();
        assertThat(chosen().award().authority()).contains("E09000007");
    }

    private Authority authority(String name) {
        return model.details.authority.options().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("Authority and end are entered, and taken away again")
    void authority_and_end() {
        choose("No. 1");
        model.details.authority.choose(authority("Camden"));
        model.details.ends.type("june 2009");
        model.details.save();
        assertThat(chosen().award().authority()).contains("E09000007");
        assertThat(chosen().award().ends()).contains(PartialDate.of("2009-06"));
        model.details.authority.clear();
        model.details.ends.type("");
        model.details.save();
        assertThat(chosen().award().authority()).isEmpty();
        assertThat(chosen().award().ends()).isEmpty();
        assertThat(chosen().award().purpose()).isEqualTo("A collections plan");
    }

    @Test
    @DisplayName("A claim moved to paid that the ledger has not paid says so, and may be")
    void a_claim_moved_to_paid_that_was_not_paid() {
        choose("No. 1");
        assertThat(model.claiming.beyondPayments()).isEmpty();
        model.claiming.open(claim(0));
        model.claiming.corrected.amount.type("5000");
        model.claiming.correct();
        model.claiming.moving.to.choose(ClaimState.PAID);
        model.claiming.moving.on.type("30 oct 2008");
        model.claiming.moving.note.type("Said to be paid");
        model.claiming.move();
        assertThat(chosen().state(claim(0))).isEqualTo(ClaimState.PAID);
        assertThat(model.claiming.beyondPayments())
                .hasValueSatisfying(said -> assertThat(said).startsWith("Claims that count as paid come to £5,000"));
    }

    @Test
    @DisplayName("An approval that was entered wrongly is corrected, and the move it made with it")
    void an_approval_is_corrected() {
        choose("No. 1");
        assertThat(model.details.approvedBy.value()).contains("programme board");
        model.details.minute.type("08/15");
        model.details.approvedOn.type("3 july 2008");
        model.details.approve();
        assertThat(chosen().award().approval())
                .contains(new Approval("programme board", "08/15", PartialDate.of("2008-07-03")));
        assertThat(chosen().award().moves())
                .filteredOn(m -> m.to() == AwardState.APPROVED)
                .singleElement()
                .extracting(AwardMove::date)
                .isEqualTo(PartialDate.of("2008-07-03"));
    }

    @Test
    @DisplayName("An approval without its minute reference is not saved: it is asked for")
    void an_approval_without_a_minute_reference_is_not_saved() {
        choose("No. 1");
        model.details.minute.type("");
        model.details.approvedOn.type("3 july 2008");
        model.details.approve();
        assertThat(model.details.minute.faultProperty().get()).startsWith("Enter the minute reference");
        assertThat(chosen().award().approval())
                .contains(new Approval("programme board", "08/14", PartialDate.of("2008-07-04")));
    }

    @Test
    @DisplayName("A condition that was met on another day, or not at all, is put right")
    void a_condition_is_corrected() {
        choose("No. 3");
        model.conditions.added.type("Insurance is in place.");
        model.conditions.add();
        model.conditions.meet(chosen().award().conditions().getFirst());
        assertThat(chosen().award().conditions().getFirst().met()).isPresent();
        model.conditions.open(chosen().award().conditions().getFirst());
        model.conditions.met.type("12 oct 2008");
        model.conditions.correct();
        assertThat(chosen().award().conditions().getFirst().met()).contains(PartialDate.of("2008-10-12"));

        model.conditions.open(chosen().award().conditions().getFirst());
        model.conditions.met.type("");
        model.conditions.waived.type("13 oct 2008");
        model.conditions.correct();
        assertThat(model.conditions.waivedBy.faultProperty().get()).contains("role");
        model.conditions.waivedBy.type("programme board");
        model.conditions.text.textProperty().set("Insurance is in place by then.");
        model.conditions.correct();
        assertThat(model.conditions.text.isHalfTyped()).as("nothing is half typed once it is saved").isFalse();
        assertThat(chosen().award().conditions().getFirst())
                .satisfies(c -> assertThat(c.met()).isEmpty())
                .satisfies(c -> assertThat(c.waivedBy()).isEqualTo("programme board"));
    }

    @Test
    @DisplayName("What is being typed stays while something else is saved")
    void typing_stays() {
        choose("No. 1");
        model.details.purpose.type("A collections plan and its");
        model.claiming.open(claim(0));
        model.claiming.corrected.evidence.type("Invoi");
        model.moving.to.choose(AwardState.FINAL_REPORT);
        model.move();
        assertThat(chosen().state()).isEqualTo(AwardState.FINAL_REPORT);
        assertThat(model.details.purpose.textProperty().get()).isEqualTo("A collections plan and its");
        assertThat(model.claiming.corrected.evidence.textProperty().get()).isEqualTo("Invoi");
    }

    @Test
    @DisplayName("The list shows the state of its day and cut-off, not a plan")
    void the_list_as_at() {
        AwardRow row = choose("No. 4");
        assertThat(row.state()).isEqualTo(AwardState.ACCEPTED);
        model.moving.to.choose(AwardState.WITHDRAWN);
        model.moving.on.type("15 nov 2008");
        model.move();
        assertThat(chosen().state()).isEqualTo(AwardState.ACCEPTED);
        fund.asAt.type("15 nov 2008");
        assertThat(chosen().state()).isEqualTo(AwardState.WITHDRAWN);
        fund.recordedUntil.type("31 oct 2008");
        assertThat(chosen().state()).isEqualTo(AwardState.ACCEPTED);
        assertThat(AwardsViewModel.history(chosen())).noneMatch(m -> m.to() == AwardState.WITHDRAWN);
        fund.recordedUntil.type("");
        fund.asAt.type("10 july 2008");
        assertThat(chosen().state()).isEqualTo(AwardState.OFFERED);
    }

    @Test
    @DisplayName("Claims are overdue, due and claimed as on the day of the view")
    void claims_as_at() {
        AwardRow row = choose("No. 2");
        assertThat(row.claimed()).isEqualTo(Money.ZERO);
        fund.asAt.type("20 sep 2008");
        assertThat(chosen().claimed()).isEqualTo(Money.of("2000"));
        assertThat(chosen().shares().paid()).isEqualTo(Money.ZERO);
        fund.asAt.type("9 sep 2008");
        assertThat(chosen().claimed()).isEqualTo(Money.ZERO);
        assertThat(chosen().nextDue()).contains(PartialDate.of("2008-09-12"));
    }

    @Test
    @DisplayName("The bar's parts are the words' figures, and add up to what was awarded")
    void the_bar_adds_up() {
        AwardShares one = choose("No. 1").shares();
        assertThat(one).isEqualTo(new AwardShares(
                Money.of("3750"), Money.ZERO, Money.ZERO, Money.of("250"), Money.ZERO, Money.ZERO));
        assertThat(AwardPane.parts(one)).extracting(AwardPane.Part::name).contains("Came back");
        for (AwardRow row : model.rows) {
            AwardShares shares = row.shares();
            assertThat(shares.whole()).isEqualTo(row.line().awarded().plus(row.givenUp()));
            assertThat(shares.claimed().plus(shares.unclaimed())).isEqualTo(row.line().outstanding());
            assertThat(AwardPane.parts(shares).stream().map(AwardPane.Part::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(shares.whole());
            assertThat(AwardPane.bar(shares).stream().mapToDouble(p -> p.share()).sum()).isCloseTo(1, within());
        }
        assertThat(choose("No. 7").shares().givenUp()).isEqualTo(Money.of("500"));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    @DisplayName("An accrual is outstanding still and not twice in the bar; claims over what is left show no more than that")
    void accruals_and_claims_over() {
        AwardLine accrued = new AwardLine("1", Money.of("1000"), Money.of("1000"), Money.of("300"));
        AwardShares shares = AwardShares.of(accrued, Money.of("900"), Money.ZERO, Money.of("300"));
        assertThat(shares.accrued()).isEqualTo(Money.of("300"));
        assertThat(shares.claimed()).isEqualTo(Money.of("700"));
        assertThat(shares.whole()).isEqualTo(Money.of("1000"));
    }

    @Test
    @DisplayName("What is accrued and what came back are each told in full, until 1 April takes the accrual away again")
    void accrued_and_came_back() {
        Award award = choose("No. 4").award();
        entered(award, EntryKind.PAYMENT, "2008-10-31", "2000");
        entered(award, EntryKind.CLAWBACK, "2008-11-14", "500");
        entered(award, EntryKind.ACCRUAL, "2009-03-31", "700");
        fund.asAt.type("31 march 2009");
        assertThat(chosen().shares()).isEqualTo(new AwardShares(
                Money.of("2200"), Money.ZERO, Money.of("1300"), Money.of("500"), Money.ZERO, Money.of("700")));
        fund.asAt.type("1 april 2009");
        assertThat(chosen().shares()).isEqualTo(new AwardShares(
                Money.of("1500"), Money.ZERO, Money.of("2000"), Money.of("500"), Money.ZERO, Money.ZERO));
    }

    private void entered(Award award, EntryKind kind, String date, String amount) {
        office.enter(award.fund(), Book.entry(kind, date, amount).ofAward(award.id()));
    }

    @Test
    @DisplayName("An accrual of more than is outstanding is of what came back, and the parts still add up")
    void an_accrual_of_more_than_is_outstanding() {
        AwardLine line = new AwardLine("1", Money.of("4000"), Money.of("2000"), Money.of("3900"));
        AwardShares shares = AwardShares.of(line, Money.ZERO, Money.ZERO, Money.of("2400"));
        assertThat(shares.cameBack()).isEqualTo(Money.of("100"));
        assertThat(shares.whole()).isEqualTo(Money.of("4000"));
    }

    @Test
    @DisplayName("A withdrawn award with money outstanding is listed as a problem until it is given up")
    void stranded() {
        AwardRow row = choose("No. 4");
        model.moving.to.choose(AwardState.WITHDRAWN);
        model.moving.on.type("30 oct 2008");
        model.move();
        assertThat(StrandedCommitment.of(chosen())).isPresent();
        assertThat(problems()).singleElement().asString()
                .contains("Museum improvement pot", "No. 4, Millstream House is withdrawn", "£4,000 outstanding");
        office.enter(
                row.award().fund(),
                Book.entry(EntryKind.DECOMMITMENT, "2008-10-31", "4000").ofAward(row.award().id()));
        assertThat(problems()).isEmpty();
    }

    private List<String> problems() {
        return office.feature.problems(FundViewModelTest.reading(office, "2008-10-31"));
    }

    @Test
    @DisplayName("An overdue claim without an amount is not said to be nil")
    void overdue_without_an_amount() {
        choose("No. 5");
        model.claiming.expected.due.type("1 oct 2008");
        model.claiming.add();
        assertThat(risk()).contains("2 claims on Museum improvement pot", "£1,500 in all and one without an amount");
        choose("No. 3");
        model.claiming.open(claim(0));
        model.claiming.corrected.amount.type("");
        model.claiming.correct();
        assertThat(risk()).contains("all without an amount").doesNotContain("£0");
    }

    private String risk() {
        return office.feature.outlook(FundViewModelTest.reading(office, "2008-10-31")).risks().stream()
                .map(r -> r.sentence())
                .filter(t -> t.contains("due date"))
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("A new award is chosen once it has been read")
    void a_new_award_is_chosen() {
        model.recipient.type("Lock Keeper's Cottage");
        model.add();
        assertThat(chosen().award().recipient()).isEqualTo("Lock Keeper's Cottage");
        assertThat(Optional.of(chosen().state())).contains(AwardState.DRAFT);
    }
}
