package org.daybook.fund;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be searched of a fund's entries, as bytes in memory: looking through a million costs less than a blink. */
final class LedgerText {
    /** The longest array there can be. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[1024];
    private int[] ends = new int[64];
    private int size;
    private int expected;

    /** What can be searched of an entry: what was written of it, in one line. A part may be blank. */
    static String of(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                text.append(part).append(' ');
            }
        }
        return text.toString();
    }

    private static byte[] spelled(String words) {
        return words.toLowerCase(Locale.UK).getBytes(StandardCharsets.UTF_8);
    }

    void append(String words) {
        byte[] added = spelled(words);
        makeRoom(1, added.length);
        System.arraycopy(added, 0, bytes, end(), added.length);
        ends[size] = end() + added.length;
        size++;
    }

    private int end() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /** Makes room at once, by the length of those that come first. @param all how many entries there will be */
    void expect(int all) {
        expected = Math.max(expected, all);
    }

    private void makeRoom(int rows, int length) {
        int needed = Math.addExact(end(), length);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.clamp(room(needed, size + rows), needed, LONGEST));
        }
        if (size + rows > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(Math.max(expected, 2 * ends.length), size + rows));
        }
    }

    /** By the length of those so far where they are many; never much more, as a long text among the first proves little. */
    private double room(int needed, int rows) {
        double ofAll = 1.05 * needed / rows * expected;
        double most = 4.0 * Math.max(needed, bytes.length);
        return rows < Folio.SIZE || expected <= rows ? 2.0 * bytes.length : Math.min(ofAll, most);
    }

    /** The words of a folio: how many there are, where each ends, and then the words. */
    static byte[] bytes(List<String> words) {
        List<byte[]> all = words.stream().map(LedgerText::spelled).toList();
        int length = 0;
        for (byte[] one : all) {
            length = Math.addExact(length, one.length);
        }
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(length, (1 + all.size()) * Integer.BYTES));
        out.putInt(all.size());
        int end = 0;
        for (byte[] one : all) {
            end += one.length;
            out.putInt(end);
        }
        all.forEach(out::put);
        return out.array();
    }

    /** Appends the words of a folio. @param folio as {@link #bytes} makes them */
    void append(byte[] folio) {
        ByteBuffer in = ByteBuffer.wrap(folio);
        int rows = in.getInt();
        int start = end();
        int length = folio.length - (1 + rows) * Integer.BYTES;
        makeRoom(rows, length);
        in.asIntBuffer().get(ends, size, rows);
        for (int row = size; row < size + rows; row++) {
            ends[row] += start;
        }
        System.arraycopy(folio, folio.length - length, bytes, start, length);
        size += rows;
    }

    int size() {
        return size;
    }

    /** Whether an entry's text holds the words. @param wanted lower case, UTF-8, at least one byte */
    boolean holds(int row, byte[] wanted) {
        int from = row == 0 ? 0 : ends[row - 1];
        int last = ends[row] - wanted.length;
        byte first = wanted[0];
        for (int i = from; i <= last; i++) {
            if (bytes[i] == first && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
