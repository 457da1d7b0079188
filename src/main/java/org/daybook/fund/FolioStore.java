package org.daybook.fund;

import static org.daybook.database.tables.Tables.FOLIO;
import static org.daybook.database.tables.Tables.FOLIO_WORDS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.database.Packing;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/** Folios in the tables, columns and words apart: figures need no words. All methods on the lane. */
final class FolioStore {
    private FolioStore() {}

    /**
     * The columns of a folio.
     *
     * @param entries as {@link Folio#entries}
     */
    record Columns(int entries, FolioColumns columns) {}

    /** So many at most are asked for at once: to ask costs three times what reading one does, and they are some megabytes. */
    static final int TOGETHER = 16;

    /** From one folio on to another, up to the first that is not there or was damaged: its entries are read from their rows. */
    static List<Columns> columns(DSLContext sql, String fund, int first, int last) {
        Map<String, Columns> read = new HashMap<>();
        List<String> ids = ids(fund, first, last);
        each(
                sql.select(FOLIO.ID, FOLIO.PACKED, FOLIO.ENTRIES).from(FOLIO).where(FOLIO.ID.in(ids)),
                row -> {
                    String id = row.getString(1);
                    int entries = row.getInt(3);
                    Packing.unsealed(row.getBytes(2))
                            .map(FolioColumns::of)
                            .filter(columns -> columns.rows() == Folio.SIZE)
                            .ifPresent(columns -> read.put(id, new Columns(entries, columns)));
                });
        return inOrder(ids, read);
    }

    /** As {@link LedgerText#append(byte[])} takes them; up to which, as above. */
    static List<byte[]> words(DSLContext sql, String fund, int first, int last) {
        Map<String, byte[]> read = new HashMap<>();
        List<String> ids = ids(fund, first, last);
        each(
                sql.select(FOLIO_WORDS.ID, FOLIO_WORDS.PACKED).from(FOLIO_WORDS).where(FOLIO_WORDS.ID.in(ids)),
                row -> {
                    String id = row.getString(1);
                    Packing.unpacked(row.getBytes(2)).ifPresent(words -> read.put(id, words));
                });
        return inOrder(ids, read);
    }

    private interface Taken {
        void take(ResultSet row) throws SQLException;
    }

    /** As the database gives them: on their way into a record bytes are copied three times more. */
    private static void each(ResultQuery<?> query, Taken taken) {
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                taken.take(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessException("folios could not be read", e);
        }
    }

    private static List<String> ids(String fund, int first, int last) {
        return IntStream.rangeClosed(first, Math.min(last, first + TOGETHER - 1))
                .mapToObj(folio -> id(fund, folio))
                .toList();
    }

    private static <T> List<T> inOrder(List<String> ids, Map<String, T> read) {
        return ids.stream().takeWhile(read::containsKey).map(read::get).toList();
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
        EntriesInOrderStore.rowsWithText(sql, fund, first - 1, Folio.lastNumber(folio), (row, text) -> {
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
