package org.daybook.fund;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.daybook.table.Fingerprint;

/**
 * By which an entry is found that may be the same payment as another: fund, kind, date, amount, payee and document number, as
 * eight bytes an entry. Where nobody is named, nothing is alike. It grows, is closed, and is then asked.
 *
 * <p>The last two of the eight bytes are the document number's, none being zero: so those that differ in it alone stand beside
 * each other, the ones without first.
 */
final class LikeEntries {
    private static final long OF_REFERENCE = 0xFFFF;

    private long[] hashes = new long[64];
    private int size;

    void add(String fund, String kind, LocalDate date, long pence, String payee, String reference) {
        if (payee.isBlank()) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size++] = payment(fund, kind, date, pence, payee) | mark(reference);
    }

    LikeEntries closed() {
        hashes = Arrays.copyOf(hashes, size);
        Arrays.sort(hashes);
        return this;
    }

    /** Whether there is one that has the same document number as well. */
    boolean has(String fund, String kind, LocalDate date, long pence, String payee, String reference) {
        return !payee.isBlank()
                && !reference.isBlank()
                && Arrays.binarySearch(hashes, payment(fund, kind, date, pence, payee) | mark(reference)) >= 0;
    }

    /** Whether there is one that is the same but for a document number, which it or this one lacks. */
    boolean hasWithoutReference(
            String fund, String kind, LocalDate date, long pence, String payee, String reference) {
        if (payee.isBlank()) {
            return false;
        }
        long payment = payment(fund, kind, date, pence, payee);
        int at = Arrays.binarySearch(hashes, payment);
        int next = -at - 1;
        return at >= 0 || (reference.isBlank() && next < hashes.length && (hashes[next] & ~OF_REFERENCE) == payment);
    }

    private static long payment(String fund, String kind, LocalDate date, long pence, String payee) {
        return Fingerprint.BLANK
                        .and(fund)
                        .and(kind)
                        .and(date.toEpochDay())
                        .and(pence)
                        .and(payee.strip().toLowerCase(Locale.ROOT))
                        .bits()
                & ~OF_REFERENCE;
    }

    private static long mark(String reference) {
        String plain = reference.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? 0 : 1 + Math.floorMod(Fingerprint.BLANK.and(plain).bits(), OF_REFERENCE);
    }
}
