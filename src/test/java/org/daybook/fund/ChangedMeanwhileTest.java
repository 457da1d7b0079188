package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is half typed while something else changes the same record")
class ChangedMeanwhileTest {
    private Office office;
    private Desk desk;
    private FundViewModel fund;
    private AwardsViewModel awards;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", true);
        desk = FundViewModelTest.desk(office, new ArrayList<>());
        fund = new FundViewModel(desk, office.posting, office.pictures);
        fund.activate();
        awards = fund.awards;
        awards.choose(awards.rows.getFirst().award().id());
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private AwardRow chosen() {
        return awards.chosenProperty().get().orElseThrow();
    }

    /** As a file that is taken in brings it. */
    private void changed(RecordKey record, String field, Value to) {
        desk.save(Draft.labelled("Changed elsewhere").set(record, field, to), _ -> {});
    }

    private static String beside(Asked field) {
        return field.meanwhileProperty().get();
    }

    private RecordKey award() {
        return FundTypes.AWARD.key(chosen().award().id());
    }

    @Test
    @DisplayName("The purpose of an award stays when another of its fields is changed, which is shown")
    void the_purpose_stays() {
        awards.details.purpose.type("A collections plan and its");
        changed(award(), "ends", Value.of(PartialDate.of("2009-06")));
        assertThat(awards.details.purpose.textProperty().get()).isEqualTo("A collections plan and its");
        assertThat(awards.details.ends.textProperty().get()).isEqualTo("June 2009");
        assertThat(beside(awards.details.purpose)).isEmpty();
    }

    @Test
    @DisplayName("The purpose of an award that was changed too stays, and to what it was changed is said beside it")
    void what_was_changed_is_said() {
        awards.details.purpose.type("Her plan");
        changed(award(), "purpose", Value.of("Their plan"));
        assertThat(awards.details.purpose.value()).contains("Her plan");
        assertThat(beside(awards.details.purpose)).startsWith("Changed meanwhile, to “Their plan”.");
        awards.details.leave();
        assertThat(awards.details.purpose.value()).contains("Their plan");
        assertThat(beside(awards.details.purpose)).isEmpty();
    }

    @Test
    @DisplayName("What is typed of one award is not shown of another")
    void another_award_has_its_own() {
        awards.details.purpose.type("Her plan");
        awards.details.minute.type("99/1");
        awards.choose(awards.rows.get(1).award().id());
        assertThat(awards.details.purpose.textProperty().get()).isEqualTo(chosen().award().purpose());
        assertThat(awards.details.minute.textProperty().get())
                .isEqualTo(chosen().award().approval().orElseThrow().minute());
    }

    @Test
    @DisplayName("The minute of an approval stays when its role is changed, which is shown")
    void the_minute_stays() {
        awards.details.minute.type("08/1");
        changed(award(), "approvalRole", Value.of("director"));
        assertThat(awards.details.minute.textProperty().get()).isEqualTo("08/1");
        assertThat(awards.details.approvedBy.value()).contains("director");
    }

    @Test
    @DisplayName("The words of a condition stay when it is met, and say what they were changed to")
    void the_words_of_a_condition_stay() {
        awards.conditions.added.type("Insurance is in place.");
        awards.conditions.add();
        AwardCondition condition = chosen().award().conditions().getLast();
        awards.conditions.open(condition);
        awards.conditions.text.type("Insurance of the st");
        awards.conditions.meet(condition);
        assertThat(awards.conditions.text.textProperty().get()).isEqualTo("Insurance of the st");
        assertThat(awards.conditions.met.value()).isPresent();
        changed(FundTypes.AWARD_CONDITION.key(condition.id()), "condition", Value.of("Insurance is shown."));
        assertThat(beside(awards.conditions.text)).contains("Insurance is shown.");
    }

    @Test
    @DisplayName("The evidence of a claim stays when its amount is changed, which is shown")
    void the_evidence_of_a_claim_stays() {
        Claim claim = chosen().claims().getFirst();
        awards.claiming.open(claim);
        awards.claiming.corrected.evidence.type("Invoi");
        changed(FundTypes.CLAIM.key(claim.id()), "amount", Value.of(Money.of("1234")));
        assertThat(awards.claiming.corrected.evidence.textProperty().get()).isEqualTo("Invoi");
        assertThat(awards.claiming.corrected.amount.value()).contains(Money.of("1234"));
        changed(FundTypes.CLAIM.key(claim.id()), "evidence", Value.of("Invoices 1 to 3"));
        assertThat(beside(awards.claiming.corrected.evidence)).contains("Invoices 1 to 3");
    }

    @Test
    @DisplayName("Details of a fund and of a head say what they were changed to")
    void details_of_a_fund_and_a_head() {
        FundPicture picture = fund.pictureProperty().get().orElseThrow();
        fund.details.fields.name.type("Her pot");
        changed(FundTypes.FUND.key(picture.fund().id()), "name", Value.of("Their pot"));
        assertThat(beside(fund.details.fields.name)).contains("Their pot");
        fund.heads.head.choose(picture.heads().getFirst());
        fund.heads.name.type("Her head");
        changed(FundTypes.HEAD.key(picture.heads().getFirst().id()), "name", Value.of("Their head"));
        assertThat(beside(fund.heads.name)).contains("Their head");
    }

    @Test
    @DisplayName("The head of a new award and of the filter stays chosen when the head gets another name")
    void a_head_that_is_renamed_stays_chosen() {
        BudgetHead head = fund.pictureProperty().get().orElseThrow().heads().getFirst();
        awards.head.choose(head);
        fund.entries.head.choose(head);
        fund.entries.award.choose(chosen().award());
        changed(FundTypes.HEAD.key(head.id()), "name", Value.of("Grants"));
        changed(award(), "purpose", Value.of("Their plan"));
        assertThat(awards.head.value()).map(BudgetHead::name).contains("Grants");
        assertThat(fund.entries.head.value()).map(BudgetHead::name).contains("Grants");
        assertThat(fund.entries.award.value()).map(Award::purpose).contains("Their plan");
    }
}
