package org.daybook.fund;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.Doubt;
import org.daybook.table.LedgerRows;
import org.daybook.table.MappedRow;
import org.daybook.table.RowRule;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImporter;
import org.daybook.table.TableTarget;
import org.daybook.table.TableTargets;

/**
 * Rows of a table as ledger entries. They go through the rules like any other, one after the other; a row that names a
 * fund, award or head that there is not, or that may be one of several, is doubtful. Without a fund they go into the first
 * one, and a hint says so.
 *
 * <p>All that the tables hold is read when it is made, on the lane: rows are turned into edits while the lane writes. The
 * ledgers grow by each row, whether what became of it is saved in the end or not.
 */
final class LedgerImporter implements TableImporter<Draft.Edit> {
    private static final Messages SAY = Messages.beside(LedgerImporter.class);
    private static final Pattern GAPS_IN_A_KIND = Pattern.compile("[ _-]+");

    private final Reading reading;
    private final FundPosting posting;
    private final List<Into> funds;
    private final Names<Into> byName;
    private final Optional<Into> first;
    private final ImportedRowStore.Rows there;
    private final String copy;
    private final Into made;

    LedgerImporter(Reading reading, FundPosting posting) {
        this.reading = reading;
        this.posting = posting;
        this.copy = FundStore.copy(reading.sql());
        this.made = new Into(FundStore.settings(reading.sql()));
        this.funds = FundStore.funds(reading.sql()).stream().map(Into::new).toList();
        this.byName = new Names<>(funds, into -> into.terms.fund().name());
        this.first = funds.stream().findFirst();
        this.there = ImportedRowStore.read(reading.sql());
    }

    @Override
    public TableTarget target() {
        return TableTargets.ledger().and(this::rule);
    }

    @Override
    public boolean isThere(String key) {
        return there.keys().contains(key);
    }

    @Override
    public Optional<String> remark(String key) {
        return there.reversed().contains(key) ? Optional.of(SAY.text("import.reversed")) : Optional.empty();
    }

    @Override
    public List<String> hints() {
        return List.of(first.map(into -> SAY.text("import.fund", into.terms.fund().name()))
                .orElse(SAY.text("import.newFund", SAY.text("import.fundName"))));
    }

    private RowRule.Ruling rule(MappedRow row) {
        Optional<EntryKind> kind = kind(row);
        if (kind.isEmpty() || !kind.get().enteredByHand() || kind.get() == EntryKind.VIREMENT) {
            return doubt(row, LedgerRows.KIND, SAY.text("import.kind", row.text(LedgerRows.KIND).orElse("")));
        }
        for (String field : List.of(LedgerRows.PAYEE, LedgerRows.REFERENCE)) {
            if (row.text(field).orElse("").length() > Field.LONGEST_TEXT) {
                return doubt(row, field, SAY.text("import.long", Field.LONGEST_TEXT));
            }
        }
        Optional<String> fund = written(row, LedgerRows.FUND);
        List<Into> into = fund.map(byName::meant).orElse(List.of(first.orElse(made)));
        if (into.size() == 1) {
            return within(row, kind.get(), into.getFirst());
        }
        String reason = into.isEmpty() ? "import.noFund" : "import.funds";
        return doubt(row, LedgerRows.FUND, SAY.text(reason, fund.orElse("")));
    }

    private static Optional<String> written(MappedRow row, String field) {
        return row.text(field).filter(text -> !text.isBlank());
    }

