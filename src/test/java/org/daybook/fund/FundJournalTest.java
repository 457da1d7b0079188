package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.fund.Book.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.borough.Settings;
import org.daybook.journal.Audit;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Draft;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordType;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on its journal and its tables. */
class FundJournalTest {
    @TempDir
    Path folder;

    private static Reading reading(Office office) {
        return new Reading(
                office.journal.sql(), ProgrammeStore.programme(office.journal.sql()), LocalDate.of(2008, 10, 31));
    }

    @Test
    void the_sample_comes_out_to_the_penny() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Outlook outlook = office.feature.outlook(reading(office));
            List<Value> funds = ((Value.Items) outlook.figures().get("funds")).items();
            Map<String, Value> pot = ((Value.Members) funds.getFirst()).members();
            assertThat(pot.get("name")).isEqualTo(Value.of("Museum improvement pot"));
            assertThat(pot.get("received")).isEqualTo(Value.of(Money.of("50000")));
            assertThat(pot.get("expected")).isEqualTo(Value.of(Money.ZERO));
            assertThat(pot.get("committed")).isEqualTo(Value.of(Money.of("21750.50")));
            assertThat(pot.get("paid")).isEqualTo(Value.of(Money.of("12250")));
            assertThat(pot.get("closing")).isEqualTo(Value.of(Money.of("37750")));
            assertThat(pot.get("uncommitted")).isEqualTo(Value.of(Money.of("15999.50")));
            assertThat(pot.get("match")).isEqualTo(Value.of(Money.of("10000")));
            assertThat(pot.get("blocked")).isEqualTo(Value.of(Money.ZERO));

