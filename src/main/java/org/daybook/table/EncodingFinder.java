package org.daybook.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds a text file's encoding from all of its bytes. A byte order mark decides; without one, NUL bytes on one side only
 * mean UTF-16, bytes that are UTF-8 throughout mean UTF-8, and anything else is Windows-1252. Bytes that no table holds
 * are refused here.
 */
final class EncodingFinder {
    private long multibyte;
    private long broken;
    private long controls;
    private long evenNuls;
    private long oddNuls;
    private long count;
    private int pending;

    /** @param damaged true where UTF-8 is meant, but some bytes are none: those letters read as U+FFFD */
    record Found(TextEncoding encoding, boolean damaged) {}

    private EncodingFinder() {}

    static Found find(ByteSource source) throws IOException {
        byte[] head = new byte[4];
        int n;
        try (InputStream in = source.open()) {
            n = in.readNBytes(head, 0, 4);
        }
        if (n >= 4 && (is(head, 0xFF, 0xFE, 0, 0) || is(head, 0, 0, 0xFE, 0xFF))) {
            throw new TableRefused(Sentences.say("refused.utf32"));
        }
        if (n >= 3 && is(head, 0xEF, 0xBB, 0xBF)) {
            return new EncodingFinder().decide(source, TextEncoding.UTF_8_MARKED);
        }
        if (n >= 2 && is(head, 0xFF, 0xFE)) {
            return new Found(TextEncoding.UTF_16LE_MARKED, false);
        }
        if (n >= 2 && is(head, 0xFE, 0xFF)) {
            return new Found(TextEncoding.UTF_16BE_MARKED, false);
        }
        return new EncodingFinder().decide(source, TextEncoding.UTF_8);
    }

    private static boolean is(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private Found decide(ByteSource source, TextEncoding utf8) throws IOException {
        try (InputStream in = source.open()) {
            byte[] block = new byte[1 << 16];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                scan(block, n);
            }
        }
        if (pending > 0) {
            broken++;
        }
        long nuls = evenNuls + oddNuls;
        if (nuls > 0 && utf8 == TextEncoding.UTF_8) {
            // Western text in UTF-16 has a NUL beside nearly every letter, always on the same side.
            if (oddNuls > count / 8 && evenNuls <= oddNuls / 50) {
                return new Found(TextEncoding.UTF_16LE, false);
            }
            if (evenNuls > count / 8 && oddNuls <= evenNuls / 50) {
                return new Found(TextEncoding.UTF_16BE, false);
            }
        }
        if (nuls > 0 || controls > 2 + count / 500) {
            throw new TableRefused(Sentences.say("refused.not.text"));
        }
        if (broken == 0 || utf8 == TextEncoding.UTF_8_MARKED) {
            return new Found(utf8, broken > 0);
        }
        return multibyte > broken ? new Found(utf8, true) : new Found(TextEncoding.WINDOWS_1252, false);
    }

    private void scan(byte[] block, int n) {
        for (int i = 0; i < n; i++) {
            int b = block[i] & 0xFF;
            if (b < 0x80) {
                ascii(b);
            } else if (b < 0xC0) {
                continuation();
            } else {
                lead(b);
            }
            count++;
        }
    }

    private void ascii(int b) {
        unfinished();
        if (b == 0) {
            if ((count & 1) == 0) {
                evenNuls++;
            } else {
                oddNuls++;
            }
        } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
            controls++;
        }
    }

    private void continuation() {
        if (pending == 0) {
            broken++;
        } else if (--pending == 0) {
            multibyte++;
        }
    }

    private void lead(int b) {
        unfinished();
        if (b >= 0xC2 && b < 0xE0) {
            pending = 1;
        } else if (b >= 0xE0 && b < 0xF0) {
            pending = 2;
        } else if (b >= 0xF0 && b < 0xF5) {
            pending = 3;
        } else {
            broken++;
        }
    }

    private void unfinished() {
        if (pending > 0) {
            broken++;
            pending = 0;
        }
    }
}
