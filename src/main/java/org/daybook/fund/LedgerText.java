package org.daybook.fund;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be searched of a fund's entries, as bytes in memory: looking through a million costs less than a blink. */
final class LedgerText {
    /** The longest array there can be. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Eight bytes longer than what it holds, so that eight can be looked at from every place. */
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
        int needed = Math.addExact(end(), Math.addExact(length, Long.BYTES));
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

    /** A word that is looked for: lower case, UTF-8, at least one byte; its first byte eight times, and its last. */
    record Sought(byte[] word, long first, long last) {
        static Sought of(String word) {
            byte[] bytes = spelled(word);
            return new Sought(bytes, eightTimes(bytes[0]), eightTimes(bytes[bytes.length - 1]));
        }
    }

    /**
     * Whether an entry's text holds the word. Eight places are looked at in one go: where its first byte stands, and its last one so
     * much further on, the rest is compared.
     */
    boolean holds(int row, Sought sought) {
        int length = sought.word.length;
        int place = row == 0 ? 0 : ends[row - 1];
        int lastPlace = ends[row] - length;
        while (place <= lastPlace) {
            long found = zeroes(((long) EIGHT.get(bytes, place) ^ sought.first)
                    | ((long) EIGHT.get(bytes, place + length - 1) ^ sought.last));
            if (found == 0) {
                place += Long.BYTES;
                continue;
            }
            place += Long.numberOfTrailingZeros(found) / Byte.SIZE;
            if (place <= lastPlace && Arrays.equals(bytes, place, place + length, sought.word, 0, length)) {
                return true;
            }
            place++;
        }
        return false;
    }

    private static long eightTimes(byte one) {
        return (one & 0xffL) * 0x0101010101010101L;
    }

    /** The highest bit of the lowest byte that is zero, and perhaps of others above it; none where no byte is. */
    private static long zeroes(long eight) {
        return (eight - 0x0101010101010101L) & ~eight & 0x8080808080808080L;
    }
}
