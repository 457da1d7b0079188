package org.daybook.fund;

import static org.daybook.database.tables.Tables.AWARD;
import static org.daybook.database.tables.Tables.AWARD_CONDITION;
import static org.daybook.database.tables.Tables.AWARD_MOVE;
import static org.daybook.database.tables.Tables.BUDGET_HEAD;
import static org.daybook.database.tables.Tables.CLAIM;
import static org.daybook.database.tables.Tables.CLAIM_MOVE;
import static org.daybook.database.tables.Tables.FUND;
import static org.daybook.database.tables.Tables.HOPED_INCOME;
import static org.daybook.database.tables.Tables.JOURNAL_STATE;
import static org.daybook.database.tables.Tables.LEDGER_ENTRY;
import static org.daybook.database.tables.Tables.PERIOD_CLOSE;
import static org.daybook.database.tables.Tables.PROPOSAL;
import static org.daybook.database.tables.Tables.RECONCILIATION;
import static org.daybook.database.tables.Tables.RECONCILIATION_ITEM;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.OptionalInt;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Settings;
import org.daybook.database.tables.tables.records.FundRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.TableProjection;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Funds and what belongs to them, in the tables; awards are {@link AwardStore}'s, entries {@link EntryStore}'s. All methods
 * on the lane.
 */
final class FundStore {
    private FundStore() {}

    static List<Projection> projections(
            Projection.Reversing entries, Projection.Reversing closings, FundBooks books) {
        return List.of(
                new TableProjection(FundTypes.FUND, FUND),
                new TableProjection(FundTypes.HEAD, BUDGET_HEAD),
                new TableProjection(FundTypes.HOPED_INCOME, HOPED_INCOME),
                new TableProjection(FundTypes.AWARD, AWARD),
                new TableProjection(FundTypes.AWARD_MOVE, AWARD_MOVE),
                new TableProjection(FundTypes.AWARD_CONDITION, AWARD_CONDITION),
                new TableProjection(FundTypes.CLAIM, CLAIM),
                new TableProjection(FundTypes.CLAIM_MOVE, CLAIM_MOVE),
                new PeriodProjection(new TableProjection(FundTypes.PERIOD_CLOSE, PERIOD_CLOSE), closings),
                new TableProjection(FundTypes.PROPOSAL, PROPOSAL),
                new TableProjection(FundTypes.RECONCILIATION, RECONCILIATION),
                new TableProjection(FundTypes.RECONCILIATION_ITEM, RECONCILIATION_ITEM),
                new EntryProjection(entries, books));
    }

    /** This laptop's copy, as a fund names it. */
    static String copy(DSLContext sql) {
        return sql.select(JOURNAL_STATE.COPY)
                .from(JOURNAL_STATE)
                .fetchOptional()
                .map(r -> r.value1().toString())
                .orElse("");
    }

    /** The last line of the journal that the tables have seen: the same again means that nothing was written since. */
    static String lastLine(DSLContext sql) {
        return sql.select(JOURNAL_STATE.LAST_LINE, JOURNAL_STATE.LAST_HASH)
                .from(JOURNAL_STATE)
                .fetchOptional()
                .map(row -> row.value1() + " " + row.value2())
                .orElse("");
    }

    /** All funds that are not archived, in the order they were made. */
    static List<Fund> funds(DSLContext sql) {
        return sql.selectFrom(FUND)
                .where(DSL.coalesce(FUND.ARCHIVED, false).isFalse())
                .orderBy(FUND.ID)
                .fetch(FundStore::fund);
    }

    static Optional<Fund> fund(DSLContext sql, String id) {
        return sql.selectFrom(FUND).where(FUND.ID.eq(id)).fetchOptional(FundStore::fund);
    }

    private static Fund fund(FundRecord row) {
        Optional<Fund.Block> block = Optional.ofNullable(row.getBlockText())
                .map(text -> new Fund.Block(text, money(row.getBlockAmount()), date(row.getBlockLifted())));
        return new Fund(
                row.getId(),
                or(row.getName()),
                or(row.getPurpose()),
                Boolean.TRUE.equals(row.getRingFenced()),
                money(row.getAmount()),
                Boolean.TRUE.equals(row.getOlder()),
                block,
                date(row.getEnds()),
                or(row.getPostingCopy()));
    }

    static List<BudgetHead> heads(DSLContext sql, String fund) {
        return heads(sql, BUDGET_HEAD.FUND.eq(fund).and(DSL.coalesce(BUDGET_HEAD.ARCHIVED, false).isFalse()));
    }

    /** Those put away among them. */
    static List<BudgetHead> allHeads(DSLContext sql, String fund) {
        return heads(sql, BUDGET_HEAD.FUND.eq(fund));
    }

    private static List<BudgetHead> heads(DSLContext sql, Condition which) {
        return sql.selectFrom(BUDGET_HEAD)
                .where(which)
                .orderBy(BUDGET_HEAD.PLACE, BUDGET_HEAD.ID)
                .fetch(row -> new BudgetHead(
                        row.getId(),
                        or(row.getFund()),
                        or(row.getName()),
                        Boolean.TRUE.equals(row.getRingFenced()),
                        money(row.getStillToCome())));
    }

