package org.daybook.fund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.SharingClass;
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
            List<Award> awards = AwardStore.awards(request.store(), fund.id());
            if (!awards.isEmpty()) {
                any = true;
                sheet.heading(1, fund.name());
                LedgerColumns columns = books.ledger(request.store(), fund.id()).columns();
                List<AwardRow> rows =
                        AwardRow.of(request.store(), fund, awards, columns, request.asAt(), Optional.empty());
                sheet.add(awards(rows));
                sheet.add(claims(rows));
                if (request.sharing() == SharingClass.INTERNAL) {
                    rows.stream()
                            .flatMap(row -> StrandedCommitment.of(row).stream())
                            .forEach(stranded -> sheet.paragraph(stranded.sentence()));
                }
            }
        }
        return any ? sheet.build() : sheet.paragraph(SAY.text("awards.none")).build();
    }

    private static Table awards(List<AwardRow> rows) {
        Table.Builder table = Table.captioned(SAY.text("tab.awards"))
                .column(SAY.text("entry.award"), Table.Kind.WORDS)
                .column(SAY.text("award.state"), Table.Kind.STATUS)
                .column(SAY.text("award.awarded"), Table.Kind.AMOUNT)
                .column(SAY.text("award.paid"), Table.Kind.AMOUNT)
                .column(SAY.text("award.left"), Table.Kind.AMOUNT)
                .column(SAY.text("award.ends"), Table.Kind.DATE);
        Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO};
        for (AwardRow row : rows) {
            Award award = row.award();
            AwardLine line = row.line();
            sums[0] = sums[0].plus(line.awarded());
            sums[1] = sums[1].plus(line.paid());
            sums[2] = sums[2].plus(line.outstanding());
            AwardState state = row.state();
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

    private record OnAward(AwardRow row, Claim claim) {}

    private static Table claims(List<AwardRow> rows) {
        Table.Builder table = Table.captioned(SAY.text("sheet.claims"))
                .column(SAY.text("award.due"), Table.Kind.DATE)
                .column(SAY.text("entry.award"), Table.Kind.WORDS)
                .column(SAY.text("column.amount"), Table.Kind.AMOUNT)
                .column(SAY.text("award.state"), Table.Kind.STATUS);
        List<OnAward> open = rows.stream()
                .flatMap(row -> row.claims().stream().map(claim -> new OnAward(row, claim)))
                .filter(of -> of.row().state(of.claim()).isOpen())
                .sorted(Comparator.comparing(
                        of -> of.claim().due().map(PartialDate::earliest).orElse(LocalDate.MAX)))
                .toList();
        for (OnAward of : open) {
            Claim claim = of.claim();
            table.row(
                    claim.due().map(Cell::of).orElse(Cell.blank()),
                    Cell.of(of.row().award().label()),
                    claim.amount().map(Cell::of).orElse(Cell.of(SAY.text("unset"))),
                    of.row().isOverdue(claim)
                            ? Cell.of(Mark.ALERT, SAY.text("sheet.overdue"))
                            : Cell.of(Mark.HALF, SAY.text("claim.state." + of.row().state(claim).word())));
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
