package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.kit.text.Messages;
import org.daybook.table.Doubt;
import org.daybook.table.LedgerRows;
import org.daybook.table.MappedRow;
import org.daybook.table.RowRule;
import org.daybook.table.TableImporter;
import org.daybook.table.TableTarget;
import org.daybook.table.TableTargets;

/**
 * Rows of a table as ledger entries. They go through the rules like any other, one after the other; a row that names a
 * fund, award or head that there is not, or that may be one of several, is doubtful. Without a fund they go into the first
 * one, and a hint says so.
 *
 * <p>All that the tables hold is read when it is made, on the lane: rows are judged and turned into edits beside it.
 */
final class LedgerImporter implements TableImporter<Draft.Edit> {
    private static final Messages SAY = Messages.beside(LedgerImporter.class);
    private static final Pattern GAPS_IN_A_KIND = Pattern.compile("[ _-]+");

    private final FundPosting posting;
    private final LocalDate asAt;
    private final String copy;
    private final Names<FundOfRows> byName;
    private final FundOfRows usual;
    private final ImportedRowStore.Rows there;

    LedgerImporter(Reading reading, FundPosting posting) {
        this.posting = posting;
        this.asAt = reading.asAt();
        this.copy = FundStore.copy(reading.sql());
        List<FundOfRows> funds = FundStore.funds(reading.sql()).stream()
                .map(fund -> FundOfRows.there(reading.sql(), posting, fund))
                .toList();
        this.byName = new Names<>(funds, into -> into.fund().name());
        this.usual = funds.isEmpty()
                ? FundOfRows.toBeMade(posting.nextId(), SAY.text("import.fundName"), copy, FundStore.settings(reading.sql()))
                : funds.getFirst();
        this.there = ImportedRowStore.read(reading.sql());
    }

    @Override
    public Pass<Draft.Edit> begin() {
        return new LedgerPass(this::into, there.like(), posting, copy, asAt);
    }

    @Override
    public TableTarget target() {
        return TableTargets.ledger().and(this::rule);
    }

    @Override
    public String meant(String field, String text) {
        return switch (field) {
            case LedgerRows.FUND -> text.isEmpty() ? usual.fund().id() : fundMeant(text);
            case LedgerRows.KIND -> text.isEmpty() ? LedgerRows.PAYMENT : text;
            default -> text;
        };
    }

    private String fundMeant(String name) {
        List<FundOfRows> meant = byName.meant(name);
        return meant.size() == 1 ? meant.getFirst().fund().id() : name;
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
    public List<String> hints(Set<String> mapped) {
        List<String> hints = new ArrayList<>();
        hints.add(SAY.text(usual.isNew() ? "import.newFund" : "import.fund", usual.fund().name()));
        if (!mapped.contains(LedgerRows.KIND)) {
            hints.add(SAY.text("import.payments"));
        }
        return hints;
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
        List<FundOfRows> into = fund.map(byName::meant).orElse(List.of(usual));
        if (into.size() == 1) {
            return within(row, kind.get(), into.getFirst());
        }
        String reason = into.isEmpty() ? "import.noFund" : "import.funds";
        return doubt(row, LedgerRows.FUND, SAY.text(reason, fund.orElse("")));
    }

    private static Optional<String> written(MappedRow row, String field) {
        return row.text(field).filter(text -> !text.isBlank());
    }

    private static RowRule.Ruling within(MappedRow row, EntryKind kind, FundOfRows into) {
        Optional<String> award = written(row, LedgerRows.AWARD);
        if (award.isEmpty() && kind.isOfAnAward()) {
            return doubt(row, LedgerRows.AWARD, SAY.text("fault.noAward"));
        }
        if (award.isPresent() && kind.asks(EntryKind.Asks.AWARD)) {
            List<Award> meant = into.awards().meant(award.get());
            if (meant.size() != 1) {
                return doubt(row, LedgerRows.AWARD, whichAward(award.get(), meant, into));
            }
        }
        Optional<String> head = written(row, LedgerRows.HEAD);
        if (head.isEmpty() && kind == EntryKind.BUDGET_ALLOCATED) {
            return doubt(row, LedgerRows.HEAD, SAY.text("fault.noHead"));
        }
        if (head.isPresent() && kind.asks(EntryKind.Asks.HEAD)) {
            List<BudgetHead> meant = into.heads().meant(head.get());
            if (meant.size() != 1) {
                String reason = meant.isEmpty() ? "import.noHead" : "import.heads";
                return doubt(row, LedgerRows.HEAD, SAY.text(reason, head.get(), into.fund().name()));
            }
        }
        return RowRule.Ruling.fine(row);
    }

    private static String whichAward(String written, List<Award> meant, FundOfRows into) {
        String fund = into.fund().name();
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

    private FundOfRows into(MappedRow row) {
        return written(row, LedgerRows.FUND).map(fund -> byName.meant(fund).getFirst()).orElse(usual);
    }

    /** What a row says of an entry, once each name in it means one thing. */
    static Particulars particulars(MappedRow row, FundOfRows into) {
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
                ? written(row, LedgerRows.AWARD).map(name -> into.awards().meant(name).getFirst())
                : Optional.empty();
        wrote = award.map(Award::id).map(wrote::ofAward).orElse(wrote);
        Optional<BudgetHead> head = kind.asks(EntryKind.Asks.HEAD)
                ? written(row, LedgerRows.HEAD).map(name -> into.heads().meant(name).getFirst())
                : Optional.empty();
        return head.map(BudgetHead::id).map(wrote::onHead).orElse(wrote);
    }
}
