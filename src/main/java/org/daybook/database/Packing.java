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
        return unsealed(packed).isPresent()
                ? Optional.of(CompressTool.getInstance().expand(Arrays.copyOfRange(packed, Integer.BYTES, packed.length)))
                : Optional.empty();
    }

    /** The bytes as they are, behind their sum: for those that are short already. */
    public static byte[] sealed(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(sum(ByteBuffer.wrap(bytes)))
                .put(bytes)
                .array();
    }

    /** Where they are not copied; empty where they are not what {@link #sealed} made. */
    public static Optional<ByteBuffer> unsealed(byte[] sealed) {
        if (sealed.length < Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(sealed);
        int sum = all.getInt();
        ByteBuffer bytes = all.slice();
        return sum == sum(bytes.duplicate()) ? Optional.of(bytes) : Optional.empty();
    }

    private static int sum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Whether a row may hold them. */
    public static boolean fitsRow(byte[] packed) {
        return packed.length <= LONGEST;
    }
}
