package org.daybook.table;

import java.util.HashMap;
import java.util.Map;

/**
 * A text table's separator and line ends, recognised from a sample. The separator is the one that cuts most lines into
 * the same number of cells, more cells before fewer; a comma that only ever stands between digits is a decimal comma and
 * counts half.
 */
record Dialect(Separator separator, LineEnd lineEnd, boolean spacedQuotes) {
    private static final int ENOUGH_LINES = 400;

    static Dialect of(String sample, boolean whole) {
        Separator named = named(sample);
        Separator best = Separator.COMMA;
        double bestScore = 0;
        for (Separator separator : Separator.values()) {
            double score = separator == named ? Double.MAX_VALUE : score(sample, separator, whole);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return new Dialect(best, lineEnd(sample), spacedQuotes(sample, best.sign()));
    }

    /** Excel's own first line {@code sep=;} settles it. */
    private static @org.jspecify.annotations.Nullable Separator named(String sample) {
        if (sample.length() < 6 || !sample.regionMatches(true, 0, "sep=", 0, 4) || "\r\n".indexOf(sample.charAt(5)) < 0) {
            return null;
        }
        for (Separator separator : Separator.values()) {
            if (separator.sign() == sample.charAt(4)) {
                return separator;
            }
        }
        return null;
    }

    /** {@code a, "b, c"}: quotation marks that are meant as such, though a space stands before them. */
    private static boolean spacedQuotes(String sample, char sign) {
        for (int at = sample.indexOf(sign + " \""); at >= 0; at = sample.indexOf(sign + " \"", at + 1)) {
            int close = sample.indexOf('"', at + 3);
            if (close > 0 && close + 1 < sample.length() && (sign + " \r\n").indexOf(sample.charAt(close + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static double score(String sample, Separator separator, boolean whole) {
        Map<Integer, Integer> widths = new HashMap<>();
        int lines = 0;
        int cells = 1;
        boolean blank = true;
        boolean inQuotes = false;
        boolean cellStart = true;
        int signs = 0;
        int betweenDigits = 0;
        for (int i = 0; i < sample.length() && lines < ENOUGH_LINES; i++) {
            char c = sample.charAt(i);
            if (inQuotes) {
                inQuotes = c != '"';
            } else if (c == '"' && (cellStart || sample.charAt(i - 1) == '"')) {
                inQuotes = true;
                blank = false;
                cellStart = false;
            } else if (c == separator.sign()) {
                cells++;
                signs++;
                cellStart = true;
                if (i > 0 && i + 1 < sample.length() && digit(sample.charAt(i - 1)) && digit(sample.charAt(i + 1))) {
                    betweenDigits++;
                }
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    widths.merge(cells, 1, Integer::sum);
                    lines++;
                }
                cells = 1;
                blank = true;
                cellStart = true;
            } else if (c != ' ') {
                blank = false;
                cellStart = false;
            }
        }
        if (!blank && whole && lines < ENOUGH_LINES) {
            widths.merge(cells, 1, Integer::sum);
            lines++;
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getKey() > 1) {
                double share = (double) width.getValue() / lines;
                best = Math.max(best, share * (1 + Math.log(width.getKey())));
            }
        }
        return separator == Separator.COMMA && signs == betweenDigits ? best / 2 : best;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static LineEnd lineEnd(String sample) {
        int lf = 0;
        int cr = 0;
        int both = 0;
        boolean inQuotes = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && c == '\n') {
                lf++;
            } else if (!inQuotes && c == '\r' && i + 1 < sample.length() && sample.charAt(i + 1) == '\n') {
                both++;
                i++;
            } else if (!inQuotes && c == '\r' && i + 1 < sample.length()) {
                cr++;
            }
        }
        int kinds = (lf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) + (both > 0 ? 1 : 0);
        if (kinds > 1) {
            return LineEnd.MIXED;
        }
        return lf > 0 ? LineEnd.LF : both > 0 ? LineEnd.CRLF : cr > 0 ? LineEnd.CR : sample.endsWith("\r") ? LineEnd.CR : LineEnd.NONE;
    }
}
