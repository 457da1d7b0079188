package org.daybook.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Knows a row again. Its key is made of what was mapped from it, read (so that £1,234.50 and 1234.5 are one amount, see
 * {@link RowMeaning}) and before any repair by hand, and of its ordinal among equal rows: a file with two equal payments has
 * two keys, and the same file a second time has the same two. Keys of different targets differ. 128 bits of SHA-256, in hexadecimal.
 */
final class RowKeys {
    private final LongCounts ordinals = new LongCounts();
    private final MessageDigest digest = sha256();

    /** @param content the row's mapped content in one text that no other content has */
    String next(String content) {
        byte[] base = digest.digest(content.getBytes(StandardCharsets.UTF_8));
        int ordinal = ordinals.add(first(base), 1) - 1;
        if (ordinal == 0) {
            return hex(base);
        }
        digest.update(base);
        return hex(digest.digest(Integer.toString(ordinal).getBytes(StandardCharsets.US_ASCII)));
    }

    static String hash(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static long first(byte[] digest) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | digest[i] & 0xFF;
        }
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
