package org.daybook.fund;

/**
 * A byte that says what an entry's amount does: its kind, whether it is against an award, whether it is a reversal of
 * such an entry. Lives in memory only.
 */
final class EffectCode {
    private static final EntryKind[] KINDS = EntryKind.values();

    /** How many codes there are. */
    static final int COUNT = KINDS.length << 2;

    private static final Effect[] OF_ONE_PENNY = new Effect[COUNT];
    private static final byte[] AWARDED = new byte[COUNT];
    private static final byte[] COMMITTED = new byte[COUNT];
    private static final byte[] PAID = new byte[COUNT];

    static {
        for (int code = 0; code < COUNT; code++) {
            EntryKind kind = KINDS[code >> 2];
            Effect once = kind == EntryKind.REVERSAL ? Effect.NONE : Effect.of(kind, 1, 0, (code & 2) != 0);
            OF_ONE_PENNY[code] = (code & 1) != 0 ? once.opposite() : once;
            COMMITTED[code] = (byte) OF_ONE_PENNY[code].committed();
            PAID[code] = (byte) OF_ONE_PENNY[code].paid();
            AWARDED[code] = kind.isOfAnAward() ? COMMITTED[code] : 0;
        }
    }

    private EffectCode() {}

    static byte of(EntryKind kind, boolean againstAward, boolean reversal) {
        return (byte) (kind.ordinal() << 2 | (againstAward ? 2 : 0) | (reversal ? 1 : 0));
    }

    /** The code of the same entry, were it against an award or not. @param alone one that is not */
    static byte of(byte alone, boolean againstAward) {
        return (byte) (alone | (againstAward ? 2 : 0));
    }

    static EntryKind kind(byte code) {
        return KINDS[code >> 2];
    }

    static boolean isReversal(byte code) {
        return (code & 1) != 0;
    }

    /** Which way an amount counts in a list: what takes another back, or goes out of a year, is minus. */
    static int sign(EntryKind kind, boolean reversal) {
        return (kind == EntryKind.CARRIED_OUT) == reversal ? 1 : -1;
    }

    static boolean isAgainstAward(byte code) {
        return (code & 2) != 0;
    }

    /** The effect of one penny; what income received releases is not in it. */
    static Effect ofOnePenny(int code) {
        return OF_ONE_PENNY[code];
    }

    static int awarded(byte code) {
        return AWARDED[code];
    }

    static int committed(byte code) {
        return COMMITTED[code];
    }

    static int paid(byte code) {
        return PAID[code];
    }
}
