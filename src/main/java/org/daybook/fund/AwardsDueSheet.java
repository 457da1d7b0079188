package org.daybook.fund;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;

/** The awards with what is left of them, and the claims that are expected, the overdue first. */
final class AwardsDueSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(AwardsDueSheet.class);

    private final FundBooks books;

    AwardsDueSheet(FundBooks books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "awards-and-claims";
    }

    @Override
    public String title() {
        return SAY.text("sheet.awards");
    }

    @Override
    public String description() {
        return SAY.text("sheet.awards.about");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Sheet.Builder sheet = request.sheet(title()).basis(SAY.text("sheet.awards.basis"));
        boolean any = false;
        for (Fund fund : FundStore.funds(request.store())) {
            List<Award> awards = FundStore.awards(request.store(), fund.id());
            if (!awards.isEmpty()) {
                any = true;
                sheet.heading(1, fund.name());
                sheet.add(awards(request, fund, awards));
                sheet.add(claims(request, fund, awards));
            }
        }
        return any ? sheet.build() : sheet.paragraph(SAY.text("awards.none")).build();
    }

    private Table awards(SheetRequest request, Fund fund, List<Award> awards) {
        Map<String, AwardLine> lines = new Statements(
                        books.ledger(request.store(), fund.id()).columns(), fund, List.of(), FundSettings.DEFAULT)
                .awards(request.asAt(), Optional.empty());
        Table.Builder table = Table.captioned(SAY.text("tab.awards"))
                .column(SAY.text("entry.award"), Table.Kind.WORDS)
                .column(SAY.text("award.state"), Table.Kind.STATUS)
                .column(SAY.text("award.awarded"), Table.Kind.AMOUNT)
                .column(SAY.text("award.paid"), Table.Kind.AMOUNT)
                .column(SAY.text("award.left"), Table.Kind.AMOUNT)
                .column(SAY.text("award.ends"), Table.Kind.DATE);
        Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO};
        for (Award award : awards) {
            AwardLine line = lines.getOrDefault(
                    award.id(), new AwardLine(award.id(), Money.ZERO, Money.ZERO, Money.ZERO));
            sums[0] = sums[0].plus(line.awarded());
            sums[1] = sums[1].plus(line.paid());
            sums[2] = sums[2].plus(line.outstanding());
            AwardState state = award.stateOn(request.asAt());
            table.row(
                    Cell.of(award.label()),
                    Cell.of(mark(state), SAY.text("award.state." + state.word())),
                    Cell.of(line.awarded()),
                    Cell.of(line.paid()),
                    Cell.of(line.outstanding()),
                    award.ends().map(Cell::of).orElse(Cell.blank()));
        }
        table.total(
                Cell.of(SAY.text("sheet.total")), Cell.blank(), Cell.of(sums[0]), Cell.of(sums[1]), Cell.of(sums[2]), Cell.blank());
        return table.build();
    }

    private static Table claims(SheetRequest request, Fund fund, List<Award> awards) {
        Map<String, String> labels = awards.stream().collect(Collectors.toMap(Award::id, Award::label));
        Table.Builder table = Table.captioned(SAY.text("sheet.claims"))
                .column(SAY.text("award.due"), Table.Kind.DATE)
                .column(SAY.text("entry.award"), Table.Kind.WORDS)
                .column(SAY.text("column.amount"), Table.Kind.AMOUNT)
                .column(SAY.text("award.state"), Table.Kind.STATUS);
        List<Claim> open = FundStore.claims(request.store(), fund.id()).stream()
                .filter(claim -> claim.state().isOpen())
                .sorted(Comparator.comparing(
                        claim -> claim.due().map(PartialDate::earliest).orElse(java.time.LocalDate.MAX)))
                .toList();
        for (Claim claim : open) {
            boolean overdue = claim.overdueOn(request.asAt());
            table.row(
                    claim.due().map(Cell::of).orElse(Cell.blank()),
                    Cell.of(labels.getOrDefault(claim.award(), "")),
                    claim.amount().map(Cell::of).orElse(Cell.of(SAY.text("unset"))),
                    overdue
                            ? Cell.of(Mark.ALERT, SAY.text("sheet.overdue"))
                            : Cell.of(Mark.HALF, SAY.text("claim.state." + claim.state().word())));
        }
        return table.build();
    }

    static Mark mark(AwardState state) {
        return switch (state) {
            case DRAFT -> Mark.EMPTY;
            case APPRAISED, APPROVED -> Mark.QUARTER;
            case OFFERED, ACCEPTED -> Mark.HALF;
            case IN_DELIVERY, FINAL_REPORT -> Mark.THREE_QUARTERS;
            case CLOSED -> Mark.FULL;
            case REJECTED, DECLINED, WITHDRAWN -> Mark.ASIDE;
        };
    }
}
