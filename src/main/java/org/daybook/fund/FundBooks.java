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

    /** Entries that are read in a tenth of a second; where there are no folios, in two. */
    static final int PIECE = 8 * Folio.SIZE;

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
            readText(sql, fund, book, book.ledger().size());
        }
        return book.text();
    }

    /** Folio by folio, and entry by entry where there is none. */
    private static void readText(DSLContext sql, String fund, Book book, int upTo) {
        LedgerText text = book.text();
        text.expect(book.ledger().size());
        int before = -1;
        while (text.size() < upTo && text.size() > before) {
            before = text.size();
            int folio = Folio.holding(before + 1);
            int whole = Math.min(Folio.endOf(upTo), book.ledger().size()) / Folio.SIZE - 1;
            if (before + 1 == Folio.firstNumber(folio) && folio <= whole) {
                FolioStore.words(sql, fund, folio, whole, text::append);
            }
            if (text.size() == before) {
                int last = Math.min(upTo, Folio.lastNumber(folio));
                EntriesInOrderStore.texts(sql, fund, before, last, (words, number) -> {
                    if (number == text.size() + 1) {
                        text.append(words);
                    }
                });
            }
        }
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
                book.ledger().count();
                if (book.ledger().size() > size) {
                    books.put(fund.id(), new Book(book.ledger(), book.read() + read, book.text()));
                    return true;
                }
            }
            book = book(sql, fund.id());
            int words = book.text().size();
            if (words < book.ledger().size()) {
                readText(sql, fund.id(), book, words + piece);
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
     * Reads what came since, folio by folio, and entry by entry where there is none. Entries count up to the first number that
     * has not arrived: a balance with a hole in it would be no balance; {@link FundProblems} says which is missing. Of two
     * entries under one number the first counts.
     *
     * @param upTo the last number; a folio is read to its end
     * @return how many were there to be read, whether they count or not
     */
    private static int readOn(DSLContext sql, String fund, Ledger ledger, int upTo) {
        EntryStore.Standing standing = EntryStore.standing(sql, fund);
        ledger.columns().expect(standing.counted());
        int last = Math.min(upTo, standing.counted());
        int above = Math.min(last, Folio.endOf(ledger.size()));
        int[] read = {ledger.size() < above ? readEntries(sql, fund, ledger, ledger.size(), above) : 0};
        int whole = Math.min(Folio.endOf(last), standing.lastNumber()) / Folio.SIZE - 1;
        while (above < last && ledger.size() == above && Folio.holding(above + 1) <= whole) {
            int folio = Folio.holding(above + 1);
            FolioStore.columns(sql, fund, folio, whole, there -> {
                ledger.append(there.columns());
                read[0] += there.entries();
            });
            if (ledger.size() == above) {
                int end = Math.min(last, Folio.lastNumber(folio));
                read[0] += readEntries(sql, fund, ledger, above, end);
                above = end;
            } else {
                above = ledger.size();
            }
        }
        return above < last ? read[0] + readEntries(sql, fund, ledger, above, last) : read[0];
    }

    private static int readEntries(DSLContext sql, String fund, Ledger ledger, int above, int upTo) {
        int[] read = {0};
        EntriesInOrderStore.rows(sql, fund, above, upTo, row -> {
            read[0]++;
            if (row.number() == ledger.nextNumber()) {
                ledger.append(row.row());
            }
        });
        return read[0];
    }
}
