package org.daybook.fund;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The accruals that the undo of an older program took back: by one more accrual on the day of the release, the mirror, and by
 * the reversal of that one on the day of the accrual. Neither says which accrual it was: it is the latest that is alike.
 */
final class MirroredAccruals {
    private record Like(int released, long pence, int award, int head, int source) {}

    private final Map<Like, Deque<Integer>> standing = new HashMap<>();
    private final Map<Integer, Integer> byMirror = new HashMap<>();
    private final Map<Integer, Integer> reversals = new HashMap<>();

    void accrued(LedgerView view, int accrual) {
        standing.computeIfAbsent(like(view, accrual, view.effective(accrual)), _ -> new ArrayDeque<>())
                .push(accrual);
    }

    /** @param reversed the entries that others reverse */
    OptionalInt mirrored(LedgerView view, int mirror, BitSet reversed) {
        Deque<Integer> alike = standing.getOrDefault(like(view, mirror, view.effective(mirror - 1)), new ArrayDeque<>());
        alike.removeIf(accrual -> reversed.get(accrual + 1));
        for (Iterator<Integer> latestFirst = alike.iterator(); latestFirst.hasNext(); ) {
            int accrual = latestFirst.next();
            if (view.effective(accrual - 1) <= view.effective(mirror)) {
                latestFirst.remove();
                byMirror.put(mirror, accrual);
                reversals.put(accrual, mirror + 1);
                return OptionalInt.of(accrual);
            }
        }
        return OptionalInt.empty();
    }

    private static Like like(LedgerView view, int accrual, int released) {
        int row = accrual - 1;
        return new Like(released, view.pence(row), view.award(row), view.head(row), view.source(row));
    }

    /** The accrual that a mirror took back; any other entry itself. */
    int accrualOf(int number) {
        return byMirror.getOrDefault(number, number);
    }

    /** The reversal of the mirror that took an accrual back. */
    OptionalInt reversalOf(int accrual) {
        Integer reversal = reversals.get(accrual);
        return reversal == null ? OptionalInt.empty() : OptionalInt.of(reversal);
    }
}
