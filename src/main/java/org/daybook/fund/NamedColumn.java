package org.daybook.fund;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the entries of a folio name in one column: of each its place among the words, the first of which is blank. Unlike the
 * numbers of a {@link LedgerColumns}, a place and its word mean the same in any program.
 */
record NamedColumn(PackedColumn places, List<String> words) {
    static NamedColumn of(List<String> named) {
        Numbering numbering = new Numbering();
        return new NamedColumn(
                PackedColumn.of(named.stream().mapToLong(numbering::numberOf).toArray()), numbering.ids());
    }

    /** The bytes of the words but the blank one, each behind its length. */
    private List<byte[]> encoded() {
        return words.stream().skip(1).map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** How many bytes {@link #put} puts. */
    int length() {
        return encoded().stream()
                .mapToInt(word -> Integer.BYTES + word.length)
                .reduce(places.length() + Integer.BYTES, Math::addExact);
    }

    void put(ByteBuffer out) {
        places.put(out);
        List<byte[]> encoded = encoded();
        out.putInt(encoded.size());
        encoded.forEach(word -> out.putInt(word.length).put(word));
    }

    /** The column that begins at a buffer's position, which goes to its end. */
    static NamedColumn next(ByteBuffer in, int rows) {
        PackedColumn places = PackedColumn.next(in, rows);
        List<String> words = new ArrayList<>();
        words.add("");
        for (int i = in.getInt(); i > 0; i--) {
            int length = in.getInt();
            words.add(new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8));
            in.position(in.position() + length);
        }
        return new NamedColumn(places, words);
    }

    /** Whether nothing is named. */
    boolean isBlank() {
        return places.isNought();
    }

    /** The places, in an array that is used again. */
    int[] places(int[] scratch) {
        places.to(scratch, 0);
        return scratch;
    }

    /** For each place what a numbering calls its word, which is asked once. */
    int[] numbers(ToIntFunction<String> numbering) {
        return words.stream().mapToInt(numbering).toArray();
    }
}
