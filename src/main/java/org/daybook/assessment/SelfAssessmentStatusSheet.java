package org.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Cell;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;
import org.daybook.sheet.TileMap;

/** Where all authorities stand, as a map and as a list by name. */
final class SelfAssessmentStatusSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(SelfAssessmentStatusSheet.class);

    @Override
    public String name() {
        return "self-assessment-status";
    }

    @Override
    public String title() {
        return SAY.text("sheet.status.title");
    }

    @Override
    public String description() {
        return SAY.text("sheet.status.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Assessments now = Assessments.read(Reading.of(request));
        Coverage coverage = now.coverage(now.base());
        List<AssessmentRow> rows = now.rowsOf(Base.AUTHORITIES);
        Sheet.Builder sheet = request.sheet(title())
                .subtitle(now.programme().name())
                .basis(SAY.text("sheet.status.basis", now.base().word(coverage.base())))
                .keyFigures(figures(now, coverage).toArray(KeyFigure[]::new));
        if (now.histories().isEmpty()) {
            sheet.paragraph(SAY.text("sheet.status.nothing"));
        }
        if (!rows.isEmpty()) {
            sheet.add(map(rows));
        }
        return sheet.add(table(rows, request.sharing())).build();
    }

    private static List<KeyFigure> figures(Assessments now, Coverage coverage) {
        List<KeyFigure> figures = new ArrayList<>();
        String base = SAY.text("outlook.base." + now.base().code());
        double whole = Math.max(1, coverage.base());
        figures.add(new KeyFigure(
                SAY.text("outlook.figure", coverage.engaged(), coverage.base()),
                coverage.percent()
                        .map(p -> SAY.text("outlook.caption", base, p.toPlainString()))
                        .orElseGet(() -> SAY.text("outlook.caption.empty")),
                coverage.base() == 0 ? -1 : coverage.engaged() / whole));
        figures.add(new KeyFigure(
                SAY.text("outlook.figure", coverage.done(), coverage.base()),
                SAY.text("sheet.status.done"),
                coverage.base() == 0 ? -1 : coverage.done() / whole));
        figures.add(KeyFigure.of(Integer.toString(coverage.remaining()), SAY.text("sheet.status.remain")));
        String target = PartialDate.of(now.programme().target()).inText();
        coverage.ratePerMonth(now.asAt(), now.programme().target())
                .ifPresent(rate -> figures.add(KeyFigure.of(rate.toPlainString(), SAY.text("sheet.status.rate", target))));
        return figures;
    }

    private static TileMap map(List<AssessmentRow> rows) {
        return TileMap.of(
                SAY.text("sheet.status.map"),
                rows.stream()
                        .map(r -> new TileMap.Tile(
                                r.authority().shortName(),
                                Math.clamp(r.authority().column(), 0, 40),
                                Math.clamp(r.authority().row(), 0, 40),
                                r.stage().circle().mark(),
                                r.stage().shortWord()))
                        .toList());
    }

    private static Table table(List<AssessmentRow> rows, SharingClass sharing) {
        // What is next is the place's, where nothing else is arranged.
        boolean withSteps = sharing.lets(AssessmentTypes.DETAILS_TYPE, "nextStep", "nextStepDate")
                && sharing.lets(AssessmentTypes.PLACE_TYPE, "nextStep", "nextStepDate");
        Table.Builder table = Table.captioned(SAY.text("sheet.status.table"))
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.stage"), Kind.STATUS)
                .column(SAY.text("sheet.column.framework"), Kind.WORDS)
                .column(SAY.text("sheet.column.since"), Kind.DATE)
                .column(SAY.text("sheet.column.tranche"), Kind.WORDS);
        if (withSteps) {
            table.column(SAY.text("sheet.column.next"), Kind.WORDS).column(SAY.text("sheet.column.by"), Kind.DATE);
        }
        for (AssessmentRow row : rows) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(row.name()),
                    Cell.of(row.stage().circle().mark(), row.stage().word()),
                    Cell.of(row.frameworks()),
                    row.furthest().since().map(Cell::of).orElseGet(Cell::blank),
                    Cell.of(row.tranche())));
            if (withSteps) {
                cells.add(Cell.of(row.nextStep()));
                cells.add(row.nextStepDate().map(Cell::of).orElseGet(Cell::blank));
            }
            table.row(cells);
        }
        return table.build();
    }
}
