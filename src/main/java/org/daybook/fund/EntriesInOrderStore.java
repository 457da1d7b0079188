package org.daybook.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.daybook.database.StreamedRows;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Posted entries out of the tables one after another, as the ledger wants them. All methods on the lane. */
final class EntriesInOrderStore {
    private static final String COLUMNS =
            "effective, recorded, kind, reversed_kind, head, from_head, award, source, pence, released, reverses, period";

    /** Behind the id and the number. */
    private static final int FIRST = 3;

    private static final int AFTER_COLUMNS = FIRST + 12;
    private static final String TEXT = "payee, reference, note, source, reason";

    private EntriesInOrderStore() {}

    /** How one row of an answer is read. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Tied<T>(String id, T entry) {}

    /**
     * Each entry of some numbers, in the order of numbers and, where two copies posted under one number, of ids. H2 goes
     * along its index of numbers; asked for the ids too it would sort a million rows on disk.
     */
    private static <T> void inOrder(
            DSLContext sql, String fund, int above, int upTo, String columns, Reader<T> reader, ObjIntConsumer<T> consumer) {
        List<Tied<T>> ofOneNumber = new ArrayList<>(1);
        int[] last = {above};
        Runnable pass = () -> {
            if (ofOneNumber.size() > 1) {
                ofOneNumber.sort(Comparator.comparing(Tied::id));
            }
            ofOneNumber.forEach(tied -> consumer.accept(tied.entry(), last[0]));
            ofOneNumber.clear();
        };
        StreamedRows.<RuntimeException>read(
                sql,
                row -> {
                    int number = row.getInt(2);
                    if (number != last[0]) {
                        pass.run();
                        last[0] = number;
                    }
                    ofOneNumber.add(new Tied<>(row.getString(1), reader.read(row)));
                },
                "select id, number, " + columns
                        + " from ledger_entry where fund = ? and number > ? and number <= ?"
                        + " order by fund, number",
                fund,
                above,
                upTo);
        pass.run();
    }

    /** Each entry above one number and up to another, in the order of numbers, for the columns. */
    static void rows(DSLContext sql, String fund, int above, int upTo, Consumer<NumberedRow> consumer) {
        inOrder(
                sql,
                fund,
                above,
                upTo,
                COLUMNS,
                EntriesInOrderStore::columns,
                (row, number) -> consumer.accept(new NumberedRow(number, row)));
    }

    /** The same entries with what can be searched of them. */
    static void rowsWithText(
            DSLContext sql, String fund, int above, int upTo, BiConsumer<NumberedRow, String> consumer) {
        inOrder(
                sql,
                fund,
                above,
                upTo,
                COLUMNS + ", " + TEXT,
                row -> new RowWithText(columns(row), text(row, AFTER_COLUMNS)),
                (row, number) -> consumer.accept(new NumberedRow(number, row.row()), row.text()));
    }

    private record RowWithText(LedgerColumns.Row row, String text) {}

    record NumberedRow(int number, LedgerColumns.Row row) {}

    private static LedgerColumns.Row columns(ResultSet row) throws SQLException {
        return new LedgerColumns.Row(
                row.getInt(3),
                row.getLong(4),
                EntryKind.of(row.getString(6)).orElseThrow(),
                row.getString(5).equals(EntryKind.REVERSAL.word()),
                or(row.getString(7)),
                or(row.getString(8)),
                or(row.getString(9)),
                or(row.getString(10)),
                row.getLong(11),
                row.getLong(12),
                row.getInt(13),
                Period.of(row.getString(14)));
    }

    /** What was written of an entry. */
    record Written(String source, String payee, String reference, String note, String reason) {
        static final Written NOTHING = new Written("", "", "", "", "");
    }

    /** What was written of each entry, in the order of numbers: the first, where two copies posted under one number. */
    static void written(DSLContext sql, String fund, ObjIntConsumer<Written> consumer) {
        int[] last = {0};
        inOrder(
                sql,
                fund,
                0,
                Integer.MAX_VALUE,
                "source, payee, reference, note, reason",
                row -> new Written(
                        or(row.getString(3)),
                        or(row.getString(4)),
                        or(row.getString(5)),
                        or(row.getString(6)),
                        or(row.getString(7))),
                (written, number) -> {
                    if (number != last[0]) {
                        last[0] = number;
                        consumer.accept(written, number);
                    }
                });
    }

    /** What can be searched of each entry above one number and up to another, number by number. */
    static void texts(DSLContext sql, String fund, int above, int upTo, ObjIntConsumer<String> consumer) {
        inOrder(sql, fund, above, upTo, TEXT, row -> text(row, FIRST), consumer);
    }

    private static String text(ResultSet row, int at) throws SQLException {
        return LedgerText.of(
                row.getString(at),
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getString(at + 4));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
