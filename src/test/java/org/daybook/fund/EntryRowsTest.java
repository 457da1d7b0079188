package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The entries that a filter lets through")
class EntryRowsTest {
    private final List<List<Integer>> asked = new ArrayList<>();
    private final EntryRows rows = new EntryRows((numbers, _) -> asked.add(numbers));

    @Test
    @DisplayName("hold the entry that was selected, found without a look at any other")
    void the_selected_one_is_found() {
        EntrySource ledger = ledger("pot", 5_000);
        rows.show(ledger, all(5_000));
        EntryRow selected = rows.get(4_321);
        asked.clear();
        rows.show(ledger, from(2_000, 5_000));
        assertThat(rows.indexOf(selected)).isEqualTo(2_321);
        assertThat(rows.contains(selected)).isTrue();
        rows.show(ledger, all(4_000));
        assertThat(rows.indexOf(selected)).isEqualTo(-1);
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("do not take the entry of another fund for it that has its number")
    void not_of_another_fund() {
        rows.show(ledger("pot", 10), all(10));
        EntryRow selected = rows.get(3);
        rows.show(ledger("purse", 10), all(10));
        assertThat(rows.contains(selected)).isFalse();
    }

    private static PassingRows all(int count) {
        return from(0, count);
    }

    private static PassingRows from(int first, int end) {
        BitSet passing = new BitSet();
        passing.set(first, end);
        return new PassingRows(passing.toLongArray());
    }

    private static EntrySource ledger(String fund, int entries) {
        LedgerColumns columns = new LedgerColumns();
        LocalDate day = LocalDate.of(2008, 7, 1);
        for (int number = 1; number <= entries; number++) {
            columns.append(LedgerColumns.Row.of(new Entry(
                    number,
                    day,
                    Period.of(day),
                    Optional.empty(),
                    Instant.EPOCH,
                    new Money(100),
                    Money.ZERO,
                    EntryKind.INCOME_RECEIVED,
                    Particulars.of(EntryKind.INCOME_RECEIVED, day, new Money(100)))));
        }
        return new EntrySource(fund, columns, List.of(), List.of(), false);
    }
}
