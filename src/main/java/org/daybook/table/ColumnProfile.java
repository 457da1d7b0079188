package org.daybook.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.table.ColumnShape.OrderEvidence;

/** Gathers, cell by cell, what a column holds. */
final class ColumnProfile {
    private static final int EXAMPLES = 100;
    private static final int LONGEST = 100;
    private static final int LOOKED_AT = 2_000;
    private final Set<String> examples = new LinkedHashSet<>();
    private long filled;
    private long yesOrNo;
    private long whole;
    private long amounts;
    private long point;
    private long comma;
    private long unsure;
    private long days;
    private long compactDays;
    private long numbers;
    private long parts;
    private long yearsOnly;
    private long dayFirst;
    private long monthFirst;
    private long yearFirst;
    private long heldDays;
    private long heldPastTwelve;

    void add(String cell, Held held) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        yesOrNo += CellReader.isYesOrNo(cell) ? 1 : 0;
        if (filled <= LOOKED_AT && examples.size() < EXAMPLES) {
            examples.add(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
        }
        if (held == Held.NUMBER) {
            amounts++;
            whole += cell.indexOf('.') < 0 ? 1 : 0;
        } else {
            amount(cell);
        }
        date(cell, held);
    }

    private void amount(String cell) {
        switch (AmountText.evidence(cell)) {
            case NOT -> {
                return;
            }
            case EITHER -> whole += digitsOnly(cell) ? 1 : 0;
            case POINT -> point++;
            case COMMA -> comma++;
            case UNSURE -> unsure++;
        }
        amounts++;
    }

    private static boolean digitsOnly(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void date(String cell, Held held) {
        switch (DateText.parse(cell)) {
            case DateText.Day day -> {
                days++;
                compactDays += day.compact() ? 1 : 0;
                heldDays += held == Held.DAY ? 1 : 0;
                heldPastTwelve += held == Held.DAY && day.date().getDayOfMonth() > 12 ? 1 : 0;
            }
            case DateText.Numbers n -> numbers(n);
            case DateText.Part _ -> {
                parts++;
                yearsOnly += cell.length() == 4 ? 1 : 0;
            }
            case DateText.Impossible _, DateText.Yearless _, DateText.None _ -> {}
        }
    }

    private void numbers(DateText.Numbers n) {
        numbers++;
        if (n.first() > 31 && n.twoDigits()) {
            yearFirst++;
        } else if (n.first() > 12 && n.second() <= 12) {
            dayFirst++;
        } else if (n.second() > 12 && n.first() <= 12) {
            monthFirst++;
        }
    }

    ColumnShape shape(int index, String header) {
        DateOrder order = yearFirst > dayFirst && yearFirst > monthFirst
                ? DateOrder.YEAR_FIRST
                : monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        int orders = (dayFirst > 0 && order != DateOrder.YEAR_FIRST ? 1 : 0) + (monthFirst > 0 ? 1 : 0) + (yearFirst > 0 ? 1 : 0);
        OrderEvidence dateEvidence = numbers == 0
                ? OrderEvidence.NOT_NEEDED
                : orders > 1 ? OrderEvidence.CONTRADICTORY : orders == 1 ? OrderEvidence.PROVEN : OrderEvidence.ASSUMED;
        boolean bothAmounts = point > 0 && comma > 0;
        OrderEvidence amountEvidence = bothAmounts
                ? OrderEvidence.CONTRADICTORY
                : point + comma > 0 ? OrderEvidence.PROVEN : unsure > 0 ? OrderEvidence.ASSUMED : OrderEvidence.NOT_NEEDED;
        return new ColumnShape(
                index,
                header,
                kind(),
                filled,
                amounts,
                days + numbers,
                parts,
                order,
                dateEvidence,
                maySwap(),
                comma > point ? AmountStyle.COMMA : AmountStyle.POINT,
                amountEvidence,
                yesOrNo,
                List.copyOf(examples));
    }

    /**
     * A program that reads dates the other way round turns 05/06 into a date, of the wrong month, and leaves 25/06 a text: then
     * no text reads both ways, and no date has a day past the twelfth.
     */
    private boolean maySwap() {
        return heldDays > 0 && heldPastTwelve == 0 && numbers > 0 && dayFirst + monthFirst == numbers;
    }

    /** Four in five decide; a lone number of eight digits is a date only where all of the column are. */
    private ColumnKind kind() {
        if (filled == 0) {
            return ColumnKind.BLANK;
        }
        boolean compactOnly = compactDays == days && numbers == 0 && parts == 0;
        long dated = days + numbers + parts - yearsOnly;
        if (compactOnly ? compactDays == filled : dated * 5 >= filled * 4) {
            return ColumnKind.DATE;
        }
        if (amounts * 5 < filled * 4) {
            return ColumnKind.TEXT;
        }
        return whole == amounts ? ColumnKind.WHOLE_NUMBER : ColumnKind.AMOUNT;
    }
}
