package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.Book.entry;

import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.sheet.Mark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The budget of a head")
class HeadLineTest {
    private final Book book = new Book();

    private HeadLine line(String head) {
        return book.asAt("2008-06-30").heads().stream()
                .filter(line -> line.head().equals(Optional.of(head)))
                .findFirst()
                .orElseThrow();
    }

    private int moved(String from, String to) {
        return book.posted(entry(EntryKind.VIREMENT, "2008-05-01", "200").fromHead(from).onHead(to));
    }

    private void spending(String amount) {
        book.posted(entry(EntryKind.INCOME_RECEIVED, "2008-04-01", "1000"));
        book.posted(entry(EntryKind.PAYMENT, "2008-06-01", amount).onHead("travel"));
    }

    @Test
    @DisplayName("is not set where nothing was ever allocated or moved to it, and what is spent on it is not rated")
    void is_not_set() {
        book.head("travel");
        spending("10");
        assertThat(line("travel").hasBudget()).isFalse();
        assertThat(line("travel").ofBudget(HeadLine::variance)).isEmpty();
        assertThat(line("travel").rag()).isEqualTo(Rag.NOT_RATED);
    }

    @Test
    @DisplayName("is nil where all that was moved to it was moved away again, so that what is spent on it is over")
    void is_nil_where_all_was_moved_away_again() {
        book.head("grants");
        book.head("travel");
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-04-01", "500").onHead("grants"));
        moved("grants", "travel");
        moved("travel", "grants");
        assertThat(line("travel").ofBudget(HeadLine::latest)).contains(Money.ZERO);
        assertThat(line("travel").rag()).isEqualTo(Rag.NOT_RATED);
        spending("10");
        assertThat(line("travel").ofBudget(HeadLine::variance)).contains(Money.of("10"));
        assertThat(line("travel").rag()).isEqualTo(Rag.RED);
    }

    @Test
    @DisplayName("is not set again where the virement to it was reversed, as if it had not been")
    void is_not_set_where_the_virement_was_reversed() {
        book.head("grants");
        book.head("travel");
        book.posted(entry(EntryKind.BUDGET_ALLOCATED, "2008-04-01", "500").onHead("grants"));
        book.posted(Particulars.reversing(moved("grants", "travel"), Book.on(2008, 5, 2), "the wrong head"));
        assertThat(line("travel").hasBudget()).isFalse();
    }

    @Test
    @DisplayName("is rated with the same signs in the window as on a sheet: what is filled needs her, what is hollow is watched")
    void is_rated_with_the_signs_of_the_sheets() {
        assertThat(FundText.rag(Rag.GREEN)).startsWith(Mark.FINE.symbol());
        assertThat(FundText.rag(Rag.AMBER)).startsWith(Mark.CAUTION.symbol());
        assertThat(FundText.rag(Rag.RED)).startsWith(Mark.ALERT.symbol());
    }
}
