package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.fund.Book.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.daybook.journal.Audit;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An entry that another copy proposes")
class ProposalsTest {
    private static final LocalDate LATER = LocalDate.of(2008, 10, 20);

    @TempDir
    Path home;

    private Office hers;
    private Office his;
    private String fund;
    private int files;

    @BeforeEach
    void her_fund_is_on_both_laptops() throws Exception {
        hers = new Office(home.resolve("hers"), "her laptop", false);
        his = new Office(home.resolve("his"), "his laptop", false);
        fund = hers.newFund("Pot");
        hers.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
        hers.enter(fund, entry(EntryKind.PAYMENT, "2008-10-02", "30").toPayee("Barnet Museum", "INV 7"));
        take(his, hers);
    }

    @AfterEach
    void close() throws Exception {
        hers.close();
        his.close();
    }

    private void take(Office to, Office from) throws Exception {
        Path file = home.resolve("file" + files++ + ".json");
        SnapshotWriter.write(from.journal, ExportRequest.of(Sharing.INTERNAL).within(Scope.ALL), file);
        SnapshotImport.open(
                        to.journal, new SnapshotImport.Request(file, Optional.empty(), false, to.feature.sections()))
                .take(Choices.none(), () -> {});
    }

    private Proposal proposed() {
        return FundStore.proposals(hers.journal.sql(), fund).getLast();
    }

    private void post(Proposal proposal, String reason) {
        hers.journal.save(hers.posting.proposals().post(hers.journal.sql(), fund, proposal, reason));
    }

    @Test
    @DisplayName("that is a reversal says what it reverses, and is posted")
    void a_reversal() throws Exception {
        his.enter(fund, Particulars.reversing(2, LATER, "paid twice"));
        take(hers, his);
        assertThat(proposed().wrote().amount()).isEqualTo(Money.of("30"));
        post(proposed(), "");
        assertThat(hers.entry(fund, 3).wrote().reverses()).hasValue(2);
        assertThat(hers.sums(fund, "2008-12-31").paid()).isZero();
        assertThat(Audit.full(hers.journal).faults()).isEmpty();
    }

