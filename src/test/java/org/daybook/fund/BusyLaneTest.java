package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.feature.BusyLane;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is saved while the lane has something else to do first")
class BusyLaneTest {
    private final BusyLane lane = new BusyLane();
    private final List<String> said = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();
    private Office office;
    private FundViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", true);
        model = new FundViewModel(
                FundViewModelTest.desk(office, said, this::onFx, lane), office.posting, office.pictures);
        model.activate();
        lane.goOn();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    /** A future would swallow what the FX thread would show as an error. */
    private void onFx(Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            thrown.add(e);
        }
    }

    private List<String> funds() {
        return FundStore.funds(office.journal.sql()).stream().map(Fund::name).toList();
    }

    private FundPicture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    private AwardRow award(int place) {
        model.awards.choose(model.awards.rows.get(place).award().id());
        lane.goOn();
        return model.awards.chosenProperty().get().orElseThrow();
    }

    @Test
    @DisplayName("A fund is added once, however often Add is pressed")
    void a_fund_is_added_once() {
        model.edits.added.name.type("Archive fund");
        model.edits.addFund();
        model.edits.addFund();
        lane.goOn();
        assertThat(funds()).containsOnlyOnce("Archive fund");
        assertThat(said).hasSize(1).allSatisfy(sentence -> assertThat(sentence).contains("Archive fund"));
        assertThat(model.edits.added.name.faultProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("Of two funds of one name the second is refused, beside the name")
    void two_funds_of_one_name() {
        model.edits.added.name.type("Archive fund");
        model.edits.addFund();
        model.edits.added.purpose.type("Archives");
        model.edits.addFund();
        lane.goOn();
        assertThat(funds()).containsOnlyOnce("Archive fund");
        assertThat(model.edits.added.name.faultProperty().get()).startsWith("There is a fund of this name.");
        assertThat(model.edits.added.purpose.textProperty().get()).as("what she wrote stays").isEqualTo("Archives");
    }

    @Test
    @DisplayName("A fund is added as it was written when Add was pressed; what is written after that stays")
    void a_fund_is_added_as_it_was_written() {
        model.edits.added.name.type("Archive fund");
        model.edits.addFund();
        model.edits.added.name.type("");
        model.edits.added.purpose.type("Boats");
        lane.goOn();
        assertThat(thrown).isEmpty();
        assertThat(funds()).contains("Archive fund");
        assertThat(model.edits.added.purpose.textProperty().get()).isEqualTo("Boats");
    }

    @Test
    @DisplayName("Details are saved as they were when Save was pressed")
    void details_are_saved_as_they_were() {
        model.details.fields.name.type("Improvement pot");
        model.details.saveDetails();
        model.details.fields.name.type("");
        lane.goOn();
        assertThat(thrown).isEmpty();
        assertThat(funds()).contains("Improvement pot").doesNotContain("");
        assertThat(model.details.fields.name.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("A name that is taken is said in the status line where the field holds another by then")
    void a_fault_of_what_the_field_no_longer_holds() {
        model.details.fields.name.type("Advocacy fund");
        model.details.saveDetails();
        model.details.fields.name.type("Improvement pot");
        lane.goOn();
        assertThat(model.details.fields.name.faultProperty().get()).isEmpty();
        assertThat(said).singleElement().asString().startsWith("failed: There is a fund of this name.");
    }

    @Test
    @DisplayName("What was saved last stands, also where it was saved before")
    void what_was_saved_last_stands() {
        for (String name : List.of("Improvement pot", "Another pot", "Improvement pot")) {
            model.details.fields.name.type(name);
            model.details.saveDetails();
        }
        lane.goOn();
        assertThat(funds()).contains("Improvement pot").doesNotContain("Another pot");
    }

    @Test
    @DisplayName("What is begun while what was written before is being saved stays: income hoped for, an award")
    void what_is_begun_stays() {
        model.hoping.source.type("Trust");
        model.hoping.add();
        model.hoping.source.type("Council");
        model.awards.recipient.type("Old Pump House");
        model.awards.add();
        model.awards.recipient.type("New Pump House");
        lane.goOn();
        assertThat(model.hoping.source.textProperty().get()).isEqualTo("Council");
        assertThat(model.awards.recipient.textProperty().get()).isEqualTo("New Pump House");
        assertThat(FundStore.hoped(office.journal.sql(), picture().fund().id())).anySatisfy(hoped -> assertThat(hoped.source())
                .isEqualTo("Trust"));
    }

    @Test
    @DisplayName("A condition that is begun while the one before is being saved stays")
    void a_condition_that_is_begun_stays() {
        award(0);
        model.awards.conditions.added.type("A report");
        model.awards.conditions.add();
        model.awards.conditions.added.type("A visit");
        lane.goOn();
        assertThat(model.awards.conditions.added.textProperty().get()).isEqualTo("A visit");
    }

    @Test
    @DisplayName("A budget head is added once, and then chosen")
    void a_head_is_added_once() {
        model.heads.newName.type("Travel");
        model.heads.add();
        model.heads.add();
        lane.goOn();
        assertThat(picture().heads()).extracting(BudgetHead::name).containsOnlyOnce("Travel");
        assertThat(model.heads.head.get().name()).isEqualTo("Travel");
    }

    @Test
    @DisplayName("Two names that differ in their letters' size alone are not both given to heads")
    void two_heads_of_one_name() {
        model.heads.newName.type("Travel");
        model.heads.add();
        model.heads.newName.type("TRAVEL");
        model.heads.add();
        lane.goOn();
        assertThat(picture().heads()).extracting(BudgetHead::name).contains("Travel").doesNotContain("TRAVEL");
        assertThat(model.heads.newName.faultProperty().get()).startsWith("The fund has a head of this name.");
    }

    @Test
    @DisplayName("A head that is spent on while it waits to be archived stays")
    void a_head_that_is_spent_on_stays() {
        model.heads.newName.type("Travel");
        model.heads.add();
        lane.goOn();
        BudgetHead travel = model.heads.head.get();
        model.heads.archive();
        office.enter(
                picture().fund().id(),
                Book.entry(EntryKind.PAYMENT, "2008-10-30", "10").onHead(travel.id()));
        lane.goOn();
        assertThat(picture().heads()).contains(travel);
        assertThat(model.heads.head.faultProperty().get()).startsWith("Entries stand on Travel");
    }

    @Test
    @DisplayName("A payment is entered once, however often Enter is pressed; two that are alike can be entered one after the other")
    void a_payment_is_entered_once() {
        int before = model.entries.total();
        for (int payment = 1; payment <= 2; payment++) {
            model.entry.kind.choose(EntryKind.PAYMENT);
            model.entry.amount.type("10");
            model.entry.enter();
            model.entry.enter();
            lane.goOn();
            assertThat(model.entries.total()).isEqualTo(before + payment);
        }
    }

    @Test
    @DisplayName("The next entry, begun while the last one is saved, stays in the row")
    void the_next_entry_stays() {
        int before = model.entries.total();
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.amount.type("10");
        model.entry.enter();
        model.entry.amount.type("25");
        lane.goOn();
        assertThat(model.entries.total()).isEqualTo(before + 1);
        assertThat(model.entry.amount.value()).contains(Money.of("25"));
    }

    @Test
    @DisplayName("An award, its approval, its move, a claim and a condition come once, however often they are pressed")
    void what_is_written_of_an_award_comes_once() {
        int before = model.awards.rows.size();
        model.awards.recipient.type("Lock Keeper's Cottage");
        model.awards.add();
        model.awards.add();
        lane.goOn();
        assertThat(model.awards.rows).hasSize(before + 1);
        model.awards.details.approvedBy.type("programme board");
        model.awards.details.minute.type("10/2");
        model.awards.details.approve();
        model.awards.details.approve();
        lane.goOn();
        assertThat(award(before).award().moves()).hasSize(1);
        model.awards.moving.to.choose(AwardState.OFFERED);
        model.awards.move();
        model.awards.move();
        model.awards.claiming.expected.due.type("december 2008");
        model.awards.claiming.add();
        model.awards.claiming.add();
        model.awards.conditions.added.type("Insurance is in place.");
        model.awards.conditions.add();
        model.awards.conditions.add();
        lane.goOn();
        assertThat(award(before).award().moves()).hasSize(2);
        assertThat(award(before).claims()).hasSize(1);
        assertThat(award(before).award().conditions()).hasSize(1);
    }

    @Test
    @DisplayName("A reason that she writes for one proposal stays while another is posted")
    void a_reason_for_another_proposal_stays() {
        String fund = picture().fund().id();
        office.journal.save(Draft.labelled("Handed over")
                .set(FundTypes.FUND.key(fund), "postingCopy", Value.of("elsewhere")));
        office.enter(fund, Book.entry(EntryKind.PAYMENT, "2008-10-30", "10").toPayee("Printing Works", "P 12"));
        office.enter(fund, Book.entry(EntryKind.PAYMENT, "2008-10-30", "20").toPayee("Caterer", "C 3"));
        office.journal.save(office.posting.takeOver(office.journal.sql(), fund));
        model.deactivate();
        model.edits.lift();
        lane.goOn();
        model.activate();
        lane.goOn();
        List<Proposal> waiting = picture().proposals();
        assertThat(waiting).hasSize(2);
        model.proposing.post(waiting.get(0));
        model.proposing.beginReturning(waiting.get(1));
        model.proposing.reason.type("Not ours");
        lane.goOn();
        assertThat(picture().proposals()).hasSize(1);
        assertThat(model.proposing.askingProperty().get()).isPresent();
        assertThat(model.proposing.reason.value()).contains("Not ours");
    }
}