    private static RowRule.Ruling within(MappedRow row, EntryKind kind, Into into) {
        Optional<String> award = written(row, LedgerRows.AWARD);
        if (award.isEmpty() && kind.isOfAnAward()) {
            return doubt(row, LedgerRows.AWARD, SAY.text("fault.noAward"));
        }
        if (award.isPresent() && kind.asks(EntryKind.Asks.AWARD)) {
            List<Award> meant = into.awards.meant(award.get());
            if (meant.size() != 1) {
                return doubt(row, LedgerRows.AWARD, whichAward(award.get(), meant, into));
            }
        }
        Optional<String> head = written(row, LedgerRows.HEAD);
        if (head.isEmpty() && kind == EntryKind.BUDGET_ALLOCATED) {
            return doubt(row, LedgerRows.HEAD, SAY.text("fault.noHead"));
        }
        if (head.isPresent() && kind.asks(EntryKind.Asks.HEAD)) {
            List<BudgetHead> meant = into.heads.meant(head.get());
            if (meant.size() != 1) {
                String reason = meant.isEmpty() ? "import.noHead" : "import.heads";
                return doubt(row, LedgerRows.HEAD, SAY.text(reason, head.get(), into.terms.fund().name()));
            }
        }
        return RowRule.Ruling.fine(row);
    }

    private static String whichAward(String written, List<Award> meant, Into into) {
        String fund = into.terms.fund().name();
        return meant.isEmpty()
                ? SAY.text("import.noAward", written, fund)
                : SAY.text("import.awards", written, fund, meant.stream().map(Award::label).collect(Collectors.joining("; ")));
    }

    private static RowRule.Ruling doubt(MappedRow row, String field, String reason) {
        return RowRule.Ruling.doubt(row, Doubt.of(field, reason));
    }

    private static Optional<EntryKind> kind(MappedRow row) {
        String written = row.text(LedgerRows.KIND).orElse(LedgerRows.PAYMENT).strip();
        // A million rows say but a few kinds, and most of them as they are called here.
        return EntryKind.of(written)
                .or(() -> EntryKind.of(
                        GAPS_IN_A_KIND.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("-")));
    }

    @Override
    public Stream<Draft.Edit> edits(RowVerdict.Taken taken) {
        MappedRow row = taken.row();
        Into into = written(row, LedgerRows.FUND)
                .map(fund -> byName.meant(fund).getFirst())
                .or(() -> first)
                .orElse(made);
        return Stream.concat(into.made(), into.edits(particulars(row, into), taken));
    }

    /** A fund in which nobody posted yet names this copy from now on, as with an entry made by hand. */
    @Override
    public List<Draft.Edit> alongside() {
        return funds.stream().flatMap(Into::claim).toList();
    }

    private static Particulars particulars(MappedRow row, Into into) {
        EntryKind kind = kind(row).orElse(EntryKind.PAYMENT);
        Particulars wrote = Particulars.of(
                        kind,
                        row.date(LedgerRows.DATE).orElseThrow().earliest(),
                        row.amount(LedgerRows.AMOUNT).orElseThrow())
                .toPayee(row.text(LedgerRows.PAYEE).orElse(""), row.text(LedgerRows.REFERENCE).orElse(""))
                .noting(row.text(LedgerRows.NOTE).orElse(""));
        if (kind.asks(EntryKind.Asks.SOURCE)) {
            wrote = wrote.toPayee("", wrote.reference()).fromSource(row.text(LedgerRows.PAYEE).orElse(""));
        }
        Optional<Award> award = kind.asks(EntryKind.Asks.AWARD)
                ? written(row, LedgerRows.AWARD).map(name -> into.awards.meant(name).getFirst())
                : Optional.empty();
        wrote = award.map(Award::id).map(wrote::ofAward).orElse(wrote);
        Optional<BudgetHead> head = kind.asks(EntryKind.Asks.HEAD)
                ? written(row, LedgerRows.HEAD).map(name -> into.heads.meant(name).getFirst())
                : Optional.empty();
        return head.map(BudgetHead::id).map(wrote::onHead).orElse(wrote);
    }

    /** One fund while rows go into it. */
    private final class Into {
        private final Terms terms;
        private final boolean postsHere;
        private final boolean isNew;
        private final Names<Award> awards;
        private final Names<BudgetHead> heads;
        private final Ledger ledger;
        private boolean made;
        private boolean posted;

