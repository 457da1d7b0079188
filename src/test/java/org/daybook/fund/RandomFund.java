package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Lives through a random history of one fund: tries entries, keeps what the rules take, closes periods and years. */
final class RandomFund {
    /** A figure as it was printed. */
    record Printed(LocalDate date, Instant until) {}

    final Book book = new Book();
    final Map<Printed, Statement> printed = new LinkedHashMap<>();
    final Map<String, Money> closings = new LinkedHashMap<>();
    private final Random random;
    private LocalDate today = Book.START;

    RandomFund(Random random) {
        this.random = random;
        book.fund = Book.fund(Optional.empty(), true);
        for (String head : List.of("a", "b", "c")) {
            book.head(head);
        }
        for (int i = 1; i <= 4; i++) {
            book.accepted("award" + i, Book.START.plusDays(random.nextInt(60)).toString());
        }
    }

    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            today = today.plusDays(random.nextInt(25));
            Verdict verdict = book.post(someEntry());
            if (verdict instanceof Verdict.AsksReason) {
                book.post(someEntry().because("promised"));
            }
            if (random.nextInt(15) == 0) {
                print();
            }
            if (random.nextInt(12) == 0) {
                closeSomething();
            }
        }
    }

    /** The year of the earliest entry: it opens with the opening balance, there being no year before. */
    Optional<FinancialYear> firstYear() {
        return book.entries.stream().map(Entry::effective).min(LocalDate::compareTo).map(FinancialYear::of);
    }

    private void print() {
        Printed p = new Printed(someDate(), book.now);
        printed.put(p, book.asAt(p.date().toString(), Optional.of(p.until())));
        book.now = book.now.plusSeconds(1);
    }

    private void closeSomething() {
        Period next = book.periods
                .closedUpTo()
                .map(Period::next)
                .orElse(new Period(new FinancialYear(2008), 1));
        YearEnd yearEnd = new YearEnd(book.ledger, book.terms());
        if (random.nextBoolean()) {
            Verdict verdict = yearEnd.close(next.year(), today, book.now);
            book.keep(verdict);
            if (verdict instanceof Verdict.Ready) {
                String end = next.year().lastDay().toString();
                book.periods = new PeriodBook(Optional.of(new Period(next.year(), Period.CLOSING)));
                closings.put(end, book.asAt(end).closing());
            }
        } else if (next.number() < Period.CLOSING && yearEnd.faultOfClosing(next, today).isEmpty()) {
            book.periods = new PeriodBook(Optional.of(next));
        }
    }

    private LocalDate someDate() {
        return today.minusDays(random.nextInt(90)).plusDays(random.nextInt(20));
    }

    private int lastAccrual() {
        return book.entries.reversed().stream()
                .filter(e -> book.ledger.isAccrual(e.number()))
                .findFirst()
                .map(Entry::number)
                .orElse(1);
    }

    private Particulars someEntry() {
        EntryKind[] kinds = EntryKind.values();
        EntryKind kind = kinds[random.nextInt(kinds.length)];
        if (kind == EntryKind.REVERSAL) {
            int number = random.nextInt(3) == 0
                    ? lastAccrual()
                    : 1 + random.nextInt(Math.max(1, book.ledger.size()));
            return Particulars.reversing(number, someDate(), "mistaken");
        }
        Particulars wrote = Particulars.of(kind, someDate(), new Money(1 + random.nextInt(500_000)));
        if (random.nextInt(10) == 0) {
            wrote = wrote.inClosingPeriod();
        }
        if (kind.isOfAnAward() || kind.asks(EntryKind.Asks.AWARD) && random.nextBoolean()) {
            wrote = wrote.ofAward("award" + (1 + random.nextInt(4)));
        }
        if (kind.asks(EntryKind.Asks.APPROVAL)) {
            wrote = wrote.approvedBy(new Approval("board", "07/9", PartialDate.of(Book.START.minusYears(1))));
        }
        if (kind.asks(EntryKind.Asks.SOURCE)) {
            wrote = wrote.fromSource(random.nextBoolean() ? "MLA" : "Capital Ambition");
        }
        if (kind.asks(EntryKind.Asks.HEAD) && (wrote.award().isEmpty() || random.nextInt(4) == 0)) {
            wrote = wrote.onHead(List.of("a", "b", "c").get(random.nextInt(3)));
        }
        return kind == EntryKind.VIREMENT ? wrote.fromHead(List.of("a", "b", "c").get(random.nextInt(3))) : wrote;
    }
}
