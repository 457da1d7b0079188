package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.feature.Desk;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The details of a fund")
class FundDetailsTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);

    @TempDir
    Path folder;

    private Office office;
    private Desk desk;
    private FundViewModel model;
    private FundFields fields;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, "a", true);
        desk = FundViewModelTest.desk(office, said);
        model = new FundViewModel(desk, office.posting, office.pictures);
        model.activate();
        fields = model.details.fields;
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private Fund fund() {
        return model.pictureProperty().get().orElseThrow().fund();
    }

    private void another(int place) {
        model.fund.choose(model.fund.options().get(place));
    }

    @Test
    @DisplayName("are shown as they were saved, an amount nobody set as blank")
    void are_shown_as_saved() {
        assertThat(fields.name.textProperty().get()).isEqualTo("Museum improvement pot");
        assertThat(fields.amount.textProperty().get()).isEqualTo("£50,000.00");
        assertThat(fields.ends.textProperty().get()).isEqualTo("December 2009");
        assertThat(fields.ringFenced.value()).hasValue(true);
        another(1);
        assertThat(fields.name.textProperty().get()).isEqualTo("Advocacy fund");
        assertThat(fields.amount.textProperty().get()).isEmpty();
        assertThat(fields.ringFenced.value()).hasValue(false);
    }

    @Test
    @DisplayName("are changed in one edit, which one undo takes back")
    void are_changed_in_one_edit() {
        fields.name.type("Improvement pot");
        fields.purpose.type("Plans of museums");
        fields.ringFenced.choose(false);
        fields.amount.type("");
        fields.ends.type("march 2010");
        fields.older.choose(true);
        model.details.saveDetails();
        Fund changed = fund();
        assertThat(changed.name()).isEqualTo("Improvement pot");
        assertThat(changed.purpose()).isEqualTo("Plans of museums");
        assertThat(changed.ringFenced()).isFalse();
        assertThat(changed.amount()).isEmpty();
        assertThat(changed.ends()).contains(PartialDate.of("2010-03"));
        assertThat(changed.older()).isTrue();
        assertThat(said).containsExactly("Changed the details of Museum improvement pot");
        desk.undo();
        assertThat(fund().name()).isEqualTo("Museum improvement pot");
        assertThat(fields.name.textProperty().get()).isEqualTo("Museum improvement pot");
        assertThat(fund().amount()).contains(Money.of("50000"));
    }

    @Test
    @DisplayName("that are as they were are no edit")
    void that_are_as_they_were_are_no_edit() {
        model.details.saveDetails();
        model.details.saveCondition();
        assertThat(office.journal.undoLabel()).isEmpty();
    }

    @Test
    @DisplayName("ask what ring-fenced money may be spent on, beside the field, and keep what was typed")
    void ask_for_the_purpose_of_ring_fenced_money() {
        fields.purpose.type("");
        fields.name.type("Another name");
        model.details.saveDetails();
        assertThat(fields.purpose.faultProperty().get()).isEqualTo("Say what ring-fenced money may be spent on.");
        assertThat(fields.name.textProperty().get()).isEqualTo("Another name");
        assertThat(said).isEmpty();
    }

    @Test
    @DisplayName("refuse the name of another fund, however it is spelt")
    void refuse_the_name_of_another_fund() {
        fields.name.type("ADVOCACY FUND");
        model.details.saveDetails();
        assertThat(fields.name.faultProperty().get()).startsWith("There is a fund of this name.");
        assertThat(fund().name()).isEqualTo("Museum improvement pot");
    }

    @Test
    @DisplayName("refuse an amount below nil")
    void refuse_an_amount_below_nil() {
        fields.amount.type("-5");
        model.details.saveDetails();
        assertThat(fields.amount.faultProperty().get()).startsWith("A fund holds nil or more.");
    }

    @Test
    @DisplayName("that were typed and not saved stay through another edit, and go when they are left")
    void stay_through_another_edit() {
        fields.name.type("Half a na");
        model.heads.newName.type("Travel");
        model.heads.add();
        assertThat(fields.name.textProperty().get()).isEqualTo("Half a na");
        model.details.leaveDetails();
        assertThat(fields.name.textProperty().get()).isEqualTo("Museum improvement pot");
    }

    @Test
    @DisplayName("say that a fund is older than the book; then its opening balance is taken, and it cannot be said to be younger")
    void say_that_a_fund_is_older() {
        another(1);
        fields.older.choose(true);
        model.details.saveDetails();
        model.entry.kind.choose(EntryKind.OPENING_BALANCE);
        model.entry.date.type("1 april 2008");
        model.entry.amount.type("750");
        model.entry.enter();
        assertThat(office.statement(fund().id(), "2008-10-31").opening()).isEqualTo(Money.of("750"));
        fields.older.choose(false);
        model.details.saveDetails();
        assertThat(fields.older.faultProperty().get()).startsWith("The fund has an opening balance");
        assertThat(fund().older()).isTrue();
    }

    @Test
    @DisplayName("hold the condition: what it waits for, the part that waits, and the day it was met")
    void hold_the_condition() {
        fields.block.type("the plan is agreed");
        fields.blockAmount.type("1,000");
        model.details.saveCondition();
        assertThat(fund().condition())
                .contains(new Fund.Block("until the plan is agreed", Optional.of(Money.of("1000")), Optional.empty()));
        assertThat(fields.block.textProperty().get()).isEqualTo("until the plan is agreed");
        fields.lifted.type("1 nov 2008");
        fields.blockAmount.type("");
        model.details.saveCondition();
        assertThat(fund().blockOn(TODAY)).isPresent();
        assertThat(fund().blockOn(LocalDate.of(2008, 11, 1))).isEmpty();
        List.of(fields.block, fields.lifted).forEach(field -> field.type(""));
        model.details.saveCondition();
        assertThat(fund().condition()).isEmpty();
    }

    @Test
    @DisplayName("ask what a part or a day waits for, and for a part above nil")
    void ask_what_it_waits_for() {
        fields.blockAmount.type("100");
        model.details.saveCondition();
        assertThat(fields.block.faultProperty().get()).startsWith("Say what it waits for");
        fields.block.type("until the plan is agreed");
        fields.blockAmount.type("0");
        model.details.saveCondition();
        assertThat(fields.blockAmount.faultProperty().get()).startsWith("Enter the part that is set aside, above nil");
        assertThat(fund().condition()).isEmpty();
    }

    @Test
    @DisplayName("of a new fund say whether it is ring-fenced and older; one of a name that is taken is refused")
    void of_a_new_fund() {
        FundFields added = model.edits.added;
        added.name.type("advocacy fund");
        model.edits.addFund();
        assertThat(added.name.faultProperty().get()).startsWith("There is a fund of this name.");
        added.name.type("Archive fund");
        added.ringFenced.choose(true);
        model.edits.addFund();
        assertThat(added.purpose.faultProperty().get()).isEqualTo("Say what ring-fenced money may be spent on.");
        added.purpose.type("Archives");
        added.older.choose(true);
        added.block.type("the lease is signed");
        model.edits.addFund();
        another(model.fund.options().size() - 1);
        assertThat(fund().name()).isEqualTo("Archive fund");
        assertThat(fund().ringFenced()).isTrue();
        assertThat(fund().older()).isTrue();
        assertThat(fund().blockOn(TODAY).orElseThrow().text()).isEqualTo("until the lease is signed");
        assertThat(added.name.textProperty().get()).isEmpty();
    }
}
