package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;

/** What the benchmark measures of a ledger in the running program. Each call does one thing, of days that it draws. */
public final class LedgerFigures {
    private final DSLContext sql;
    private final Fund fund;
    private final RandomGenerator random = new java.util.SplittableRandom(4);
    private final FundBooks books = new FundBooks();

    public LedgerFigures(DSLContext sql, String fund) {
        this.sql = sql;
        this.fund = FundStore.fund(sql, fund).orElseThrow();
    }

    /** Reads the entries into memory. */
    public int load() {
        return books.ledger(sql, fund.id()).size();
    }

    /** All balances of a day, from the sums that are kept with the entries. */
    public long balances() {
        return EntryStore.stands(sql, fund.id(), day()).paid();
    }

    /** The statement by head, as at any day with any cut-off of recorded. */
    public long statement() {
        return statement(books);
    }

    /** The same of a ledger that has to be read first, as after a merge that brought entries among those it had. */
    public long statementAnew() {
        return statement(new FundBooks());
    }

    private long statement(FundBooks books) {
        Ledger ledger = books.ledger(sql, fund.id());
        Instant first = ledger.view().recorded(0);
        Instant cutOff = first.plusSeconds(random.nextInt(ledger.size()));
        return new Statements(ledger.columns(), StatementTerms.of(sql, fund, Optional.of(cutOff)))
                .asAt(day(), Optional.of(cutOff))
                .heads()
                .size();
    }

    /** A page of the entries view, anywhere. */
    public int page() {
        int from = 1 + random.nextInt(books.ledger(sql, fund.id()).size());
        return EntryStore.entries(
                        sql, fund.id(), java.util.stream.IntStream.range(from, from + 100).boxed().toList())
                .size();
    }

    /** What the entries view holds of its rows. */
    public EntrySourceFigures view() {
        return new EntrySourceFigures(new EntrySource(
                fund.id(), books.ledger(sql, fund.id()).columns(), List.of(), FundStore.heads(sql, fund.id()), false));
    }

    /** Filters of the entries view with the sums of what passes. */
    public final class EntrySourceFigures {
        private final EntrySource source;

        private EntrySourceFigures(EntrySource source) {
            this.source = source;
        }

        /** @param text words that the entry's text holds; blank for all entries */
        public int filter(String text) {
            EntryFilter filter = new EntryFilter(
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Math.toIntExact(LocalDate.of(2030, 1, 1).toEpochDay()),
                    source.view().size());
            LedgerText words = filter.asksForText() ? books.text(sql, fund.id()) : new LedgerText();
            return filter.select(source, words).rows().count();
        }
    }

    private LocalDate day() {
        return LocalDate.of(2005, 4, 1).plusDays(random.nextInt(1_461));
    }
}
