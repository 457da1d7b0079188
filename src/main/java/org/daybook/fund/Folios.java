package org.daybook.fund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * What entries that come or go do to the folios that the tables keep: one is there when, and only when, all its numbers are.
 * Entries that come in their order are packed as they pass; any other folio is made of the tables once all have come.
 */
final class Folios {
    private final DSLContext sql;
    private final Map<Leaf, Making> making = new HashMap<>();
    private final Set<Leaf> sealed = new HashSet<>();
    private final Set<Leaf> filled = new TreeSet<>();
    private final Set<Leaf> broken = new TreeSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();
    private final Map<String, Integer> highest = new HashMap<>();

    private record Leaf(String fund, int folio) implements Comparable<Leaf> {
        static Leaf holding(String fund, int number) {
            return new Leaf(fund, Folio.holding(number));
        }

        @Override
        public int compareTo(Leaf other) {
            int byFund = fund.compareTo(other.fund);
            return byFund != 0 ? byFund : Integer.compare(folio, other.folio);
        }
    }

    /** The entries of a folio so far, in their order. */
    private record Making(List<LedgerColumns.Row> rows, List<String> words) {
        void add(Entry entry) {
            Particulars wrote = entry.wrote();
            rows.add(LedgerColumns.Row.of(entry));
            words.add(LedgerText.of(wrote.payee(), wrote.reference(), wrote.note(), wrote.source(), wrote.reason()));
        }
    }

    Folios(DSLContext sql) {
        this.sql = sql;
    }

    /** Told of an entry before the totals are: what stood before it is asked of them. */
    void comes(String fund, Entry entry) {
        Leaf leaf = Leaf.holding(fund, entry.number());
        if (broken.contains(leaf)) {
            return;
        }
        highest.merge(fund, entry.number(), Math::max);
        int first = Folio.firstNumber(leaf.folio());
        Making begun = making.get(leaf);
        if (begun == null && entry.number() == first && first > lastNumberBefore(fund) && !sealed.contains(leaf)) {
            begun = new Making(new ArrayList<>(), new ArrayList<>());
            making.put(leaf, begun);
        }
        if (begun == null || entry.number() != first + begun.rows().size()) {
            making.remove(leaf);
            filled.add(leaf);
            return;
        }
        begun.add(entry);
        if (begun.rows().size() == Folio.SIZE) {
            making.remove(leaf);
            sealed.add(leaf);
            FolioStore.insert(sql, fund, leaf.folio(), Folio.of(Folio.SIZE, begun.rows(), begun.words()));
        }
    }

    void goes(String fund, int number) {
        broken.add(Leaf.holding(fund, number));
    }

    private int lastNumberBefore(String fund) {
        return lastNumbers.computeIfAbsent(
                fund, id -> EntryStore.standing(sql, id).lastNumber());
    }

    /** Once the entries and the totals are in the tables. */
    void seal() {
        broken.forEach(this::makeAnew);
        filled.stream().filter(leaf -> !broken.contains(leaf)).forEach(leaf -> {
            int last = Math.max(lastNumberBefore(leaf.fund()), highest.getOrDefault(leaf.fund(), 0));
            if (last >= Folio.lastNumber(leaf.folio())) {
                makeAnew(leaf);
            }
        });
    }

    private void makeAnew(Leaf leaf) {
        FolioStore.delete(sql, leaf.fund(), leaf.folio());
        FolioStore.made(sql, leaf.fund(), leaf.folio()).ifPresent(folio -> FolioStore.insert(sql, leaf.fund(), leaf.folio(), folio));
    }
}
