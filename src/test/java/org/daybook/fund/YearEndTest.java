package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.Book.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YearEndTest {
    private final Book book = new Book();

    @Test
    void the_year_is_written_2008_09_and_runs_from_april_to_march() {
        assertThat(FinancialYear.of(LocalDate.of(2009, 3, 31)).label()).isEqualTo("2008/09");
        assertThat(FinancialYear.of(LocalDate.of(2009, 4, 1)).label()).isEqualTo("2009/10");
        assertThat(new FinancialYear(1999).label()).isEqualTo("1999/00");
        assertThat(Period.of(LocalDate.of(2008, 4, 30)).label()).isEqualTo("P1 2008/09");
        assertThat(Period.of(LocalDate.of(2009, 3, 1)).label()).isEqualTo("P12 2008/09");
        assertThat(Period.of("P13 2008/09").lastDay()).isEqualTo(LocalDate.of(2009, 3, 31));
        assertThat(Period.of("P13 2008/09").next()).isEqualTo(Period.of("P1 2009/10"));
    }

    @Test
    void what_a_year_closes_with_the_next_opens_with() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "1000"));
        book.posted(entry(EntryKind.PAYMENT, "2009-03-31", "300"));
        book.posted(entry(EntryKind.PAYMENT, "2009-04-02", "100"));
        Money before = book.asAt("2009-03-31").closing();
        book.closeYear(2008, "2009-05-01");
        assertThat(book.asAt("2009-03-31").closing()).isEqualTo(before).isEqualTo(Book.pounds("700"));
        assertThat(book.asAt("2009-04-01").opening()).isEqualTo(before);
        Statement later = book.asAt("2010-03-31");
        assertThat(later.opening().plus(later.receivedInYear()).minus(later.paidInYear())).isEqualTo(later.closing());
        assertThat(book.entries.get(3).amount()).isEqualTo(book.entries.get(4).amount()).isEqualTo(before);
        assertThat(book.entries.get(3).effective()).isEqualTo(LocalDate.of(2009, 3, 31));
        assertThat(book.entries.get(4).effective()).isEqualTo(LocalDate.of(2009, 4, 1));
    }

    @Test
    @DisplayName("An opening balance that is reversed in a later year leaves what the years before closed with")
    void an_opening_balance_reversed_in_a_later_year() {
        book.fund = Book.fund(Optional.empty(), true);
        int opening = book.posted(entry(EntryKind.OPENING_BALANCE, "2008-04-01", "10000"));
        book.closeYear(2008, "2009-05-01");
        book.posted(Particulars.reversing(opening, LocalDate.of(2009, 5, 5), "it was another fund's"));
        Statement later = book.asAt("2009-12-31");
        assertThat(later.opening()).isEqualTo(book.asAt("2009-03-31").closing()).isEqualTo(Book.pounds("10000"));
        assertThat(later.receivedInYear()).isEqualTo(Book.pounds("-10000"));
        assertThat(later.closing()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_year_is_closed_once_after_its_end_and_in_order() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "1000"));
        YearEnd yearEnd = new YearEnd(book.ledger, book.terms());
        assertThat(yearEnd.close(new FinancialYear(2008), LocalDate.of(2009, 3, 31), book.now).toString())
                .contains("ends on 31 March 2009");
        assertThat(yearEnd.close(new FinancialYear(2009), LocalDate.of(2010, 5, 1), book.now).toString())
                .contains("2008/09 is still open");
        book.closeYear(2008, "2009-05-01");
        assertThat(new YearEnd(book.ledger, book.terms())
                        .close(new FinancialYear(2008), LocalDate.of(2010, 5, 1), book.now)
                        .toString())
                .contains("2008/09 is closed");
    }

    @Test
    void a_carry_forward_is_neither_reversed_nor_entered_by_hand() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "1000"));
        book.closeYear(2008, "2009-05-01");
        book.refused(Particulars.reversing(2, LocalDate.of(2009, 5, 1), "x"), "carries a year's balance");
        book.refused(entry(EntryKind.CARRIED_OUT, "2009-05-01", "5"), "closing the year");
    }

    @Test
    void a_closed_period_takes_no_entry_and_a_late_one_notes_its_own_date() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-04-05", "1000"));
        book.periods = new PeriodBook(Optional.of(Period.of("P3 2008/09")));
        Verdict.Ready late = (Verdict.Ready) book.post(entry(EntryKind.PAYMENT, "2008-05-05", "10"));
        Entry posted = late.entries().getFirst();
        assertThat(posted.effective()).isEqualTo(LocalDate.of(2008, 7, 1));
        assertThat(posted.period().label()).isEqualTo("P4 2008/09");
        assertThat(posted.original()).contains(LocalDate.of(2008, 5, 5));
        assertThat(late.notices()).anyMatch(n -> n.contains("5 May 2008") && n.contains("P4 2008/09"));
        assertThat(book.asAt("2008-06-30").paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void while_only_p13_is_open_a_late_entry_of_the_year_goes_there() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-04-05", "1000"));
        book.periods = new PeriodBook(Optional.of(Period.of("P12 2008/09")));
        book.posted(entry(EntryKind.PAYMENT, "2009-02-05", "10"));
        assertThat(book.entries.getLast().period().label()).isEqualTo("P13 2008/09");
        assertThat(book.entries.getLast().effective()).isEqualTo(LocalDate.of(2009, 3, 31));
        book.posted(entry(EntryKind.PAYMENT, "2009-04-05", "10"));
        assertThat(book.entries.getLast().period().label()).isEqualTo("P1 2009/10");
    }

    @Test
    void from_april_to_september_p13_is_that_of_the_year_that_ended() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2009-04-10", "10").inClosingPeriod());
        assertThat(book.entries.getLast().period().label()).isEqualTo("P13 2008/09");
        assertThat(book.entries.getLast().original()).contains(LocalDate.of(2009, 4, 10));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2009-03-10", "10").inClosingPeriod());
        assertThat(book.entries.getLast().period().label()).isEqualTo("P13 2008/09");
    }

    @Test
    void once_p13_is_closed_what_is_dated_after_it_stays_on_its_day() {
        book.periods = new PeriodBook(Optional.of(Period.of("P13 2008/09")));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2009-05-10", "10").inClosingPeriod());
        assertThat(book.entries.getLast().effective()).isEqualTo(LocalDate.of(2009, 5, 10));
        assertThat(book.entries.getLast().original()).isEmpty();
    }

    @Test
    void p13_closes_with_its_year_and_no_first_closing_leaves_an_earlier_year_behind() {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2009-05-05", "1000"));
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-06-05", "1000"));
        YearEnd yearEnd = new YearEnd(book.ledger, book.terms());
        LocalDate later = LocalDate.of(2010, 5, 1);
        assertThat(yearEnd.faultOfClosing(Period.of("P13 2008/09"), later).orElseThrow()).contains("Close the year");
        assertThat(yearEnd.faultOfClosing(Period.of("P2 2009/10"), later).orElseThrow())
                .contains("2008/09 is still open");
        assertThat(yearEnd.faultOfClosing(Period.of("P3 2008/09"), later)).isEmpty();
    }

    @Test
    void periods_close_in_their_order_and_after_their_end() {
        YearEnd open = new YearEnd(book.ledger, book.terms());
        assertThat(open.faultOfClosing(Period.of("P1 2008/09"), LocalDate.of(2008, 4, 30)).orElseThrow())
                .contains("ends on 30 April 2008");
        assertThat(open.faultOfClosing(Period.of("P1 2008/09"), LocalDate.of(2008, 5, 1))).isEmpty();
        book.periods = new PeriodBook(Optional.of(Period.of("P1 2008/09")));
        YearEnd afterOne = new YearEnd(book.ledger, book.terms());
        assertThat(afterOne.faultOfClosing(Period.of("P3 2008/09"), LocalDate.of(2008, 8, 1)).orElseThrow())
                .contains("P2 2008/09 closes next");
        assertThat(afterOne.faultOfClosing(Period.of("P1 2008/09"), LocalDate.of(2008, 8, 1)).orElseThrow())
                .contains("closed");
    }
}
