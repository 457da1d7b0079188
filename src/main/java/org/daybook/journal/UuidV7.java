package org.daybook.journal;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562): a millisecond, a counter within it, and random bits. Ascending within one
 * instance, also when the clock steps back, so that new records go to the end of an index. Confined to one thread at a time.
 */
public final class UuidV7 {
    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis;
    private int counter;

    public UuidV7(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** With random bits from a secure source. */
    public static UuidV7 by(InstantSource clock) {
        return new UuidV7(clock, new SecureBits());
    }

    public static UuidV7 system() {
        return by(InstantSource.system());
    }

    public synchronized UUID next() {
        long millis = clock.millis();
        if (millis > lastMillis) {
            lastMillis = millis;
            counter = random.nextInt(0x400);
        } else if (++counter > 0xfff) {
            lastMillis++;
            counter = 0;
        }
        return new UUID(lastMillis << 16 | 0x7000 | counter, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
