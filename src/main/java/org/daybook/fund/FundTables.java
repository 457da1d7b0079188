package org.daybook.fund;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.OutCell;
import org.daybook.table.TableOut;

/** The fund's tables as they go out: entries, awards, and what the funds stand at. On the lane. */
final class FundTables {
    private static final Messages SAY = Messages.beside(FundTables.class);
    private static final int PAGE = 1_000;

    private FundTables() {}

    /** All entries of all funds, a page at a time: a million of them are never in memory at once. */
    static TableOut ledger(Reading reading) {
        List<String> headers = headers(
                "fund.fund", "column.number", "column.effective", "column.kind", "column.reverses", "entry.award",
                "entry.head", "entry.fromHead", "column.who", "entry.reference", "column.amount", "entry.vat", "entry.vatIs",
                "column.received", "measure.expected", "column.committed", "column.paid", "measure.match", "entry.note", "entry.reason",
                "entry.period", "entry.recorded");
        return new TableOut(
                SAY.text("tab.entries"), headers, () -> entries(reading), reading.programme().illustrative());
    }

    private static Iterator<List<OutCell>> entries(Reading reading) {
        return FundStore.funds(reading.sql()).stream()
                .flatMap(fund -> {
                    Map<String, String> awards = AwardStore.awards(reading.sql(), fund.id()).stream()
                            .collect(Collectors.toMap(Award::id, Award::label));
                    Map<String, String> heads = FundStore.heads(reading.sql(), fund.id()).stream()
                            .collect(Collectors.toMap(BudgetHead::id, BudgetHead::name));
                    int last = EntryStore.standing(reading.sql(), fund.id()).lastNumber();
                    return IntStream.iterate(1, from -> from <= last, from -> from + PAGE)
                            .boxed()
                            .flatMap(from -> EntryStore.between(reading.sql(), fund.id(), from, from + PAGE - 1).stream())
                            .map(entry -> row(fund, entry, awards, heads));
                })
                .iterator();
    }

    private static List<OutCell> row(Fund fund, Entry e, Map<String, String> awards, Map<String, String> heads) {
        Particulars w = e.wrote();
        Effect effect = e.effect();
        List<OutCell> cells = new ArrayList<>(22);
        cells.add(OutCell.text(fund.name()));
        cells.add(new OutCell.Whole(e.number()));
        cells.add(new OutCell.Date(PartialDate.of(e.effective())));
        cells.add(OutCell.text(SAY.text("kind." + e.kind().word())));
        cells.add(w.reverses().isPresent() ? new OutCell.Whole(w.reverses().getAsInt()) : OutCell.BLANK);
        cells.add(OutCell.text(w.award().map(id -> awards.getOrDefault(id, id)).orElse("")));
        cells.add(OutCell.text(w.head().map(id -> heads.getOrDefault(id, id)).orElse("")));
        cells.add(OutCell.text(w.fromHead().map(id -> heads.getOrDefault(id, id)).orElse("")));
        cells.add(OutCell.text(w.payee().isBlank() ? w.source() : w.payee()));
        cells.add(OutCell.text(w.reference()));
        cells.add(OutCell.amount(e.listed()));
        boolean vat = !w.cost().vat().isZero();
        cells.add(vat ? OutCell.amount(w.cost().vat()) : OutCell.BLANK);
        cells.add(vat ? OutCell.text(SAY.text(w.cost().recoverable() ? "vat.recovered" : "vat.cost")) : OutCell.BLANK);
        cells.add(moved(effect.received()));
        cells.add(moved(effect.expected()));
        cells.add(moved(effect.committed()));
        cells.add(moved(effect.paid()));
        cells.add(moved(effect.match()));
        cells.add(OutCell.text(w.note()));
        cells.add(OutCell.text(w.reason()));
        cells.add(OutCell.text(e.period().label()));
        cells.add(new OutCell.Moment(e.recorded()));
        return cells;
    }

    private static OutCell moved(long pence) {
        return pence == 0 ? OutCell.BLANK : OutCell.amount(new Money(pence));
    }

    static TableOut awards(Reading reading) {
        List<List<OutCell>> rows = new ArrayList<>();
        FundBooks books = new FundBooks();
        for (Fund fund : FundStore.funds(reading.sql())) {
            FundPicture.of(reading, books, fund.id(), Optional.empty(), Optional.empty())
                    .ifPresent(picture -> picture.awards().forEach(row -> rows.add(award(fund, row))));
        }
        return TableOut.of(
                SAY.text("tab.awards"),
                headers(
                        "fund.fund", "award.no", "award.recipientColumn", "award.purpose", "award.state", "award.awarded",
                        "award.claimed", "award.paid", "award.left", "award.due"),
                rows,
                reading.programme().illustrative());
    }

    private static List<OutCell> award(Fund fund, AwardRow row) {
        return List.of(
                OutCell.text(fund.name()),
                OutCell.text(row.award().number()),
                OutCell.text(row.award().recipient()),
                OutCell.text(row.award().purpose()),
                OutCell.text(AwardsViewModel.word(row.state())),
                OutCell.amount(row.line().awarded()),
                OutCell.amount(row.claimed()),
                OutCell.amount(row.line().paid()),
                OutCell.amount(row.line().outstanding()),
                row.nextDue().<OutCell>map(OutCell.Date::new).orElse(OutCell.BLANK));
    }

    static TableOut funds(Reading reading) {
        List<List<OutCell>> rows = FundFigures.all(reading.sql(), new FundBooks(), reading.asAt(), Optional.empty()).stream()
                .map(FundTables::row)
                .toList();
        List<String> headers = new ArrayList<>(headers("fund.fund", "fund.amount"));
        headers.addAll(FundFigures.words(FundStore.settings(reading.sql())));
        return TableOut.of(SAY.text("screen.title"), headers, rows, reading.programme().illustrative());
    }

    private static List<OutCell> row(FundFigures figures) {
        List<OutCell> cells = new ArrayList<>();
        cells.add(OutCell.text(figures.fund().name()));
        cells.add(orBlank(figures.fund().amount()));
        figures.measures().forEach(measure -> cells.add(orBlank(measure.amount())));
        return cells;
    }

    private static OutCell orBlank(Optional<Money> amount) {
        return amount.<OutCell>map(OutCell.Amount::new).orElse(OutCell.BLANK);
    }

    private static List<String> headers(String... keys) {
        return java.util.Arrays.stream(keys).map(SAY::text).toList();
    }
}
