package org.daybook.fund;

import static org.daybook.database.tables.Tables.FUND_DAY;
import static org.daybook.database.tables.Tables.FUND_STANDING;
import static org.daybook.database.tables.Tables.LEDGER_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import org.daybook.database.StreamedRows;
import org.daybook.database.tables.tables.records.LedgerEntryRecord;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Posted entries in the tables. All methods on the lane. */
final class EntryStore {
    private EntryStore() {}

    /** The keys of the imported rows that entries came from, by number; an entry made by hand has none. */
    static Map<Integer, String> importKeys(DSLContext sql, String fund, Collection<Integer> numbers) {
        Map<Integer, String> keys = new HashMap<>();
        eachRun(numbers, (first, last) -> sql.select(LEDGER_ENTRY.NUMBER, LEDGER_ENTRY.IMPORT_KEY)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.FUND.eq(fund), LEDGER_ENTRY.NUMBER.between(first, last), LEDGER_ENTRY.IMPORT_KEY.isNotNull())
                .forEach(row -> keys.putIfAbsent(row.value1(), row.value2())));
        return keys;
    }

    /** The payments of a fund that no other entry reversed. */
    static void payments(DSLContext sql, String fund, BiConsumer<String, Entry> consumer) {
        Set<Integer> reversed = new HashSet<>(sql.select(LEDGER_ENTRY.REVERSES)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.FUND.eq(fund), LEDGER_ENTRY.REVERSES.isNotNull())
                .fetch(LEDGER_ENTRY.REVERSES));
        try (var rows = sql.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.FUND.eq(fund), LEDGER_ENTRY.KIND.eq(EntryKind.PAYMENT.word()))
                .fetchSize(1_000)
                .fetchLazy()) {
            rows.forEach(row -> {
                if (!reversed.contains(row.getNumber())) {
                    consumer.accept(row.getId(), entry(row));
                }
            });
        }
    }

    /** The entries with these ids that are there, with their funds. */
    static Map<String, InFund> byId(DSLContext sql, Collection<String> ids) {
        Map<String, InFund> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            sql.selectFrom(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.ID.in(all.subList(from, Math.min(all.size(), from + 500))))
                    .forEach(row -> found.put(
                            row.getId(),
                            new InFund(row.getFund(), entry(row), Optional.ofNullable(row.getImportKey()))));
        }
        return found;
    }

    record InFund(String fund, Entry entry, Optional<String> importKey) {}

    /**
     * What the tables hold of a fund.
     *
     * @param counted entries 1 to so many are in every balance: up to the first number that is missing
     * @param lastRecorded when the latest of them was recorded
     */
    record Standing(int entries, int counted, int lastNumber, Instant lastRecorded) {
        static final Standing EMPTY = new Standing(0, 0, 0, Instant.EPOCH);

        /** Whether each of its numbers is there, and once. */
        boolean isWhole() {
            return counted == entries && counted == lastNumber;
        }
    }

    static Standing standing(DSLContext sql, String fund) {
        return sql.selectFrom(FUND_STANDING)
                .where(FUND_STANDING.FUND.eq(fund))
                .fetchOptional(r -> new Standing(
                        r.getEntries(), r.getCounted(), r.getLastNumber(), Instant.ofEpochMilli(r.getLastRecorded())))
                .orElse(Standing.EMPTY);
    }

    /** Along the entries after one up to which none is missing: up to which number that is so. */
    static int countable(DSLContext sql, String fund, int from) {
        int[] last = {from};
        StreamedRows.<RuntimeException>read(
                sql,
                row -> last[0] += row.getInt(1) == last[0] + 1 ? 1 : 0,
                "select number from ledger_entry where fund = ? and number > ? order by number",
                fund,
                from);
        return last[0];
    }

    /** How many entries stand under some numbers. */
    static int count(DSLContext sql, String fund, int first, int last) {
        return sql.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.FUND.eq(fund), LEDGER_ENTRY.NUMBER.between(first, last));
    }

    /** The id of the entry with a number: the first, where two copies posted under one number. */
    static Optional<String> id(DSLContext sql, String fund, int number) {
        return sql.select(LEDGER_ENTRY.ID)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.FUND.eq(fund), LEDGER_ENTRY.NUMBER.eq(number))
                .orderBy(LEDGER_ENTRY.ID)
                .limit(1)
                .fetchOptional(LEDGER_ENTRY.ID);
    }

    /** The measures of a fund on a day, of all its entries, from the daily sums: costs the same at any number of entries. */
    static Effect stands(DSLContext sql, String fund, LocalDate asAt) {
        return sql.select(
                        DSL.sum(FUND_DAY.RECEIVED),
                        DSL.sum(FUND_DAY.EXPECTED),
                        DSL.sum(FUND_DAY.COMMITTED),
                        DSL.sum(FUND_DAY.PAID),
                        DSL.sum(FUND_DAY.MATCHED))
                .from(FUND_DAY)
                .where(FUND_DAY.FUND.eq(fund), FUND_DAY.EFFECTIVE.le(Math.toIntExact(asAt.toEpochDay())))
                .fetchSingle(r -> new Effect(
                        pence(r.value1()), pence(r.value2()), pence(r.value3()), pence(r.value4()), pence(r.value5())));
    }

    private static long pence(java.math.@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    /** The entries with these numbers, in the order of numbers. */
    static List<Entry> entries(DSLContext sql, String fund, Collection<Integer> numbers) {
        List<Entry> found = new ArrayList<>(numbers.size());
        eachRun(numbers, (first, last) -> found.addAll(between(sql, fund, first, last)));
        return found;
    }

    private interface Run {
        void between(int first, int last);
    }

    /** Run by run of neighbours: given the fund and a list of numbers in one condition, H2 would walk through all its entries. */
    private static void eachRun(Collection<Integer> numbers, Run run) {
        int[] sorted =
                numbers.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        int first = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || sorted[i + 1] != sorted[i] + 1) {
                run.between(sorted[first], sorted[i]);
                first = i + 1;
            }
        }
    }

    /** The entries from one number to another, both included. */
    static List<Entry> between(DSLContext sql, String fund, int first, int last) {
        return sql.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.FUND.eq(fund), LEDGER_ENTRY.NUMBER.between(first, last))
                .orderBy(LEDGER_ENTRY.NUMBER, LEDGER_ENTRY.ID)
                .fetch(EntryStore::entry);
    }

    private static Entry entry(LedgerEntryRecord row) {
        EntryKind kind = EntryKind.of(row.getKind()).orElseThrow();
        LocalDate effective = LocalDate.ofEpochDay(row.getEffective());
        Optional<LocalDate> original = Optional.ofNullable(row.getOriginal()).map(LocalDate::parse);
        Optional<Approval> approval = Optional.ofNullable(row.getApprovalRole())
                .flatMap(role -> Optional.ofNullable(row.getApprovalDate())
                        .map(d -> new Approval(role, or(row.getApprovalMinute()), PartialDate.of(d))));
        List<Optional<String>> places = new ArrayList<>(List.of(
                Optional.ofNullable(row.getAward()),
                Optional.ofNullable(row.getHead()),
                Optional.ofNullable(row.getFromHead())));
        return new Entry(
                row.getNumber(),
                effective,
                Period.of(row.getPeriod()),
                original,
                Instant.ofEpochMilli(row.getRecorded()),
                new Money(row.getPence()),
                new Money(row.getReleased()),
                EntryKind.of(row.getReversedKind()).orElseThrow(),
                new Particulars(
                        kind,
                        original.orElse(effective),
                        new Cost(new Money(row.getNet()), new Money(row.getVat()), row.getVatRecoverable()),
                        places.get(0),
                        places.get(1),
                        places.get(2),
                        or(row.getSource()),
                        or(row.getPayee()),
                        or(row.getReference()),
                        or(row.getNote()),
                        row.getInKind(),
                        row.getReverses() == null ? OptionalInt.empty() : OptionalInt.of(row.getReverses()),
                        or(row.getReason()),
                        Period.of(row.getPeriod()).isClosing(),
                        approval));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