    /** The ids of all heads of a fund, those put away among them. */
    static Set<String> headIds(DSLContext sql, String fund) {
        return sql.selectFrom(BUDGET_HEAD).where(BUDGET_HEAD.FUND.eq(fund)).fetchSet(BUDGET_HEAD.ID);
    }

    static List<HopedIncome> hoped(DSLContext sql, String fund) {
        return sql.selectFrom(HOPED_INCOME)
                .where(HOPED_INCOME.FUND.eq(fund))
                .orderBy(HOPED_INCOME.ID)
                .fetch(row -> new HopedIncome(
                        row.getId(), or(row.getSource()), money(row.getAmount()), date(row.getDue()), or(row.getNotes())));
    }

    static PeriodBook periods(DSLContext sql, String fund) {
        List<Period> closed = new ArrayList<>();
        Set<String> reopened = sql.selectFrom(PERIOD_CLOSE)
                .where(PERIOD_CLOSE.FUND.eq(fund))
                .and(PERIOD_CLOSE.REOPENS.isNotNull())
                .fetchSet(PERIOD_CLOSE.REOPENS);
        sql.selectFrom(PERIOD_CLOSE).where(PERIOD_CLOSE.FUND.eq(fund)).and(PERIOD_CLOSE.REOPENS.isNull()).forEach(row -> {
            if (reopened.contains(row.getId())) {
                return;
            }
            try {
                closed.add(Period.of(or(row.getPeriod())));
            } catch (DateTimeException e) {
                // A newer program's way of naming periods: it closes nothing here, and the record stays in the journal.
            }
        });
        return PeriodBook.of(closed);
    }

    /** The keys of rows that went in as proposals and wait or were returned. Of those posted, the entries tell. */
    static Set<String> proposedKeys(DSLContext sql) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.IMPORT_KEY.isNotNull())
                .and(PROPOSAL.POSTED_AS.isNull())
                .fetchSet(PROPOSAL.IMPORT_KEY);
    }

    /** Those of a fund; one that stands in for an entry which counts here by now is none any more. */
    static List<Proposal> proposals(DSLContext sql, String fund) {
        List<Proposal> found = new ArrayList<>();
        sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.FUND.eq(fund))
                .and(DSL.notExists(DSL.selectOne().from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(PROPOSAL.ID))))
                .orderBy(PROPOSAL.ID)
                .forEach(row -> Proposal.of(
                                row.getId(),
                                or(row.getProposedBy()),
                                date(row.getProposed()),
                                or(row.getContent()),
                                or(row.getPostedAs()),
                                or(row.getReturnedBecause()),
                                Optional.ofNullable(row.getImportKey()))
                        .ifPresent(found::add));
        return found;
    }

    static List<Reconciliation> reconciliations(DSLContext sql, String fund) {
        Map<String, List<Reconciliation.Item>> items = new LinkedHashMap<>();
        sql.select(RECONCILIATION_ITEM.fields())
                .from(RECONCILIATION_ITEM)
                .join(RECONCILIATION)
                .on(RECONCILIATION.ID.eq(RECONCILIATION_ITEM.RECONCILIATION))
                .where(RECONCILIATION.FUND.eq(fund))
                .orderBy(RECONCILIATION_ITEM.ID)
                .forEach(row -> items.computeIfAbsent(
                                or(row.get(RECONCILIATION_ITEM.RECONCILIATION)), _ -> new ArrayList<>())
                        .add(new Reconciliation.Item(
                                row.get(RECONCILIATION_ITEM.ID),
                                money(row.get(RECONCILIATION_ITEM.AMOUNT)).orElse(Money.ZERO),
                                Optional.ofNullable(row.get(RECONCILIATION_ITEM.ENTRY))
                                        .map(n -> OptionalInt.of(n.intValue()))
                                        .orElse(OptionalInt.empty()),
                                or(row.get(RECONCILIATION_ITEM.EXPLANATION)))));
        List<Reconciliation> found = new ArrayList<>();
        sql.selectFrom(RECONCILIATION)
                .where(RECONCILIATION.FUND.eq(fund))
                .orderBy(RECONCILIATION.ID)
                .forEach(row -> date(row.getDate()).ifPresent(d -> money(row.getFigure()).ifPresent(figure -> {
                    Optional<Instant> until = Optional.ofNullable(row.getRecordedUntil()).map(FundStore::moment);
                    found.add(new Reconciliation(
                            row.getId(),
                            fund,
                            d.latest(),
                            Reconciliation.Measured.of(or(row.getMeasured())),
                            figure,
                            until,
                            items.getOrDefault(row.getId(), List.of())));
                })));
        return found;
    }

    /** The settings that this feature reads; each has its default. */
    static FundSettings settings(DSLContext sql) {
        List<String> names = new ArrayList<>(Settings.NAMES);
        names.addAll(FundSettings.NAMES);
        Map<String, String> made = BoroughStore.settings(sql, names);
        return FundSettings.of(Settings.of(made), name -> Optional.ofNullable(made.get(name)));
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Optional<Money> money(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(Money::of);
    }

    static Optional<PartialDate> date(@Nullable String canonical) {
        return Optional.ofNullable(canonical).map(PartialDate::of);
    }

    static Instant moment(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
