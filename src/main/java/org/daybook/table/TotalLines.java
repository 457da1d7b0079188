package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;

/** Tells a line of totals from a payment, and the file's grand total from the totals of its parts. */
final class TotalLines {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)((grand|sub|overall|report|page|column|running|net|nett|gross|final|carried forward)[ -]*)?(sub[ -]?)?totals?"
                    + "( (for|of|to|in|all|amount|payments?|spend|spent|expenditure|value|gbp|£|paid|invoices?|page|period|month|year|section)\\b.*)?"
                    + "\\s*(\\(.{0,20}\\))?\\s*[:=]?\\s*|sum\\s*:?");
    /** "Zed Ltd Total": what a spreadsheet writes below a group, and what a company may be called. */
    private static final Pattern OF_A_PART = Pattern.compile("(?i).{1,60} (sub-?)?total\\s*:?");

    private final List<PrintedTotal> found = new ArrayList<>();

    /** Whether the words are those of a total: "Grand Total", "Sub-total:", "Total for July 2011". */
    static boolean isLabel(String words) {
        return words.length() < 80 && mayBe(words) && LABEL.matcher(words).matches();
    }

    /** Whether the words may be those of a part's total; only its sum tells for sure. */
    static boolean mayBeOfAPart(String words) {
        return words.length() < 80 && mayBe(words) && OF_A_PART.matcher(words).matches();
    }

    /** What the rows since the last total add up to, when all rows so far add up to {@code sum}. */
    Money sinceLast(Money sum) {
        return found.isEmpty() ? sum : sum.minus(found.getLast().sumBefore());
    }

    /** Cheaper than the pattern, and false for nearly all names. */
    private static boolean mayBe(String words) {
        for (int i = 0; i + 2 < words.length(); i++) {
            if (words.regionMatches(true, i, "sum", 0, 3) || words.regionMatches(true, i, "tot", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    void add(PrintedTotal total) {
        found.add(total);
    }

    List<PrintedTotal> all() {
        return found;
    }

    /**
     * The total of the whole file: the one called grand; else the last that is the sum of all above it; else the sum of
     * the part totals, when each is what its part adds up to; else the last.
     */
    Optional<Money> ofTheFile() {
        Optional<Money> grand = Optional.empty();
        Optional<Money> agreeing = Optional.empty();
        Money parts = Money.ZERO;
        boolean allParts = true;
        Money before = Money.ZERO;
        for (PrintedTotal total : found) {
            if (total.label().toLowerCase(java.util.Locale.ROOT).matches("(grand|overall|report|final).*")) {
                grand = Optional.of(total.amount());
            }
            if (total.amount().equals(total.sumBefore())) {
                agreeing = Optional.of(total.amount());
            }
            allParts &= total.amount().equals(total.sumBefore().minus(before));
            parts = parts.plus(total.amount());
            before = total.sumBefore();
        }
        if (grand.isPresent() || found.isEmpty()) {
            return grand;
        }
        if (allParts) {
            return Optional.of(parts);
        }
        return agreeing.or(() -> Optional.of(found.getLast().amount()));
    }
}