    @Test
    @DisplayName("that is a reversal is not posted where the number is another entry's, though of the same amount")
    void a_reversal_of_another_entry() throws Exception {
        his.journal.save(his.posting.takeOver(his.journal.sql(), fund));
        his.enter(fund, entry(EntryKind.PAYMENT, "2008-10-09", "20").toPayee("Caterer", "C 1"));
        // He gives it up again, so that what he enters next is proposed; hers has meanwhile another entry 3.
        his.journal.save(his.posting.giveUp(his.journal.sql(), fund));
        his.enter(fund, Particulars.reversing(3, LATER, "paid twice"));
        hers.enter(fund, entry(EntryKind.PAYMENT, "2008-10-10", "20").toPayee("Printer", "P 1"));
        Proposal reversal = FundStore.proposals(his.journal.sql(), fund).getLast();
        copyProposal(reversal);
        assertThatThrownBy(() -> post(proposed(), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is another one than entry 3 here");
        assertThat(hers.sums(fund, "2008-12-31").paid()).isEqualTo(50_00);
    }

    /** As a merge brings it, without what else would come. */
    private void copyProposal(Proposal proposal) {
        SortedMap<String, Value> content = EntryWords.members(proposal.wrote());
        proposal.reverses().ifPresent(id -> content.put(Proposal.REVERSES, Value.of(id)));
        hers.journal.save(Draft.labelled("Proposed")
                .create(
                        FundTypes.PROPOSAL.key(proposal.id()),
                        Map.of("fund", Value.of(fund), "content", new Value.Members(content))));
    }

    @Test
    @DisplayName("that is a reversal without the entry's id is held against all that it says of the entry")
    void a_reversal_without_an_id() {
        SortedMap<String, Value> content = EntryWords.members(Particulars.reversing(2, LATER, "paid twice"));
        content.put("amount", Value.of(Money.of("30")));
        content.put("source", Value.of("Somebody else"));
        hers.journal.save(Draft.labelled("Proposed")
                .create(
                        FundTypes.PROPOSAL.key(hers.posting.nextId()),
                        Map.of("fund", Value.of(fund), "content", new Value.Members(content))));
        assertThatThrownBy(() -> post(proposed(), "")).hasMessageContaining("is another one than entry 2 here");
    }

    @Test
    @DisplayName("is posted once, and the second time said to be posted")
    void posted_once() throws Exception {
        his.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-05", "40"));
        take(hers, his);
        Proposal seen = proposed();
        post(seen, "");
        assertThatThrownBy(() -> post(seen, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("This proposal was posted before, as entry 3. Nothing was done a second time.");
        assertThatThrownBy(() -> hers.posting.proposals().giveBack(hers.journal.sql(), fund, seen, "no"))
                .hasMessageContaining("posted before");
        assertThat(hers.sums(fund, "2008-12-31").received()).isEqualTo(140_00);
    }

    @Test
    @DisplayName("is not posted once it was returned")
    void returned() throws Exception {
        his.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-05", "40"));
        take(hers, his);
        Proposal seen = proposed();
        hers.journal.save(hers.posting.proposals().giveBack(hers.journal.sql(), fund, seen, "It came last year."));
        assertThatThrownBy(() -> post(seen, "")).hasMessageContaining("returned before, because: It came last year.");
        assertThat(hers.sums(fund, "2008-12-31").received()).isEqualTo(100_00);
    }

    @Test
    @DisplayName("that over-commits the fund as it is here asks the posting officer why, in its place")
    void over_committed_here() throws Exception {
        his.enter(fund, entry(EntryKind.PAYMENT, "2008-10-06", "50").noting("Hall"));
        take(hers, his);
        hers.enter(fund, entry(EntryKind.PAYMENT, "2008-10-05", "40"));
        List<String> said = new ArrayList<>();
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(hers, said), hers.posting, hers.pictures);
        model.activate();
        Proposal waiting = model.pictureProperty().get().orElseThrow().proposals().getFirst();
        model.proposing.post(waiting);
        assertThat(model.proposing.askingProperty().get()).contains(new Proposing.Asking(waiting, false));
        assertThat(model.proposing.reason.faultProperty().get()).contains("over-committed by £20", "Say why");
        assertThat(hers.ledger(fund).size()).isEqualTo(3);

        model.proposing.reason.type("The second instalment comes in November.");
        model.proposing.post(waiting);
        assertThat(hers.entry(fund, 4).wrote().reason()).isEqualTo("The second instalment comes in November.");
        assertThat(model.proposing.askingProperty().get()).isEmpty();
        model.proposing.post(waiting);
        assertThat(said).last().asString().contains("failed: This proposal was posted before, as entry 4.");
        assertThat(hers.ledger(fund).size()).isEqualTo(4);
    }

    @Test
    @DisplayName("is returned in the window with a reason, which is asked for")
    void returned_in_the_window() throws Exception {
        his.enter(fund, entry(EntryKind.PAYMENT, "2008-10-06", "50"));
        take(hers, his);
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(hers, new ArrayList<>()), hers.posting, hers.pictures);
        model.activate();
        Proposal waiting = model.pictureProperty().get().orElseThrow().proposals().getFirst();
        model.proposing.beginReturning(waiting);
        model.proposing.giveBack(waiting);
        assertThat(model.proposing.reason.faultProperty().get()).contains("Say why");
        model.proposing.reason.type("Paid by the host body.");
        model.proposing.giveBack(waiting);
        assertThat(proposed().returnedBecause()).isEqualTo("Paid by the host body.");
        assertThat(model.pictureProperty().get().orElseThrow().proposals()).isEmpty();
        assertThat(waiting.proposed()).contains(PartialDate.of(his.posting.today()));
    }
}
