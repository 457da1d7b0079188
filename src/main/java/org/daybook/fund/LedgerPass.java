package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.Doubt;
import org.daybook.table.MappedRow;
import org.daybook.table.RowRule;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImporter;

/**
 * Rows posted one after the other into ledgers in memory, by the rules for any entry: a preview shows what a taking would do,
 * because both do the same. A row that the rules do not take is in doubt for the reason they give.
 */
final class LedgerPass implements TableImporter.Pass<Draft.Edit> {
    private static final Messages SAY = Messages.beside(LedgerPass.class);
    /** Years before and after today that no fund's book reaches: a date beyond is more likely a slip. */
    private static final int LONG_BEFORE = 50;

    private static final int LONG_AFTER = 20;

    private final Function<MappedRow, FundOfRows> into;
    private final LikeEntries like;
    private final FundPosting posting;
    private final String copy;
    private final LocalDate asAt;
    private final LocalDate farBefore;
    private final LocalDate farAfter;
    private final Map<String, Going> going = new HashMap<>();
    private Posted last = Posted.NOTHING;

    /** A fund while rows go into it. */
    private static final class Going {
        private final FundOfRows into;
        private final Ledger ledger;
        private final Posting rules;
        /** Refunds of more than was paid in the rows before them, by day. */
        private final Map<LocalDate, Integer> refundsBeyond = new HashMap<>();

        private boolean begun;

        Going(FundOfRows into) {
            this.into = into;
            this.ledger = into.ledger().copy();
            this.rules = new Posting(ledger, into.terms());
        }