            Map<String, Value> advocacy = ((Value.Members) funds.get(1)).members();
            assertThat(advocacy.get("received")).as("unset is not nil").isEqualTo(Value.NOTHING);
            Map<String, Value> training = ((Value.Members) funds.get(2)).members();
            assertThat(training.get("blocked")).isEqualTo(Value.of(Money.of("6000")));
            assertThat(outlook.risks()).extracting(r -> r.title()).contains("A claim is overdue", "Toolkit training is set aside");
            assertThat(outlook.due()).anyMatch(d -> d.what().equals("Claim, No. 4, Millstream House") && !d.overdue());
            assertThat(office.feature.problems(reading(office))).isEmpty();
        }
    }

    @Test
    void columns_and_daily_sums_agree_on_every_day() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            for (LocalDate day = LocalDate.of(2008, 6, 1); day.isBefore(LocalDate.of(2008, 11, 5)); day = day.plusDays(1)) {
                assertThat(office.sums(pot, day.toString()))
                        .isEqualTo(office.statement(pot, day.toString()).stands());
            }
        }
    }

    @Test
    void an_entry_is_as_it_was_written_after_the_next_start() throws Exception {
        String fund;
        Particulars wrote = entry(EntryKind.PAYMENT, "2008-10-01", "0")
                .costing(new Cost(Book.pounds("100"), Book.pounds("17.50"), false))
                .toPayee("Printing Works", "INV 7")
                .noting("Leaflets")
                .because("agreed ahead of the grant");
        try (Office office = new Office(folder, "a", false)) {
            fund = office.newFund("Pot");
            office.enter(fund, wrote);
        }
        try (Office office = new Office(folder, "a", false)) {
            Entry entry = office.entry(fund, 1);
            assertThat(entry.wrote()).isEqualTo(wrote);
            assertThat(entry.amount()).isEqualTo(Book.pounds("117.50"));
            assertThat(office.ledger(fund).size()).isOne();
        }
    }

    @Test
    @DisplayName("The reversal of an accrual that is proposed elsewhere is posted with that of its release, as one edit")
    void a_proposed_reversal_of_an_accrual() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "1000"));
            office.enter(fund, entry(EntryKind.ACCRUAL, "2009-03-31", "750.50"));
            office.journal.save(Draft.labelled("Elsewhere")
                    .set(FundTypes.FUND.key(fund), "postingCopy", Value.of("elsewhere")));
            office.enter(fund, Particulars.reversing(2, LocalDate.of(2009, 5, 4), "for another museum"));
            office.journal.save(office.posting.takeOver(office.journal.sql(), fund));
            Proposal proposal = FundStore.proposals(office.journal.sql(), fund).getFirst();
            assertThat(proposal.wrote().amount()).isEqualTo(Book.pounds("750.50"));
            office.journal.save(office.posting.proposals().post(office.journal.sql(), fund, proposal, ""));
            assertThat(office.ledger(fund).size()).isEqualTo(5);
            assertThat(office.sums(fund, "2009-03-31").paid()).isZero();
            assertThat(office.sums(fund, "2009-04-01").paid()).isZero();
            office.journal.undo();
            assertThat(office.sums(fund, "2009-03-31").paid()).isEqualTo(750_50);
            assertThat(office.sums(fund, "2009-04-01").paid()).isZero();
        }
    }

    @Test
    @DisplayName("A reversal carries the net amount and the VAT of what it reverses: entered, proposed and posted, or by undo")
    void a_reversal_carries_the_vat() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            Cost recovered = new Cost(Book.pounds("100"), Book.pounds("17.50"), true);
            Cost borne = new Cost(Book.pounds("200"), Book.pounds("35"), false);
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "1000"));
            office.enter(fund, entry(EntryKind.PAYMENT, "2008-10-01", "0").costing(recovered));
            office.enter(fund, entry(EntryKind.PAYMENT, "2008-10-01", "0").costing(borne));
            office.enter(fund, Particulars.reversing(2, LocalDate.of(2008, 10, 2), "Paid twice"));
            assertThat(office.entry(fund, 4).wrote().cost()).isEqualTo(recovered);
            assertThat(office.entry(fund, 4).amount()).isEqualTo(Book.pounds("100"));

            office.journal.save(Draft.labelled("Elsewhere")
                    .set(FundTypes.FUND.key(fund), "postingCopy", Value.of("elsewhere")));
            office.enter(fund, Particulars.reversing(3, LocalDate.of(2008, 10, 2), "Paid by another fund"));
            office.journal.save(office.posting.takeOver(office.journal.sql(), fund));
            Proposal proposal = FundStore.proposals(office.journal.sql(), fund).getFirst();
            assertThat(proposal.wrote().cost()).isEqualTo(borne);
            office.journal.save(office.posting.proposals().post(office.journal.sql(), fund, proposal, ""));
            assertThat(office.entry(fund, 5).wrote().cost()).isEqualTo(borne);
            assertThat(office.sums(fund, "2008-10-02").paid()).isZero();

            office.enter(fund, entry(EntryKind.PAYMENT, "2008-10-03", "0").costing(borne));
            office.journal.undo();
            assertThat(office.entry(fund, 7).wrote().cost()).isEqualTo(borne);
        }
    }

    @Test
    @DisplayName("The reversal of an accrual on 1 April carries its VAT, and so does what undo takes both back with")
    void the_release_of_an_accrual_carries_the_vat() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            Cost borne = new Cost(Book.pounds("200"), Book.pounds("35"), false);
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "1000"));
            office.enter(fund, entry(EntryKind.ACCRUAL, "2008-10-01", "0").costing(borne));
            office.journal.undo();
            for (int number = 2; number <= 5; number++) {
                assertThat(office.entry(fund, number).wrote().cost()).as("entry %s", number).isEqualTo(borne);
            }
        }
    }

    @Test
    void undo_posts_the_reversal_and_redo_a_new_entry() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.journal.undo();
            assertThat(office.ledger(fund).size()).isEqualTo(2);
            assertThat(office.entry(fund, 2).wrote().reverses()).hasValue(1);
            assertThat(office.sums(fund, "2008-10-01")).isEqualTo(Effect.NONE);
            office.journal.redo();
            assertThat(office.ledger(fund).size()).isEqualTo(3);
            assertThat(office.entry(fund, 3).kind()).isEqualTo(EntryKind.INCOME_RECEIVED);
            assertThat(office.sums(fund, "2008-10-01").received()).isEqualTo(100_00);
            office.journal.undo();
            assertThat(office.entry(fund, 4).wrote().reverses()).hasValue(3);
            assertThat(office.sums(fund, "2008-12-01")).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void the_undo_of_a_reversal_enters_again_what_it_reversed() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.enter(fund, Particulars.reversing(1, LocalDate.of(2008, 10, 2), "wrong fund"));
            office.journal.undo();
            assertThat(office.entry(fund, 3).kind()).isEqualTo(EntryKind.INCOME_RECEIVED);
            assertThat(office.sums(fund, "2008-10-02").received()).isEqualTo(100_00);
            office.journal.redo();
            assertThat(office.sums(fund, "2008-10-02").received()).isZero();
        }
    }

    @Test
    void undo_in_a_closed_period_reverses_in_the_open_one() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.journal.save(office.posting.closePeriod(
                    office.journal.sql(), fund, Period.of("P6 2008/09"), LocalDate.of(2008, 11, 1)));
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-09-01", "100"));
            assertThat(office.entry(fund, 1).effective()).isEqualTo(LocalDate.of(2008, 10, 1));
            office.journal.undo();
            assertThat(office.entry(fund, 2).effective()).isEqualTo(LocalDate.of(2008, 10, 1));
        }
    }

    @Test
    void undo_of_a_closing_opens_the_period_again_and_redo_closes_it() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            Period september = Period.of("P6 2008/09");
            office.journal.save(
                    office.posting.closePeriod(office.journal.sql(), fund, september, LocalDate.of(2008, 11, 1)));
            office.journal.undo();
            assertThat(FundStore.periods(office.journal.sql(), fund)).isEqualTo(PeriodBook.ALL_OPEN);
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-09-01", "100"));
            assertThat(office.entry(fund, 1).effective()).isEqualTo(LocalDate.of(2008, 9, 1));
            office.journal.undo();
            office.journal.redo();
            office.journal.undo();
            assertThat(office.journal.undoLabel()).contains("New fund");
        }
    }

    @Test
    void undo_of_a_year_end_takes_its_pair_back_opens_the_year_and_lets_older_edits_be_undone() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.enter(pot, entry(EntryKind.INCOME_RECEIVED, "2009-03-01", "10"));
            Money before = office.statement(pot, "2009-03-31").closing();
            office.journal.save(office.posting.closeYear(
                    office.journal.sql(), pot, new FinancialYear(2008), LocalDate.of(2009, 5, 5)));
            int carriedIn = office.ledger(pot).size();
            office.journal.undo();
            assertThat(FundStore.periods(office.journal.sql(), pot)).isEqualTo(PeriodBook.ALL_OPEN);
            assertThat(office.entry(pot, carriedIn + 1).wrote().reverses()).hasValue(carriedIn);
            assertThat(office.entry(pot, carriedIn + 2).wrote().reverses()).hasValue(carriedIn - 1);
            assertThat(office.statement(pot, "2009-03-31").closing()).isEqualTo(before);
            office.journal.redo();
            assertThat(FundStore.periods(office.journal.sql(), pot).isClosed(Period.of("P13 2008/09"))).isTrue();
            assertThat(office.entry(pot, carriedIn + 4).kind()).isEqualTo(EntryKind.CARRIED_IN);
            office.journal.undo();
            office.journal.undo();
            assertThat(office.statement(pot, "2009-03-31").received()).isEqualTo(Book.pounds("50000"));
        }
    }

    @Test
    void an_import_of_many_pieces_into_two_funds_is_undone_and_done_again_as_one_the_last_entry_first() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String first = office.newFund("Pot");
            String second = office.newFund("Purse");
            List<Draft.Edit> all = new ArrayList<>();
            for (String fund : List.of(first, second)) {
                Ledger ledger = new Ledger();
                Posting rules = new Posting(ledger, office.posting.terms(office.journal.sql(), fund));
                for (int n = 1; n <= 1_300; n++) {
                    EntryKind kind = n % 3 == 1 ? EntryKind.INCOME_RECEIVED : EntryKind.PAYMENT;
                    FundPosting.ready(rules.consider(entry(kind, "2008-10-01", kind == EntryKind.PAYMENT ? n + ".50" : "9000"), office.posting.now())).entries()
                            .forEach(posted -> {
                                ledger.append(posted);
                                all.add(new Draft.Edit(
                                        FundTypes.ENTRY.key(office.posting.nextId()),
                                        RecordType.ENTRY,
                                        new Value.Members(EntryWords.members(fund, posted))));
                            });
                }
            }
            office.journal.saveMany(
                    "Imported", Origin.IMPORT, IntStream.range(0, 4).mapToObj(n -> all.subList(n * 650, (n + 1) * 650)).iterator());
            Effect before = office.sums(first, "2008-12-01");
            List<Double> reached = new ArrayList<>();
            office.journal.undo(reached::add);
            assertThat(reached).hasSizeGreaterThan(2).isSorted().endsWith(1.0);
            assertThat(office.sums(first, "2008-12-01")).isEqualTo(Effect.NONE);
            assertThat(office.sums(second, "2008-12-01")).isEqualTo(Effect.NONE);
            assertThat(office.entry(second, 1_301).wrote().reverses()).hasValue(1_300);
            assertThat(office.entry(first, 2_600).wrote().reverses()).hasValue(1);
            assertThat(Audit.full(office.journal).faults()).isEmpty();
            assertThat(office.journal.undoLabel()).contains("New fund");
            office.journal.redo();
            assertThat(office.sums(first, "2008-12-01")).isEqualTo(before);
            assertThat(office.ledger(second).size()).isEqualTo(3 * 1_300);
            office.journal.rebuild();
            assertThat(office.sums(first, "2008-12-01")).isEqualTo(before);
        }
    }

    @Test
    void an_import_that_made_its_fund_is_undone_with_it_and_done_again_into_it() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.posting.nextId();
            Entry first = FundPosting.ready(new Posting(
                                    new Ledger(),
                                    new Terms(
                                            new Fund(
                                                    fund, "Pot", "", false, Optional.empty(), false, Optional.empty(),
                                                    Optional.empty(), ""),
                                            Map.of(), Map.of(), PeriodBook.ALL_OPEN, FundSettings.DEFAULT))
                            .consider(entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"), office.posting.now()))
                    .entries()
                    .getFirst();
            office.journal.save(Draft.labelled("Imported")
                    .create(
                            FundTypes.FUND.key(fund),
                            Map.of("name", Value.of("Pot"), "postingCopy", Value.of(office.journal.copy().toString())))
                    .enter(FundTypes.ENTRY.key(office.posting.nextId()), EntryWords.members(fund, first)));
            office.journal.undo();
            assertThat(FundStore.fund(office.journal.sql(), fund)).isEmpty();
            office.journal.redo();
            assertThat(FundStore.fund(office.journal.sql(), fund)).isPresent();
            assertThat(office.sums(fund, "2008-12-01").received()).isEqualTo(100_00);
            office.journal.undo();
            assertThat(office.sums(fund, "2008-12-01")).isEqualTo(Effect.NONE);
            assertThat(Audit.full(office.journal).faults()).isEmpty();
        }
    }

    @Test
    void an_entry_reversed_by_hand_is_taken_back_once_its_reversal_was() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.enter(fund, Particulars.reversing(1, LocalDate.of(2008, 10, 2), "wrong fund"));
            office.journal.undo();
            office.journal.undo();
            assertThat(office.sums(fund, "2008-12-01")).isEqualTo(Effect.NONE);
            assertThat(office.journal.undoLabel()).contains("New fund");
        }
    }

    @Test
    void what_another_copy_posts_by_now_stays_and_does_not_stand_before_older_edits() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.journal.save(Draft.labelled("Handed over")
                    .set(FundTypes.FUND.key(fund), "postingCopy", Value.of("another copy")));
            assertThat(office.journal.undo().skipped()).singleElement().asString().contains("posting copy");
            assertThat(office.fund("Pot").postingCopy()).isEqualTo("another copy");
            assertThat(office.journal.undo().skipped()).singleElement().asString().contains("another copy");
            assertThat(office.sums(fund, "2008-12-01").received()).isEqualTo(100_00);
            assertThat(office.journal.undoLabel()).contains("New fund");
        }
    }

    @Test
    void posting_that_the_first_entry_claimed_is_kept_when_that_is_undone() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String fund = office.fund("Museum improvement pot").id();
            assertThat(office.fund("Museum improvement pot").postingCopy()).isEmpty();
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.journal.undo();
            assertThat(office.fund("Museum improvement pot").postingCopy())
                    .isEqualTo(office.journal.copy().toString());
        }
    }

    @Test
    void posting_that_was_given_up_is_not_taken_back_by_an_undo() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.journal.save(office.posting.giveUp(office.journal.sql(), fund));
            String given = office.fund("Pot").postingCopy();
            office.journal.undo();
            assertThat(office.fund("Pot").postingCopy()).isEqualTo(given);
        }
    }

    @Test
    void an_accrual_stands_with_its_reversal_and_is_taken_back_with_it_on_every_day() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.enter(fund, entry(EntryKind.ACCRUAL, "2009-03-31", "40"));
            assertThat(office.ledger(fund).size()).isEqualTo(3);
            assertThat(office.sums(fund, "2009-03-31").paid()).isEqualTo(40_00);
            assertThat(office.sums(fund, "2009-04-01").paid()).isZero();
            office.journal.undo();
            assertThat(office.sums(fund, "2009-03-31").paid()).isZero();
            assertThat(office.sums(fund, "2009-04-01").paid()).isZero();
            office.journal.redo();
            assertThat(office.sums(fund, "2009-03-31").paid()).isEqualTo(40_00);
            assertThat(office.sums(fund, "2009-04-01").paid()).isZero();
            office.journal.undo();
            assertThat(office.sums(fund, "2009-03-31").paid()).isZero();
            assertThat(office.journal.undoLabel().orElseThrow()).contains("£100");
        }
    }

    @Test
    void on_a_copy_that_does_not_post_an_entry_is_a_proposal_outside_all_balances() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.journal.save(Draft.labelled("Handed over")
                    .set(FundTypes.FUND.key(fund), "postingCopy", Value.of(new UUID(1, 2).toString())));
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            assertThat(office.ledger(fund).size()).isZero();
            assertThat(office.sums(fund, "2008-12-01")).isEqualTo(Effect.NONE);
            Proposal proposal = FundStore.proposals(office.journal.sql(), fund).getFirst();
            assertThat(proposal.waits()).isTrue();
            assertThatThrownBy(() -> office.posting.proposals().post(office.journal.sql(), fund, proposal, ""))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("take the posting over");

            office.journal.save(office.posting.takeOver(office.journal.sql(), fund));
            office.journal.save(office.posting.proposals().post(office.journal.sql(), fund, proposal, ""));
            assertThat(office.entry(fund, 1).amount()).isEqualTo(Book.pounds("100"));
            assertThat(FundStore.proposals(office.journal.sql(), fund).getFirst().waits()).isFalse();
        }
    }

    @Test
    void a_proposal_is_returned_with_a_reason() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Pot");
            office.journal.save(Draft.labelled("Handed over")
                    .set(FundTypes.FUND.key(fund), "postingCopy", Value.of("elsewhere")));
            office.enter(fund, entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.journal.save(office.posting.takeOver(office.journal.sql(), fund));
            Proposal proposal = FundStore.proposals(office.journal.sql(), fund).getFirst();
            assertThatThrownBy(() -> office.posting.proposals().giveBack(office.journal.sql(), fund, proposal, " "))
                    .hasMessageContaining("Say why");
            office.journal.save(office.posting.proposals().giveBack(office.journal.sql(), fund, proposal, "twice"));
            assertThat(FundStore.proposals(office.journal.sql(), fund).getFirst().waits()).isFalse();
            assertThat(office.ledger(fund).size()).isZero();
        }
    }

    @Test
    void a_year_closes_with_its_pair_and_its_periods() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            Money before = office.statement(pot, "2009-03-31").closing();
            office.journal.save(office.posting.closeYear(
                    office.journal.sql(), pot, new FinancialYear(2008), LocalDate.of(2009, 5, 5)));
            assertThat(office.statement(pot, "2009-03-31").closing()).isEqualTo(before);
            assertThat(office.statement(pot, "2009-04-01").opening()).isEqualTo(before);
            assertThat(FundStore.periods(office.journal.sql(), pot).isClosed(Period.of("P13 2008/09"))).isTrue();
            assertThat(office.sums(pot, "2010-03-31").received()).isEqualTo(50_000_00);
        }
    }

    @Test
    void amber_and_red_are_what_the_programme_s_settings_say() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            Settings stricter = new Settings(
                    Settings.USUAL.role(), 12, BigDecimal.ONE, BigDecimal.TEN, Settings.USUAL.sharingClass(), Settings.USUAL.base());
            office.journal.save(stricter.into(Draft.labelled("Stricter limits")));
            FundSettings rules = FundStore.settings(office.journal.sql());
            assertThat(rules.amber()).isEqualByComparingTo("1");
            assertThat(rules.red()).isEqualByComparingTo("10");
        }
    }

    @Test
    void the_first_copy_that_posts_in_the_sample_is_named() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.enter(pot, entry(EntryKind.MATCH_PLEDGED, "2008-10-30", "5"));
            assertThat(office.fund("Museum improvement pot").postingCopy()).isEqualTo(office.journal.copy().toString());
        }
    }

    @Test
    void tables_built_anew_hold_the_same() throws Exception {
        Effect before;
        String pot;
        try (Office office = new Office(folder, "a", true)) {
            pot = office.fund("Museum improvement pot").id();
            office.enter(pot, entry(EntryKind.MATCH_PLEDGED, "2008-10-30", "5"));
            before = office.sums(pot, "2008-10-31");
        }
        rebuild();
        try (Office office = new Office(folder, "a", true)) {
            assertThat(office.sums(pot, "2008-10-31")).isEqualTo(before);
            assertThat(office.statement(pot, "2008-10-31").stands()).isEqualTo(before);
            assertThat(office.feature.problems(reading(office))).isEmpty();
        }
    }

    private void rebuild() throws IOException, CannotOpen {
        try (Office office = new Office(folder, "a", true)) {
            assertThat(office.journal.isReadOnly()).isFalse();
        }
        for (java.io.File file : Optional.ofNullable(folder.toFile().listFiles()).orElseThrow()) {
            if (file.getName().endsWith(".mv.db")) {
                assertThat(file.delete()).isTrue();
            }
        }
    }
}
