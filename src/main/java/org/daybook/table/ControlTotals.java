package org.daybook.table;

import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * What was read and what was taken, against the total that the file prints or that was typed in. Amounts are as the file
 * signs them: a refund counts less than nothing.
 *
 * @param rows data rows read, whatever became of them; blank lines, repeated headers and totals are none
 * @param sum the amounts that could be read in them, without the doubtful that may be totals themselves
 * @param taken rows taken
 * @param sumTaken their amounts
 * @param alreadyThere rows that went in before
 * @param sumAlreadyThere their amounts
 * @param sumDoubtful the amounts that could be read in doubtful rows, but for those that may be totals
 * @param printed the file's own total, the grand one where there are several
 * @param typed the total typed in, which goes before the printed one
 */
public record ControlTotals(
        long rows,
        Money sum,
        long taken,
        Money sumTaken,
        long alreadyThere,
        Money sumAlreadyThere,
        long doubtful,
        Money sumDoubtful,
        long refused,
        long blankLines,
        long repeatedHeaders,
        Optional<Money> printed,
        Optional<Money> typed) {

    /** The total to check against. */
    public Optional<Money> control() {
        return typed.or(() -> printed);
    }

    /** What is taken, and was taken before, less the control total: nil when all is in. Empty without a control total. */
    public Optional<Money> difference() {
        return control().map(total -> sumTaken.plus(sumAlreadyThere).minus(total));
    }
}
