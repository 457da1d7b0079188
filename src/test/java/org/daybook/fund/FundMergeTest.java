package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.fund.Book.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Audit;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetRequest;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.MergeReport;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotCompare;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops with one fund: hers posts in it, unless a test says otherwise. */
class FundMergeTest {
    @TempDir
    Path home;

    private Office hers;
    private Office his;
    private String fund;
    private int files;

    @BeforeEach
    void herFundIsOnBothLaptops() throws Exception {
        hers = new Office(home.resolve("hers"), "her laptop", false);
        his = new Office(home.resolve("his"), "his laptop", false);
        fund = hers.newFund("Pot");
        hers.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
        take(his, hers, Choices.none());
    }

    @AfterEach
    void close() throws Exception {
        hers.close();
        his.close();
    }

    private Path send(Office from, Sharing sharing, Scope scope) throws Exception {
        Path file = home.resolve("file" + files++ + ".json");
        SnapshotWriter.write(from.journal, ExportRequest.of(sharing).within(scope), file);
        return file;
    }

    private Path send(Office from) throws Exception {
        return send(from, Sharing.INTERNAL, Scope.ALL);
    }

    private static SnapshotImport open(Office to, Path file) throws Exception {
        return SnapshotImport.open(
                to.journal, new SnapshotImport.Request(file, Optional.empty(), false, to.feature.sections()));
    }

    private MergeReport take(Office to, Office from, Choices choices) throws Exception {
        SnapshotImport coming = open(to, send(from));
        coming.take(choices, () -> {});
        return coming.report();
    }

    private static Particulars paid(String date, String amount, String payee) {
        Particulars p = entry(EntryKind.PAYMENT, date, amount);
        return new Particulars(
                p.kind(), p.date(), p.cost(), p.award(), p.head(), p.fromHead(), p.source(), payee, p.reference(), p.note(),
                p.inKind(), p.reverses(), p.reason(), p.closingPeriod(), p.approval());
    }

    private List<Proposal> proposals(Office office) {
        return FundStore.proposals(office.journal.sql(), fund).stream()
                .filter(Proposal::waits)
                .toList();
    }

    private void sound(Office office) throws Exception {
        assertThat(Audit.full(office.journal).faults()).isEmpty();
    }

    /** His laptop posts too, without her having handed the fund over. */
    private void heTakesOverAndPays(String amount) {
        his.journal.save(his.posting.takeOver(his.journal.sql(), fund));
        his.enter(fund, paid("2008-10-09", amount, "Barnet Museum"));
    }

    @Test
    void an_entry_arrives_as_posted_where_the_other_copy_posts() throws Exception {
        assertThat(his.ledger(fund).size()).isEqualTo(1);
        assertThat(proposals(his)).isEmpty();
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        assertThat(take(his, hers, Choices.none()).added()).isEqualTo(1);
        assertThat(his.sums(fund, "2008-12-31")).isEqualTo(hers.sums(fund, "2008-12-31"));
        sound(his);
    }

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
    void an_entry_that_somebody_took_out_of_an_edited_file_stands_here_whatever_side_is_chosen() throws Exception {
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        hers.enter(fund, paid("2008-10-06", "10", "Barnet Museum"));
        Path file = send(hers);
        String document = Files.readString(file);
        String edited = document.replaceFirst("(\"ledger-entry\":\\[\\n)\\{.*\\},\\n", "$1");
        assertThat(edited).isNotEqualTo(document);
        Files.writeString(file, edited);
        SnapshotImport coming = SnapshotImport.open(
                hers.journal, new SnapshotImport.Request(file, Optional.empty(), true, hers.feature.sections()));
        assertThat(coming.report().conflicts()).isEmpty();
        assertThat(coming.report().problems()).anyMatch(said -> said.contains("ledger entry") && said.contains("It stands here"));
        coming.take(Choices.all(Choices.Side.THEIRS), () -> {});
        assertThat(hers.ledger(fund).size()).isEqualTo(3);
    }

