package org.daybook.fund;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.kit.text.Money;

/**
 * All that a list of entries shows without asking the tables: the columns, the balance after each entry, and the words for
 * the small numbers in them. A value: later entries do not show in it. May be read by any thread.
 */
final class EntrySource {
    static final EntrySource EMPTY = new EntrySource("", new LedgerColumns(), List.of(), List.of(), false);

    private final String fund;
    private final LedgerView view;
    private final long[] uncommitted;
    private final String[] awardLabels;
    private final String[] headNames;
    private final String[] sources;
    private final List<Period> periods;
    private final Map<String, Integer> awardNumbers;
    private final Map<String, Integer> headNumbers;

    /** @param fund its id */
    EntrySource(String fund, LedgerColumns columns, List<Award> awards, List<BudgetHead> heads, boolean countExpected) {
        this.fund = fund;
        this.view = columns.view();
        this.uncommitted = balances(view, countExpected);
        Map<String, String> labels = awards.stream().collect(Collectors.toMap(Award::id, Award::label));
        Map<String, String> names = heads.stream().collect(Collectors.toMap(BudgetHead::id, BudgetHead::name));
        this.awardLabels = words(columns.awardIds(), labels);
        this.headNames = words(columns.headIds(), names);
        this.sources = IntStream.range(0, columns.sourceNames().size())
                .mapToObj(columns::source)
                .toArray(String[]::new);
        this.periods = periods(view);
        this.awardNumbers = numbers(columns.awardIds());
        this.headNumbers = numbers(columns.headIds());
    }

    private static long[] balances(LedgerView view, boolean countExpected) {
        long[] balances = new long[view.size()];
        long balance = 0;
        for (int row = 0; row < balances.length; row++) {
            byte code = view.code(row);
            balance += EffectCode.ofOnePenny(code).uncommitted(countExpected) * view.pence(row);
            balances[row] = balance;
        }
        if (countExpected) {
            long[] released = {0};
            int[] from = {0};
            view.eachReleased(view.size(), (row, pence) -> {
                for (int i = from[0]; i < row; i++) {
                    balances[i] -= released[0];
                }
                from[0] = row;
                released[0] += pence;
            });
            for (int i = from[0]; i < balances.length; i++) {
                balances[i] -= released[0];
            }
        }
        return balances;
    }

    private static String[] words(Numbering numbering, Map<String, String> words) {
        String[] out = new String[numbering.size()];
        for (int n = 0; n < out.length; n++) {
            out[n] = words.getOrDefault(numbering.id(n), "");
        }
        return out;
    }

    private static Map<String, Integer> numbers(Numbering numbering) {
        Map<String, Integer> out = new java.util.HashMap<>();
        for (int n = 1; n < numbering.size(); n++) {
            out.put(numbering.id(n), n);
        }
        return out;
    }

    private static List<Period> periods(LedgerView view) {
        BitSet seen = new BitSet();
        for (int row = 0; row < view.size(); row++) {
            seen.set(view.periodCode(row));
        }
        return seen.stream().mapToObj(Period::ofCode).toList();
    }

    /** The periods that have entries, the earliest first. */
    List<Period> periods() {
        return periods;
    }

    String fund() {
        return fund;
    }

    LedgerView view() {
        return view;
    }

    /** The number that the columns hold for an award; −1 where no entry is of it. */
    int awardNumber(String id) {
        return awardNumbers.getOrDefault(id, -1);
    }

    int headNumber(String id) {
        return headNumbers.getOrDefault(id, -1);
    }

    /** The awards and heads, by their numbers in the columns, whose names hold a word. */
    record Named(boolean[] awards, boolean[] heads) {}

    /** @param word in lower case */
    Named named(String word) {
        return new Named(holding(awardLabels, word), holding(headNames, word));
    }

    private static boolean[] holding(String[] names, String word) {
        boolean[] out = new boolean[names.length];
        for (int n = 1; n < names.length; n++) {
            out[n] = names[n].toLowerCase(Locale.UK).contains(word);
        }
        return out;
    }

    /** Whether what is listed of a row's award or heads is among the named. A source is in the entry's own text. */
    boolean isNamed(int row, Named named) {
        int award = view.award(row);
        return award != 0 ? named.awards[award] : named.heads[view.head(row)] || named.heads[view.fromHead(row)];
    }

    /** A row of the list; what was written comes with the page. */
    EntryRow row(int row, Optional<Entry> written) {
        byte code = view.code(row);
        return new EntryRow(
                fund,
                row + 1,
                LocalDate.ofEpochDay(view.effective(row)),
                view.kind(row),
                view.reverses(row),
                what(row),
                new Money(EffectCode.sign(EffectCode.kind(code), EffectCode.isReversal(code)) * view.pence(row)),
                view.effect(row),
                new Money(uncommitted[row]),
                written);
    }

    private String what(int row) {
        if (view.award(row) != 0) {
            return awardLabels[view.award(row)];
        }
        if (view.fromHead(row) != 0) {
            return headNames[view.fromHead(row)] + " → " + headNames[view.head(row)];
        }
        return view.head(row) != 0 ? headNames[view.head(row)] : sources[view.source(row)];
    }
}
