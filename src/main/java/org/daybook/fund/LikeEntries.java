package org.daybook.fund;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * By which an entry is found that may be the same payment as another: fund, kind, date, amount, payee and document number, as
 * eight bytes an entry. Where nobody is named, nothing is alike. It grows, is closed, and is then asked.
 */
final class LikeEntries {
    private long[] hashes = new long[64];
    private int size;

    void add(String fund, String kind, LocalDate date, long pence, String payee, String reference) {
        if (payee.isBlank()) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size++] = hash(fund, kind, date, pence, payee, reference);
    }

    LikeEntries closed() {
        hashes = Arrays.copyOf(hashes, size);
        Arrays.sort(hashes);
        return this;
    }

    boolean has(String fund, String kind, LocalDate date, long pence, String payee, String reference) {
        return size > 0
                && !payee.isBlank()
                && Arrays.binarySearch(hashes, hash(fund, kind, date, pence, payee, reference)) >= 0;
    }

    private static long hash(String fund, String kind, LocalDate date, long pence, String payee, String reference) {
        long hash = mix(mix(mix(mix(1, fund), kind), date.toEpochDay()), pence);
        return mix(mix(hash, payee.strip().toLowerCase(Locale.ROOT)), reference.strip().toLowerCase(Locale.ROOT));
    }

    private static long mix(long hash, String text) {
        long h = hash;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(h, text.length());
    }

    private static long mix(long hash, long value) {
        long h = (hash ^ value) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 32;
        h *= 0xD6E8FEB86659FD93L;
        return h ^ h >>> 29;
    }
}
