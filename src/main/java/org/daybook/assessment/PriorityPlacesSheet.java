package org.daybook.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** For whom a place is held, and what comes next with each. */
final class PriorityPlacesSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(PriorityPlacesSheet.class);

    @Override
    public String name() {
        return "priority-places";
    }

    @Override
    public String title() {
        return SAY.text("sheet.places.title");
    }

    @Override
    public String description() {
        return SAY.text("sheet.places.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Assessments now = Assessments.read(Reading.of(request));
        List<PriorityPlace> places = now.priorityPlaces();
        List<AssessmentRow> remaining =
                now.rowsOf(now.base()).stream().filter(r -> !r.isEngaged()).toList();
        List<AssessmentRow> held = remaining.stream().filter(AssessmentRow::hasPriorityPlace).toList();
        List<String> unnoted = held.stream()
                .filter(r -> r.priorityPlace().isEmpty())
                .map(AssessmentRow::name)
                .toList();
        long offered = places.stream().filter(p -> isOffered(p, now)).count() + unnoted.size();
        boolean withSteps = request.sharing()
                .lets(AssessmentTypes.PLACE_TYPE, "whoContacts", "nextStep", "nextStepDate", "answer");
        Sheet.Builder sheet = request.sheet(title())
                .subtitle(now.programme().name())
                .basis(SAY.text(
                        withSteps ? "sheet.places.basis" : "sheet.places.basis.public",
                        now.base().word(now.coverage(now.base()).base())))
                .keyFigures(
                        new KeyFigure(
                                SAY.text("outlook.figure", held.size(), remaining.size()),
                                SAY.text("sheet.places.held"),
                                remaining.isEmpty() ? -1 : held.size() / (double) remaining.size()),
                        KeyFigure.of(Long.toString(offered), SAY.text("sheet.places.offered")),
                        KeyFigure.of(
                                Long.toString(places.stream().filter(PriorityPlace::isAnswered).count()),
                                SAY.text("sheet.places.answered")));
        if (places.isEmpty() && unnoted.isEmpty()) {
            sheet.paragraph(SAY.text("sheet.places.nothing"));
        }
        sheet.add(table(now, places, withSteps));
        if (!unnoted.isEmpty()) {
            sheet.paragraph(SAY.text("sheet.places.unnoted", unnoted.size(), String.join(", ", unnoted)));
        }
        List<String> without = remaining.stream()
                .filter(r -> !r.hasPriorityPlace())
                .map(AssessmentRow::name)
                .toList();
        if (!without.isEmpty()) {
            sheet.paragraph(SAY.text("sheet.places.without", without.size(), String.join(", ", without)));
        }
        return sheet.build();
    }

    private static Table table(Assessments now, List<PriorityPlace> all, boolean withSteps) {
        // Their own order is that of the next steps' dates, and would tell of these.
        List<PriorityPlace> places = withSteps
                ? all
                : all.stream().sorted(Comparator.comparing(place -> name(place, now))).toList();
        Table.Builder table = Table.captioned(SAY.text("sheet.places.table"))
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.place"), Kind.STATUS)
                .column(SAY.text("sheet.column.offered"), Kind.DATE);
        if (withSteps) {
            table.column(SAY.text("sheet.column.who"), Kind.WORDS)
                    .column(SAY.text("sheet.column.next"), Kind.WORDS)
                    .column(SAY.text("sheet.column.by"), Kind.DATE)
                    .column(SAY.text("sheet.column.answer"), Kind.WORDS);
        }
        for (PriorityPlace place : places) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(name(place, now)),
                    status(place, now, withSteps),
                    place.offered().map(Cell::of).orElseGet(Cell::blank)));
            if (withSteps) {
                cells.add(Cell.of(place.whoContacts()));
                cells.add(Cell.of(place.nextStep()));
                cells.add(place.nextStepDate().map(Cell::of).orElseGet(Cell::blank));
                cells.add(Cell.of(place.answer()));
            }
            table.row(cells);
        }
        return table.build();
    }

    private static String name(PriorityPlace place, Assessments now) {
        return now.row(place.authority()).map(AssessmentRow::name).orElse(place.authority());
    }

    private static boolean isOffered(PriorityPlace place, Assessments now) {
        return place.isOffered(now.row(place.authority()).map(AssessmentRow::stage).orElse(Stage.NOT_APPROACHED));
    }

    private static Cell status(PriorityPlace place, Assessments now, boolean withSteps) {
        if (place.isAnswered()) {
            return Cell.of(Mark.FULL, SAY.text("sheet.place.answered"));
        }
        if (withSteps && place.isOverdue(now.asAt())) {
            return Cell.of(Mark.ALERT, SAY.text("sheet.place.overdue"));
        }
        return isOffered(place, now)
                ? Cell.of(Mark.HALF, SAY.text("sheet.place.offered"))
                : Cell.of(Mark.EMPTY, SAY.text("sheet.place.held"));
    }
}
