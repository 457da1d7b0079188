package org.daybook.fund;

import static org.daybook.database.tables.Tables.FOLIO;
import static org.daybook.database.tables.Tables.FOLIO_WORDS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.database.Packing;
import org.daybook.database.StreamedRows;
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

    /** So many at most are asked for at once: where one is not there, those after it were read in vain. */
    private static final int TOGETHER = 64;

    /** From one folio on to another, up to the first that is not there or was damaged. */
    static void columns(DSLContext sql, String fund, int first, int last, Consumer<Columns> consumer) {
        inOrder(
                sql,
                "select leaf, packed, entries from folio",
                fund,
                first,
                last,
                row -> {
                    int entries = row.getInt(3);
                    return Packing.unsealed(row.getBytes(2))
                            .map(FolioColumns::of)
                            .filter(columns -> columns.rows() == Folio.SIZE)
                            .map(columns -> new Columns(entries, columns));
                },
                consumer);
    }

    /** As {@link LedgerText#append(byte[])} takes them; up to which, as above. */
    static void words(DSLContext sql, String fund, int first, int last, Consumer<byte[]> consumer) {
        inOrder(
                sql,
                "select leaf, packed from folio_words",
                fund,
                first,
                last,
                row -> Packing.unpacked(row.getBytes(2)),
                consumer);
    }

    private interface Reader<T> {
        Optional<T> read(ResultSet row) throws SQLException;
    }

    /** Along the index, in one go: to ask for each, or by way of records, costs several times what reading one does. */
    private static <T> void inOrder(
            DSLContext sql, String query, String fund, int first, int last, Reader<T> reader, Consumer<T> consumer) {
        int[] next = {first};
        StreamedRows.<RuntimeException>read(
                sql,
                row -> {
                    if (row.getInt(1) == next[0]) {
                        Optional<T> read = reader.read(row);
                        next[0] += read.isPresent() ? 1 : 0;
                        read.ifPresent(consumer);
                    }
                },
                query + " where fund = ? and leaf between ? and ? order by fund, leaf",
                fund,
                first,
                Math.min(last, first + TOGETHER - 1));
    }

    /** Unless it does not fit a row: entries with very long texts are read one by one. */
    static void insert(DSLContext sql, String fund, int folio, Folio made) {
        byte[] columns = Packing.sealed(made.columns());
        byte[] words = Packing.packed(made.words());
        if (Packing.fitsRow(columns) && Packing.fitsRow(words)) {
            sql.insertInto(FOLIO)
                    .values(id(fund, folio), fund, folio, made.entries(), columns)
                    .execute();
            sql.insertInto(FOLIO_WORDS).values(id(fund, folio), fund, folio, words).execute();
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
        EntriesInOrderStore.rowsWithText(sql, fund, first - 1, Folio.lastNumber(folio), (row, text) -> {
            entries[0]++;
            if (row.number() == first + rows.size()) {
                rows.add(row.row());
                words.add(text);
            }
        });
        return rows.size() == Folio.SIZE ? Optional.of(Folio.of(entries[0], rows, words)) : Optional.empty();
    }

    /** By which audits go through the tables a piece at a time. */
    private static String id(String fund, int folio) {
        return fund + "/" + folio;
    }
}
