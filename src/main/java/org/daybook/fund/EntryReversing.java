package org.daybook.fund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.daybook.journal.Draft;
import org.daybook.journal.FieldState;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;
import org.jooq.DSLContext;

/**
 * Undo of entries posts their reversals, the last entry first; redo posts new entries, the first entry first. An import's
 * undo is one set like any other's.
 */
final class EntryReversing implements Projection.Reversing {
    private static final Messages SAY = Messages.beside(EntryReversing.class);

    private final FundPosting posting;

    EntryReversing(FundPosting posting) {
        this.posting = posting;
    }

    @Override
    public TakenBack reverse(DSLContext sql, List<FoldedRecord> records) {
        Comparator<Entry> lastFirst = Comparator.comparingInt(Entry::number).reversed();
        return eachFund(sql, records, lastFirst, (entry, poster) -> {
            boolean accrual = entry.reversed() == EntryKind.ACCRUAL;
            if (accrual && entry.isReversal()) {
                // It goes with its accrual.
                return;
            }
            if (accrual) {
                poster.takeBackAccrual(entry);
            } else if (isCarry(entry)) {
                poster.takeBackCarry(entry);
            } else if (entry.isReversal()) {
                poster.enterAgain(entry);
            } else {
                poster.reverse(entry);
            }
        });
    }

    /** Where this copy posts by now, its entries follow on those that came, and its printed figures count them. */
    @Override
    public void setAside(DSLContext sql, List<FoldedRecord> entries) {
        entries.stream()
                .flatMap(record -> record.text("fund").stream())
                .distinct()
                .flatMap(id -> FundStore.fund(sql, id).stream())
                .filter(fund -> PostingRight.of(fund.postingCopy()).equals(new PostingRight.Held(FundStore.copy(sql))))
                .findFirst()
                .ifPresent(fund -> {
                    throw new Refused(SAY.text("undo.merge", fund.name()));
                });
    }

    @Override
    public TakenBack enterAgain(DSLContext sql, List<FoldedRecord> reversals) {
        Comparator<Entry> byReversed =
                Comparator.comparingInt(e -> e.wrote().reverses().orElse(0));
        return eachFund(sql, reversals, byReversed, (reversal, poster) -> {
            if (reversal.reversed() == EntryKind.ACCRUAL) {
                if (reversal.isReversal()) {
                    poster.accrueAgain(reversal);
                }
            } else if (isCarry(reversal)) {
                poster.carryAgain(reversal);
            } else if (reversal.isReversal()) {
                poster.enterAgain(reversal);
            } else {
                // The undo of a reversal had entered it again: doing that undo's work once more reverses it once more.
                poster.reverse(reversal);
            }
        });
    }

    private static boolean isCarry(Entry entry) {
        return entry.reversed() == EntryKind.CARRIED_OUT || entry.reversed() == EntryKind.CARRIED_IN;
    }

    private TakenBack eachFund(
            DSLContext sql, List<FoldedRecord> records, Comparator<Entry> order, BiConsumer<Entry, TakingBack> each) {
        Map<String, List<Entry>> byFund = new LinkedHashMap<>();
        for (FoldedRecord record : records) {
            FieldState state = record.fields().get(RecordType.ENTRY);
            if (state != null && state.value() instanceof Value.Members(var members)) {
                Values.text(members.getOrDefault("fund", Value.NOTHING))
                        .ifPresent(fund -> EntryWords.entry(members)
                                .ifPresent(e -> byFund.computeIfAbsent(fund, _ -> new ArrayList<>())
                                        .add(e)));
            }
        }
        List<Draft.Edit> edits = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        byFund.forEach((fund, entries) -> {
            Terms terms = posting.terms(sql, fund);
            if (!FundPosting.postsHere(sql, terms.fund())) {
                skipped.add(SAY.text("undo.elsewhere", terms.fund().name()));
                return;
            }
            TakingBack poster = new TakingBack(sql, posting, terms);
            entries.stream().sorted(order).forEach(e -> each.accept(e, poster));
            edits.addAll(poster.edits());
            skipped.addAll(poster.skipped());
        });
        return new TakenBack(edits, skipped);
    }
}
