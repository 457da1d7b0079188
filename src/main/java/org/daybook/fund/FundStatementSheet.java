package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Chart;
import org.daybook.sheet.Mark;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;

/** The statement of every fund: its year, its measures, its heads with the rule they are rated by, its course. */
final class FundStatementSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(FundStatementSheet.class);

    private final FundBooks books;

    FundStatementSheet(FundBooks books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "fund-statement";
    }

    @Override
    public String title() {
        return SAY.text("sheet.statement");
    }

    @Override
    public String description() {
        return SAY.text("sheet.statement.about");
    }

    @Override
    public boolean knowsWhatWasRecorded() {
        return true;
    }

    @Override
    public Sheet make(SheetRequest request) {
        Optional<Instant> until = request.recordedUntil().map(FundText::endOf);
        List<StatementTerms> funds = FundStore.funds(request.store()).stream()
                .map(fund -> StatementTerms.of(request.store(), fund, until))
                .toList();
        // With a cut-off each fund's are those that the copy which posted in it knew then: they may differ.
        List<String> rules = funds.isEmpty()
                ? List.of(FundText.rules(FundStore.settings(request.store())))
                : funds.stream().map(terms -> FundText.rules(terms.rules())).distinct().toList();
        boolean eachItsOwn = rules.size() > 1;
        String basis = SAY.text("sheet.basis") + " "
                + (eachItsOwn ? SAY.text("sheet.basis.eachItsOwn") : rules.getFirst());
        Sheet.Builder sheet = request.sheet(title())
                .basis(request.recordedUntil()
                        .map(day -> basis + " " + SAY.text("sheet.recordedUntil", PartialDate.of(day).inText()))
                        .orElse(basis));
        if (funds.isEmpty()) {
            return sheet.paragraph(SAY.text("funds.none.text")).build();
        }
        for (StatementTerms terms : funds) {
            sheet.heading(1, terms.fund().name());
            if (eachItsOwn) {
                sheet.paragraph(FundText.rules(terms.rules()));
            }
            add(sheet, request, terms, until);
        }
        return sheet.build();
    }

    private void add(Sheet.Builder sheet, SheetRequest request, StatementTerms terms, Optional<Instant> until) {
        Fund fund = terms.fund();
        FundSettings rules = terms.rules();
        Statements statements = new Statements(books.ledger(request.store(), fund.id()).columns(), terms);
        Statement s = statements.asAt(request.asAt(), until);
        if (!fund.purpose().isBlank() && request.sharing().lets(FundTypes.FUND, "purpose")) {
            sheet.paragraph(SAY.text(fund.ringFenced() ? "sheet.ringFenced" : "sheet.purpose", fund.purpose()));
        }
        if (s.unset()) {
            sheet.paragraph(SAY.text("sheet.unset"));
            return;
        }
        sheet.keyFigures(
                Block.KeyFigure.of(
                        s.uncommitted().inText(), FundText.uncommittedOf(rules, s.received(), s.expected())),
                Block.KeyFigure.of(s.committed().inText(), SAY.text("measure.committed")),
                Block.KeyFigure.of(s.paid().inText(), SAY.text("measure.paid")));
        if (s.overCommitted()) {
            sheet.paragraph(FundText.over(s));
        }
        FundText.setAside(s).ifPresent(sheet::paragraph);
        sheet.add(year(s));
        if (!s.heads().isEmpty()) {
            sheet.add(heads(s));
            unbudgeted(s).ifPresent(sheet::paragraph);
        }
        course(statements.history(request.asAt(), until), s).ifPresent(sheet::add);
        if (request.sharing() == SharingClass.PUBLIC) {
            sheet.paragraph(SAY.text("sheet.entries.none"));
        } else {
            sheet.add(StatementEntries.of(request, fund, books.ledger(request.store(), fund.id()), rules, until));
        }
    }

    private static Table year(Statement s) {
        Table.Builder table = Table.captioned(SAY.text("year.heading", s.year().label()))
                .column(SAY.text("sheet.measure"), Table.Kind.WORDS)
                .column(SAY.text("chart.pounds"), Table.Kind.AMOUNT);
        line(table, "year.opening", s.opening());
        line(table, "year.received", s.receivedInYear());
        line(table, "year.paid", s.paidInYear());
        table.total(Cell.of(FundText.capitalised(SAY.text("measure.closing"))), Cell.of(s.closing()));
        line(table, "measure.committed", s.committed());
        table.total(Cell.of(FundText.capitalised(FundText.said(s.rules(), "measure.uncommitted"))), Cell.of(s.uncommitted()));
        line(table, "measure.expected", s.expected());
        line(table, "match.pledged", s.matchPledged());
        line(table, "match.confirmed", s.matchConfirmed());
        return table.build();
    }

    private static void line(Table.Builder table, String key, Money amount) {
        table.row(Cell.of(FundText.capitalised(SAY.text(key))), Cell.of(amount));
    }

    private static Table heads(Statement s) {
        Table.Builder table = Table.captioned(SAY.text("sheet.heads"))
                .column(SAY.text("entry.head"), Table.Kind.WORDS);
        for (String column : List.of("original", "latest", "spent", "committed", "toCome", "forecast", "variance")) {
            table.column(SAY.text("head." + column), Table.Kind.AMOUNT);
        }
        table.column(SAY.text("head.rag"), Table.Kind.STATUS);
        for (HeadLine h : s.heads()) {
            table.row(
                    Cell.of(h.head().isEmpty() ? SAY.text("head.none") : h.name()),
                    cell(h.ofBudget(HeadLine::original)),
                    cell(h.ofBudget(HeadLine::latest)),
                    Cell.of(h.spent()),
                    Cell.of(h.committed()),
                    cell(h.stillToCome()),
                    Cell.of(h.forecast()),
                    cell(h.ofBudget(HeadLine::variance)),
                    rating(h.rag()));
        }
        if (s.heads().size() > 1) {
            table.total(
                    Cell.of(SAY.text("sheet.total")),
                    budget(s, HeadLine::original),
                    budget(s, HeadLine::latest),
                    sum(s, HeadLine::spent),
                    sum(s, HeadLine::committed),
                    sum(s, h -> h.stillToCome().orElse(Money.ZERO)),
                    sum(s, HeadLine::forecast),
                    budget(s, HeadLine::variance),
                    Cell.blank());
        }
        return table.build();
    }

    /** Why the variances above the total do not add up to it; empty where they do. */
    private static Optional<String> unbudgeted(Statement s) {
        Money forecast = s.heads().stream()
                .filter(h -> !h.hasBudget())
                .map(HeadLine::forecast)
                .reduce(Money.ZERO, Money::plus);
        boolean counted = s.heads().size() > 1 && s.heads().stream().anyMatch(HeadLine::hasBudget) && !forecast.isZero();
        return counted ? Optional.of(SAY.text("sheet.heads.unbudgeted", forecast.inText())) : Optional.empty();
    }

    /** What nobody has set is blank, and not nil. */
    private static Cell cell(Optional<Money> amount) {
        return amount.map(Cell::of).orElse(Cell.blank());
    }

    /** Of all lines, as long as one of them has a budget: the total's variance is its forecast less its budget. */
    private static Cell budget(Statement s, Function<HeadLine, Money> column) {
        return s.heads().stream().anyMatch(HeadLine::hasBudget) ? sum(s, column) : Cell.blank();
    }

    private static Cell sum(Statement s, Function<HeadLine, Money> column) {
        return Cell.of(s.heads().stream().map(column).reduce(Money.ZERO, Money::plus));
    }

    private static Cell rating(Rag rag) {
        Map<Rag, Mark> marks = Map.of(Rag.GREEN, Mark.FINE, Rag.AMBER, Mark.CAUTION, Rag.RED, Mark.ALERT);
        return Optional.ofNullable(marks.get(rag))
                .map(mark -> Cell.of(mark, SAY.text("rating." + rag.name().toLowerCase(java.util.Locale.ROOT))))
                .orElse(Cell.blank());
    }

    private static Optional<Block> course(FundHistory history, Statement s) {
        if (history.points().size() < 2) {
            return Optional.empty();
        }
        LocalDate first = history.points().getFirst().month().atDay(1);
        LocalDate end = s.fund()
                .ends()
                .map(PartialDate::latest)
                .filter(d -> d.isAfter(s.asAt()))
                .orElse(s.year().lastDay());
        boolean withExpected = s.rules().countExpected();
        List<Chart.Series> series = new ArrayList<>();
        series.add(series(SAY.text("measure.received"), history, s.asAt(), Effect::received));
        series.add(series(SAY.text("measure.committed"), history, s.asAt(), Effect::committed));
        series.add(series(SAY.text("measure.paid"), history, s.asAt(), Effect::paid));
        series.add(series(
                FundText.said(s.rules(), "measure.uncommitted"),
                history,
                s.asAt(),
                e -> e.uncommitted(withExpected)));
        if (end.isAfter(s.asAt())) {
            series.add(Chart.Series.target(
                    SAY.text("chart.forecast"),
                    List.of(
                            Chart.Point.on(s.asAt(), s.paid().pence()),
                            Chart.Point.on(end, s.forecast().pence()))));
        }
        LocalDate last = end.isAfter(s.asAt()) ? end : s.asAt();
        return Optional.of(new Chart(
                SAY.text("sheet.course"),
                FundText.said(
                        s.rules(),
                        "sheet.course.said",
                        PartialDate.of(s.asAt()).inText(),
                        s.received().inText(),
                        s.committed().inText(),
                        s.paid().inText(),
                        s.uncommitted().inText(),
                        s.forecast().inText()),
                Chart.Kind.LINES,
                new Chart.Axis.Days(first, last.isAfter(first) ? last : first.plusDays(1)),
                Chart.Unit.POUNDS,
                series));
    }

    private static Chart.Series series(
            String words, FundHistory history, LocalDate asAt, ToLongFunction<Effect> value) {
        List<Chart.Point> points = history.points().stream()
                .map(p -> {
                    LocalDate end = p.month().atEndOfMonth();
                    return Chart.Point.on(end.isAfter(asAt) ? asAt : end, value.applyAsLong(p.stands()));
                })
                .toList();
        return Chart.Series.of(words, points);
    }
}
