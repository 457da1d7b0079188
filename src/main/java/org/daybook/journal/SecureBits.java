package org.daybook.journal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Random bits from a secure source, drawn many at a time: one by one they cost more than what is made with them. Any thread. */
final class SecureBits implements RandomGenerator {
    private final SecureRandom random = new SecureRandom();
    private final ByteBuffer drawn = ByteBuffer.allocate(1024).limit(0);

    @Override
    public synchronized long nextLong() {
        if (!drawn.hasRemaining()) {
            random.nextBytes(drawn.array());
            drawn.clear();
        }
        return drawn.getLong();
    }
}
