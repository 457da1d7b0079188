package org.daybook.table;

/**
 * Eight bytes that stand for what two things have to have in common to be alike: equal where that is equal, and else different
 * but for a chance of one in 10¹⁹. Kept by the million where the texts themselves would not fit.
 */
public record Fingerprint(long bits) {
    public static final Fingerprint BLANK = new Fingerprint(1);

    public Fingerprint and(String text) {
        long hash = bits;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return new Fingerprint(hash).and(text.length());
    }

    public Fingerprint and(long number) {
        long hash = (bits ^ number) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return new Fingerprint(hash ^ hash >>> 29);
    }
}
