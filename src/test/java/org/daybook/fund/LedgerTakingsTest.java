package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.journal.Audit;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.table.RowVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table that is taken into the ledger")
class LedgerTakingsTest {
    private static final String POT = "Museum improvement pot";
    private static final String ADVOCACY = "Advocacy fund";
    private static final String OVER_AN_AWARD = """
            Date,Amount,Kind,Payee,Reference,Award
            03/10/2008,40.00,payment,Printing Works,P1,
            04/10/2008,15.00,payment,Printing Works,P2,
            05/10/2008,9000.00,payment,Harbour,P3,No. 1
            06/10/2008,5.00,payment,Printing Works,P4,
            """;
    private static final String FORTY = "Date,Amount,Payee,Reference\n03/10/2008,40.00,Printing Works,P1\n";
    private static final String FORTY_AND_SEVEN = FORTY + "03/11/2008,7.00,Printing Works,P2\n";
    private static final String ACCRUAL = "Date,Amount,Kind\n31/03/2009,100.00,accrual\n";

    @TempDir
    Path folder;

    private Office sample() throws Exception {
        return new Office(folder.resolve("data"), "a", true);
    }

    private static String manyPayments(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "03/10/2008,1.00,Printing Works,P" + i)
                .collect(Collectors.joining("\n", "Date,Amount,Payee,Reference\n", "\n"));
    }

    private static void isWhole(Office office, String fund) throws Exception {
        EntryStore.Standing standing = EntryStore.standing(office.journal.sql(), fund);
        assertThat(standing.lastNumber()).as("the last number").isEqualTo(standing.entries());
        assertThat(office.ledger(fund).size()).as("entries that count").isEqualTo(standing.entries());
        assertThat(office.statement(fund, "2010-12-31").stands()).isEqualTo(office.sums(fund, "2010-12-31"));
        assertThat(FundProblems.of(office.journal.sql(), office.posting.books())).isEmpty();
        assertThat(Audit.full(office.journal).faults()).isEmpty();
    }

    private static Money paid(Office office, String fund) {
        return office.statement(fund, "2008-12-31").paid();
    }

    @Test
    @DisplayName("leaves in doubt the row that the rules do not take, for the reason they give, and takes the others")
    void a_row_against_the_rules() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            int before = office.ledger(pot).size();
            Effect stood = office.sums(pot, "2008-12-31");
            Incoming table = new Incoming(office, OVER_AN_AWARD);
            assertThat(table.doubtful()).containsExactly(4L);
            assertThat(table.doubt()).contains("No. 1, Harbour Lane Museum");
            table.take();
            assertThat(office.entry(pot, before + 3).wrote().reference()).isEqualTo("P4");
            assertThat(office.ledger(pot).size()).isEqualTo(before + 3);
            isWhole(office, pot);
            office.journal.undo();
            assertThat(office.sums(pot, "2008-12-31")).isEqualTo(stood);
        }
    }

    @Test
    @DisplayName("judges each row after those before it, in a preview as when it is taken, as often as it is looked at")
    void rows_in_turn() throws Exception {
        try (Office office = sample()) {
            // Of award No. 3 all of £4,000.00 is still to be paid.
            Incoming table = new Incoming(
                    office,
                    "Date,Amount,Reference,Award\n28/10/2008,3000.00,P1,No. 3\n29/10/2008,2000.00,P2,No. 3\n30/10/2008,1000.00,P3,No. 3\n");
            assertThat(table.doubtful()).containsExactly(3L);
            assertThat(table.doubtful()).containsExactly(3L);
            assertThat(table.leaveOut(2).doubtful()).as("without the first").isEmpty();
        }
    }

    @Test
    @DisplayName("says of each row what the officer should know of it: that it over-commits the fund")
    void says_what_a_row_does() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            assertThat(new Incoming(office, FORTY).preview().taken())
                    .singleElement()
                    .satisfies(row -> assertThat(row.remarks()).anyMatch(said -> said.contains("over-committed")));
        }
    }

    @Test
    @DisplayName("after the disk refused it goes in with no number left out, and can be undone")
    void refused_and_taken_again() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            int before = office.ledger(pot).size();
            Effect stood = office.sums(pot, "2008-12-31");
            Incoming table = new Incoming(office, FORTY_AND_SEVEN);
            assertThatThrownBy(table::takeOnAFullDisk).isInstanceOf(Refused.class);
            table.take();
            assertThat(office.entry(pot, before + 2).wrote().reference()).isEqualTo("P2");
            isWhole(office, pot);
            office.journal.undo();
            assertThat(office.sums(pot, "2008-12-31")).isEqualTo(stood);
            isWhole(office, pot);
        }
    }

    @Test
    @DisplayName("after it was refused makes its fund when it is taken, and numbers from 1")
    void refused_where_there_is_no_fund() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            Incoming table = new Incoming(office, FORTY);
            assertThatThrownBy(table::takeOnAFullDisk).isInstanceOf(Refused.class);
            table.take();
            String made = office.fund("Imported entries").id();
            assertThat(office.entry(made, 1).amount()).isEqualTo(Money.of("40"));
            isWhole(office, made);
        }
    }

    @Test
    @DisplayName("after it was stopped while it was being read goes in whole")
    void stopped_and_taken_again() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            int before = office.ledger(pot).size();
            Incoming table = new Incoming(office, manyPayments(9_000));
            assertThatThrownBy(() -> table.takeAndStopAt(8_000)).isInstanceOf(Refused.class);
            assertThat(office.ledger(pot).size()).isEqualTo(before);
            table.take();
            assertThat(office.ledger(pot).size()).isEqualTo(before + 9_000);
            isWhole(office, pot);
        }
    }

    @Test
    @DisplayName("in the moment after it was taken adds nothing, though the preview is still the old one")
    void taken_twice_from_one_preview() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            Incoming table = new Incoming(office, FORTY);
            table.take();
            assertThat(table.take().changesNothing()).isTrue();
            assertThat(paid(office, pot)).isEqualTo(Money.of("12290"));
        }
    }

    @Test
    @DisplayName("follows on an entry that was made by hand since its preview")
    void taken_after_an_entry_by_hand() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            Incoming table = new Incoming(office, FORTY);
            office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-02", "3"));
            table.take();
            isWhole(office, pot);
            assertThat(paid(office, pot)).isEqualTo(Money.of("12293"));
        }
    }

    @Test
    @DisplayName("adds nothing the second time where it holds an accrual, whose own release reversed it from the first")
    void an_accrual_twice() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            new Incoming(office, ACCRUAL).take();
            Effect once = office.sums(pot, "2009-03-31");
            assertThat(new Incoming(office, ACCRUAL).wouldTake()).isZero();
            assertThat(new Incoming(office, ACCRUAL).take().changesNothing()).isTrue();
            assertThat(office.sums(pot, "2009-03-31")).isEqualTo(once);
        }
    }

    @Test
    @DisplayName("may come again once an undo took its accrual back, but not after the undo was itself taken back")
    void an_accrual_after_undo_and_redo() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            new Incoming(office, ACCRUAL).take();
            Effect once = office.sums(pot, "2009-03-31");
            office.journal.undo();
            assertThat(new Incoming(office, ACCRUAL).wouldTake()).isOne();
            office.journal.redo();
            assertThat(new Incoming(office, ACCRUAL).wouldTake()).isZero();
            office.journal.undo();
            new Incoming(office, ACCRUAL).take();
            assertThat(office.sums(pot, "2009-03-31")).isEqualTo(once);
            assertThat(new Incoming(office, ACCRUAL).wouldTake()).isZero();
        }
    }

    @Test
    @DisplayName("leaves an accrual alone that was reversed by hand, until that was itself taken back")
    void an_accrual_reversed_by_hand() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            new Incoming(office, ACCRUAL).take();
            Effect once = office.sums(pot, "2009-03-31");
            int accrual = office.ledger(pot).size() - 1;
            office.enter(pot, Particulars.reversing(accrual, LocalDate.of(2009, 3, 31), "another fund's"));
            assertThat(new Incoming(office, ACCRUAL).take().changesNothing()).isTrue();
            assertThat(new Incoming(office, ACCRUAL).preview().others())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RowVerdict.AlreadyThere.class,
                            row -> assertThat(row.remark()).hasValueSatisfying(said -> assertThat(said).contains("reversed by hand")));
            office.journal.undo();
            assertThat(office.sums(pot, "2009-03-31")).isEqualTo(once);
            assertThat(new Incoming(office, ACCRUAL).wouldTake()).isZero();
            isWhole(office, pot);
            office.journal.undo();
            assertThat(new Incoming(office, ACCRUAL).wouldTake()).isOne();
        }
    }

    @Test
    @DisplayName("leaves a row alone that was reversed by hand and entered otherwise, and says so")
    void a_row_reversed_by_hand() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            Money before = paid(office, pot);
            new Incoming(office, FORTY).take();
            reverseLast(office, pot);
            office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-03", "40"));
            Incoming cumulative = new Incoming(office, FORTY_AND_SEVEN);
            assertThat(cumulative.preview().others())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RowVerdict.AlreadyThere.class,
                            row -> assertThat(row.remark()).hasValueSatisfying(said -> assertThat(said).contains("reversed by hand")));
            cumulative.take();
            assertThat(paid(office, pot).minus(before)).isEqualTo(Money.of("47"));
        }
    }

    @Test
    @DisplayName("says nothing more of a row that simply went in before")
    void a_row_that_stands() throws Exception {
        try (Office office = sample()) {
            new Incoming(office, FORTY).take();
            assertThat(new Incoming(office, FORTY).preview().others())
                    .singleElement()
                    .isInstanceOfSatisfying(RowVerdict.AlreadyThere.class, row -> assertThat(row.remark()).isEmpty());
        }
    }

    @Test
    @DisplayName("may come again where the reversal by hand was undone and then the import as well")
    void a_reversal_by_hand_undone_with_the_import() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            new Incoming(office, FORTY).take();
            Effect once = office.sums(pot, "2008-12-31");
            reverseLast(office, pot);
            office.journal.undo();
            assertThat(new Incoming(office, FORTY).wouldTake()).as("entered again").isZero();
            office.journal.redo();
            assertThat(new Incoming(office, FORTY).wouldTake()).as("reversed again, by hand").isZero();
            office.journal.undo();
            office.journal.undo();
            assertThat(new Incoming(office, FORTY).wouldTake()).as("undone").isOne();
            new Incoming(office, FORTY).take();
            assertThat(office.sums(pot, "2008-12-31")).isEqualTo(once);
        }
    }

    @Test
    @DisplayName("takes back both of two like payments, whose reversals were undone before")
    void two_alike_reversed_and_brought_back() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            Effect before = office.sums(pot, "2010-12-31");
            int first = office.ledger(pot).size() + 1;
            new Incoming(office, "Date,Amount,Payee\n03/10/2008,250.00,A Press\n03/10/2008,250.00,B Press\n").take();
            office.enter(pot, Particulars.reversing(first, LocalDate.of(2008, 10, 10), "twice"));
            office.enter(pot, Particulars.reversing(first + 1, LocalDate.of(2008, 10, 10), "twice"));
            office.journal.undo();
            office.journal.undo();
            assertThat(office.journal.undo().skipped()).isEmpty();
            assertThat(office.sums(pot, "2010-12-31")).isEqualTo(before);
        }
    }

    private static void reverseLast(Office office, String fund) {
        office.enter(
                fund, Particulars.reversing(office.ledger(fund).size(), LocalDate.of(2008, 10, 31), "It was another payee."));
    }

    @Test
    @DisplayName("names this copy as the one that posts in a fund where nobody posted yet, in the same edit")
    void claims_posting() throws Exception {
        try (Office office = sample()) {
            Fund unclaimed = office.fund(ADVOCACY);
            assertThat(PostingRight.of(unclaimed.postingCopy())).isEqualTo(new PostingRight.Unclaimed());
            new Incoming(office, "Date,Amount,Fund\n03/10/2008,40.00,Advocacy fund\n04/10/2008,2.00,Advocacy fund\n").take();
            Fund claimed = office.fund(ADVOCACY);
            assertThat(claimed.postingCopy()).isEqualTo(office.journal.copy().toString());
            assertThat(claimed.purpose()).as("what else the fund says").isEqualTo(unclaimed.purpose());
            assertThat(office.fund("Toolkit training").postingCopy()).as("a fund without a row").isBlank();
            isWhole(office, claimed.id());
            office.journal.rebuild();
            assertThat(office.fund(ADVOCACY)).isEqualTo(claimed);
            office.journal.undo();
            assertThat(office.sums(claimed.id(), "2010-12-31")).isEqualTo(Effect.NONE);
        }
    }

    @Test
    @DisplayName("says of a fund where another copy posts that its rows become proposals")
    void says_proposals() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            office.journal.save(Draft.labelled("Handed over").set(FundTypes.FUND.key(pot), "postingCopy", Value.of("another copy")));
            assertThat(new Incoming(office, FORTY).preview().notices())
                    .anySatisfy(said -> assertThat(said).contains(POT, "proposals"));
        }
    }

    @Test
    @DisplayName("claims nothing where all of its rows were there already, or where another copy posts")
    void claims_nothing() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            office.journal.save(Draft.labelled("Handed over").set(FundTypes.FUND.key(pot), "postingCopy", Value.of("another copy")));
            new Incoming(office, FORTY).take();
            assertThat(office.fund(POT).postingCopy()).isEqualTo("another copy");
            assertThat(new Incoming(office, FORTY).take().changesNothing()).isTrue();
        }
    }

    @Test
    @DisplayName("leaves in doubt whom it pays where a recipient has two awards, names both, and is mended by a number")
    void a_recipient_with_two_awards() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            Award first = award(office, pot, "No. 2");
            office.journal.save(Draft.labelled("Another grant")
                    .set(FundTypes.AWARD.key(award(office, pot, "No. 7").id()), "recipient", Value.of(first.recipient())));
            Incoming table = new Incoming(
                    office, "Date,Amount,Payee,Award\n28/10/2008,40.00,Foundry,foundry  yard museum\n29/10/2008,9.00,Foundry,No. 2\n");
            assertThat(table.doubt()).contains("No. 2, Foundry Yard Museum; No. 7, Foundry Yard Museum").contains(POT);
            assertThat(table.wouldTake()).isOne();
            table.type(2, "award", "No. 7").take();
            int last = office.ledger(pot).size();
            assertThat(office.entry(pot, last - 1).wrote().award()).contains(award(office, pot, "No. 7").id());
            assertThat(office.entry(pot, last).wrote().award()).contains(first.id());
        }
    }

    @Test
    @DisplayName("knows an award by its number where another's recipient is called so")
    void a_number_before_a_recipient() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            office.journal.save(Draft.labelled("Renamed")
                    .set(FundTypes.AWARD.key(award(office, pot, "No. 7").id()), "recipient", Value.of("No. 2")));
            new Incoming(office, "Date,Amount,Award\n28/10/2008,40.00,No. 2\n").take();
            assertThat(office.entry(pot, office.ledger(pot).size()).wrote().award()).contains(award(office, pot, "No. 2").id());
        }
    }

    @Test
    @DisplayName("leaves in doubt which fund or budget head it names where two are called alike")
    void two_of_one_name() throws Exception {
        try (Office office = sample()) {
            office.newFund("Twice");
            office.newFund("twice ");
            assertThat(new Incoming(office, "Date,Amount,Fund\n28/10/2008,40.00,Twice\n").doubt()).contains("several funds called Twice");
            String pot = office.fund(POT).id();
            office.journal.save(Draft.labelled("A second head")
                    .create(
                            FundTypes.HEAD.key(office.posting.nextId()),
                            Map.of("fund", Value.of(pot), "name", Value.of("Dissemination"))));
            assertThat(new Incoming(office, "Date,Amount,Head\n28/10/2008,40.00,Dissemination\n").doubt())
                    .contains("several budget heads called Dissemination");
        }
    }

    private static Award award(Office office, String fund, String number) {
        return AwardStore.awards(office.journal.sql(), fund).stream()
                .filter(award -> award.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,Amount,Payee,Reference\n03/10/2008,£40.00,PRINTING  works ,p1\n",
                "Date,Amount,Payee,Reference,Fund\n03/10/2008,40,Printing Works,P1,Museum improvement pot\n",
                "Date,Amount,Payee,Reference,Fund\n03/10/2008,40,Printing Works,P1,museum  Improvement POT\n",
                "Date,Amount,Payee,Reference,Kind\n03/10/2008,40,Printing Works,P1,Payment\n"
            })
    @DisplayName("is known again in other capitals and blanks, and with the fund that it went into by itself")
    void the_same_row_written_otherwise(String otherwise) throws Exception {
        try (Office office = sample()) {
            new Incoming(office, FORTY).take();
            assertThat(new Incoming(office, otherwise).wouldTake()).isZero();
        }
    }

    @Test
    @DisplayName("is known again with its accents as characters of their own")
    void the_same_accents() throws Exception {
        try (Office office = sample()) {
            String cafe = "Date,Amount,Payee\n03/10/2008,40.00,Caf\u00e9\n";
            new Incoming(office, cafe).take();
            assertThat(new Incoming(office, cafe.replace("\u00e9", "e\u0301")).wouldTake()).isZero();
        }
    }

    @Test
    @DisplayName("goes into another fund though the same row went into one before")
    void the_same_row_for_another_fund() throws Exception {
        try (Office office = sample()) {
            new Incoming(office, FORTY).take();
            String another = "Date,Amount,Payee,Reference,Fund\n03/10/2008,40,Printing Works,P1,Advocacy fund\n";
            assertThat(new Incoming(office, another).wouldTake()).isOne();
        }
    }

    @Test
    @DisplayName("knows a row that went in when rows were known by their letters")
    void a_row_of_an_earlier_version() throws Exception {
        try (Office office = sample()) {
            takenByAnEarlierVersion(office, office.fund(POT).id());
            assertThat(new Incoming(office, FORTY).wouldTake()).isZero();
        }
    }

    @Test
    @DisplayName("says of a row that an earlier version took as well that it was reversed by hand")
    void a_row_of_an_earlier_version_reversed_by_hand() throws Exception {
        try (Office office = sample()) {
            String pot = office.fund(POT).id();
            takenByAnEarlierVersion(office, pot);
            reverseLast(office, pot);
            assertThat(new Incoming(office, FORTY).preview().others())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RowVerdict.AlreadyThere.class,
                            row -> assertThat(row.remark()).hasValueSatisfying(said -> assertThat(said).contains("reversed by hand")));
        }
    }

    private static void takenByAnEarlierVersion(Office office, String pot) throws Exception {
        int next = office.ledger(pot).size() + 1;
        office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-03", "40"));
        var members = EntryWords.members(pot, office.entry(pot, next));
        members.put("number", Value.of(next + 1));
        members.put("importKey", Value.of(BEFORE));
        office.journal.save(Draft.labelled("Imported").enter(FundTypes.ENTRY.key(office.posting.nextId()), members));
    }

    /** The key of the row of {@link #FORTY} as it was made at first: the first half of the SHA-256 of its letters. */
    private static final String BEFORE = before("ledger\u001fdate\u001e2008-10-03\u001famount\u001e4000\u001fpayee\u001ePrinting Works"
            + "\u001freference\u001eP1");

    private static String before(String letters) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("points at what is in the ledger already where a row says more than it did: it may be the same payment")
    void a_row_that_says_more() throws Exception {
        try (Office office = sample()) {
            new Incoming(office, FORTY).take();
            String more = "Date,Amount,Payee,Reference,Description\n03/10/2008,40.00,Printing Works,P1,Posters\n"
                    + "04/10/2008,40.00,Printing Works,P1,Posters\n";
            assertThat(new Incoming(office, more).preview().taken())
                    .satisfiesExactly(
                            row -> assertThat(row.remarks()).anyMatch(said -> said.contains("leave the row out if it is the same")),
                            row -> assertThat(row.remarks()).isEmpty());
            reverseLast(office, office.fund(POT).id());
            assertThat(new Incoming(office, more).preview().taken().getFirst().remarks()).as("once it was reversed").isEmpty();
        }
    }
}
