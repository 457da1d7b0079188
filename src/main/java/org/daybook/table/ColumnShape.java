package org.daybook.table;

import java.util.List;

/**
 * What a whole column showed itself to be.
 *
 * @param index from 0
 * @param header its header, or empty where it has none
 * @param filled cells that are not blank
 * @param amounts how many of them read as an amount
 * @param dates how many of them read as a day
 * @param partialDates how many read as a month, a season or a year
 * @param dateOrder the order of day and month in it
 * @param dateEvidence what that order rests on
 * @param daysMaySwap whether day and month may have changed places in the cells that a workbook holds as dates
 * @param amountStyle the sign between pounds and pence in it
 * @param amountEvidence what that style rests on
 * @param yesOrNo how many of its cells say yes or no and nothing else
 * @param examples the first different cells in it, a few only
 */
public record ColumnShape(
        int index,
        String header,
        ColumnKind kind,
        long filled,
        long amounts,
        long dates,
        long partialDates,
        DateOrder dateOrder,
        OrderEvidence dateEvidence,
        boolean daysMaySwap,
        AmountStyle amountStyle,
        OrderEvidence amountEvidence,
        long yesOrNo,
        List<String> examples) {

    /** How sure the column is of the one way to read it. */
    public enum OrderEvidence {
        /** Nothing in it reads two ways. */
        NOT_NEEDED,
        /** At least one cell reads only this way, and none the other. */
        PROVEN,
        /** Every cell would read either way: the British way is taken, and said. */
        ASSUMED,
        /** Some cells read only one way and some only the other: what reads both ways is doubtful. */
        CONTRADICTORY
    }

    /** Whether most of its cells say yes or no. */
    boolean saysYesOrNo() {
        return yesOrNo * 2 > filled;
    }

    /** The header, or what a person calls a column without one. */
    public String called() {
        return header.isEmpty() ? "column " + (index + 1) : header;
    }
}
