package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
    public List<Draft.Edit> reverse(DSLContext sql, List<FoldedRecord> records) {
        Comparator<Entry> lastFirst = Comparator.comparingInt(Entry::number).reversed();
        return eachFund(sql, records, lastFirst, (entry, poster) -> {
            if (entry.reversed() == EntryKind.ACCRUAL) {
                throw new Refused(SAY.text("undo.accrual", entry.number()));
            }
            if (entry.isReversal()) {
                poster.postAgain(entry);
                return;
            }
            LocalDate date = entry.original().orElse(entry.effective());
            poster.post(Particulars.reversing(
                    entry.number(),
                    date.isBefore(entry.effective()) ? entry.effective() : date,
                    SAY.text("undo.reason")));
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
    public List<Draft.Edit> enterAgain(DSLContext sql, List<FoldedRecord> reversals) {
        Comparator<Entry> byReversed =
                Comparator.comparingInt(e -> e.wrote().reverses().orElse(0));
        return eachFund(sql, reversals, byReversed, (reversal, poster) -> {
            if (reversal.isReversal()) {
                poster.postAgain(reversal);
            } else {
                // The undo of a reversal had entered it again: doing that undo's work once more reverses it once more.
                poster.post(Particulars.reversing(reversal.number(), reversal.effective(), SAY.text("redo.reason")));
            }
        });
    }

    private List<Draft.Edit> eachFund(
            DSLContext sql, List<FoldedRecord> records, Comparator<Entry> order, BiConsumer<Entry, Poster> each) {
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
        byFund.forEach((fund, entries) -> {
            Poster poster = new Poster(sql, fund);
            entries.stream().sorted(order).forEach(e -> each.accept(e, poster));
            edits.addAll(poster.draft.edits());
        });
        return edits;
    }

    /** Posts one after the other into the ledger in memory, so that each knows of those before it. */
    private final class Poster {
        private final DSLContext sql;
        private final String fund;
        private final Ledger ledger;
        private final Terms terms;
        private final Draft draft = Draft.labelled("");

        Poster(DSLContext sql, String fund) {
            this.sql = sql;
            this.fund = fund;
            this.terms = posting.terms(sql, fund);
            if (!FundPosting.postsHere(sql, terms.fund())) {
                throw new Refused(SAY.text("fund.postsElsewhere", terms.fund().name()));
            }
            this.ledger = FundBooks.read(sql, fund);
        }

        /** Enters what a reversal took away, as a new entry. */
        void postAgain(Entry reversal) {
            int number = reversal.wrote().reverses().orElse(0);
            EntryStore.entries(sql, fund, List.of(number)).stream().findFirst().ifPresent(original -> {
                String reason = original.wrote().reason();
                post(
                        original.wrote().because(reason.isBlank() ? SAY.text("redo.reason") : reason),
                        EntryStore.importKey(sql, fund, number));
            });
        }

        void post(Particulars wrote) {
            post(wrote, Optional.empty());
        }

        private void post(Particulars wrote, Optional<String> importKey) {
            Verdict.Ready ready = FundPosting.ready(new Posting(ledger, terms).consider(wrote, posting.now()));
            for (Entry entry : ready.entries()) {
                ledger.append(entry);
                SortedMap<String, Value> members = EntryWords.members(fund, entry);
                importKey.ifPresent(key -> members.put("importKey", Value.of(key)));
                draft.enter(FundTypes.ENTRY.key(posting.nextId()), members);
            }
        }
    }
}
