package org.daybook.journal;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Salts of 128 bits from a secure source. */
final class Salts {
    private final RandomGenerator random = new SecureBits();

    /** 32 hex digits. */
    String next() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
