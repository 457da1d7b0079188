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
        return sealed(CompressTool.getInstance().compress(bytes, "LZF"));
    }

    /** Empty where they are not what {@link #packed} made: then nothing of them is believed. */
    public static Optional<byte[]> unpacked(byte[] packed) {
        return unsealed(packed).map(CompressTool.getInstance()::expand);
    }

    /** The bytes as they are, behind their sum: for those that are short already. */
    public static byte[] sealed(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(sum(bytes))
                .put(bytes)
                .array();
    }

    /** Empty where they are not what {@link #sealed} made. */
    public static Optional<byte[]> unsealed(byte[] sealed) {
        if (sealed.length < Integer.BYTES) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length);
        return ByteBuffer.wrap(sealed).getInt() == sum(bytes) ? Optional.of(bytes) : Optional.empty();
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
