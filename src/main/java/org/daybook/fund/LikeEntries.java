package org.daybook.fund;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.daybook.table.Fingerprint;

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
        return Fingerprint.BLANK
                .and(fund)
                .and(kind)
                .and(date.toEpochDay())
                .and(pence)
                .and(payee.strip().toLowerCase(Locale.ROOT))
                .and(reference.strip().toLowerCase(Locale.ROOT))
                .bits();
    }
}
