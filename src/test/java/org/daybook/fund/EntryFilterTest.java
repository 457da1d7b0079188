package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A filter of the entries")
class EntryFilterTest {
    private static final LocalDate FIRST = LocalDate.of(2008, 4, 1);

    private final LedgerColumns columns = new LedgerColumns();
    private final LedgerText words = new LedgerText();
    private final List<Written> entries = new ArrayList<>();

    private record Written(int number, String payee, Money amount) {}

    @ParameterizedTest(name = "{0} entries")
    @DisplayName("finds what going through all entries one by one finds, with the same sums, however many there are")
    @ValueSource(ints = {0, 1, 63, 64, 65, 65_535, 65_536, 65_537, 150_000})
    void as_one_by_one(int count) {
        post(count);
        EntrySource source = new EntrySource("pot", columns, List.of(), List.of(), false);
        int until = Math.max(0, count - 7);

        EntryFilter.Selection found = filter("gift 3", 400, until).select(source, words);

        List<Written> passing = entries.stream()
                .limit(until)
                .filter(e -> e.payee().contains("3") && e.amount().pence() >= 400)
                .toList();
        assertThat(IntStream.range(0, found.rows().count()).map(found.rows()::row).map(row -> row + 1).toArray())
                .isEqualTo(passing.stream().mapToInt(Written::number).toArray());
        assertThat(found.amounts()).isEqualTo(sum(passing));
        assertThat(new Money(found.sum().received())).isEqualTo(sum(passing));
    }

    @Test
    @DisplayName("nets to nil what is carried out of a year and into the next, and what is reversed")
    void carried_forward_nets_to_nil() {
        Book book = new Book();
        book.posted(Book.entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "37710"));
        book.posted(Book.entry(EntryKind.PAYMENT, "2008-07-02", "10"));
        book.posted(Particulars.reversing(2, LocalDate.of(2008, 7, 3), "mistaken"));
        book.closeYear(2008, "2009-05-01");
        EntrySource source = new EntrySource("pot", book.ledger.columns(), List.of(), List.of(), false);

        EntryFilter.Selection all = filter("", 0, 5).select(source, words);

        assertThat(all.amounts()).isEqualTo(Book.pounds("37710"));
        assertThat(IntStream.range(0, 5).mapToObj(row -> source.row(row, Optional.empty()).amount()))
                .containsExactly(
                        Book.pounds("37710"), Book.pounds("10"), Book.pounds("-10"), Book.pounds("-37710"), Book.pounds("37710"));
    }

    @Test
    @DisplayName("lists a source as it was written first, and counts it as one however it is capitalised")
    void a_source_as_it_was_written_first() {
        Book book = new Book();
        book.posted(Book.entry(EntryKind.INCOME_CONFIRMED, "2008-07-01", "50").fromSource("Capital Ambition"));
        book.posted(Book.entry(EntryKind.INCOME_RECEIVED, "2008-07-02", "40").fromSource("CAPITAL  ambition"));
        book.posted(Particulars.reversing(2, LocalDate.of(2008, 7, 3), "mistaken"));
        EntrySource source = new EntrySource("pot", book.ledger.columns(), List.of(), List.of(), false);

        assertThat(IntStream.range(0, 3).mapToObj(row -> source.row(row, Optional.empty()).what()))
                .containsOnly("Capital Ambition");
        assertThat(book.entries.get(1).expectedReleased()).isEqualTo(Book.pounds("40"));
        assertThat(book.entries.get(2).wrote().source()).isEqualTo("Capital Ambition");
    }

    private static EntryFilter filter(String text, long from, int until) {
        return new EntryFilter(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Money(from)),
                Optional.empty(),
                Integer.MAX_VALUE,
                until);
    }

    private static Money sum(List<Written> entries) {
        return new Money(entries.stream().mapToLong(e -> e.amount().pence()).sum());
    }

    private void post(int count) {
        SplittableRandom random = new SplittableRandom(count);
        for (int number = 1; number <= count; number++) {
            Money amount = new Money(1 + random.nextInt(1_000));
            String payee = "Gift " + random.nextInt(60);
            entries.add(new Written(number, payee, amount));
            columns.append(LedgerColumns.Row.of(new Entry(
                    number,
                    FIRST,
                    Period.of(FIRST),
                    Optional.empty(),
                    Instant.EPOCH,
                    amount,
                    Money.ZERO,
                    EntryKind.INCOME_RECEIVED,
                    Particulars.of(EntryKind.INCOME_RECEIVED, FIRST, amount))));
            words.append(payee);
        }
    }
}
