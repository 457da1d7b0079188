package org.daybook.snapshot;

import java.util.Arrays;

/** Where many parts of a document stand, in a few bytes each; and by what hash they are found. */
final class Spans {
    private static final int INDEX_BITS = 26;
    private static final long PRIME = 0x100000001b3L;

    private long[] at = new long[1024];
    private int[] length = new int[1024];
    private int[] line = new int[1024];
    private long[] hash = new long[1024];
    private int size;

    void add(long hashed, SnapshotReader.Place place) {
        if (size == at.length) {
            int more = size * 2;
            at = Arrays.copyOf(at, more);
            length = Arrays.copyOf(length, more);
            line = Arrays.copyOf(line, more);
            hash = Arrays.copyOf(hash, more);
        }
        at[size] = place.at();
        length[size] = place.length();
        line[size] = place.line();
        hash[size] = hashed;
        size++;
    }

    int size() {
        return size;
    }

    long at(int i) {
        return at[i];
    }

    int length(int i) {
        return length[i];
    }

    int line(int i) {
        return line[i];
    }

    /** All parts in the order of their hashes: the upper bits are the hash, {@link #index} tells which part. */
    long[] byHash() {
        if (size >= 1 << INDEX_BITS) {
            throw new IllegalStateException("more parts than a document can have");
        }
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = hash[i] >>> INDEX_BITS << INDEX_BITS | i;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    static int index(long sorted) {
        return (int) (sorted & (1 << INDEX_BITS) - 1);
    }

    static long group(long sorted) {
        return sorted >> INDEX_BITS;
    }

    /** FNV-1a over type and id. */
    static long hash(String type, String id) {
        long h = begin(type);
        for (int i = 0; i < id.length(); i++) {
            h = (h ^ id.charAt(i)) * PRIME;
        }
        return end(h);
    }

    /** The hash of a type, to which an id is to be added. */
    static long begin(String type) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < type.length(); i++) {
            h = (h ^ type.charAt(i)) * PRIME;
        }
        return (h ^ '|') * PRIME;
    }

    /** The hash of an id in plain ASCII, added to its type's. */
    static long add(long begun, byte[] ascii, int from, int to) {
        long h = begun;
        for (int i = from; i < to; i++) {
            h = (h ^ ascii[i]) * PRIME;
        }
        return end(h);
    }

    /** The low bits of FNV are the better ones; the upper ones are kept. */
    private static long end(long h) {
        return h * 0x9e3779b97f4a7c15L;
    }
}
