package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is half typed of a fund is kept while something else of it, or another fund, is looked at")
class FundUnsavedTest {
    private final BusyLane lane = new BusyLane();
    private Office office;
    private Desk desk;
    private FundViewModel model;
    private AwardsViewModel awards;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", true);
        desk = FundViewModelTest.desk(office, new ArrayList<>(), Runnable::run, lane);
        model = new FundViewModel(desk, office.posting, office.pictures);
        model.activate();
        lane.goOn();
        awards = model.awards;
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private static void write(Input<?> field, String text) {
        field.textProperty().set(text);
    }

    private static String typed(Input<?> field) {
        return field.textProperty().get();
    }

    private AwardRow award(int place) {
        awards.choose(awards.rows.get(place).award().id());
        return awards.chosenProperty().get().orElseThrow();
    }

    private FundPicture fund(int place) {
        model.fund.choose(model.fund.options().get(place));
        lane.goOn();
        return model.pictureProperty().get().orElseThrow();
    }

    private static void assertSaved(Asked field) {
        assertThat(field.wouldBeLost()).as("once it is saved").isFalse();
    }

    @Test
    @DisplayName("The details of an award, and its approval, until they are saved or given up")
    void the_details_of_an_award() {
        award(0);
        write(awards.details.purpose, "Half a purp");
        write(awards.details.minute, "99/1");
        AwardRow other = award(1);
        assertThat(typed(awards.details.purpose)).isEqualTo(other.award().purpose());
        fund(1);
        fund(0);
        award(0);
        assertThat(typed(awards.details.purpose)).isEqualTo("Half a purp");
        assertThat(typed(awards.details.minute)).isEqualTo("99/1");
        awards.details.save();
        awards.details.approve();
        award(1);
        lane.goOn();
        assertSaved(awards.details.purpose);
        assertSaved(awards.details.minute);
        write(awards.details.purpose, "Half a word");
        awards.details.leave();
        award(0);
        assertThat(typed(awards.details.purpose)).isEqualTo("Half a purp");
        assertThat(typed(awards.details.minute)).isEqualTo("99/1");
        assertThat(typed(awards.details.purpose)).isEqualTo(award(0).award().purpose());
        award(1);
        assertThat(typed(awards.details.purpose)).as("once it is given up").isEqualTo(other.award().purpose());
    }

    @Test
    @DisplayName("The move of an award, until it is made")
    void the_move_of_an_award() {
        award(0);
        awards.moving.to.choose(AwardState.FINAL_REPORT);
        write(awards.moving.note, "Half a note");
        award(1);
        assertThat(typed(awards.moving.note)).isEmpty();
        assertThat(awards.moving.to.value()).isEmpty();
        award(0);
        assertThat(typed(awards.moving.note)).isEqualTo("Half a note");
        awards.move();
        award(1);
        lane.goOn();
        assertSaved(awards.moving.note);
        assertThat(award(0).state()).isEqualTo(AwardState.FINAL_REPORT);
        assertThat(typed(awards.moving.note)).isEmpty();
    }

    @Test
    @DisplayName("A new condition and a new claim, with their award")
    void what_is_new_of_an_award() {
        award(0);
        write(awards.conditions.added, "Insur");
        write(awards.claiming.expected.evidence, "Invoi");
        award(1);
        assertThat(typed(awards.conditions.added)).isEmpty();
        assertThat(typed(awards.claiming.expected.evidence)).isEmpty();
        award(0);
        assertThat(typed(awards.conditions.added)).isEqualTo("Insur");
        assertThat(typed(awards.claiming.expected.evidence)).isEqualTo("Invoi");
        write(awards.claiming.expected.due, "december 2009");
        awards.conditions.add();
        awards.claiming.add();
        award(1);
        lane.goOn();
        assertSaved(awards.conditions.added);
        assertSaved(awards.claiming.expected.evidence);
        assertThat(award(0).claims()).extracting(Claim::evidence).contains("Invoi");
    }

