package org.daybook.table;

import java.util.regex.Pattern;

/** What the words of a row say of it: that it is a total, and of how much, or only that it may be one. */
enum TotalLabel {
    /** Nothing of the kind. */
    NONE,
    /** Counts or averages what stands above: "Number of payments". */
    COUNT,
    /** A total of all there is: "Grand Total", "Total payments", "Total for July 2011". */
    WHOLE,
    /** A total of a part: "Sub-total: Arts", "Total - Adults", "Balance c/f". */
    PART,
    /** What a part's total and a company may both be called: "Total Gas &amp; Power", "Zed Ltd Total". */
    NAME;

    private static final int LONGEST = 80;
    private static final String MONTHS = "jan\\w*|feb\\w*|mar|march|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*";
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(total )?((number|count|average|mean)( of\\b.*| (payment|transaction|invoice|row|record|line|item)s?\\b.*)?"
                    + "|(no|nr)\\.? of\\b.*)\\s*[:=]?\\s*");
    private static final Pattern WHOLLY = Pattern.compile(
            "(?i)((grand|overall|report|column|net|nett|gross|final|sum)[ -]*)?totals?"
                    + "( ?(all|amount|payments?|spend|spent|expenditure|value|gbp|£|paid|invoices?)\\b?.*"
                    + "| (for|of|to|in) (the |all |this )?(" + MONTHS + "|\\d|q[1-4]"
                    + "|quarter|month|period|year|report|file|page|payments?|invoices?|spend|above).*)?"
                    + "\\s*(\\(.{0,20}\\))?\\s*[:=]?\\s*|(sum|overall)( totals?)?\\s*[:=]?\\s*");
    private static final Pattern PARTLY = Pattern.compile(
            "(?i)sub[ -]?totals?\\b.*|(page|running|section|group|carried forward)[ -]*totals?\\b.*"
                    + "|totals?( for | of | in |\\s*[-–—:(/]).*|totals? (" + MONTHS + "|q[1-4]|\\d).*"
                    + "|(balance|total|totals|sum|amount)? ?(carried|brought) (forward|down)\\b.*"
                    + "|(balance|total|totals|sum)? ?[bc] ?/ ?[fd]\\b.*|sum of\\b.*"
                    + "|balances?\\s*[:=]?\\s*|(closing|opening|running) balance\\b.*");
    private static final Pattern NAMED = Pattern.compile("(?i)(totals?|sum|overall|balances?)\\b.*|.{1,60}[ -](sub-?)?totals?\\s*[:=]?");

    static TotalLabel of(String words) {
        if (words.length() > LONGEST || !mayBe(words)) {
            return NONE;
        }
        String text = Headers.tidy(words);
        if (COUNTED.matcher(text).matches()) {
            return COUNT;
        }
        if (WHOLLY.matcher(text).matches()) {
            return WHOLE;
        }
        if (PARTLY.matcher(text).matches()) {
            return PART;
        }
        return NAMED.matcher(text).matches() ? NAME : NONE;
    }

    /** Cheaper than the patterns, and false for nearly all names. */
    private static boolean mayBe(String words) {
        if (words.length() < 2) {
            return false;
        }
        boolean begins =
                switch (words.charAt(0) | 0x20) {
                    case 't' -> starts(words, "tot");
                    case 's' -> starts(words, "sum") || starts(words, "sub") || starts(words, "section");
                    case 'o' -> starts(words, "overall") || starts(words, "opening bal");
                    case 'b' -> startsAny(words, "balance", "brought", "b/", "b /");
                    case 'c' -> startsAny(words, "carried", "count", "c/", "c /", "closing");
                    case 'n' -> starts(words, "no") || starts(words, "num") || starts(words, "nr");
                    case 'a' -> starts(words, "average") || starts(words, "amount");
                    case 'm' -> starts(words, "mean");
                    case 'r' -> starts(words, "running");
                    default -> false;
                };
        return begins || endsInTotal(words);
    }

    private static boolean startsAny(String words, String... with) {
        for (String each : with) {
            if (starts(words, each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String words, String with) {
        return words.regionMatches(true, 0, with, 0, with.length());
    }

    /** "total" among the last letters, behind which a sign or a remark in brackets may stand. */
    private static boolean endsInTotal(String words) {
        for (int at = words.length() - 5; at >= 0 && at > words.length() - 28; at--) {
            if ((words.charAt(at) | 0x20) == 't' && words.regionMatches(true, at, "total", 0, 5)) {
                return true;
            }
        }
        return false;
    }
}
