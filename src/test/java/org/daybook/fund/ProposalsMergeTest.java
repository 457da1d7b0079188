package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.fund.Book.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Refused;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotCompare;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.Test;

/** What is proposed on one laptop and posted on the other. */
class ProposalsMergeTest extends TwoOffices {
    @Test
    void what_is_proposed_there_is_posted_or_returned_here() throws Exception {
        his.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        take(hers, his, Choices.none());
        assertThat(hers.ledger(fund).size()).isEqualTo(1);
        hers.journal.save(
                hers.posting.proposals().post(hers.journal.sql(), fund, proposals(hers).getFirst(), ""));
        take(his, hers, Choices.none());
        assertThat(his.ledger(fund).size()).isEqualTo(2);
        assertThat(proposals(his)).isEmpty();
    }

    private static Particulars withNoteAndReason(String note, String reason) {
        Particulars p = paid("2008-10-05", "30", "Barnet Museum");
        return new Particulars(
                p.kind(), p.date(), p.cost(), p.award(), p.head(), p.fromHead(), p.source(), p.payee(), p.reference(), note,
                p.inKind(), p.reverses(), reason, p.closingPeriod(), p.approval());
    }

    @Test
    void the_note_and_the_reason_of_what_is_proposed_stay_where_notes_do() throws Exception {
        his.enter(fund, withNoteAndReason("her son is ill", "over the limit, as agreed in private"));
        for (Sharing sharing : List.of(Sharing.PARTNERS, Sharing.PUBLIC)) {
            assertThat(Files.readString(send(his, sharing, Scope.ALL)))
                    .as(sharing.toString())
                    .contains("\"content\":{\"amount\":30")
                    .doesNotContain("her son is ill", "in private");
        }
        assertThat(SnapshotWriter.summary(his.journal, ExportRequest.of(Sharing.PARTNERS)).stays())
                .anyMatch(stays -> stays.singular().equals("proposed entry") && stays.field().equals("note"));
        assertThat(Files.readString(send(his))).contains("her son is ill");
    }

