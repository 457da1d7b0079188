package org.daybook.fund;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a folio, one after another in its bytes. What an entry names, its head, award, source and kind, is a place
 * among the words at their end, the first of which is blank: unlike the numbers of a {@link LedgerColumns}, it means the
 * same in any program.
 */
final class FolioColumns {
    private static final int BYTES_OF_AN_ENTRY = 3 * Integer.BYTES + 3 * Long.BYTES + 5 * Short.BYTES;

    private final int rows;
    private final LongBuffer recorded;
    private final LongBuffer pence;
    private final LongBuffer released;
    private final IntBuffer effective;
    private final IntBuffer reverses;
    /** As {@link Period#code}. */
    private final IntBuffer periods;
    /** The place of the kind, twice, and one more for a reversal. */
    private final ShortBuffer kinds;

    private final ShortBuffer heads;
    private final ShortBuffer fromHeads;
    private final ShortBuffer awards;
    private final ShortBuffer sources;
    private final List<String> words = new ArrayList<>();

    private FolioColumns(ByteBuffer at, int rows) {
        this.rows = rows;
        this.recorded = longs(at);
        this.pence = longs(at);
        this.released = longs(at);
        this.effective = ints(at);
        this.reverses = ints(at);
        this.periods = ints(at);
        this.kinds = shorts(at);
        this.heads = shorts(at);
        this.fromHeads = shorts(at);
        this.awards = shorts(at);
        this.sources = shorts(at);
    }

    private LongBuffer longs(ByteBuffer at) {
        return column(at, Long.BYTES).asLongBuffer();
    }

    private IntBuffer ints(ByteBuffer at) {
        return column(at, Integer.BYTES).asIntBuffer();
    }

    private ShortBuffer shorts(ByteBuffer at) {
        return column(at, Short.BYTES).asShortBuffer();
    }

    private ByteBuffer column(ByteBuffer at, int bytesOfOne) {
        ByteBuffer column = at.slice(at.position(), rows * bytesOfOne);
        at.position(at.position() + rows * bytesOfOne);
        return column;
    }

    /** The bytes of a folio's columns. */
    static byte[] bytes(List<LedgerColumns.Row> rows) {
        ByteBuffer fixed = ByteBuffer.allocate(Integer.BYTES + rows.size() * BYTES_OF_AN_ENTRY);
        FolioColumns columns = new FolioColumns(fixed.putInt(rows.size()), rows.size());
        Numbering places = new Numbering();
        for (int i = 0; i < rows.size(); i++) {
            columns.put(i, rows.get(i), places);
        }
        List<byte[]> words = new ArrayList<>();
        int length = fixed.capacity() + Integer.BYTES;
        for (int place = 0; place < places.size(); place++) {
            byte[] word = places.id(place).getBytes(StandardCharsets.UTF_8);
            words.add(word);
            length = Math.addExact(length, Integer.BYTES + word.length);
        }
        ByteBuffer out = ByteBuffer.allocate(length).put(fixed.rewind()).putInt(words.size());
        words.forEach(word -> out.putInt(word.length).put(word));
        return out.array();
    }

    private void put(int row, LedgerColumns.Row of, Numbering places) {
        recorded.put(row, of.recordedMillis());
        pence.put(row, of.pence());
        released.put(row, of.released());
        effective.put(row, of.effectiveDay());
        reverses.put(row, of.reverses());
        periods.put(row, of.period().code());
        int kind = places.numberOf(of.reversedKind().word());
        kinds.put(row, (short) (kind << 1 | (of.reversal() ? 1 : 0)));
        heads.put(row, (short) places.numberOf(of.head()));
        fromHeads.put(row, (short) places.numberOf(of.fromHead()));
        awards.put(row, (short) places.numberOf(of.award()));
        sources.put(row, (short) places.numberOf(of.source()));
    }

    /** Sees the columns in their bytes, which are not copied. */
    static FolioColumns of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        FolioColumns columns = new FolioColumns(in, in.getInt());
        for (int i = in.getInt(); i > 0; i--) {
            byte[] word = new byte[in.getInt()];
            in.get(word);
            columns.words.add(new String(word, StandardCharsets.UTF_8));
        }
        return columns;
    }

    int rows() {
        return rows;
    }

    /** How many words there are: each place is less. */
    int places() {
        return words.size();
    }

    String word(int place) {
        return words.get(place);
    }

    LongBuffer recorded() {
        return recorded.duplicate();
    }

    LongBuffer pence() {
        return pence.duplicate();
    }

    IntBuffer effective() {
        return effective.duplicate();
    }

    IntBuffer reverses() {
        return reverses.duplicate();
    }

    IntBuffer periods() {
        return periods.duplicate();
    }

    long released(int row) {
        return released.get(row);
    }

    int kind(int row) {
        return kinds.get(row) >> 1;
    }

    boolean isReversal(int row) {
        return (kinds.get(row) & 1) != 0;
    }

    int head(int row) {
        return heads.get(row);
    }

    int fromHead(int row) {
        return fromHeads.get(row);
    }

    int award(int row) {
        return awards.get(row);
    }

    int source(int row) {
        return sources.get(row);
    }
}
