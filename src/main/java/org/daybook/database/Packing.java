package org.daybook.database;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.h2.tools.CompressTool;

/**
 * Bytes in less room, for rows that hold many of them, behind a sum that tells whether they are still what they were. By H2's
 * own means: what it makes of the same bytes is the same on every machine, and audits compare rows; what zlib makes depends
 * on whose it is.
 */
public final class Packing {
    /** H2 would take a thousand times as much; a page of the file is to stay handy. */
    private static final int LONGEST = 1 << 20;

    private Packing() {}

    public static byte[] packed(byte[] bytes) {
        byte[] shorter = CompressTool.getInstance().compress(bytes, "LZF");
        return ByteBuffer.allocate(Integer.BYTES + shorter.length)
                .putInt(sum(shorter))
                .put(shorter)
                .array();
    }

    /** Empty where they are not what {@link #packed} made: then nothing of them is believed. */
    public static Optional<byte[]> unpacked(byte[] packed) {
        if (packed.length < Integer.BYTES) {
            return Optional.empty();
        }
        byte[] shorter = Arrays.copyOfRange(packed, Integer.BYTES, packed.length);
        return ByteBuffer.wrap(packed).getInt() == sum(shorter)
                ? Optional.of(CompressTool.getInstance().expand(shorter))
                : Optional.empty();
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Whether a row may hold them. */
    public static boolean fitsRow(byte[] packed) {
        return packed.length <= LONGEST;
    }
}