        Into(Fund fund) {
            this.terms = posting.terms(reading.sql(), fund.id());
            this.postsHere = FundPosting.postsHere(reading.sql(), fund);
            this.isNew = false;
            this.ledger = FundBooks.read(reading.sql(), fund.id());
            List<Award> inOrder = terms.awards().values().stream().sorted(Comparator.comparing(Award::id)).toList();
            this.awards = new Names<>(inOrder, Award::number, Award::label, Award::recipient);
            this.heads = new Names<>(terms.heads().values(), BudgetHead::name);
        }

        /** The fund that is made because there is none. */
        Into(FundSettings settings) {
            Fund fund = new Fund(
                    posting.nextId(), SAY.text("import.fundName"), "", false, Optional.empty(), false, Optional.empty(),
                    Optional.empty(), copy);
            this.terms = new Terms(fund, Map.of(), Map.of(), PeriodBook.ALL_OPEN, settings);
            this.postsHere = true;
            this.isNew = true;
            this.ledger = new Ledger();
            this.awards = new Names<>(List.of());
            this.heads = new Names<>(List.of());
        }

        Stream<Draft.Edit> made() {
            if (!isNew || made) {
                return Stream.empty();
            }
            made = true;
            RecordKey key = FundTypes.FUND.key(terms.fund().id());
            return Stream.of(
                    new Draft.Edit(key, "name", Value.of(terms.fund().name())),
                    new Draft.Edit(key, "postingCopy", Value.of(terms.fund().postingCopy())));
        }

        Stream<Draft.Edit> edits(Particulars wrote, RowVerdict.Taken taken) {
            Posting rules = new Posting(ledger, terms);
            Verdict verdict = rules.consider(wrote, posting.now());
            if (verdict instanceof Verdict.AsksReason) {
                verdict = rules.consider(wrote.because(SAY.text("import.reason")), posting.now());
            }
            return switch (verdict) {
                case Verdict.Ready ready -> {
                    ready.entries().forEach(ledger::append);
                    yield postsHere ? posted(ready, taken.key()) : proposed(wrote, taken.key());
                }
                case Verdict.AsksReason asks -> throw new Refused(asks.warning());
                case Verdict.NotPosted not -> throw new Refused(
                        SAY.text("import.row", taken.line(), String.join(" ", not.faults())));
            };
        }

        Stream<Draft.Edit> claim() {
            boolean unclaimed = PostingRight.of(terms.fund().postingCopy()) instanceof PostingRight.Unclaimed;
            return posted && unclaimed
                    ? Stream.of(new Draft.Edit(FundTypes.FUND.key(terms.fund().id()), "postingCopy", Value.of(copy)))
                    : Stream.empty();
        }

        private Stream<Draft.Edit> posted(Verdict.Ready ready, String rowKey) {
            posted = true;
            return ready.entries().stream().map(entry -> {
                SortedMap<String, Value> members = EntryWords.members(terms.fund().id(), entry);
                if (!entry.isReversal()) {
                    members.put("importKey", Value.of(rowKey));
                }
                return new Draft.Edit(
                        FundTypes.ENTRY.key(posting.nextId()), RecordType.ENTRY, new Value.Members(members));
            });
        }

        private Stream<Draft.Edit> proposed(Particulars wrote, String rowKey) {
            RecordKey key = FundTypes.PROPOSAL.key(posting.nextId());
            return Stream.of(
                    new Draft.Edit(key, "fund", Value.of(terms.fund().id())),
                    new Draft.Edit(key, "proposedBy", Value.of(copy)),
                    new Draft.Edit(key, "proposed", Value.of(PartialDate.of(reading.asAt()))),
                    new Draft.Edit(key, "content", new Value.Members(EntryWords.members(wrote))),
                    new Draft.Edit(key, "importKey", Value.of(rowKey)));
        }
    }
}
