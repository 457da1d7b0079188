package org.daybook.fund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The ledgers in memory, each read from the tables when it is first asked for and kept up with them from then on.
 * Confined to the lane.
 */
final class FundBooks {
    private static final int ALL = Integer.MAX_VALUE;

    /** Entries that are read in a tenth of a second. */
    static final int PIECE = 10_000;

    /** @param read how many entries of the tables it has seen */
    private record Book(Ledger ledger, int read, LedgerText text) {
        static Book empty() {
            return new Book(new Ledger(), 0, new LedgerText());
        }
    }

    private final Map<String, Book> books = new HashMap<>();
    private Optional<DSLContext> of = Optional.empty();

    /** The ledger as the tables have it now. */
    Ledger ledger(DSLContext sql, String fund) {
        return book(sql, fund).ledger();
    }

    /** What can be searched of its entries; read when first asked for. */
    LedgerText text(DSLContext sql, String fund) {
        Book book = book(sql, fund);
        if (book.text().size() < book.ledger().size()) {
            readText(sql, fund, book.text(), ALL);
        }
        return book.text();
    }

    private static void readText(DSLContext sql, String fund, LedgerText text, int upTo) {
        EntryStore.texts(sql, fund, text.size(), upTo, (words, number) -> {
            if (number == text.size() + 1) {
                text.append(words);
            }
        });
    }

    /**
     * Reads a piece of what has not been asked for yet, so that it is there when it is: a fraction of a second's work, for
     * moments in which there is nothing else to do.
     *
     * @param piece how many entries at most
     * @return whether there is more
     */
    boolean readAhead(DSLContext sql, List<Fund> funds, int piece) {
        for (Fund fund : funds) {
            Book book = known(sql, fund.id());
            int size = book.ledger().size();
            if (EntryStore.standing(sql, fund.id()).entries() - book.read() > piece) {
                int read = readOn(sql, fund.id(), book.ledger(), size + piece);
                if (book.ledger().size() > size) {
                    books.put(fund.id(), new Book(book.ledger(), book.read() + read, book.text()));
                    return true;
                }
            }
            Ledger ledger = book(sql, fund.id()).ledger();
            int words = book.text().size();
            if (words < ledger.size()) {
                readText(sql, fund.id(), book.text(), words + piece);
                return book.text().size() > words;
            }
        }
        return false;
    }

    /** Entries were taken out of the tables, or written anew: what is in memory is to be read again. */
    void forget() {
        books.clear();
    }

    /** A ledger of its own, to try entries on that may never be saved. */
    static Ledger read(DSLContext sql, String fund) {
        Ledger ledger = new Ledger();
        readOn(sql, fund, ledger, ALL);
        return ledger;
    }

    private Book known(DSLContext sql, String fund) {
        if (of.filter(sql::equals).isEmpty()) {
            books.clear();
            of = Optional.of(sql);
        }
        return books.computeIfAbsent(fund, _ -> Book.empty());
    }

    private Book book(DSLContext sql, String fund) {
        EntryStore.Standing now = EntryStore.standing(sql, fund);
        Book book = known(sql, fund);
        if (book.read() > now.entries() || book.ledger().size() > now.lastNumber()) {
            book = Book.empty();
        }
        if (book.read() != now.entries()) {
            readOn(sql, fund, book.ledger(), ALL);
            book = new Book(book.ledger(), now.entries(), book.text());
        }
        books.put(fund, book);
        return book;
    }

    /**
     * Reads what came since. Entries count up to the first number that has not arrived: a balance with a hole in it would
     * be no balance; {@link FundProblems} says which is missing. Of two entries under one number the first counts.
     *
     * @return how many were there to be read, whether they count or not
     */
    private static int readOn(DSLContext sql, String fund, Ledger ledger, int upTo) {
        int[] read = {0};
        EntryStore.rows(sql, fund, ledger.size(), upTo, row -> {
            read[0]++;
            if (row.number() == ledger.nextNumber()) {
                ledger.append(row.row());
            }
        });
        return read[0];
    }
}
