package org.daybook.table;

import java.util.List;
import java.util.Map;

/**
 * What a whole pass over a table came to.
 *
 * @param complete false when it was stopped before the end
 * @param totals the printed totals, in their order
 * @param findings possible duplicates, repeated documents and reversals, at most 10,000, by line
 * @param counts how many findings of each kind there are in all
 */
public record Judgement(
        boolean complete,
        ControlTotals control,
        List<PrintedTotal> totals,
        List<Finding> findings,
        Map<Finding.Kind, Long> counts) {}