        private int refundsBeyondPaid() {
            return refundsBeyond.entrySet().stream()
                    .filter(on -> ledger.paidWithoutAwardFrom(Math.toIntExact(on.getKey().toEpochDay())) < 0)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** What the rules made of the row that was judged last. */
    private record Posted(Particulars wrote, List<Entry> entries) {
        static final Posted NOTHING = new Posted(
                Particulars.of(EntryKind.PAYMENT, LocalDate.EPOCH, Money.ZERO), List.of());
    }

    /**
     * @param into the fund that a row goes into
     * @param like the entries that were there before
     */
    LedgerPass(
            Function<MappedRow, FundOfRows> into, LikeEntries like, FundPosting posting, String copy, LocalDate asAt) {
        this.into = into;
        this.like = like;
        this.posting = posting;
        this.copy = copy;
        this.asAt = asAt;
        this.farBefore = asAt.minusYears(LONG_BEFORE);
        this.farAfter = asAt.plusYears(LONG_AFTER);
    }

    private Going going(MappedRow row) {
        FundOfRows fund = into.apply(row);
        return going.computeIfAbsent(fund.fund().id(), _ -> new Going(fund));
    }

    @Override
    public RowRule.Ruling inTurn(MappedRow row) {
        Going fund = going(row);
        Particulars wrote = LedgerImporter.particulars(row, fund.into);
        Verdict verdict = fund.rules.consider(wrote, posting.now());
        if (verdict instanceof Verdict.AsksReason) {
            verdict = fund.rules.consider(wrote.because(SAY.text("import.reason")), posting.now());
        }
        return switch (verdict) {
            case Verdict.Ready ready -> {
                ready.entries().forEach(fund.ledger::append);
                ready.refundBeyondPaid()
                        .ifPresent(_ -> fund.refundsBeyond.merge(ready.entries().getFirst().effective(), 1, Integer::sum));
                last = new Posted(wrote, ready.entries());
                yield new RowRule.Ruling(row, remarks(fund.into.fund(), wrote, ready.said()), List.of());
            }
            case Verdict.AsksReason asks -> RowRule.Ruling.doubt(row, Doubt.of("", asks.warning()));
            case Verdict.NotPosted not -> RowRule.Ruling.doubt(row, Doubt.of("", String.join(" ", not.faults())));
        };
    }

    /** Where a row says more than it did, or is of another file, its key is another: so what is like it is pointed at. */
    private List<String> remarks(Fund fund, Particulars wrote, List<String> notices) {
        String likeness = likeness(fund, wrote);
        boolean farOff = wrote.date().isBefore(farBefore) || wrote.date().isAfter(farAfter);
        if (likeness.isEmpty() && !farOff) {
            return notices;
        }
        List<String> remarks = new ArrayList<>(notices);
        if (farOff) {
            remarks.add(SAY.text("import.farOff", PartialDate.of(wrote.date()).inText()));
        }
        if (!likeness.isEmpty()) {
            remarks.add(likeness);
        }
        return remarks;
    }

    private String likeness(Fund fund, Particulars wrote) {
        String payee = wrote.payee().isBlank() ? wrote.source() : wrote.payee();
        String kind = wrote.kind().word();
        long pence = wrote.amount().pence();
        if (like.has(fund.id(), kind, wrote.date(), pence, payee, wrote.reference())) {
            return SAY.text("import.like");
        }
        return like.hasWithoutReference(fund.id(), kind, wrote.date(), pence, payee, wrote.reference())
                ? SAY.text("import.like.noReference")
                : "";
    }

    @Override
    public Stream<Draft.Edit> edits(RowVerdict.Taken taken) {
        Going fund = going(taken.row());
        Stream<Draft.Edit> edits =
                fund.into.postsHere() ? posted(fund.into, taken.key()) : proposed(fund.into, taken.key());
        if (fund.begun) {
            return edits;
        }
        fund.begun = true;
        return fund.into.isNew() ? Stream.concat(made(fund.into.fund()), edits) : edits;
    }

    private static Stream<Draft.Edit> made(Fund fund) {
        RecordKey key = FundTypes.FUND.key(fund.id());
        return Stream.of(
                new Draft.Edit(key, "name", Value.of(fund.name())),
                new Draft.Edit(key, "postingCopy", Value.of(fund.postingCopy())));
    }

    private Stream<Draft.Edit> posted(FundOfRows into, String rowKey) {
        return last.entries().stream().map(entry -> {
            SortedMap<String, Value> members = EntryWords.members(into.fund().id(), entry);
            if (!entry.isReversal()) {
                members.put("importKey", Value.of(rowKey));
            }
            return new Draft.Edit(
                    FundTypes.ENTRY.key(posting.nextId()), RecordType.ENTRY, new Value.Members(members));
        });
    }

    private Stream<Draft.Edit> proposed(FundOfRows into, String rowKey) {
        RecordKey key = FundTypes.PROPOSAL.key(posting.nextId());
        return Stream.of(
                new Draft.Edit(key, "fund", Value.of(into.fund().id())),
                new Draft.Edit(key, "proposedBy", Value.of(copy)),
                new Draft.Edit(key, "proposed", Value.of(PartialDate.of(asAt))),
                new Draft.Edit(key, "content", new Value.Members(EntryWords.members(last.wrote()))),
                new Draft.Edit(key, "importKey", Value.of(rowKey)));
    }

    /** The payments that refunds are of may stand in rows below them, so only now it shows which have none. */
    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        going.values().stream()
                .filter(fund -> !fund.into.postsHere())
                .map(fund -> SAY.text("import.proposals", fund.into.fund().name()))
                .forEach(notices::add);
        int beyond = going.values().stream().mapToInt(Going::refundsBeyondPaid).sum();
        if (beyond > 0) {
            notices.add(SAY.text("import.refundsOver", beyond));
        }
        return notices;
    }

    /** A fund in which nobody posted yet names this copy from now on, as with an entry made by hand. */
    @Override
    public List<Draft.Edit> alongside() {
        return going.values().stream()
                .filter(fund -> fund.begun && fund.into.postsHere() && fund.into.isUnclaimed())
                .map(fund -> new Draft.Edit(FundTypes.FUND.key(fund.into.fund().id()), "postingCopy", Value.of(copy)))
                .toList();
    }
}
