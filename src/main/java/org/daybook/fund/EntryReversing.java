package org.daybook.fund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public Pieces reverse(DSLContext sql) {
        Comparator<Entry> lastFirst = Comparator.comparingInt(Entry::number).reversed();
        return new EachFund(sql, lastFirst, (entry, poster) -> {
            if (entry.reversed() == EntryKind.ACCRUAL) {
                poster.turnAccrual(entry);
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
    public Pieces enterAgain(DSLContext sql) {
        Comparator<Entry> byReversed =
                Comparator.comparingInt(e -> e.wrote().reverses().orElse(0));
        return new EachFund(sql, byReversed, (reversal, poster) -> {
            if (reversal.reversed() == EntryKind.ACCRUAL) {
                poster.turnAccrual(reversal);
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

    /** The entries of each fund one after the other, posted into one ledger in memory from the first piece to the last. */
    private final class EachFund implements Pieces {
        private final DSLContext sql;
        private final Comparator<Entry> order;
        private final BiConsumer<Entry, TakingBack> each;
        private final Map<String, TakingBack> posters = new HashMap<>();
        private final Set<String> elsewhere = new HashSet<>();

        EachFund(DSLContext sql, Comparator<Entry> order, BiConsumer<Entry, TakingBack> each) {
            this.sql = sql;
            this.order = order;
            this.each = each;
        }

        @Override
        public TakenBack next(List<FoldedRecord> records) {
            List<Draft.Edit> edits = new ArrayList<>();
            List<String> skipped = new ArrayList<>();
            byFund(records).forEach((fund, entries) -> poster(fund, skipped).ifPresent(poster -> {
                poster.about(entries);
                entries.stream().sorted(order).forEach(entry -> each.accept(entry, poster));
                edits.addAll(poster.edits());
                skipped.addAll(poster.skipped());
            }));
            return new TakenBack(edits, skipped);
        }

        /** Empty where another copy posts in the fund, or it is gone, which is said once. */
        private Optional<TakingBack> poster(String fund, List<String> skipped) {
            if (!posters.containsKey(fund) && !elsewhere.contains(fund)) {
                if (FundStore.fund(sql, fund).isEmpty()) {
                    elsewhere.add(fund);
                    skipped.add(SAY.text("undo.fund-gone"));
                    return Optional.empty();
                }
                Terms terms = posting.terms(sql, fund);
                if (FundPosting.postsHere(sql, terms.fund())) {
                    posters.put(fund, new TakingBack(sql, posting, terms));
                } else {
                    elsewhere.add(fund);
                    skipped.add(SAY.text("undo.elsewhere", terms.fund().name()));
                }
            }
            return Optional.ofNullable(posters.get(fund));
        }
    }

    private static Map<String, List<Entry>> byFund(List<FoldedRecord> records) {
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
        return byFund;
    }
}
