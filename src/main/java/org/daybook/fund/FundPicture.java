package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Money;

/**
 * One fund as the view shows it on a day: read on the lane in one go, so that all its figures are of one moment.
 *
 * @param postsHere whether this copy posts its entries
 * @param today the programme's today, which the as-at day may differ from
 * @param authorities all that an award may be for
 * @param all the entries of the day, without a filter
 */
record FundPicture(
        Fund fund,
        boolean postsHere,
        LocalDate today,
        LocalDate asAt,
        Optional<Instant> recordedUntil,
        Statement statement,
        List<AwardRow> awards,
        List<Authority> authorities,
        List<BudgetHead> heads,
        FundHistory history,
        List<HopedIncome> hoped,
        List<Proposal> proposals,
        PeriodBook periods,
        List<Reconciled> reconciliations,
        EntrySource entries,
        EntryFilter.Selection all) {

    /** A reconciliation with the book as it was known then. */
    record Reconciled(Reconciliation reconciliation, Statement book) {}

    static Optional<FundPicture> of(
            Reading reading, FundBooks books, String id, Optional<LocalDate> wanted, Optional<Instant> recordedUntil) {
        return FundStore.fund(reading.sql(), id).map(fund -> {
            LocalDate asAt = wanted.orElse(reading.asAt());
            StatementTerms terms = StatementTerms.of(reading.sql(), fund, recordedUntil);
            Ledger ledger = books.ledger(reading.sql(), id);
            Statements statements = new Statements(ledger.columns(), terms);
            List<Award> awards = AwardStore.awards(reading.sql(), id);
            EntrySource entries = new EntrySource(
                    id, ledger.columns(), awards, terms.heads(), terms.rules().countExpected());
            return new FundPicture(
                    fund,
                    FundPosting.postsHere(reading.sql(), fund),
                    reading.asAt(),
                    asAt,
                    recordedUntil,
                    statements.asAt(asAt, recordedUntil),
                    AwardRow.of(reading.sql(), fund, awards, ledger.columns(), asAt, recordedUntil),
                    BoroughStore.authorities(reading.sql()),
                    FundStore.heads(reading.sql(), id),
                    statements.history(asAt, recordedUntil),
                    FundStore.hoped(reading.sql(), id),
                    FundStore.proposals(reading.sql(), id).stream()
                            .filter(Proposal::waits)
                            .toList(),
                    FundStore.periods(reading.sql(), id),
                    FundStore.reconciliations(reading.sql(), id).stream()
                            .map(r -> new Reconciled(r, statements.asAt(r.date(), r.recordedUntil())))
                            .toList(),
                    entries,
                    EntryFilter.none(asAt, recordedUntil, entries).select(entries, new LedgerText()));
        });
    }

    /** What would be uncommitted if all came that is hoped for; empty where nothing with an amount is. */
    Optional<Money> uncommittedIfHopedComes() {
        return hoped.stream()
                .flatMap(h -> h.amount().stream())
                .reduce(Money::plus)
                .map(statement.uncommitted()::plus);
    }
}