    @Test
    void to_whom_it_is_to_be_paid_goes_to_partners_and_not_to_the_public() throws Exception {
        his.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        assertThat(Files.readString(send(his, Sharing.PARTNERS, Scope.ALL))).contains("Barnet Museum");
        Path sent = send(his, Sharing.PUBLIC, Scope.ALL);
        assertThat(Files.readString(sent)).doesNotContain("Barnet Museum");
        assertThat(SnapshotCompare.fileWithNow(his.journal, sent, Optional.empty()).isEqual()).isTrue();
        open(hers, sent).take(Choices.none(), () -> {});
        assertThatThrownBy(() -> hers.posting.proposals().post(hers.journal.sql(), fund, proposals(hers).getFirst(), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("left out what is written of it (payee)");
    }

    @Test
    void a_telephone_number_on_a_line_of_its_own_in_what_is_proposed_is_pointed_out() throws Exception {
        his.enter(fund, withNoteAndReason("Ring first:\n020 7946 0000", ""));
        assertThat(SnapshotWriter.summary(his.journal, ExportRequest.of(Sharing.INTERNAL)).found())
                .anyMatch(found -> found.text().equals("020 7946 0000"));
    }

    @Test
    void what_was_proposed_without_its_note_is_posted_once_the_note_has_come_and_not_before() throws Exception {
        his.enter(fund, withNoteAndReason("her son is ill", ""));
        open(hers, send(his, Sharing.PARTNERS, Scope.ALL)).take(Choices.none(), () -> {});
        assertThat(proposals(hers).getFirst().wrote().note()).isEmpty();
        assertThat(proposals(hers).getFirst().wrote().payee()).isEqualTo("Barnet Museum");
        assertThatThrownBy(() -> hers.posting.proposals().post(hers.journal.sql(), fund, proposals(hers).getFirst(), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("left out what is written of it (note)")
                .hasMessageContaining("Ask whoever proposed it for an internal snapshot");
        take(hers, his, Choices.none());
        hers.journal.save(
                hers.posting.proposals().post(hers.journal.sql(), fund, proposals(hers).getFirst(), ""));
        assertThat(hers.entry(fund, 2).wrote().note()).isEqualTo("her son is ill");
        sound(hers);
    }

    @Test
    void what_was_proposed_without_its_note_can_be_returned() throws Exception {
        his.enter(fund, withNoteAndReason("her son is ill", ""));
        open(hers, send(his, Sharing.PARTNERS, Scope.ALL)).take(Choices.none(), () -> {});
        hers.journal.save(
                hers.posting.proposals().giveBack(hers.journal.sql(), fund, proposals(hers).getFirst(), "Paid in May."));
        assertThat(proposals(hers)).isEmpty();
    }

    @Test
    void a_public_snapshot_of_what_is_proposed_here_asks_nothing_and_takes_no_note_away() throws Exception {
        his.enter(fund, withNoteAndReason("her son is ill", ""));
        Path sent = send(his, Sharing.PUBLIC, Scope.ALL);
        SnapshotImport coming = open(his, sent);
        assertThat(coming.report().conflicts()).isEmpty();
        take(hers, his, Choices.none());
        SnapshotImport arriving = open(hers, sent);
        assertThat(arriving.report().conflicts()).isEmpty();
        assertThat(arriving.report().changesNothing()).isTrue();
    }

    @Test
    void an_accrual_that_arrives_with_its_release_is_posted_once_and_not_taken_back_by_that() throws Exception {
        heTakesOverAndAccrues();
        open(hers, send(his)).take(Choices.all(Choices.Side.MINE), () -> {});
        postAtHers(EntryKind.ACCRUAL);
        assertThatThrownBy(() -> postAtHers(EntryKind.REVERSAL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the release of accrual 2 on 1 April 2009")
                .hasMessageContaining("Return it");
        assertThat(hers.sums(fund, "2009-03-31").paid()).isEqualTo(100_00);
        assertThat(hers.sums(fund, "2009-04-01").paid()).isZero();
    }

    @Test
    void the_reversal_of_an_accrual_that_arrives_with_what_it_posted_on_1_april_is_posted_without_that() throws Exception {
        heTakesOverAndAccrues();
        his.enter(fund, Particulars.reversing(2, LocalDate.of(2009, 3, 20), "for another museum"));
        open(hers, send(his)).take(Choices.all(Choices.Side.MINE), () -> {});
        Proposal mirror = proposals(hers).stream()
                .filter(p -> p.wrote().kind() == EntryKind.ACCRUAL && p.wrote().reverses().isPresent())
                .findFirst()
                .orElseThrow();
        postAtHers(EntryKind.ACCRUAL);
        assertThatThrownBy(() -> post(mirror)).isInstanceOf(Refused.class).hasMessageContaining("post that reversal");
        assertThat(hers.ledger(fund).size()).isEqualTo(3);
        post(proposals(hers).stream()
                .filter(p -> p.wrote().date().equals(LocalDate.of(2009, 3, 15)))
                .findFirst()
                .orElseThrow());
        assertThat(hers.ledger(fund).size()).isEqualTo(5);
        for (String day : List.of("2009-03-15", "2009-04-01", "2010-04-01")) {
            assertThat(hers.sums(fund, day).paid()).isZero();
        }
    }

    @Test
    void the_reversal_of_an_accrual_that_he_proposes_is_posted() throws Exception {
        hers.enter(fund, entry(EntryKind.ACCRUAL, "2009-03-15", "100"));
        take(his, hers, Choices.none());
        his.enter(fund, Particulars.reversing(2, LocalDate.of(2009, 5, 4), "for another museum"));
        take(hers, his, Choices.none());
        postAtHers(EntryKind.REVERSAL);
        assertThat(hers.sums(fund, "2009-03-31").paid()).isZero();
    }

    private void heTakesOverAndAccrues() {
        his.journal.save(his.posting.takeOver(his.journal.sql(), fund));
        his.enter(fund, entry(EntryKind.ACCRUAL, "2009-03-15", "100"));
    }

    private void postAtHers(EntryKind kind) {
        post(proposals(hers).stream()
                .filter(p -> p.wrote().kind() == kind && (kind == EntryKind.REVERSAL || p.wrote().reverses().isEmpty()))
                .findFirst()
                .orElseThrow());
    }

    private void post(Proposal proposal) {
        hers.journal.save(hers.posting.proposals().post(hers.journal.sql(), fund, proposal, ""));
    }

    @Test
    void an_entry_of_a_copy_that_does_not_post_arrives_as_the_same_proposal_each_time() throws Exception {
        heTakesOverAndPays("30");
        Effect before = hers.sums(fund, "2008-12-31");
        Path file = send(his);
        open(hers, file).take(Choices.all(Choices.Side.MINE), () -> {});
        assertThat(hers.sums(fund, "2008-12-31")).isEqualTo(before);
        assertThat(hers.ledger(fund).size()).isEqualTo(1);
        List<Proposal> first = proposals(hers);
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().wrote().payee()).isEqualTo("Barnet Museum");
        assertThat(first.getFirst().proposedBy()).isEqualTo(his.journal.copy().toString());
        assertThat(open(hers, file).report().changesNothing()).isTrue();
        hers.journal.undo();
        assertThat(proposals(hers)).isEmpty();
        open(hers, file).take(Choices.all(Choices.Side.MINE), () -> {});
        assertThat(proposals(hers)).isEqualTo(first);
        sound(hers);
    }
}
