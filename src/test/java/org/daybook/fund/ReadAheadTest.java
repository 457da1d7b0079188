package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A ledger that is read ahead, piece by piece")
class ReadAheadTest {
    private static final int PIECE = 4;

    @TempDir
    Path folder;

    @Test
    @DisplayName("is the ledger that is read at once, also where entries are posted and figures asked for in between")
    void as_if_read_at_once() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Improvement fund");
            for (int i = 1; i <= 30; i++) {
                post(office, fund, i);
            }
            FundBooks books = new FundBooks();
            int rounds = 0;
            while (books.readAhead(office.journal.sql(), FundStore.funds(office.journal.sql()), PIECE)) {
                rounds++;
                if (rounds % 5 == 0) {
                    post(office, fund, 30 + rounds);
                }
            }
            Ledger atOnce = FundBooks.read(office.journal.sql(), fund);
            assertThat(rounds).isGreaterThan(30 / PIECE);
            assertThat(books.ledger(office.journal.sql(), fund).size()).isEqualTo(atOnce.size());
            assertThat(books.ledger(office.journal.sql(), fund).uncommittedFrom(0, false))
                    .isEqualTo(atOnce.uncommittedFrom(0, false));
            LedgerText text = books.text(office.journal.sql(), fund);
            assertThat(text.size()).isEqualTo(atOnce.size());
            assertThat(text.holds(29, LedgerText.Sought.of("source 30"))).isTrue();
        }
    }

    @Test
    @DisplayName("is whole when it is asked for half-way")
    void asked_for_half_way() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String fund = office.newFund("Improvement fund");
            for (int i = 1; i <= 20; i++) {
                post(office, fund, i);
            }
            FundBooks books = new FundBooks();
            books.readAhead(office.journal.sql(), FundStore.funds(office.journal.sql()), PIECE);
            assertThat(books.ledger(office.journal.sql(), fund).size()).isEqualTo(20);
            assertThat(books.text(office.journal.sql(), fund).size()).isEqualTo(20);
        }
    }

    private static void post(Office office, String fund, int i) {
        office.enter(
                fund,
                Particulars.of(EntryKind.INCOME_RECEIVED, LocalDate.of(2008, 7, 1).plusDays(i), Money.of(i + ".00"))
                        .fromSource("Source " + i));
    }
}
