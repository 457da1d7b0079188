package org.daybook.database;

import org.h2.tools.CompressTool;

/**
 * Bytes in less room, for rows that hold many of them. By H2's own means: what it makes of the same bytes is the same on
 * every machine, and audits compare rows; what zlib makes depends on whose it is.
 */
public final class Packing {
    /** The longest value that H2 keeps in a row, in bytes. */
    private static final int LONGEST = 1 << 20;

    private Packing() {}

    public static byte[] packed(byte[] bytes) {
        return CompressTool.getInstance().compress(bytes, "LZF");
    }

    /** @param packed as {@link #packed} makes them */
    public static byte[] unpacked(byte[] packed) {
        return CompressTool.getInstance().expand(packed);
    }

    /** Whether a row can hold them. */
    public static boolean fitsRow(byte[] packed) {
        return packed.length <= LONGEST;
    }
}
