package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.database.StreamedRows;
import org.daybook.journal.UndoneStore;
import org.jooq.DSLContext;

/**
 * Which rows of tables went into the ledger, by their keys. A row is free to come again only once an undo took its entry back,
 * by a reversal that nobody entered. One that was reversed by hand, with its reason, was dealt with: taken in anew it would
 * stand beside what was entered instead. An accrual is reversed by its own release from the first, and an undo mirrors it, so
 * that of one only the set that made it tells. All methods on the lane.
 */
final class ImportedRowStore {
    private ImportedRowStore() {}

    /**
     * What the tables hold of rows.
     *
     * @param keys of the rows that are there
     * @param reversed those of them whose entries were reversed by hand
     * @param like the entries that were not reversed, however they came in
     */
    record Rows(Set<String> keys, Set<String> reversed, LikeEntries like) {}

    /** An entry that says something of another, or of itself. */
    private record Mark(String id, String fund, int number) {}

    /** A row in the fund that it went into. */
    private record InFund(String fund, String key) {}

    /** Entries by fund and number: a million of them take little memory. */
    private static final class Numbers {
        private final Map<String, BitSet> byFund = new HashMap<>();

        void add(Mark mark) {
            byFund.computeIfAbsent(mark.fund(), _ -> new BitSet()).set(mark.number());
        }

        boolean contain(String fund, int number) {
            BitSet ofFund = byFund.get(fund);
            return ofFund != null && ofFund.get(number);
        }

        boolean isEmpty() {
            return byFund.isEmpty();
        }
    }

    /** Those that stand in the ledger, and those that wait or were returned as proposals. */
    static Rows read(DSLContext sql) {
        List<Mark> reversals = new ArrayList<>();
        List<Mark> accruals = new ArrayList<>();
        Numbers reversed = new Numbers();
        StreamedRows.<RuntimeException>read(
                sql,
                row -> {
                    int reverses = row.getInt(4);
                    Mark mark = new Mark(row.getString(1), row.getString(2), reverses > 0 ? reverses : row.getInt(3));
                    if (reverses > 0) {
                        reversed.add(mark);
                    }
                    // A release comes with its accrual, be it an undo that accrues again: it takes nothing back.
                    if (!row.getBoolean(5)) {
                        (reverses > 0 ? reversals : accruals).add(mark);
                    }
                },
                "select id, fund, number, reverses, coalesce(reversed_kind = ? and reverses = number - 1, false)"
                        + " from ledger_entry"
                        + " where reverses is not null or (kind = ? and import_key is not null)",
                EntryKind.ACCRUAL.word(),
                EntryKind.ACCRUAL.word());
        Numbers released = new Numbers();
        accruals.forEach(released::add);
        Numbers free = new Numbers();
        Set<String> undos = UndoneStore.madeByUndo(sql, FundTypes.ENTRY, ids(reversals));
        reversals.stream().filter(reversal -> undos.contains(reversal.id())).forEach(free::add);
        Set<String> undone = UndoneStore.madeInUndoneSets(sql, FundTypes.ENTRY, ids(accruals));
        accruals.stream().filter(accrual -> undone.contains(accrual.id())).forEach(free::add);
        Rows rows = rows(sql, reversed, released, free);
        rows.keys().addAll(FundStore.proposedKeys(sql));
        return rows;
    }

    private static List<String> ids(List<Mark> marks) {
        return marks.stream().map(Mark::id).toList();
    }

    private static Rows rows(DSLContext sql, Numbers reversed, Numbers released, Numbers free) {
        Set<String> keys = new HashSet<>();
        Map<InFund, Integer> byHand = new HashMap<>();
        LikeEntries like = new LikeEntries();
        // Keys and likeness in one walk: of a million entries each takes its time.
        StreamedRows.<RuntimeException>read(
                sql,
                row -> {
                    String fund = row.getString(1);
                    int number = row.getInt(2);
                    boolean isReversed = reversed.contain(fund, number);
                    String key = row.getString(3);
                    if (key != null && !free.contain(fund, number)) {
                        // An accrual has its release from the first; by hand it is reversed with that one.
                        boolean isReleased = released.contain(fund, number) && !reversed.contain(fund, number + 1);
                        if (isReversed && !isReleased) {
                            byHand.merge(new InFund(fund, key), number, Math::max);
                        } else {
                            keys.add(key);
                        }
                    }
                    String payee = row.getString(4);
                    if (payee != null && !isReversed) {
                        String original = row.getString(7);
                        like.add(
                                fund,
                                row.getString(5),
                                original == null ? LocalDate.ofEpochDay(row.getInt(6)) : LocalDate.parse(original),
                                row.getLong(8),
                                payee,
                                row.getString(9));
                    }
                },
                "select fund, number, import_key, case when reverses is null then coalesce(payee, source) end, kind, effective,"
                        + " original, pence, coalesce(reference, '') from ledger_entry"
                        + " where import_key is not null or (reverses is null and (payee is not null or source is not null))");
        byHand.keySet().removeIf(row -> keys.contains(row.key()));
        if (!byHand.isEmpty() && !free.isEmpty()) {
            // Its reversal by hand was itself undone, which entered it again, and that entry was taken back with the import.
            StreamedRows.<RuntimeException>read(
                    sql,
                    row -> {
                        String fund = row.getString(1);
                        int number = row.getInt(2);
                        if (free.contain(fund, number)) {
                            byHand.computeIfPresent(
                                    new InFund(fund, row.getString(3)), (_, before) -> number > before ? null : before);
                        }
                    },
                    "select fund, number, import_key from ledger_entry where import_key is not null");
        }
        Set<String> reversedByHand = byHand.keySet().stream().map(InFund::key).collect(Collectors.toSet());
        keys.addAll(reversedByHand);
        return new Rows(keys, reversedByHand, like.closed());
    }
}
