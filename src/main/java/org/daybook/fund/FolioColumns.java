package org.daybook.fund;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The columns of a folio, one after another in its bytes.
 *
 * @param periods as {@link Period#code}
 * @param kinds as {@link #code} reads them
 */
record FolioColumns(
        int rows,
        PackedColumn recorded,
        PackedColumn pence,
        PackedColumn released,
        PackedColumn effective,
        PackedColumn reverses,
        PackedColumn periods,
        NamedColumn kinds,
        NamedColumn heads,
        NamedColumn fromHeads,
        NamedColumn awards,
        NamedColumn sources) {
    private static final String REVERSAL_OF = "reversal of ";

    /** The bytes of a folio's columns. */
    static byte[] bytes(List<LedgerColumns.Row> rows) {
        return new FolioColumns(
                        rows.size(),
                        column(rows, LedgerColumns.Row::recordedMillis),
                        column(rows, LedgerColumns.Row::pence),
                        column(rows, LedgerColumns.Row::released),
                        column(rows, LedgerColumns.Row::effectiveDay),
                        column(rows, LedgerColumns.Row::reverses),
                        column(rows, row -> row.period().code()),
                        named(rows, row -> (row.reversal() ? REVERSAL_OF : "") + row.reversedKind().word()),
                        named(rows, LedgerColumns.Row::head),
                        named(rows, LedgerColumns.Row::fromHead),
                        named(rows, LedgerColumns.Row::award),
                        named(rows, LedgerColumns.Row::source))
                .bytes();
    }

    private static PackedColumn column(List<LedgerColumns.Row> rows, ToLongFunction<LedgerColumns.Row> of) {
        return PackedColumn.of(rows.stream().mapToLong(of).toArray());
    }

    private static NamedColumn named(List<LedgerColumns.Row> rows, Function<LedgerColumns.Row, String> of) {
        return NamedColumn.of(rows.stream().map(of).toList());
    }

    private byte[] bytes() {
        List<PackedColumn> numbers = List.of(recorded, pence, released, effective, reverses, periods);
        List<NamedColumn> names = List.of(kinds, heads, fromHeads, awards, sources);
        int length = numbers.stream().mapToInt(PackedColumn::length).reduce(Integer.BYTES, Math::addExact);
        length = names.stream().mapToInt(NamedColumn::length).reduce(length, Math::addExact);
        ByteBuffer out = ByteBuffer.allocate(length).putInt(rows);
        numbers.forEach(column -> column.put(out));
        names.forEach(column -> column.put(out));
        return out.array();
    }

    /** Sees the columns in the bytes of an array, which are not copied. */
    static FolioColumns of(ByteBuffer in) {
        int rows = in.getInt();
        return new FolioColumns(
                rows,
                PackedColumn.next(in, rows),
                PackedColumn.next(in, rows),
                PackedColumn.next(in, rows),
                PackedColumn.next(in, rows),
                PackedColumn.next(in, rows),
                PackedColumn.next(in, rows),
                NamedColumn.next(in, rows),
                NamedColumn.next(in, rows),
                NamedColumn.next(in, rows),
                NamedColumn.next(in, rows),
                NamedColumn.next(in, rows));
    }

    /** The {@link EffectCode} of a word of {@link #kinds}, not against an award; nought for the blank one. */
    static int code(String kind) {
        if (kind.isEmpty()) {
            return 0;
        }
        boolean reversal = kind.startsWith(REVERSAL_OF);
        String word = reversal ? kind.substring(REVERSAL_OF.length()) : kind;
        return EffectCode.of(EntryKind.of(word).orElseThrow(), false, reversal);
    }
}
