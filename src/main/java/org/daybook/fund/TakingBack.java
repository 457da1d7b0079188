package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.jooq.DSLContext;

/**
 * What takes entries of one fund back, and enters them again: posted one after the other into the ledger in memory, so that
 * each knows of those before it. What the rules no longer allow stays as it is, and is said.
 */
final class TakingBack {
    private static final Messages SAY = Messages.beside(TakingBack.class);

    private final DSLContext sql;
    private final FundPosting posting;
    private final Terms terms;
    private final String fund;
    private final Ledger ledger;
    private final Posting rules;
    private Draft draft = Draft.labelled("");
    private List<String> skipped = new ArrayList<>();
    private Map<Integer, Entry> reversed = Map.of();
    private Map<Integer, String> importKeys = Map.of();
    /** What was taken back because it stood for another: it stands for nothing else. */
    private final Set<Integer> used = new HashSet<>();

    TakingBack(DSLContext sql, FundPosting posting, Terms terms) {
        this.sql = sql;
        this.posting = posting;
        this.terms = terms;
        this.fund = terms.fund().id();
        this.ledger = FundBooks.read(sql, fund);
        this.rules = new Posting(ledger, terms);
    }

    /** What was posted since it was asked last. */
    List<Draft.Edit> edits() {
        Draft posted = draft;
        draft = Draft.labelled("");
        return posted.edits();
    }

    /** What was left alone since it was asked last. */
    List<String> skipped() {
        List<String> left = skipped;
        skipped = new ArrayList<>();
        return left;
    }

    /** Looks up what these reversed, all at once. */
    void about(List<Entry> entries) {
        List<Integer> numbers = entries.stream()
                .flatMapToInt(entry -> entry.wrote().reverses().stream())
                .map(ledger.mirrored()::accrualOf)
                .boxed()
                .distinct()
                .toList();
        reversed = new HashMap<>();
        EntryStore.entries(sql, fund, numbers).forEach(entry -> reversed.putIfAbsent(entry.number(), entry));
        importKeys = EntryStore.importKeys(sql, fund, numbers);
    }

    /** Reverses an entry; where it was reversed and entered again since, the one that stands for it now. */
    void reverse(Entry entry) {
        OptionalInt standing = standing(entry.number());
        if (standing.isEmpty()) {
            skipped.add(SAY.text("undo.reversed", entry.number()));
            return;
        }
        used.add(standing.getAsInt());
        LocalDate date = dayOf(entry);
        LocalDate day = date.isBefore(entry.effective()) ? entry.effective() : date;
        Particulars reversal = Particulars.reversing(standing.getAsInt(), day, SAY.text("undo.reason"))
                .costing(entry.wrote().cost());
        // What stands for it by now may be dated later: from its own day on it is to be as if it had never been entered.
        post(
                entry,
                entry.period().isClosing() ? reversal.inClosingPeriod() : reversal,
                Optional.of(entry),
                Optional.empty());
    }

    private static LocalDate dayOf(Entry entry) {
        return entry.original().orElse(entry.effective());
    }

    /** The entry that stands for one by now: itself, or what was entered again for it once its reversal was taken back. */
    private OptionalInt standing(int number) {
        return standing(number, new HashSet<>());
    }

