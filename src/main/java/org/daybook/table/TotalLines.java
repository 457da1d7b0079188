package org.daybook.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;

/**
 * Adds up the rows above and tells whether an amount is their sum, and the file's grand total from the totals of its parts.
 * Rows that may be totals themselves are added up apart, so that a total below agrees whichever they are.
 */
final class TotalLines {
    /** Parts within parts: so many lines of totals back may the part begin that a total closes. */
    private static final int DEEPEST = 64;

    private static final Pattern WITH_TAX = Pattern.compile("(?i)\\bvat\\b|\\bgross\\b|\\bincl");

    private final List<PrintedTotal> found = new ArrayList<>();
    private final Deque<Sums> ends = new ArrayDeque<>();
    private Sums above = Sums.NONE;
    private String closed = "";

    /** What stands above: without the rows that may be totals, with them, and how many rows. */
    private record Sums(Money sure, Money all, long summed, long rows) {
        static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, 0, 0);
    }

    void row(Money amount) {
        above = new Sums(above.sure.plus(amount), above.all.plus(amount), above.summed + (amount.isZero() ? 0 : 1), above.rows + 1);
    }

    /** A row that may be a total: a part ends with it all the same. */
    void perhaps(Money amount) {
        end();
        above = new Sums(above.sure, above.all.plus(amount), above.summed, above.rows + 1);
    }

    void total(long line, String label, Money amount) {
        found.add(new PrintedTotal(line, label, amount, above.sure));
        end();
        closed = TotalLabel.of(label) == TotalLabel.WHOLE && amount.equals(above.sure) ? label : closed;
    }

    /** The label of the total that all rows above came to; empty where there was none, or a new header came since. */
    String closed() {
        return closed;
    }

    void header() {
        closed = "";
    }

    private void end() {
        ends.addFirst(above);
        if (ends.size() > DEEPEST) {
            ends.removeLast();
        }
    }

    Money above() {
        return above.sure;
    }

    boolean nothingAbove() {
        return above.summed == 0;
    }

    /** Whether at least so many rows above, from the first or from behind any line of totals, add up to the amount. */
    boolean isSum(Money amount, int least) {
        if (closes(Sums.NONE, amount, least)) {
            return true;
        }
        for (Sums end : ends) {
            if (closes(end, amount, least)) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #isSum}, but only from the first row or from behind the last line of totals. */
    boolean isPlainSum(Money amount, int least) {
        return closes(Sums.NONE, amount, least) || (!ends.isEmpty() && closes(ends.getFirst(), amount, least));
    }

    private boolean closes(Sums from, Money amount, int least) {
        return above.summed - from.summed >= least
                && (equal(above.sure, from.sure, amount) || equal(above.all, from.all, amount));
    }

    private static boolean equal(Money above, Money from, Money amount) {
        return above.pence() - from.pence() == amount.pence();
    }

    /** Whether the number is how many rows stand above, from the first or from behind the last line of totals. */
    boolean isCount(Money number) {
        long pence = number.pence();
        return pence > 0
                && (pence == above.rows * 100 || (!ends.isEmpty() && pence == (above.rows - ends.getFirst().rows) * 100));
    }

    List<PrintedTotal> all() {
        return found;
    }

    /**
     * The total of the whole file: the one called grand; else the sum of the part totals, when each is what its part adds
     * up to and no row follows; else the last that is called total and of no part (before tax, where
     * it agrees); else the last that is the sum of all rows.
     * What is carried from page to page is none.
     */
    Optional<Money> ofTheFile() {
        Optional<Money> grand = Optional.empty();
        Optional<Money> agreeing = Optional.empty();
        Optional<Money> whole = Optional.empty();
        Money parts = Money.ZERO;
        boolean allParts = true;
        Money before = Money.ZERO;
        for (PrintedTotal total : found) {
            if (total.label().toLowerCase(Locale.ROOT).matches("(grand|overall|report|final).*")) {
                grand = Optional.of(total.amount());
            }
            boolean taxed = WITH_TAX.matcher(total.label()).find() && !total.amount().equals(above.sure) && whole.isPresent();
            if (TotalLabel.of(total.label()) == TotalLabel.WHOLE && !taxed) {
                whole = Optional.of(total.amount());
            }
            if (total.amount().equals(above.sure)) {
                agreeing = Optional.of(total.amount());
            }
            allParts &= total.amount().equals(total.sumBefore().minus(before));
            parts = parts.plus(total.amount());
            before = total.sumBefore();
        }
        if (grand.isPresent() || found.isEmpty()) {
            return grand;
        }
        return allParts && before.equals(above.sure) ? Optional.of(parts) : whole.isPresent() ? whole : agreeing;
    }
}
