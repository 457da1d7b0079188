package org.daybook.fund;

import java.util.Arrays;

/**
 * A balance through effective dates. Answers what a posting has to know: how low the balance stands on any day from a
 * given one on, so that an entry with an early date cannot put a later day under nil.
 */
final class DatedBalance {
    /** Days with a movement, ascending, and what moved on each. */
    private int[] days = new int[4];

    private long[] moved = new long[4];
    private int count;
    private long total;

    void add(int day, long pence) {
        if (pence == 0) {
            return;
        }
        total = Math.addExact(total, pence);
        int at = count > 0 && days[count - 1] <= day ? lastAt(day) : Arrays.binarySearch(days, 0, count, day);
        if (at >= 0) {
            moved[at] = Math.addExact(moved[at], pence);
            return;
        }
        insert(-at - 1, day, pence);
    }

    private int lastAt(int day) {
        return days[count - 1] == day ? count - 1 : -count - 1;
    }

    private void insert(int at, int day, long pence) {
        if (count == days.length) {
            days = Arrays.copyOf(days, count * 2);
            moved = Arrays.copyOf(moved, count * 2);
        }
        System.arraycopy(days, at, days, at + 1, count - at);
        System.arraycopy(moved, at, moved, at + 1, count - at);
        days[at] = day;
        moved[at] = pence;
        count++;
    }

    long total() {
        return total;
    }

    /** The balance at the end of a day. */
    long on(int day) {
        long later = 0;
        for (int i = count - 1; i >= 0 && days[i] > day; i--) {
            later += moved[i];
        }
        return total - later;
    }

    /** The lowest that the balance stands at the end of a day or of any later one. */
    long lowestFrom(int day) {
        return lowestBetween(day, Integer.MAX_VALUE);
    }

    /** The lowest at the end of any day from the first to the last, both included. */
    long lowestBetween(int first, int last) {
        long balance = on(last);
        long lowest = balance;
        for (int i = count - 1; i >= 0 && days[i] > first; i--) {
            if (days[i] <= last) {
                balance -= moved[i];
                lowest = Math.min(lowest, balance);
            }
        }
        return lowest;
    }
}
