package org.daybook.fund;

import java.math.BigDecimal;

/** Red, amber or green on the forecast variance of a head, by the rule in force; never shown by colour alone. */
public enum Rag {
    GREEN,
    AMBER,
    RED,
    /** Neither budget nor forecast: nothing to rate. */
    NOT_RATED;

    /**
     * @param latest the latest budget, in pence
     * @param forecast paid, committed and still to come, in pence; over the budget is what is rated
     */
    static Rag of(long latest, long forecast, FundSettings rule) {
        long over = forecast - latest;
        if (latest == 0 && forecast == 0) {
            return NOT_RATED;
        }
        if (over <= 0) {
            return GREEN;
        }
        if (latest <= 0) {
            return RED;
        }
        BigDecimal hundredfold = BigDecimal.valueOf(over).movePointRight(2);
        if (hundredfold.compareTo(rule.red().multiply(BigDecimal.valueOf(latest))) >= 0) {
            return RED;
        }
        return hundredfold.compareTo(rule.amber().multiply(BigDecimal.valueOf(latest))) >= 0 ? AMBER : GREEN;
    }
}