    @Test
    void no_edit_deletes_an_entry() {
        String entry = EntryStore.id(hers.journal.sql(), fund, 1).orElseThrow();
        assertThatThrownBy(() -> hers.journal.save(
                        Draft.labelled("Deleted an entry").delete(FundTypes.ENTRY.key(entry))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Post a reversal instead");
        assertThat(hers.ledger(fund).size()).isEqualTo(1);
    }

    @Test
    void every_figure_of_a_random_history_is_the_same_on_the_laptop_that_took_it_in() throws Exception {
        for (long seed = 20261126; seed < 20261134; seed++) {
            String pot = hers.newFund("Pot of history " + seed);
            RandomEntries entries = new RandomEntries(hers, pot, new Random(seed));
            for (int i = 0; i < 25; i++) {
                entries.enter();
                if (i % 9 == 8) {
                    hers.journal.undo();
                }
            }
            take(his, hers, Choices.none());
            LedgerView view = hers.ledger(pot).view();
            assertThat(his.ledger(pot).size()).as("entries of history %s", seed).isEqualTo(view.size());
            for (int day = 0; day < RandomEntries.DAYS + 300; day += 11) {
                LocalDate asAt = RandomEntries.FIRST.plusDays(day);
                Optional<Instant> until = Optional.of(view.recorded(day % view.size()));
                assertThat(figures(his, pot, asAt, until))
                        .as("history %s, as at %s, recorded until %s", seed, asAt, until)
                        .isEqualTo(figures(hers, pot, asAt, until));
            }
        }
        sound(his);
    }

    private static List<Object> figures(Office office, String pot, LocalDate asAt, Optional<Instant> until) {
        Statement statement = office.statement(pot, asAt.toString());
        return List.of(
                statement.stands(), statement.opening(), statement.heads(),
                office.stands(pot, asAt, until),
                office.stands(pot, asAt, Optional.empty()));
    }

    @Test
    void what_she_printed_with_a_cut_off_comes_out_on_the_laptop_that_took_the_fund_over_later() throws Exception {
        hers.journal.save(Draft.labelled("Set aside")
                .set(FundTypes.FUND.key(fund), "blockText", Value.of("until the tool is available")));
        hers.journal.save(Draft.labelled("Rules")
                .set(BoroughStore.SETTING_TYPE.key("fund.approvalLimits"), "content", Value.of("board = 1,000")));
        Instant printed = hers.posting.now();
        Statement before = statement(hers, printed);
        hers.journal.save(Draft.labelled("Met")
                .set(FundTypes.FUND.key(fund), "blockLifted", Value.of(PartialDate.of("2008-10-02"))));
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        Instant givenUp = hers.posting.now();
        try (Office third = new Office(home.resolve("third"), "a new laptop", false)) {
            while (third.posting.now().isBefore(givenUp)) {
                // Each look at its clock moves it on.
            }
            take(third, hers, Choices.none());
            third.journal.save(third.posting.claim(third.journal.sql(), fund));
            Statement there = statement(third, printed);
            assertThat(before.blocked()).isEqualTo(Money.of("100"));
            assertThat(there.blocked()).isEqualTo(before.blocked());
            assertThat(there.rules()).isEqualTo(before.rules());
            assertThat(statement(third, third.posting.now()).blocked()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void a_sheet_with_a_cut_off_prints_the_rules_of_each_fund_where_the_copies_that_posted_in_them_knew_different_ones()
            throws Exception {
        String other = his.newFund("Outreach");
        his.enter(other, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "50"));
        his.journal.save(FundSettings.into(Draft.labelled("Rules"), true, "board = 1,000"));
        hers.later(Duration.ofDays(2));
        take(hers, his, Choices.none());

        Sheet then = statementSheet(LocalDate.of(2008, 11, 3));
        String hersThen = "No role has an approval limit. Uncommitted is received less paid less committed;";
        String hisThen = "board up to £1,000. Uncommitted is received and expected less paid less committed:";
        assertThat(then.basis()).doesNotContain("approval limit", "may approve");
        assertThat(paragraphs(then)).anyMatch(p -> p.contains(hersThen)).anyMatch(p -> p.contains(hisThen));

        Sheet now = statementSheet(LocalDate.of(2008, 11, 6));
        assertThat(now.basis()).contains(hisThen);
        assertThat(paragraphs(now)).noneMatch(p -> p.contains("Uncommitted is"));
    }

    private Sheet statementSheet(LocalDate recordedUntil) {
        LocalDate day = LocalDate.of(2008, 10, 31);
        return new FundStatementSheet(hers.posting.books()).make(new SheetRequest(
                hers.journal, day, day, Optional.of(recordedUntil), SharingClass.INTERNAL, List.of(), false));
    }

    private static List<String> paragraphs(Sheet sheet) {
        return sheet.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    private Statement statement(Office office, Instant until) {
        Fund of = FundStore.fund(office.journal.sql(), fund).orElseThrow();
        StatementTerms terms = StatementTerms.of(office.journal.sql(), of, Optional.of(until));
        return new Statements(office.ledger(fund).columns(), terms)
                .asAt(LocalDate.of(2008, 12, 31), Optional.of(until));
    }

    @Test
    void an_award_or_head_that_he_takes_back_while_she_has_spent_on_it_is_listed_and_its_money_stays_in_the_statement()
            throws Exception {
        String head = his.posting.nextId();
        his.journal.save(Draft.labelled("New head")
                .create(FundTypes.HEAD.key(head), Map.of("fund", Value.of(fund), "name", Value.of("Training"))));
        String award = RandomEntries.award(his, fund, "No. 1");
        take(hers, his, Choices.none());
        hers.enter(fund, entry(EntryKind.AWARD, "2008-10-05", "40").ofAward(award));
        hers.enter(fund, entry(EntryKind.PAYMENT, "2008-10-06", "10").ofAward(award));
        hers.enter(fund, entry(EntryKind.PAYMENT, "2008-10-06", "5").onHead(head));
        his.journal.undo();
        his.journal.undo();
        take(hers, his, Choices.none());
        List<String> problems = hers.feature.problems(new Reading(
                hers.journal.sql(), ProgrammeStore.programme(hers.journal.sql()), LocalDate.of(2008, 12, 31)));
        assertThat(problems).anyMatch(said -> said.contains("an award") && said.contains("£30") && said.contains("£10"));
        assertThat(problems).anyMatch(said -> said.contains("a budget head"));
        Statement statement = hers.statement(fund, "2008-12-31");
        assertThat(statement.heads().stream().map(HeadLine::spent).reduce(Money.ZERO, Money::plus))
                .isEqualTo(statement.paid());
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

    @Test
    void who_takes_the_posting_over_has_to_be_confirmed_by_the_copy_that_held_it() throws Exception {
        heTakesOverAndPays("30");
        SnapshotImport coming = open(hers, send(his));
        assertThat(coming.report().conflicts()).hasSize(1);
        assertThat(coming.report().conflicts().getFirst().field()).isEqualTo("postingCopy");
        assertThat(coming.report().problems()).anyMatch(p -> p.startsWith("Pot: another copy says that it posts here too."));
        coming.take(Choices.none(), () -> {});
        assertThat(hers.fund("Pot").postingCopy()).isEqualTo(hers.journal.copy().toString());
        // He hears of it in turn, and is asked as she was.
        assertThat(open(his, send(hers)).report().conflicts()).hasSize(1);
    }

    @Test
    void when_she_confirms_it_his_entries_count_and_she_proposes() throws Exception {
        heTakesOverAndPays("30");
        Path file = send(his);
        open(hers, file).take(Choices.all(Choices.Side.THEIRS), () -> {});
        assertThat(hers.ledger(fund).size()).isEqualTo(2);
        assertThat(open(hers, file).report().changesNothing()).isTrue();
        hers.enter(fund, paid("2008-11-01", "5", "Camden Museum"));
        assertThat(hers.ledger(fund).size()).isEqualTo(2);
        assertThat(proposals(hers)).hasSize(1);
        sound(hers);
    }

    @Test
    void the_posting_is_handed_over_by_a_file() throws Exception {
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        hers.enter(fund, paid("2008-10-06", "1", "Camden Museum"));
        assertThat(hers.ledger(fund).size()).as("she proposes from now on").isEqualTo(2);
        assertThatThrownBy(() -> his.posting.claim(his.journal.sql(), fund))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("still posts in Pot");
        open(his, send(hers, Sharing.INTERNAL, new Scope.Fund("Pot"))).take(Choices.none(), () -> {});
        his.journal.save(his.posting.claim(his.journal.sql(), fund));
        his.enter(fund, paid("2008-10-09", "7", "Brent Museum"));
        assertThat(his.ledger(fund).size()).isEqualTo(3);
        MergeReport back = take(hers, his, Choices.none());
        assertThat(back.conflicts()).isEmpty();
        assertThat(hers.ledger(fund).size()).isEqualTo(3);
        assertThat(hers.sums(fund, "2008-12-31")).isEqualTo(his.sums(fund, "2008-12-31"));
    }

    @Test
    void the_posting_is_not_claimed_before_all_that_was_posted_has_arrived() throws Exception {
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        his.journal.save(Draft.labelled("As if the entries were left out of the file")
                .set(FundTypes.FUND.key(fund), "postingCopy", hers.journal.record(FundTypes.FUND.key(fund)).value("postingCopy")));
        assertThatThrownBy(() -> his.posting.claim(his.journal.sql(), fund))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("entries 2 to 2 have not arrived yet");
    }

    @Test
    void two_who_claim_what_was_given_up_are_both_told() throws Exception {
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        try (Office third = new Office(home.resolve("third"), "a third laptop", false)) {
            Path handed = send(hers);
            for (Office office : List.of(his, third)) {
                open(office, handed).take(Choices.none(), () -> {});
                office.journal.save(office.posting.claim(office.journal.sql(), fund));
            }
            Path one = send(his);
            Path other = send(third);
            for (MergeReport report : List.of(open(third, one).report(), open(his, other).report())) {
                assertThat(report.conflicts()).extracting(MergeReport.Conflict::field).containsExactly("postingCopy");
                assertThat(report.problems()).anyMatch(p -> p.contains("another copy says that it posts here too"));
            }
        }
    }

    @Test
    void undoing_a_merge_takes_its_entries_out_of_the_tables_and_the_sums() throws Exception {
        Effect before = his.sums(fund, "2008-12-31");
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        hers.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-05", "5"));
        take(his, hers, Choices.none());
        Effect after = his.sums(fund, "2008-12-31");
        his.journal.undo();
        assertThat(his.sums(fund, "2008-12-31")).isEqualTo(before);
        assertThat(his.ledger(fund).size()).isEqualTo(1);
        sound(his);
        his.journal.redo();
        assertThat(his.sums(fund, "2008-12-31")).isEqualTo(after);
        assertThat(his.ledger(fund).size()).isEqualTo(3);
        sound(his);
    }

    @Test
    void a_merge_with_entries_is_not_undone_where_this_copy_posts_by_now() throws Exception {
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        var merge = open(his, send(hers)).take(Choices.none(), () -> {}).set().orElseThrow().id();
        assertThat(merge).isNotNull();
        his.journal.save(his.posting.claim(his.journal.sql(), fund));
        assertThatThrownBy(() -> his.journal.undoMerge(merge)).isInstanceOf(Refused.class);
    }

    @Test
    void a_payment_that_looks_entered_twice_is_pointed_out_and_both_are_kept() throws Exception {
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        his.enter(fund, paid("2008-10-07", "30", "barnet museum"));
        MergeReport report = take(hers, his, Choices.none());
        assertThat(report.problems())
                .containsExactly("Pot: a payment of £30 on 7 October 2008 (proposed) looks like one that is here already"
                        + " (No. 2). Both were taken; look whether it was paid twice.");
        assertThat(proposals(hers)).hasSize(1);
        assertThat(take(hers, his, Choices.none()).problems()).isEmpty();
    }

    @Test
    void a_note_that_was_withheld_is_filled_in_by_a_fuller_snapshot() throws Exception {
        hers.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-05", "5").because("a reason"));
        open(his, send(hers, Sharing.PARTNERS, Scope.ALL)).take(Choices.none(), () -> {});
        assertThat(his.entry(fund, 2).wrote().reason()).isEmpty();
        take(his, hers, Choices.none());
        assertThat(his.entry(fund, 2).wrote().reason()).isEqualTo("a reason");
        assertThat(his.sums(fund, "2008-12-31")).isEqualTo(hers.sums(fund, "2008-12-31"));
        sound(his);
    }

    @Test
    void a_period_closed_by_a_copy_that_does_not_post_stays_open_here() throws Exception {
        his.journal.save(his.posting.takeOver(his.journal.sql(), fund));
        his.journal.save(his.posting.closePeriod(
                his.journal.sql(), fund, Period.of("P6 2008/09"), LocalDate.of(2008, 11, 1)));
        MergeReport report = take(hers, his, Choices.all(Choices.Side.MINE));
        assertThat(report.problems()).anyMatch(p -> p.startsWith("The closing of period P6 2008/09 in Pot was not taken"));
        assertThat(FundStore.periods(hers.journal.sql(), fund).isClosed(Period.of("P6 2008/09"))).isFalse();
    }

    @Test
    void only_what_belongs_to_the_fund_goes_with_its_file() throws Exception {
        hers.newFund("Another");
        Path file = send(hers, Sharing.INTERNAL, new Scope.Fund("Pot"));
        MergeReport report = open(his, file).report();
        assertThat(report.changesNothing()).isTrue();
        assertThat(report.about().orElseThrow().records().keySet()).isEqualTo(Set.of("fund", "ledger-entry"));
    }
}
