package org.daybook.table;

import java.util.Locale;
import org.daybook.kit.text.PartialDate;

/** Cuts a date into numbers, words and the signs between, and reads them by their pattern. Made for one text. */
final class DateTokens {
    private static final String[] MONTHS = {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"
    };
    private static final String[] DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    private final String text;
    private final int[] values = new int[3];
    private final int[] lengths = new int[3];
    private final char[] before = new char[3];
    private int count;
    private int word = -1;

    DateTokens(String text) {
        this.text = text;
    }

    DateText read() {
        return split() ? pattern() : DateText.inWords(text);
    }

    /** False when something stands in it that is in no date of numbers and a month. */
    private boolean split() {
        char sign = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = i;
                while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                    end++;
                }
                if (end - i > 8 || !add(Integer.parseInt(text, i, end, 10), end - i, sign)) {
                    return false;
                }
                i = ordinal(end);
                sign = 0;
            } else if (Character.isLetter(c)) {
                int end = i;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (!word(text.substring(i, end).toLowerCase(Locale.ROOT), sign)) {
                    return false;
                }
                i = end;
                sign = 0;
            } else if (c == ' ' || c == '\u00a0') {
                sign = sign == 0 ? ' ' : sign;
                i++;
            } else if ((c == '/' || c == '-' || c == '.' || c == ',' || c == '\'') && (sign == 0 || sign == ' ')) {
                sign = c;
                i++;
            } else {
                return false;
            }
        }
        return sign == 0 || sign == ' ' || sign == '.';
    }

    private boolean add(int value, int length, char sign) {
        if (count == 3) {
            return false;
        }
        values[count] = value;
        lengths[count] = length;
        before[count] = sign;
        count++;
        return true;
    }

    private int ordinal(int end) {
        if (end + 2 <= text.length() && (end + 2 == text.length() || !Character.isLetter(text.charAt(end + 2)))) {
            String letters = text.substring(end, end + 2).toLowerCase(Locale.ROOT);
            if (letters.equals("st") || letters.equals("nd") || letters.equals("rd") || letters.equals("th")) {
                return end + 2;
            }
        }
        return end;
    }

    private boolean word(String letters, char sign) {
        if (letters.equals("of")) {
            return true;
        }
        for (String day : DAYS) {
            if (letters.length() >= 3 && day.startsWith(letters) && count == 0) {
                return true;
            }
        }
        for (int m = 0; m < 12; m++) {
            if ((letters.length() >= 3 && MONTHS[m].startsWith(letters)) || (m == 8 && letters.equals("sept"))) {
                if (word >= 0) {
                    return false;
                }
                word = count;
                return add(m + 1, 0, sign);
            }
        }
        return false;
    }

    private DateText pattern() {
        if (word >= 0) {
            return worded();
        }
        return switch (count) {
            case 3 -> threeNumbers();
            case 2 -> monthAndYear();
            case 1 -> oneNumber();
            default -> DateText.NONE;
        };
    }

    private DateText threeNumbers() {
        if (before[1] != before[2] || before[1] == ',' || before[1] == '\'' || before[1] == 0) {
            return DateText.NONE;
        }
        if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2) {
            return DateText.day(values[0], values[1], values[2], false);
        }
        boolean two = lengths[2] == 2;
        return lengths[0] <= 2 && lengths[1] <= 2 && (two || lengths[2] == 4)
                ? new DateText.Numbers(values[0], values[1], values[2], two)
                : DateText.NONE;
    }

    private DateText worded() {
        if (count == 3 && word == 1 && lengths[0] == 4) {
            return DateText.day(values[0], values[1], values[2], false);
        }
        if (count == 3 && word < 2 && lengths[2] >= 2 && lengths[2] <= 4 && lengths[2] != 3) {
            int day = word == 1 ? values[0] : values[1];
            return DateText.day(DateText.year(values[2], lengths[2] == 2), values[word], day, false);
        }
        if (count == 2 && word == 0 && lengths[1] == 4) {
            return DateText.month(values[1], values[0]);
        }
        if (count == 2 && word == 0 && lengths[1] == 2 && (before[1] == '-' || before[1] == '\'' || values[1] > 31)) {
            return DateText.month(DateText.year(values[1], true), values[0]);
        }
        return count == 2 && word >= 0 && lengths[1 - word] <= 2 ? new DateText.Yearless() : DateText.NONE;
    }

    private DateText monthAndYear() {
        if (lengths[0] == 4 && lengths[1] == 2 && before[1] == '-') {
            return plausible(values[0]) ? DateText.month(values[0], values[1]) : DateText.NONE;
        }
        if (lengths[0] <= 2 && lengths[1] == 4 && (before[1] == '/' || before[1] == '-')) {
            return plausible(values[1]) ? DateText.month(values[1], values[0]) : DateText.NONE;
        }
        return DateText.NONE;
    }

    private DateText oneNumber() {
        int value = values[0];
        if (lengths[0] == 8 && plausible(value / 10_000)) {
            return DateText.day(value / 10_000, value / 100 % 100, value % 100, true);
        }
        // Only the bare number is a year: with a sign or a word beside it (-2000, 2012., of 2012) it is anything else.
        return lengths[0] == 4 && plausible(value) && text.strip().length() == 4
                ? new DateText.Part(PartialDate.of(text.strip()))
                : DateText.NONE;
    }

    private static boolean plausible(int year) {
        return year >= 1900 && year <= 2100;
    }
}
