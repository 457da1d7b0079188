package org.daybook.fund;

import java.util.List;

/**
 * A leaf of the ledger: so many entries of a fund, one after another, packed for reading. It is whole or not there at all.
 *
 * @param entries how many entries the tables hold under its numbers: more than {@link #SIZE} where two copies posted under one
 * @param columns {@link FolioColumns#packed}
 * @param words {@link LedgerText#packed}
 */
record Folio(int entries, byte[] columns, byte[] words) {
    /** Entries of a folio. Some hundred kilobytes; sealing one takes a hundredth of a second, once in as many entries. */
    static final int SIZE = 2_048;

    /** The longest value that H2 keeps in a row, in bytes. */
    private static final int LONGEST = 1 << 20;

    static Folio of(int entries, List<LedgerColumns.Row> rows, List<String> words) {
        return new Folio(entries, FolioColumns.packed(rows), LedgerText.packed(words));
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

    /** Whether the tables can hold it: entries with very long texts are read one by one. */
    boolean fits() {
        return columns.length <= LONGEST && words.length <= LONGEST;
    }
}
