package org.daybook.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A balance through effective dates")
final class DatedBalanceTest {
    private static final int DAYS = 60;

    @Test
    @DisplayName("stands as low as adding up day by day finds it, whatever the order in which entries come")
    void asLowAsAddedUpDayByDay() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            DatedBalance balance = new DatedBalance();
            TreeMap<Integer, Long> byDay = new TreeMap<>();
            for (int entry = 0; entry < 80; entry++) {
                int day = random.nextInt(DAYS);
                long pence = random.nextInt(2_001) - 1_000L;
                balance.add(day, pence);
                byDay.merge(day, pence, Long::sum);
                int first = random.nextInt(-5, DAYS + 5);
                int last = random.nextInt(first, DAYS + 10);
                String where = "seed " + seed + ", days " + first + " to " + last;
                assertEquals(addedUp(byDay, first, last), balance.lowestBetween(first, last), where);
                assertEquals(addedUp(byDay, first, DAYS), balance.lowestFrom(first), where);
                assertEquals(byDay.values().stream().mapToLong(p -> p).sum(), balance.total(), where);
            }
        }
    }

    private static long addedUp(TreeMap<Integer, Long> byDay, int first, int last) {
        long low = Long.MAX_VALUE;
        for (int day = first; day <= Math.max(first, last); day++) {
            low = Math.min(low, byDay.headMap(day, true).values().stream().mapToLong(p -> p).sum());
        }
        return low;
    }
}
