package org.daybook.table;

/** A count for each of very many numbers, in 12 to 24 bytes each: a million rows must not cost a million objects. */
final class LongCounts {
    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    /** Adds to the key's count. @return the count after */
    int add(long key, int delta) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = marked(key);
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        return values[slot] += delta;
    }

    /** The key's count; 0 when it was never added. */
    int get(long key) {
        return values[slot(key)];
    }

    /** Zero marks a free slot, so the number zero is kept as another one. */
    private static long marked(long key) {
        return key == 0 ? 0x9E3779B97F4A7C15L : key;
    }

    private int slot(long key) {
        long wanted = marked(key);
        int mask = keys.length - 1;
        int slot = (int) (wanted * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
