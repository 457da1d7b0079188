package org.daybook.fund;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * The columns of a folio, one after another in its bytes. What an entry names, its head, award, source and kind, is a place
 * among the words at their end, the first of which is blank: unlike the numbers of a {@link LedgerColumns}, it means the
 * same in any program.
 *
 * @param periods as {@link Period#code}
 * @param kinds the place of the kind, twice, and one more for a reversal
 */
record FolioColumns(
        int rows,
        PackedColumn recorded,
        PackedColumn pence,
        PackedColumn released,
        PackedColumn effective,
        PackedColumn reverses,
        PackedColumn periods,
        PackedColumn kinds,
        PackedColumn heads,
        PackedColumn fromHeads,
        PackedColumn awards,
        PackedColumn sources,
        List<String> words) {
    /** The bytes of a folio's columns. */
    static byte[] bytes(List<LedgerColumns.Row> rows) {
        Numbering places = new Numbering();
        return new FolioColumns(
                        rows.size(),
                        column(rows, LedgerColumns.Row::recordedMillis),
                        column(rows, LedgerColumns.Row::pence),
                        column(rows, LedgerColumns.Row::released),
                        column(rows, LedgerColumns.Row::effectiveDay),
                        column(rows, LedgerColumns.Row::reverses),
                        column(rows, row -> row.period().code()),
                        column(rows, row -> places.numberOf(row.reversedKind().word()) << 1 | (row.reversal() ? 1 : 0)),
                        column(rows, row -> places.numberOf(row.head())),
                        column(rows, row -> places.numberOf(row.fromHead())),
                        column(rows, row -> places.numberOf(row.award())),
                        column(rows, row -> places.numberOf(row.source())),
                        places.ids())
                .bytes();
    }

    private static PackedColumn column(List<LedgerColumns.Row> rows, ToLongFunction<LedgerColumns.Row> of) {
        return PackedColumn.of(rows.stream().mapToLong(of).toArray());
    }

    private List<PackedColumn> all() {
        return List.of(recorded, pence, released, effective, reverses, periods, kinds, heads, fromHeads, awards, sources);
    }

    private byte[] bytes() {
        List<byte[]> encoded =
                words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
        int length = all().stream().mapToInt(PackedColumn::length).reduce(2 * Integer.BYTES, Math::addExact);
        for (byte[] word : encoded) {
            length = Math.addExact(length, Integer.BYTES + word.length);
        }
        ByteBuffer out = ByteBuffer.allocate(length).putInt(rows);
        all().forEach(column -> column.put(out));
        out.putInt(encoded.size());
        encoded.forEach(word -> out.putInt(word.length).put(word));
        return out.array();
    }

    /** Sees the columns in their bytes, which are not copied. */
    static FolioColumns of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int rows = in.getInt();
        PackedColumn[] columns = new PackedColumn[11];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = PackedColumn.next(in, rows);
        }
        List<String> words = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            byte[] word = new byte[in.getInt()];
            in.get(word);
            words.add(new String(word, StandardCharsets.UTF_8));
        }
        return new FolioColumns(
                rows, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7],
                columns[8], columns[9], columns[10], words);
    }

    /** For each place what a ledger calls its word; looked up once for all entries, and only of places that are asked for. */
    final class Places {
        private static final int UNKNOWN = -1;

        private final ToIntFunction<String> numbering;
        private final int[] known = new int[words.size()];

        Places(ToIntFunction<String> numbering) {
            this.numbering = numbering;
            Arrays.fill(known, UNKNOWN);
        }

        int number(int place) {
            if (known[place] == UNKNOWN) {
                known[place] = numbering.applyAsInt(words.get(place));
            }
            return known[place];
        }
    }
}
