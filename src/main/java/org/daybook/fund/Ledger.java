package org.daybook.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The book of one fund: its entries in their order, and what the next posting has to know of them. It only grows.
 * Confined to one thread.
 */
final class Ledger {
    private final LedgerColumns columns;
    private final List<AwardAccount> awards = new ArrayList<>();
    private final Map<String, DatedBalance> expectedBySource = new HashMap<>();
    private final DatedBalance expected = new DatedBalance();
    private final DatedBalance uncommitted = new DatedBalance();
    private final DatedBalance uncommittedWithExpected = new DatedBalance();
    private final List<HeadAccount> heads = new ArrayList<>();
    private final DatedBalance paidWithoutAward = new DatedBalance();
    private final BitSet reversed = new BitSet();
    private final MirroredAccruals mirrored = new MirroredAccruals();
    /** Entries that the balances have in them. */
    private int counted;

    private int openingBalances;
    private int openedOn = Integer.MAX_VALUE;
    private int firstDay = Integer.MAX_VALUE;

    Ledger() {
        this(new LedgerColumns());
    }

    Ledger(LedgerColumns columns) {
        this.columns = columns;
    }

    /** One to try entries on, which grows by itself. */
    Ledger copy() {
        return new Ledger(columns.copy());
    }

    void append(Entry entry) {
        if (entry.number() != nextNumber()) {
            throw new IllegalStateException("entry " + entry.number() + " where " + nextNumber() + " is next");
        }
        append(LedgerColumns.Row.of(entry));
    }

    void append(LedgerColumns.Row row) {
        columns.append(row);
    }

    /** Appends a whole folio, which begins where the ledger ends. */
    void append(FolioColumns folio) {
        columns.append(folio);
    }

    /** Goes through what was appended since it last did: only a posting asks for what it finds. */
    void count() {
        if (counted < columns.size()) {
            LedgerView view = columns.view();
            for (; counted < view.size(); counted++) {
                count(view, counted);
            }
        }
    }

    private void count(LedgerView view, int row) {
        Effect effect = view.effect(row);
        int day = view.effective(row);
        byte code = view.code(row);
        countHeads(view, row, effect);
        if (view.award(row) != 0) {
            AwardAccount account = account(view.award(row));
            account.add(day, EffectCode.awarded(code) * view.pence(row), effect);
            if (EffectCode.kind(code) == EntryKind.AWARD && !EffectCode.isReversal(code)) {
                account.awardedOn(columns.headIds().id(view.head(row)));
            }
        } else {
            paidWithoutAward.add(day, effect.paid());
        }
        if (effect.expected() != 0) {
            expected.add(day, effect.expected());
            expectedBySource
                    .computeIfAbsent(columns.sourceNames().id(view.source(row)), _ -> new DatedBalance())
                    .add(day, effect.expected());
        }
        uncommitted.add(day, effect.uncommitted(false));
        uncommittedWithExpected.add(day, effect.uncommitted(true));
        if (view.reverses(row) != 0) {
            reversed.set(view.reverses(row));
            countAccrual(view, row);
        }
        if (EffectCode.kind(code) == EntryKind.OPENING_BALANCE) {
            boolean reversal = EffectCode.isReversal(code);
            openingBalances += reversal ? -1 : 1;
            openedOn = reversal ? openedOn : Math.min(openedOn, day);
        }
        firstDay = Math.min(firstDay, day);
    }

    /** @param number of the entry that the next one reverses, if they are a pair */
    private void countAccrual(LedgerView view, int number) {
        if (isAccrual(number)) {
            mirrored.accrued(view, number);
        } else if (isMirror(number)) {
            mirrored.mirrored(view, number, reversed).ifPresent(accrual -> reversed.set(accrual + 1));
        }
    }

    private void countHeads(LedgerView view, int row, Effect effect) {
        byte code = view.code(row);
        long budget = EffectCode.isReversal(code) ? -view.pence(row) : view.pence(row);
        switch (EffectCode.kind(code)) {
            case BUDGET_ALLOCATED -> head(view.head(row)).allocate(budget);
            case VIREMENT -> {
                head(view.head(row)).allocate(budget);
                head(view.fromHead(row)).allocate(-budget);
            }
            default -> head(view.head(row)).use(effect.paid() + effect.committed());
        }
    }

    private HeadAccount head(int number) {
        while (heads.size() <= number) {
            heads.add(new HeadAccount());
        }
        return heads.get(number);
    }

    private AwardAccount account(int number) {
        while (awards.size() <= number) {
            awards.add(new AwardAccount());
        }
        return awards.get(number);
    }

    AwardAccount award(String id) {
        count();
        int number = columns.awardIds().knownNumber(id);
        return number == 0 ? new AwardAccount() : account(number);
    }

    HeadAccount head(String id) {
        count();
        int number = columns.headIds().knownNumber(id);
        return number == 0 ? new HeadAccount() : head(number);
    }

    LedgerView view() {
        return columns.view();
    }

    LedgerColumns columns() {
        return columns;
    }

    int size() {
        return columns.size();
    }

    int nextNumber() {
        return columns.size() + 1;
    }

    /** An accrual is where its release is: that one alone takes it into the next year. */
    boolean isReversed(int number) {
        count();
        return reversed.get(isAccrual(number) ? number + 1 : number);
    }

    /** Whether it is an accrual with its release, the next entry, on a later day; what reverses a release is none. */
    boolean isAccrual(int number) {
        return isAccrualReversedNext(number) && columns.effective[number] > columns.effective[number - 1];
    }

    /** Whether it is the mirror of {@link MirroredAccruals}: its reversal, the next entry, is on an earlier day. */
    boolean isMirror(int number) {
        return isAccrualReversedNext(number) && columns.effective[number] < columns.effective[number - 1];
    }

    MirroredAccruals mirrored() {
        count();
        return mirrored;
    }

    private boolean isAccrualReversedNext(int number) {
        return number > 0
                && number < columns.size()
                && columns.codes[number - 1] == EffectCode.of(
                        EntryKind.ACCRUAL, EffectCode.isAgainstAward(columns.codes[number - 1]), false)
                && columns.reverses[number - 1] == 0
                && columns.reverses[number] == number;
    }

    /** The earliest day that an entry took effect on; the far future where there is none. */
    int firstDay() {
        count();
        return firstDay;
    }

    boolean hasOpeningBalance() {
        count();
        return openingBalances > 0;
    }

    /** The day of the opening balance; the far past where there is none. */
    int openedOn() {
        return hasOpeningBalance() ? openedOn : Integer.MIN_VALUE;
    }

    /** Income expected of a source with this date that no later day has used up already. */
    long expectedFrom(String source, int day) {
        count();
        DatedBalance ofSource = expectedBySource.get(LedgerColumns.sourceKey(source));
        return ofSource == null ? 0 : Math.max(0, ofSource.lowestFrom(day));
    }

    /** What can still be spent or committed with this date without a later day falling short. */
    long uncommittedFrom(int day, boolean withExpected) {
        count();
        return (withExpected ? uncommittedWithExpected : uncommitted).lowestFrom(day);
    }

    /** Income that is expected of anybody with this date. */
    long expectedFrom(int day) {
        count();
        return Math.max(0, expected.lowestFrom(day));
    }

    long paidWithoutAwardFrom(int day) {
        count();
        return paidWithoutAward.lowestFrom(day);
    }

    Instant lastRecorded() {
        return size() == 0 ? Instant.EPOCH : view().recorded(size() - 1);
    }
}
