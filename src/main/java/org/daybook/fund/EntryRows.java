package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.daybook.kit.text.Money;

/**
 * The entries that pass the filter, as a list of any length that holds none of them: a row is made of the columns when it
 * is looked at, and what was written of it comes a page at a time. On the FX thread.
 */
final class EntryRows extends ObservableListBase<EntryRow> {
    private static final int PAGE = 100;
    private static final int PAGES_KEPT = 40;

    private static final EntryRow GONE = new EntryRow(
            "", 0, LocalDate.EPOCH, EntryKind.REVERSAL, 0, "", Money.ZERO, Effect.NONE, Money.ZERO, Optional.empty());

    private final BiConsumer<List<Integer>, Consumer<List<Entry>>> ask;
    private final Pages pages = new Pages();
    private final Set<Integer> asked = new HashSet<>();
    private EntrySource source = EntrySource.EMPTY;
    private PassingRows rows = PassingRows.NONE;
    private int generation;

    /** @param ask reads the entries with these numbers, and answers on the FX thread */
    EntryRows(BiConsumer<List<Integer>, Consumer<List<Entry>>> ask) {
        this.ask = ask;
    }

    void show(EntrySource now, PassingRows passing) {
        int before = rows.count();
        generation++;
        pages.clear();
        asked.clear();
        source = now;
        rows = passing;
        if (passing.count() > 0 || before > 0) {
            fireChange(new AllReplaced(this, before));
        }
    }

    /** Said as a whole: what {@link #nextReplace} would say takes a step for each of a million. */
    private static final class AllReplaced extends ListChangeListener.Change<EntryRow> {
        private final int before;
        private boolean told;

        AllReplaced(EntryRows rows, int before) {
            super(rows);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean more = !told;
            told = true;
            return more;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<EntryRow> getRemoved() {
            return Collections.nCopies(before, GONE);
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }

    @Override
    public EntryRow get(int index) {
        int page = index / PAGE;
        Map<Integer, Entry> read = pages.get(page);
        if (read == null) {
            request(page);
            read = pages.getOrDefault(page, Map.of());
        }
        int row = rows.row(index);
        return source.row(row, Optional.ofNullable(read.get(row + 1)));
    }

    @Override
    public int size() {
        return rows.count();
    }

    private void request(int page) {
        if (!asked.add(page)) {
            return;
        }
        int from = page * PAGE;
        int to = Math.min(rows.count(), from + PAGE);
        List<Integer> numbers = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            numbers.add(rows.row(i) + 1);
        }
        int of = generation;
        ask.accept(numbers, entries -> {
            if (of == generation) {
                arrived(page, from, to, entries);
            }
        });
    }

    private void arrived(int page, int from, int to, List<Entry> entries) {
        Map<Integer, Entry> byNumber = new HashMap<>();
        entries.forEach(e -> byNumber.put(e.number(), e));
        pages.put(page, byNumber);
        asked.remove(page);
        beginChange();
        for (int i = from; i < to; i++) {
            nextUpdate(i);
        }
        endChange();
    }

    /** Where an entry stands in the list; −1 where it is filtered out. */
    int indexOfNumber(int number) {
        return rows.indexOf(number - 1);
    }

    /** By its number: a table looks for the row that was selected, and along the list it would ask for every page of it. */
    @Override
    public int indexOf(Object row) {
        if (!(row instanceof EntryRow entry)) {
            return -1;
        }
        return entry.fund().equals(source.fund()) ? indexOfNumber(entry.number()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /** The pages looked at last. */
    private static final class Pages extends LinkedHashMap<Integer, Map<Integer, org.daybook.fund.Entry>> {
        private static final long serialVersionUID = 1;

        Pages() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Map<Integer, org.daybook.fund.Entry>> eldest) {
            return size() > PAGES_KEPT;
        }
    }
}