    /** Of two that are alike the first may stand for another, and be reversed by now: then it is one of those after it. */
    private OptionalInt standing(int number, Set<Integer> seen) {
        if (!ledger.isReversed(number)) {
            return OptionalInt.of(number);
        }
        return enteredAgain(number)
                .filter(again -> !used.contains(again) && seen.add(again))
                .mapToObj(again -> standing(again, seen))
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    /** What may have been entered again for it: after its reversal, and on that one's day. */
    private IntStream enteredAgain(int number) {
        LedgerView view = ledger.view();
        int row = number - 1;
        int taken = ledger.mirrored().reversalOf(number).orElseGet(() -> reversalOf(number)) - 1;
        return IntStream.range(taken + 1, view.size())
                .filter(other -> view.kind(other) == view.kind(row)
                        && view.reverses(other) == 0
                        && view.effective(other) == view.effective(taken)
                        && view.pence(other) == view.pence(row)
                        && view.award(other) == view.award(row)
                        && view.head(other) == view.head(row)
                        && view.fromHead(other) == view.fromHead(row)
                        && view.source(other) == view.source(row))
                .map(other -> other + 1);
    }

    private int reversalOf(int number) {
        LedgerView view = ledger.view();
        // The next entry of an accrual is its release.
        int row = ledger.isAccrual(number) ? number + 1 : number;
        while (view.reverses(row) != number) {
            row++;
        }
        return row + 1;
    }

    /** Enters what a reversal took away, as a new entry on the day of that reversal: on each day figures are what they were. */
    void enterAgain(Entry reversal) {
        int number = reversal.wrote().reverses().orElse(0);
        Optional.ofNullable(reversed.get(number)).ifPresent(original -> {
            String reason = original.wrote().reason();
            post(
                    reversal,
                    original.wrote()
                            .dated(dayOf(reversal), reversal.period().isClosing())
                            .because(reason.isBlank() ? SAY.text("redo.reason") : reason),
                    Optional.of(original),
                    Optional.ofNullable(importKeys.get(number)));
        });
    }

    /** What is dated 1 April, a release, a mirror of one or what reverses one, goes with what is dated before it. */
    void turnAccrual(Entry entry) {
        int number = entry.number();
        if (ledger.isAccrual(number)) {
            takeBackAccrual(entry);
        } else if (entry.isReversal() && !ledger.isAccrual(number - 1)) {
            accrueAgain(entry);
        }
    }

    /** Takes an accrual back together with its release; where it was accrued again since, what stands for it now. */
    private void takeBackAccrual(Entry accrual) {
        OptionalInt standing = standing(accrual.number());
        if (standing.isEmpty()) {
            skipped.add(SAY.text("undo.reversed", accrual.number()));
            return;
        }
        used.add(standing.getAsInt());
        Particulars reversal = Particulars.reversing(
                        standing.getAsInt(), accrual.effective(), SAY.text("undo.accrual", accrual.number()))
                .costing(accrual.wrote().cost())
                .toPayee(accrual.wrote().payee(), accrual.wrote().reference());
        post(
                accrual,
                rules.takingBack(reversal, accrual.effective(), accrual.period().isClosing(), posting.now()),
                Optional.empty());
    }

    /** @param reversal what took the accrual back, on whose day it is to be accrued again */
    private void accrueAgain(Entry reversal) {
        int number = ledger.mirrored().accrualOf(reversal.wrote().reverses().orElse(0));
        Optional.ofNullable(reversed.get(number)).ifPresent(accrual -> post(
                reversal,
                accrual.wrote()
                        .dated(dayOf(reversal), reversal.period().isClosing())
                        .because(SAY.text("redo.reason")),
                Optional.of(accrual),
                Optional.ofNullable(importKeys.get(number))));
    }

    /** A carry forward moves no figure: it is taken back on its own day, in the period that its year's closing had closed. */
    void takeBackCarry(Entry carry) {
        append(new Entry(
                ledger.nextNumber(), carry.effective(), carry.period(), Optional.empty(), now(), carry.amount(), Money.ZERO,
                carry.reversed(),
                Particulars.reversing(carry.number(), carry.effective(), SAY.text("undo.reason"))
                        .costing(Cost.of(carry.amount()))));
    }

    void carryAgain(Entry reversal) {
        append(new Entry(
                ledger.nextNumber(), reversal.effective(), reversal.period(), Optional.empty(), now(), reversal.amount(),
                Money.ZERO, reversal.reversed(),
                Particulars.of(reversal.reversed(), reversal.effective(), reversal.amount())
                        .noting(SAY.text("redo.reason"))));
    }


    private Instant now() {
        return rules.recorded(posting.now());
    }

    /** @param former as {@link Posting#considerFor} has it */
    private void post(Entry of, Particulars wrote, Optional<Entry> former, Optional<String> importKey) {
        Verdict verdict = former.map(entry -> rules.considerFor(entry, wrote, posting.now()))
                .orElseGet(() -> rules.consider(wrote, posting.now()));
        post(of, verdict, importKey);
    }

    private void post(Entry of, Verdict verdict, Optional<String> importKey) {
        switch (verdict) {
            case Verdict.Ready ready -> ready.entries()
                    .forEach(entry -> append(entry, importKey.filter(_ -> !entry.isReversal())));
            case Verdict.AsksReason asks -> skipped.add(SAY.text("undo.stays", of.number(), asks.warning()));
            case Verdict.NotPosted not ->
                skipped.add(SAY.text("undo.stays", of.number(), String.join(" ", not.faults())));
        }
    }

    private void append(Entry entry) {
        append(entry, Optional.empty());
    }

    private void append(Entry entry, Optional<String> importKey) {
        ledger.append(entry);
        SortedMap<String, Value> members = EntryWords.members(fund, entry);
        importKey.ifPresent(key -> members.put("importKey", Value.of(key)));
        draft.enter(FundTypes.ENTRY.key(posting.nextId()), members);
    }
}
