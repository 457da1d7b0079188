package org.daybook.fund;

import java.util.List;

/**
 * A leaf of the ledger: so many entries of a fund, one after another, as bytes for quick reading. Whole, or not there at all.
 *
 * @param entries how many entries the tables hold under its numbers: more than {@link #SIZE} where two copies posted under one
 * @param columns {@link FolioColumns#bytes}
 * @param words {@link LedgerText#bytes}
 */
record Folio(int entries, byte[] columns, byte[] words) {
    /** Entries of a folio. Some tens of kilobytes; sealing one takes a hundredth of a second, once in as many entries. */
    static final int SIZE = 2_048;

    static Folio of(int entries, List<LedgerColumns.Row> rows, List<String> words) {
        return new Folio(entries, FolioColumns.bytes(rows), LedgerText.bytes(words));
    }

    /** Which folio an entry is in; the first is 0. */
    static int holding(int number) {
        return (number - 1) / SIZE;
    }

    static int firstNumber(int folio) {
        return folio * SIZE + 1;
    }

    static int lastNumber(int folio) {
        return (folio + 1) * SIZE;
    }

    /** How many entries there would be, were the folio full that so many end in. */
    static int endOf(int entries) {
        return (entries + SIZE - 1) / SIZE * SIZE;
    }
}
