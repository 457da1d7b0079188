package org.daybook.fund;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The first so many entries: a moment of the ledger. Reading it is safe while the columns grow elsewhere. */
final class LedgerView {
    interface Release {
        void accept(int row, long pence);
    }

    private final int size;
    private final int[] effective;
    private final long[] recorded;
    private final byte[] codes;
    private final short[] heads;
    private final short[] fromHeads;
    private final int[] sources;
    private final int[] awards;
    private final int[] reverses;
    private final int[] periods;
    private final long[] pence;
    private final int[] releasedRows;
    private final long[] released;
    private final int releasedCount;
    private final int headCount;
    private final int awardCount;

    LedgerView(LedgerColumns of, int size) {
        this.size = size;
        this.effective = of.effective;
        this.recorded = of.recorded;
        this.codes = of.codes;
        this.heads = of.heads;
        this.fromHeads = of.fromHeads;
        this.sources = of.sources;
        this.awards = of.awards;
        this.reverses = of.reverses;
        this.periods = of.periods;
        this.pence = of.pence;
        this.releasedRows = of.releasedRows;
        this.released = of.released;
        this.releasedCount = of.releasedCount;
        this.headCount = of.headIds().size();
        this.awardCount = of.awardIds().size();
    }

    int size() {
        return size;
    }

    int effective(int row) {
        return effective[row];
    }

    Instant recorded(int row) {
        return Instant.ofEpochMilli(recorded[row]);
    }

    /** The kind as listed: a reversal is a reversal, whatever it reverses. */
    EntryKind kind(int row) {
        return EffectCode.isReversal(codes[row]) ? EntryKind.REVERSAL : EffectCode.kind(codes[row]);
    }

    byte code(int row) {
        return codes[row];
    }

    int head(int row) {
        return heads[row];
    }

    int fromHead(int row) {
        return fromHeads[row];
    }

    int source(int row) {
        return sources[row];
    }

    int award(int row) {
        return awards[row];
    }

    /** The number of the entry that it reverses; 0 where it reverses none. */
    int reverses(int row) {
        return reverses[row];
    }

    Period period(int row) {
        return Period.ofCode(periods[row]);
    }

    /** {@link Period#code}. */
    int periodCode(int row) {
        return periods[row];
    }

    long pence(int row) {
        return pence[row];
    }

    long released(int row) {
        int at = Arrays.binarySearch(releasedRows, 0, releasedCount, row);
        return at < 0 ? 0 : released[at];
    }

    Effect effect(int row) {
        byte code = codes[row];
        Effect effect = Effect.of(
                EffectCode.kind(code), pence[row], released(row), EffectCode.isAgainstAward(code));
        return EffectCode.isReversal(code) ? effect.opposite() : effect;
    }

    /** How many entries were recorded up to a moment, itself included: entries 1 to n. */
    int recordedUntil(Optional<Instant> cutOff) {
        if (cutOff.isEmpty()) {
            return size;
        }
        long until = cutOff.get().toEpochMilli();
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recorded[middle] <= until) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sums by effect of entries 1 to {@code until} that had taken effect by a day. */
    Sums sums(int day, int until) {
        long[] byCode = new long[EffectCode.COUNT];
        for (int i = 0; i < until; i++) {
            // All ones where effective <= day: a mask costs the same whichever way the dates fall, a branch does not.
            long counts = ((long) effective[i] - day - 1) >> 63;
            byCode[codes[i]] += pence[i] & counts;
        }
        return new Sums(byCode, releasedSum(day, until));
    }

    /** The same sums for each head: element h is head number h, 0 those without one. A virement is on the gaining head. */
    Sums[] sumsByHead(int day, int until) {
        return sumsBy(heads, headCount, day, until);
    }

    private Sums[] sumsBy(short[] group, int groups, int day, int until) {
        long[] byCode = new long[groups * EffectCode.COUNT];
        for (int i = 0; i < until; i++) {
            long counts = ((long) effective[i] - day - 1) >> 63;
            byCode[group[i] * EffectCode.COUNT + codes[i]] += pence[i] & counts;
        }
        Sums[] out = new Sums[groups];
        for (int g = 0; g < groups; g++) {
            out[g] = new Sums(
                    Arrays.copyOfRange(byCode, g * EffectCode.COUNT, (g + 1) * EffectCode.COUNT), 0);
        }
        return out;
    }

    /** What virements took out of each head. */
    long[] virementsOut(int day, int until) {
        long[] out = new long[headCount];
        byte virement = EffectCode.of(EntryKind.VIREMENT, false, false);
        byte reversed = EffectCode.of(EntryKind.VIREMENT, false, true);
        for (int i = 0; i < until; i++) {
            if (fromHeads[i] != 0 && effective[i] <= day) {
                out[fromHeads[i]] += codes[i] == virement ? pence[i] : codes[i] == reversed ? -pence[i] : 0;
            }
        }
        return out;
    }

    /** For each award: awarded (with increases, less decommitments), outstanding, paid (less refunds). */
    long[][] byAward(int day, int until) {
        long[][] out = new long[awardCount][3];
        for (int i = 0; i < until; i++) {
            if (awards[i] != 0 && effective[i] <= day) {
                byte code = codes[i];
                long[] award = out[awards[i]];
                award[0] += EffectCode.awarded(code) * pence[i];
                award[1] += EffectCode.committed(code) * pence[i];
                award[2] += EffectCode.paid(code) * pence[i];
            }
        }
        return out;
    }

    /** What was given up of each award, which is taken off what was awarded. */
    long[] givenUp(int day, int until) {
        long[] out = new long[awardCount];
        for (int i = 0; i < until; i++) {
            if (awards[i] != 0 && effective[i] <= day && EffectCode.kind(codes[i]) == EntryKind.DECOMMITMENT) {
                out[awards[i]] -= EffectCode.awarded(codes[i]) * pence[i];
            }
        }
        return out;
    }

    /** What counts as paid of each award though it is not paid yet: accruals, until they are reversed. */
    long[] accrued(int day, int until) {
        long[] out = new long[awardCount];
        for (int i = 0; i < until; i++) {
            if (awards[i] != 0 && effective[i] <= day && EffectCode.kind(codes[i]) == EntryKind.ACCRUAL) {
                out[awards[i]] += EffectCode.paid(codes[i]) * pence[i];
            }
        }
        return out;
    }

    /** What was paid on each award, whatever came back of it; what is only accrued is not. */
    long[] payments(int day, int until) {
        long[] out = new long[awardCount];
        for (int i = 0; i < until; i++) {
            if (awards[i] != 0 && effective[i] <= day && EffectCode.kind(codes[i]) == EntryKind.PAYMENT) {
                out[awards[i]] += EffectCode.paid(codes[i]) * pence[i];
            }
        }
        return out;
    }

    /** Expected income that had come in by a day. */
    long releasedSum(int day, int until) {
        long sum = 0;
        for (int k = 0; k < releasedCount && releasedRows[k] < until; k++) {
            sum += effective[releasedRows[k]] <= day ? signedRelease(k) : 0;
        }
        return sum;
    }

    private long signedRelease(int k) {
        return EffectCode.isReversal(codes[releasedRows[k]]) ? -released[k] : released[k];
    }

    /** Each row that released expected income, up to an entry number, with what it released (a reversal: less). */
    void eachReleased(int until, Release consumer) {
        for (int k = 0; k < releasedCount && releasedRows[k] < until; k++) {
            consumer.accept(releasedRows[k], signedRelease(k));
        }
    }
}
