package org.daybook.table;

import org.daybook.table.ColumnShape.OrderEvidence;

/** Gathers, cell by cell, what a column holds. */
final class ColumnProfile {
    private long filled;
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

    void add(String cell, boolean number) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        if (number) {
            amounts++;
            whole += cell.indexOf('.') < 0 ? 1 : 0;
        } else {
            amount(cell);
        }
        date(cell);
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

    private void date(String cell) {
        switch (DateText.parse(cell)) {
            case DateText.Day day -> {
                days++;
                compactDays += day.compact() ? 1 : 0;
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
                comma > point ? AmountStyle.COMMA : AmountStyle.POINT,
                amountEvidence);
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
