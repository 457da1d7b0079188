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
import org.daybook.snapshot.MergeReport;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotImport;
import org.junit.jupiter.api.Test;

/** A fund on two laptops. */
class FundMergeTest extends TwoOffices {
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
    void only_what_belongs_to_the_fund_goes_with_its_file() throws Exception {
        hers.newFund("Another");
        Path file = send(hers, Sharing.INTERNAL, new Scope.Fund("Pot"));
        MergeReport report = open(his, file).report();
        assertThat(report.changesNothing()).isTrue();
        assertThat(report.about().orElseThrow().records().keySet()).isEqualTo(Set.of("fund", "ledger-entry"));
    }
}
