package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.Book.entry;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked fund of the domain, to the penny. */
class WorkedFundTest {
    private final Book book = new Book();

    private Book worked() {
        book.posted(entry(EntryKind.INCOME_CONFIRMED, "2008-06-20", "50000").fromSource("Capital Ambition"));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "50000").fromSource("Capital ambition "));
        String[] amounts = {"4000", "4000", "4000", "4000", "4000", "6500", "8250.50"};
        for (int i = 0; i < amounts.length; i++) {
            String id = Integer.toString(i + 1);
            book.accepted(id, "2008-07-09");
            book.posted(entry(EntryKind.AWARD, "2008-07-09", amounts[i]).ofAward(id));
        }
        book.posted(entry(EntryKind.PAYMENT, "2008-08-01", "4000").ofAward("1"));
        book.posted(entry(EntryKind.PAYMENT, "2008-09-01", "6500").ofAward("6"));
        int wrong = book.posted(entry(EntryKind.PAYMENT, "2008-09-15", "2000").ofAward("3"));
        book.posted(Particulars.reversing(wrong, Book.on(2008, 10, 3), "keyed to the wrong award"));
        book.posted(entry(EntryKind.PAYMENT, "2008-09-15", "2000").ofAward("2"));
        book.posted(entry(EntryKind.DECOMMITMENT, "2008-10-10", "500").ofAward("7"));
        book.posted(entry(EntryKind.CLAWBACK, "2008-10-20", "250").ofAward("1"));
        book.posted(entry(EntryKind.MATCH_PLEDGED, "2008-10-21", "10000").matchedInKind());
        return book;
    }

    @Test
    void comes_out_to_the_penny() {
        Statement s = worked().asAt("2008-10-31");
        assertThat(s.received()).isEqualTo(Book.pounds("50000.00"));
        assertThat(s.expected()).isEqualTo(Book.pounds("0.00"));
        assertThat(s.paid()).isEqualTo(Book.pounds("12250.00"));
        assertThat(s.committed()).isEqualTo(Book.pounds("21750.50"));
        assertThat(s.closing()).isEqualTo(Book.pounds("37750.00"));
        assertThat(s.uncommitted()).isEqualTo(Book.pounds("15999.50"));
        assertThat(s.match()).isEqualTo(Book.pounds("10000.00"));
        assertThat(s.matchPledged()).isEqualTo(s.match());
        assertThat(s.blocked().isZero()).isTrue();
    }

    @Test
    void keeps_the_figure_that_was_printed_before_the_mistake_was_put_right() {
        worked();
        Entry mistake = book.entries.get(11);
        Statement then = book.asAt("2008-10-31", Optional.of(mistake.recorded()));
        assertThat(then.paid()).isEqualTo(Book.pounds("12500.00"));
        assertThat(book.asAt("2008-10-31").paid()).isEqualTo(Book.pounds("12250.00"));
    }

    @Test
    void shows_each_award_with_what_is_left_of_it() {
        worked();
        var lines = new Statements(book.ledger.columns(), book.fund, java.util.List.of(), book.settings)
                .awards(Book.on(2008, 10, 31), Optional.empty());
        assertThat(lines.get("1"))
                .isEqualTo(new AwardLine("1", Book.pounds("4000"), Book.pounds("0"), Book.pounds("3750")));
        assertThat(lines.get("2"))
                .isEqualTo(new AwardLine("2", Book.pounds("4000"), Book.pounds("2000"), Book.pounds("2000")));
        assertThat(lines.get("3"))
                .isEqualTo(new AwardLine("3", Book.pounds("4000"), Book.pounds("4000"), Book.pounds("0")));
        assertThat(lines.get("7"))
                .isEqualTo(new AwardLine("7", Book.pounds("7750.50"), Book.pounds("7750.50"), Book.pounds("0")));
    }
}
