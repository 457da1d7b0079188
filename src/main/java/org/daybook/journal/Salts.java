package org.daybook.journal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Salts of 128 bits from a secure source, drawn many at a time: one by one they cost more than hashing with them. */
final class Salts {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[64 * BYTES];
    private int used = drawn.length;

    /** 32 hex digits. */
    synchronized String next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        used += BYTES;
        return HexFormat.of().formatHex(drawn, used - BYTES, used);
    }
}
