package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An accrual that the undo of an older program took back")
class OlderAccrualsTest {
    private static final int ACCRUAL = 2;
    private static final int MIRROR = 4;
    private static final int ITS_REVERSAL = 5;
    private static final String ROW = "row 7 of the table";

    private Office office;
    private String fund;

    @BeforeEach
    void anOldLedger(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", false);
        fund = office.newFund("Pot");
        office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "9000"));
        accrued(ACCRUAL, "2009-03-15", Optional.of(ROW));
        mirrored(MIRROR, "2009-03-15");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    @DisplayName("is accrued again by redo, on its day, with its release on 1 April and nothing a year on")
    void redo() {
        assertThat(doneAgain(MIRROR, ITS_REVERSAL)).isEmpty();
        assertThat(office.ledger(fund).size()).isEqualTo(7);
        assertPaid("2009-03-14", 0);
        assertPaid("2009-03-15", 100_00);
        assertPaid("2009-03-31", 100_00);
        assertPaid("2009-04-01", 0);
        assertPaid("2010-04-01", 0);
    }

    @Test
    @DisplayName("is again the row of the table that it came in with, once redo has accrued it again")
    void redo_of_an_import() {
        doneAgain(MIRROR, ITS_REVERSAL);
        assertThat(EntryStore.importKeys(office.journal.sql(), fund, List.of(6, 7))).containsOnly(Map.entry(6, ROW));
    }

    @Test
    @DisplayName("is taken back once more by undo after redo, and stays taken back when it is asked a second time")
    void undo_after_redo() {
        doneAgain(MIRROR, ITS_REVERSAL);
        assertThat(undone(ACCRUAL, ACCRUAL + 1)).isEmpty();
        assertThat(office.ledger(fund).size()).isEqualTo(9);
        for (String day : List.of("2009-03-15", "2009-04-01", "2010-04-01")) {
            assertPaid(day, 0);
        }
        assertThat(undone(ACCRUAL, ACCRUAL + 1)).singleElement().asString().contains("was reversed before");
        assertThat(office.ledger(fund).size()).isEqualTo(9);
    }

    @Test
    @DisplayName("is not reversed by hand a second time")
    void by_hand() {
        assertRefused(ACCRUAL, "Entry 2 was reversed before");
    }

    @Test
    @DisplayName("leaves its mirror and the reversal of that as they are, whoever would reverse them by hand")
    void mirror_by_hand() {
        assertRefused(MIRROR, "Entry 4 was reversed before");
        assertRefused(ITS_REVERSAL, "Entry 5 is a reversal itself");
    }

    @Test
    @DisplayName("is the latest of those alike that still stood: the others can be reversed")
    void alike() {
        accrued(6, "2009-03-15", Optional.empty());
        accrued(8, "2009-03-20", Optional.empty());
        accrued(10, "2009-03-31", Optional.empty());
        mirrored(12, "2009-03-20");
        assertRefused(8, "Entry 8 was reversed before");
        office.enter(fund, Particulars.reversing(10, LocalDate.of(2009, 3, 31), "wrong"));
        office.enter(fund, Particulars.reversing(6, LocalDate.of(2009, 3, 31), "wrong"));
        for (String day : List.of("2009-03-15", "2009-03-31", "2009-04-01", "2010-04-01")) {
            assertPaid(day, 0);
        }
    }

    /** An accrual with its release, as every program posts them. */
    private void accrued(int number, String date, Optional<String> row) {
        Entry accrual = written(number, EntryKind.ACCRUAL, Book.entry(EntryKind.ACCRUAL, date, "100"));
        SortedMap<String, Value> members = EntryWords.members(fund, accrual);
        row.ifPresent(key -> members.put("importKey", Value.of(key)));
        save(members, EntryWords.members(fund, Accruals.release(accrual)));
    }

    /** What the undo of an older program posted. */
    private void mirrored(int number, String date) {
        Particulars back = Particulars.reversing(number, LocalDate.parse(date), "Takes accrual 2 back.")
                .costing(Cost.of(Money.of("100")));
        save(
                EntryWords.members(
                        fund, written(number, EntryKind.ACCRUAL, Book.entry(EntryKind.ACCRUAL, "2009-04-01", "100"))),
                EntryWords.members(fund, written(number + 1, EntryKind.ACCRUAL, back)));
    }

    private Entry written(int number, EntryKind reversed, Particulars wrote) {
        return new Entry(
                number, wrote.date(), Period.of(wrote.date()), Optional.empty(), office.posting.now(), wrote.amount(), Money.ZERO,
                reversed, wrote);
    }

    @SafeVarargs
    private void save(SortedMap<String, Value>... entries) {
        Draft draft = Draft.labelled("Entered by an older program");
        for (SortedMap<String, Value> members : entries) {
            draft.enter(FundTypes.ENTRY.key(office.posting.nextId()), members);
        }
        office.journal.save(draft);
    }

    private List<String> doneAgain(int... numbers) {
        return saved(new EntryReversing(office.posting).enterAgain(office.journal.sql()).next(records(numbers)));
    }

    private List<String> undone(int... numbers) {
        return saved(new EntryReversing(office.posting).reverse(office.journal.sql()).next(records(numbers)));
    }

    private List<String> saved(Projection.Reversing.TakenBack back) {
        if (!back.edits().isEmpty()) {
            office.journal.save(Draft.labelled("Undone or done again").addAll(back.edits()));
        }
        return back.skipped();
    }

    private List<FoldedRecord> records(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> {
                    RecordKey key = FundTypes.ENTRY.key(office.posting.nextId());
                    Value members = new Value.Members(EntryWords.members(fund, office.entry(fund, number)));
                    return Fold.of(
                            key,
                            List.of(new Change(
                                    new UUID(1, number), new UUID(2, 1), key, RecordType.ENTRY, members, List.of())));
                })
                .toList();
    }

    private void assertPaid(String day, long pence) {
        assertThat(office.sums(fund, day).paid()).as(day).isEqualTo(pence);
    }

    private void assertRefused(int number, String because) {
        assertThatThrownBy(() -> office.enter(fund, Particulars.reversing(number, LocalDate.of(2009, 5, 4), "wrong")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(because);
    }
}
