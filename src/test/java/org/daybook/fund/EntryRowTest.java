package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The entry row")
class EntryRowTest {
    @TempDir
    Path folder;

    private Office office;
    private FundViewModel model;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, "a", true);
        model = new FundViewModel(FundViewModelTest.desk(office, said), office.posting, office.pictures);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private FundPicture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    private Entry last() {
        String fund = picture().fund().id();
        return office.entry(fund, office.ledger(fund).size());
    }

    private void write(EntryKind kind, String date, String amount) {
        model.entry.kind.choose(kind);
        model.entry.date.type(date);
        model.entry.amount.type(amount);
    }

    private void increase() {
        write(EntryKind.INCREASE, "30 october 2008", "300");
        model.entry.award.choose(picture().awards().getFirst().award());
    }

    @Test
    @DisplayName("asks when an increase was approved where only the role and the minute were typed, and keeps both")
    void asks_when_an_increase_was_approved() {
        increase();
        model.entry.approvedBy.type("programme board");
        model.entry.minute.type("10/2");
        model.entry.enter();
        assertThat(model.entry.approvedOn.faultProperty().get()).startsWith("Say when it was approved");
        assertThat(said).isEmpty();
        assertThat(model.entry.minute.textProperty().get()).isEqualTo("10/2");
        model.entry.approvedOn.type("29 october 2008");
        model.entry.enter();
        assertThat(last().wrote().approval())
                .contains(new Approval("programme board", "10/2", PartialDate.of("2008-10-29")));
    }

    @Test
    @DisplayName("asks who approved an increase where only the date was typed")
    void asks_who_approved_an_increase() {
        increase();
        model.entry.approvedOn.type("29 october 2008");
        model.entry.enter();
        assertThat(model.entry.approvedBy.faultProperty().get()).startsWith("Say which role approved it");
    }

    @Test
    @DisplayName("asks for the minute reference of what approved an increase")
    void asks_for_the_minute_reference() {
        increase();
        model.entry.approvedBy.type("programme board");
        model.entry.approvedOn.type("29 october 2008");
        model.entry.enter();
        assertThat(model.entry.minute.faultProperty().get()).startsWith("Enter the minute reference");
        assertThat(last().kind()).isNotEqualTo(EntryKind.INCREASE);
    }

    @Test
    @DisplayName("says of an increase without an approval what to enter")
    void says_what_an_increase_needs() {
        increase();
        model.entry.enter();
        assertThat(model.entry.saidProperty().get())
                .isEqualTo("This brings award No. 1, Harbour Lane Museum to £4,300 in all, which its own approval does not"
                        + " cover. Enter who approved the increase: the role, the minute reference and the date.");
    }

    @Test
    @DisplayName("does not let what was typed of an approval stand in the way of another kind of entry")
    void forgets_an_approval_that_the_kind_does_not_ask_for() {
        increase();
        model.entry.approvedBy.type("programme board");
        write(EntryKind.INCOME_RECEIVED, "30 october 2008", "10");
        model.entry.enter();
        assertThat(last().kind()).isEqualTo(EntryKind.INCOME_RECEIVED);
    }

    @Test
    @DisplayName("forgets what cannot be read in a field that another kind does not show")
    void forgets_what_cannot_be_read_in_a_hidden_field() {
        model.entry.kind.choose(EntryKind.PAYMENT);
        model.entry.vat.type("a lot");
        model.entry.reference.type("INV 7");
        model.entry.kind.choose(EntryKind.INCOME_RECEIVED);
        assertThat(model.entry.vat.isInOrder()).isTrue();
        assertThat(model.entry.reference.textProperty().get()).isEqualTo("INV 7");
    }

    @Test
    @DisplayName("asks for the period of an entry dated 31 March only")
    void asks_for_the_period_on_the_last_day_of_a_year() {
        model.entry.date.type("30 march 2009");
        assertThat(model.entry.yearsLastDayProperty().get()).isFalse();
        model.entry.date.type("31/3/2009");
        assertThat(model.entry.yearsLastDayProperty().get()).isTrue();
        assertThat(model.entry.closing.value()).hasValue(false);
    }

    @Test
    @DisplayName("puts an entry of 31 March into P13 while P12 is open, where she says so")
    void enters_in_the_closing_period_while_march_is_open() {
        write(EntryKind.INCOME_RECEIVED, "31 march 2009", "10");
        model.entry.closing.choose(true);
        model.entry.enter();
        assertThat(last().period().label()).isEqualTo("P13 2008/09");
        write(EntryKind.INCOME_RECEIVED, "31 march 2009", "20");
        model.entry.closing.choose(false);
        model.entry.enter();
        assertThat(last().period().label()).isEqualTo("P12 2008/09");
        model.entry.reverse(last().number());
        model.entry.closing.choose(true);
        model.entry.reason.type("belongs to the next year");
        model.entry.enter();
        assertThat(last().period().label()).isEqualTo("P13 2008/09");
    }

    @Test
    @DisplayName("puts an entry of another day into its own period, whatever was said of 31 March before")
    void forgets_the_closing_period_with_its_date() {
        model.entry.date.type("31 march 2009");
        model.entry.closing.choose(true);
        write(EntryKind.INCOME_RECEIVED, "30 march 2009", "10");
        model.entry.enter();
        assertThat(last().period().label()).isEqualTo("P12 2008/09");
        model.entry.date.type("31 march 2009");
        assertThat(model.entry.closing.value()).hasValue(false);
    }

    @Test
    @DisplayName("takes the opening balance of a fund that is older than the book, and says of any other where to say so")
    void takes_the_opening_balance_of_an_older_fund() {
        model.fund.choose(model.fund.options().get(1));
        String advocacy = picture().fund().id();
        write(EntryKind.OPENING_BALANCE, "1 april 2008", "750");
        model.entry.enter();
        assertThat(model.entry.saidProperty().get()).contains("If it is older, say so under Details");
        office.journal.save(Draft.labelled("older").setAll(FundTypes.FUND.key(advocacy), Map.of("older", Value.of(true))));
        model.entry.enter();
        assertThat(office.statement(advocacy, "2008-10-31").opening()).isEqualTo(Money.of("750"));
    }

    @Test
    @DisplayName("says which condition is open in a sentence of its own")
    void says_which_condition_is_open() {
        Award award = picture().awards().get(1).award();
        model.awards.choose(award.id());
        model.awards.conditions.added.type("Sends the insurance papers");
        model.awards.conditions.add();
        write(EntryKind.PAYMENT, "30 october 2008", "10");
        model.entry.award.choose(award);
        model.entry.enter();
        assertThat(model.entry.saidProperty().get())
                .endsWith("has an open condition. Enter when it was met or waived first: Sends the insurance papers");
    }
}