    private AwardCondition condition(String words) {
        write(awards.conditions.added, words);
        awards.conditions.add();
        lane.goOn();
        return awards.chosenProperty().get().orElseThrow().award().conditions().stream()
                .filter(c -> c.text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A condition that is corrected, when another or another award is opened; saving it leaves the other open")
    void a_condition() {
        award(0);
        AwardCondition insurance = condition("Insurance is in place.");
        AwardCondition lease = condition("The lease is signed.");
        awards.conditions.open(insurance);
        write(awards.conditions.text, "Insurance of the st");
        awards.conditions.open(lease);
        assertThat(typed(awards.conditions.text)).isEqualTo(lease.text());
        award(1);
        award(0);
        assertThat(awards.conditions.openProperty().get()).isEmpty();
        awards.conditions.open(insurance);
        assertThat(typed(awards.conditions.text)).isEqualTo("Insurance of the st");
        awards.conditions.correct();
        awards.conditions.open(lease);
        write(awards.conditions.text, "The lease of");
        lane.goOn();
        assertThat(typed(awards.conditions.text)).isEqualTo("The lease of");
        assertThat(awards.conditions.openProperty().get()).map(AwardCondition::id).contains(lease.id());
        awards.conditions.close();
        assertSaved(awards.conditions.text);
        awards.conditions.open(lease);
        assertThat(typed(awards.conditions.text)).as("once it is given up").isEqualTo(lease.text());
    }

    @Test
    @DisplayName("A claim that is corrected and moved, when another or another award is opened")
    void a_claim() {
        List<Claim> two = award(1).claims();
        awards.claiming.open(two.getFirst());
        write(awards.claiming.corrected.evidence, "Invoi");
        write(awards.claiming.moving.note, "Half a note");
        awards.claiming.open(two.getLast());
        assertThat(typed(awards.claiming.corrected.evidence)).isEqualTo(two.getLast().evidence());
        assertThat(typed(awards.claiming.moving.note)).isEmpty();
        award(0);
        award(1);
        awards.claiming.open(two.getFirst());
        assertThat(typed(awards.claiming.corrected.evidence)).isEqualTo("Invoi");
        assertThat(typed(awards.claiming.moving.note)).isEqualTo("Half a note");
        awards.claiming.correct();
        awards.claiming.open(two.getLast());
        lane.goOn();
        assertSaved(awards.claiming.corrected.evidence);
        awards.claiming.open(award(1).claims().getFirst());
        awards.claiming.close();
        assertThat(awards.claiming.moving.note.wouldBeLost()).as("once it is given up").isFalse();
    }

    @Test
    @DisplayName("The details of a fund and its condition, when another fund is looked at")
    void the_details_of_a_fund() {
        String name = typed(model.details.fields.name);
        write(model.details.fields.purpose, "Half a purp");
        write(model.details.fields.block, "until the pl");
        assertThat(fund(1).fund().name()).isNotEqualTo(name);
        assertThat(typed(model.details.fields.purpose)).isNotEqualTo("Half a purp");
        fund(0);
        assertThat(typed(model.details.fields.purpose)).isEqualTo("Half a purp");
        assertThat(typed(model.details.fields.block)).isEqualTo("until the pl");
        model.details.saveDetails();
        model.details.saveCondition();
        fund(1);
        assertSaved(model.details.fields.purpose);
        assertSaved(model.details.fields.block);
        assertThat(fund(0).fund().purpose()).isEqualTo("Half a purp");
    }

    @Test
    @DisplayName("A budget head, when another head or another fund is looked at")
    void a_head() {
        List<BudgetHead> heads = model.pictureProperty().get().orElseThrow().heads();
        model.heads.head.choose(heads.getFirst());
        write(model.heads.name, "Half a na");
        model.heads.head.choose(heads.get(1));
        assertThat(typed(model.heads.name)).isEqualTo(heads.get(1).name());
        fund(1);
        fund(0);
        model.heads.head.choose(heads.getFirst());
        assertThat(typed(model.heads.name)).isEqualTo("Half a na");
        model.heads.save();
        model.heads.head.choose(heads.get(1));
        lane.goOn();
        assertSaved(model.heads.name);
    }

    @Test
    @DisplayName("The reason for one proposal, when another is asked about or another fund is looked at, until it is answered")
    void the_reason_for_a_proposal() {
        String pot = model.pictureProperty().get().orElseThrow().fund().id();
        desk.save(
                Draft.labelled("Handed over").set(FundTypes.FUND.key(pot), "postingCopy", Value.of("elsewhere")),
                _ -> {});
        lane.goOn();
        office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-30", "10").toPayee("Caterer", "C 3"));
        office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-30", "20").toPayee("Printer", "P 1"));
        desk.save(reading -> office.posting.takeOver(reading.sql(), pot), _ -> {});
        lane.goOn();
        List<Proposal> waiting = model.pictureProperty().get().orElseThrow().proposals();
        model.proposing.beginReturning(waiting.getFirst());
        write(model.proposing.reason, "Not ou");
        model.proposing.beginReturning(waiting.getLast());
        assertThat(typed(model.proposing.reason)).isEmpty();
        fund(1);
        fund(0);
        assertThat(model.proposing.askingProperty().get()).isEmpty();
        model.proposing.beginReturning(waiting.getFirst());
        assertThat(typed(model.proposing.reason)).isEqualTo("Not ou");
        model.proposing.beginReturning(waiting.getLast());
        model.proposing.post(waiting.getFirst());
        lane.goOn();
        assertThat(model.proposing.reason.wouldBeLost()).as("once it is answered").isFalse();
    }

    @Test
    @DisplayName("The entry in the row, while another is reversed from the list")
    void the_entry_in_the_row() {
        write(model.entry.amount, "12");
        write(model.entry.payee, "Caterer");
        model.entry.reverse(17);
        assertThat(typed(model.entry.payee)).isEmpty();
        write(model.entry.date, "31 october 2008");
        write(model.entry.reason, "Entered twice");
        model.entry.enter();
        lane.goOn();
        assertThat(model.entry.kind.value()).contains(EntryKind.PAYMENT);
        assertThat(typed(model.entry.amount)).isEqualTo("12");
        assertThat(typed(model.entry.payee)).isEqualTo("Caterer");
        assertThat(typed(model.entry.reason)).isEmpty();
    }

    @Test
    @DisplayName("The reason for reversing an entry, which is not that of the entry with its number in another fund")
    void the_reason_for_a_reversal() {
        model.entry.reverse(5);
        write(model.entry.reason, "Entered tw");
        fund(1);
        assertThat(model.entry.kind.value()).as("nothing of the other fund is reversed").contains(EntryKind.PAYMENT);
        model.entry.reverse(5);
        assertThat(typed(model.entry.reason)).isEmpty();
        fund(0);
        model.entry.reverse(5);
        assertThat(typed(model.entry.reason)).isEqualTo("Entered tw");
    }

    @Test
    @DisplayName("What cannot be read yet of the entry in the row, while another is reversed from the list")
    void what_cannot_be_read_yet_in_the_row() {
        write(model.entry.amount, "12,5oo");
        write(model.entry.vat, "a l");
        model.entry.reverse(17);
        write(model.entry.date, "31 october 2008");
        write(model.entry.reason, "Entered twice");
        model.entry.enter();
        lane.goOn();
        assertThat(typed(model.entry.amount)).isEqualTo("12,5oo");
        assertThat(typed(model.entry.vat)).isEqualTo("a l");
    }

    @Test
    @DisplayName("Of a budget head that is archived, nothing: it can be chosen no more")
    void a_head_that_is_archived() {
        write(model.heads.newName, "Travel");
        model.heads.add();
        lane.goOn();
        write(model.heads.name, "Travel and ca");
        model.heads.archive();
        lane.goOn();
        assertThat(model.heads.head.options()).extracting(BudgetHead::name).doesNotContain("Travel");
        assertThat(model.heads.name.wouldBeLost()).isFalse();
    }
}
