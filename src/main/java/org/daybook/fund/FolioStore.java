package org.daybook.fund;

import static org.daybook.database.tables.Tables.FOLIO;
import static org.daybook.database.tables.Tables.FOLIO_WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.database.Packing;
import org.jooq.DSLContext;

/** Folios in the tables, columns and words apart: figures need no words. All methods on the lane. */
final class FolioStore {
    private FolioStore() {}

    /**
     * The columns of a folio.
     *
     * @param entries as {@link Folio#entries}
     */
    record Columns(int entries, FolioColumns columns) {}

    /** Empty where there is no folio, or it was damaged: the entries are read from their rows then. */
    static Optional<Columns> columns(DSLContext sql, String fund, int folio) {
        return sql.select(FOLIO.ENTRIES, FOLIO.PACKED)
                .from(FOLIO)
                .where(FOLIO.ID.eq(id(fund, folio)))
                .fetchOptional()
                .flatMap(row -> Packing.unsealed(row.value2())
                        .map(FolioColumns::of)
                        .filter(columns -> columns.rows() == Folio.SIZE)
                        .map(columns -> new Columns(row.value1(), columns)));
    }

    /** As {@link LedgerText#append(byte[])} takes them; empty as above. */
    static Optional<byte[]> words(DSLContext sql, String fund, int folio) {
        return sql.select(FOLIO_WORDS.PACKED)
                .from(FOLIO_WORDS)
                .where(FOLIO_WORDS.ID.eq(id(fund, folio)))
                .fetchOptional()
                .flatMap(row -> Packing.unpacked(row.value1()));
    }

    /** Unless it does not fit a row: entries with very long texts are read one by one. */
    static void insert(DSLContext sql, String fund, int folio, Folio made) {
        byte[] columns = Packing.sealed(made.columns());
        byte[] words = Packing.packed(made.words());
        if (Packing.fitsRow(columns) && Packing.fitsRow(words)) {
            sql.insertInto(FOLIO)
                    .values(id(fund, folio), made.entries(), columns)
                    .execute();
            sql.insertInto(FOLIO_WORDS).values(id(fund, folio), words).execute();
        }
    }

    static void delete(DSLContext sql, String fund, int folio) {
        sql.deleteFrom(FOLIO).where(FOLIO.ID.eq(id(fund, folio))).execute();
        sql.deleteFrom(FOLIO_WORDS).where(FOLIO_WORDS.ID.eq(id(fund, folio))).execute();
    }

    /** The folio that the entries in the tables make: of two under one number the first; empty where a number is missing. */
    static Optional<Folio> made(DSLContext sql, String fund, int folio) {
        // Along the index alone: most that are asked for are not full, and reading one takes ten times as long.
        if (EntryStore.count(sql, fund, Folio.firstNumber(folio), Folio.lastNumber(folio)) < Folio.SIZE) {
            return Optional.empty();
        }
        List<LedgerColumns.Row> rows = new ArrayList<>(Folio.SIZE);
        List<String> words = new ArrayList<>(Folio.SIZE);
        int[] entries = {0};
        int first = Folio.firstNumber(folio);
        EntriesInOrder.rowsWithText(sql, fund, first - 1, Folio.lastNumber(folio), (row, text) -> {
            entries[0]++;
            if (row.number() == first + rows.size()) {
                rows.add(row.row());
                words.add(text);
            }
        });
        return rows.size() == Folio.SIZE ? Optional.of(Folio.of(entries[0], rows, words)) : Optional.empty();
    }

    private static String id(String fund, int folio) {
        return fund + "/" + folio;
    }
}
