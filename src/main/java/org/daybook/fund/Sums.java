package org.daybook.fund;

import java.util.Arrays;

/** Sums of entries by what they do, from which each measure follows. @param released expected income that came in */
record Sums(long[] byCode, long released) {
    Effect effect() {
        long received = 0;
        long expected = -released;
        long committed = 0;
        long paid = 0;
        long match = 0;
        for (int code = 0; code < byCode.length; code++) {
            if (byCode[code] != 0) {
                Effect one = EffectCode.ofOnePenny(code);
                received += one.received() * byCode[code];
                expected += one.expected() * byCode[code];
                committed += one.committed() * byCode[code];
                paid += one.paid() * byCode[code];
                match += one.match() * byCode[code];
            }
        }
        return new Effect(received, expected, committed, paid, match);
    }

    /** Whether no entry is in it (or only such as cancel out). */
    boolean isNothing() {
        return released == 0 && Arrays.stream(byCode).allMatch(sum -> sum == 0);
    }

    /** What entries of a kind moved, less their reversals, whether against an award or not. */
    long of(EntryKind kind) {
        int at = kind.ordinal() << 2;
        return entered(kind) - byCode[at + 1] - byCode[at + 3];
    }

    /** The same, with what was reversed since. */
    long entered(EntryKind kind) {
        int at = kind.ordinal() << 2;
        return byCode[at] + byCode[at + 2];
    }
}
