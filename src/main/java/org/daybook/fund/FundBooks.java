package org.daybook.fund;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The ledgers in memory, each read from the tables when it is first asked for and kept up with them from then on.
 * Confined to the lane.
 */
final class FundBooks {
    private record Book(Ledger ledger, int read, LedgerText text) {}

    private final Map<String, Book> books = new HashMap<>();
    private Optional<DSLContext> of = Optional.empty();

    /** The ledger as the tables have it now. */
    Ledger ledger(DSLContext sql, String fund) {
        return book(sql, fund).ledger();
    }

    /** What can be searched of its entries; read when first asked for. */
    LedgerText text(DSLContext sql, String fund) {
        Book book = book(sql, fund);
        if (book.text().size() != book.ledger().size()) {
            LedgerText text = new LedgerText();
            EntryStore.texts(sql, fund, (words, number) -> {
                if (number == text.size() + 1) {
                    text.append(words);
                }
            });
            books.put(fund, new Book(book.ledger(), book.read(), text));
            return text;
        }
        return book.text();
    }

    /** Entries were taken out of the tables, or written anew: what is in memory is to be read again. */
    void forget() {
        books.clear();
    }

    /** A ledger of its own, to try entries on that may never be saved. */
    static Ledger read(DSLContext sql, String fund) {
        Ledger ledger = new Ledger();
        readOn(sql, fund, ledger);
        return ledger;
    }

    private Book book(DSLContext sql, String fund) {
        if (of.filter(sql::equals).isEmpty()) {
            books.clear();
            of = Optional.of(sql);
        }
        EntryStore.Standing now = EntryStore.standing(sql, fund);
        Book book = books.get(fund);
        if (book == null || book.read() > now.entries() || book.ledger().size() > now.lastNumber()) {
            book = new Book(new Ledger(), 0, new LedgerText());
        }
        if (book.read() != now.entries()) {
            readOn(sql, fund, book.ledger());
            book = new Book(book.ledger(), now.entries(), book.text());
        }
        books.put(fund, book);
        return book;
    }

    /**
     * Reads what came since. Entries count up to the first number that has not arrived: a balance with a hole in it would
     * be no balance; {@link FundProblems} says which is missing. Of two entries under one number the first counts.
     */
    private static void readOn(DSLContext sql, String fund, Ledger ledger) {
        EntryStore.rows(sql, fund, ledger.size(), row -> {
            if (row.number() == ledger.nextNumber()) {
                ledger.append(row.row());
            }
        });
    }
}
