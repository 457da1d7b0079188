package org.daybook.fund;

import java.util.Arrays;

/**
 * A balance through effective dates. Answers what a posting has to know: how low the balance stands on any day from a
 * given one on, so that an entry with an early date cannot put a later day under nil.
 *
 * <p>A tree over the days, so that the answer takes no longer where entries of many years come in no order.
 */
final class DatedBalance {
    /** Stands for the lowest of no days; far enough from the ends that sums of pence cannot reach round. */
    private static final long NO_DAY = Long.MAX_VALUE / 2;

    /** Days with a movement, ascending. */
    private int[] days = new int[4];

    private int count;

    /** What moved in each part of the tree: its root is 1, below i are 2i and 2i + 1, the days begin at half the length. */
    private long[] moved = new long[8];

    /** The lowest end of a day within each part, from nil at its beginning. */
    private long[] lowest = emptyTree(8);

    void add(int day, long pence) {
        if (pence == 0) {
            return;
        }
        int at = Arrays.binarySearch(days, 0, count, day);
        if (at < 0) {
            at = -at - 1;
            insert(at, day);
        }
        int part = half() + at;
        moved[part] = Math.addExact(moved[part], pence);
        lowest[part] = moved[part];
        for (part /= 2; part > 0; part /= 2) {
            sum(part);
        }
    }

    private void sum(int part) {
        moved[part] = Math.addExact(moved[2 * part], moved[2 * part + 1]);
        lowest[part] = Math.min(lowest[2 * part], moved[2 * part] + lowest[2 * part + 1]);
    }

    private void insert(int at, int day) {
        int first = half();
        long[] each = Arrays.copyOfRange(moved, first, first + count + 1);
        System.arraycopy(each, at, each, at + 1, count - at);
        each[at] = 0;
        if (count == days.length) {
            days = Arrays.copyOf(days, count * 2);
            first *= 2;
            moved = new long[2 * first];
            lowest = emptyTree(2 * first);
        }
        System.arraycopy(days, at, days, at + 1, count - at);
        days[at] = day;
        count++;
        System.arraycopy(each, 0, moved, first, count);
        System.arraycopy(each, 0, lowest, first, count);
        for (int part = first - 1; part > 0; part--) {
            sum(part);
        }
    }

    private static long[] emptyTree(int length) {
        long[] tree = new long[length];
        Arrays.fill(tree, NO_DAY);
        return tree;
    }

    long total() {
        return moved[1];
    }

    /** The lowest that the balance stands at the end of a day or of any later one. */
    long lowestFrom(int day) {
        return lowestBetween(day, Integer.MAX_VALUE);
    }

    /** The lowest at the end of any day from the first to the last, both included. */
    long lowestBetween(int first, int last) {
        int from = onOrBefore(first);
        int to = onOrBefore(last);
        long balance = balanceAfter(from);
        long low = balance;
        while (from < to) {
            int width = Integer.highestOneBit(to - from);
            if (from > 0) {
                width = Math.min(width, Integer.lowestOneBit(from));
            }
            int part = (half() + from) / width;
            low = Math.min(low, balance + lowest[part]);
            balance += moved[part];
            from += width;
        }
        return low;
    }

    private long balanceAfter(int daysPassed) {
        long balance = 0;
        int from = 0;
        while (from < daysPassed) {
            int width = Integer.highestOneBit(daysPassed - from);
            balance += moved[(half() + from) / width];
            from += width;
        }
        return balance;
    }

    /** How many of the days with a movement lie on this day or before it. */
    private int onOrBefore(int day) {
        int at = Arrays.binarySearch(days, 0, count, day);
        return at < 0 ? -at - 1 : at + 1;
    }

    private int half() {
        return moved.length / 2;
    }
}
