package org.daybook.fund;

import java.util.Objects;

/**
 * Which rows of a ledger's columns pass a filter, in their order: a bit each, counted up, so that the n-th is found at once. Of a
 * million they are 190 KB, where their numbers would be 4 MB at each key and all that collecting them again costs. Immutable.
 */
final class PassingRows {
    static final PassingRows NONE = new PassingRows(new long[0]);

    private final long[] bits;
    /** How many pass before each of the bits' words. */
    private final int[] before;

    private final int count;

    /** @param bits of each row, as {@link java.util.BitSet#toLongArray} has them; taken over */
    PassingRows(long[] bits) {
        this.bits = bits;
        before = new int[bits.length];
        int sum = 0;
        for (int word = 0; word < bits.length; word++) {
            before[word] = sum;
            sum += Long.bitCount(bits[word]);
        }
        count = sum;
    }

    int count() {
        return count;
    }

    /** The row that so many others pass before. @throws IndexOutOfBoundsException where no more pass */
    int row(int index) {
        Objects.checkIndex(index, count);
        int word = 0;
        int beyond = bits.length;
        while (beyond - word > 1) {
            int middle = (word + beyond) >>> 1;
            if (before[middle] <= index) {
                word = middle;
            } else {
                beyond = middle;
            }
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(Long.expand(1L << (index - before[word]), bits[word]));
    }

    boolean has(int row) {
        int word = row >> 6;
        return row >= 0 && word < bits.length && (bits[word] & 1L << row) != 0;
    }

    /** How many pass before a row; −1 where it does not pass itself. */
    int indexOf(int row) {
        return has(row) ? before[row >> 6] + Long.bitCount(bits[row >> 6] & ((1L << row) - 1)) : -1;
    }
}
