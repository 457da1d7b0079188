package org.daybook.museum;

import java.util.ArrayList;
import java.util.List;
import org.daybook.borough.Authority;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** Who waits for want of capacity, who helps, and who could. Reasons and suggestions are for colleagues and partners. */
final class WaitingMuseumsSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(WaitingMuseumsSheet.class);
    private static final int MOST_SUGGESTED = 5;

    @Override
    public String name() {
        return "waiting-museums";
    }

    @Override
    public String title() {
        return SAY.text("sheet.waiting.title");
    }

    @Override
    public String description() {
        return SAY.text("sheet.waiting.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Reading reading = Reading.of(request);
        Network now = Network.read(reading);
        List<ServiceRow> waiting = now.waiting();
        long helped = waiting.stream().filter(r -> r.helper().isPresent()).count();
        Sheet.Builder sheet = request.sheet(title())
                .subtitle(reading.programme().name())
                .basis(SAY.text("sheet.waiting.basis", now.eligible()))
                .keyFigures(
                        new KeyFigure(
                                SAY.text("outlook.figure", waiting.size(), now.eligible()),
                                SAY.text("sheet.waiting.wait"),
                                now.eligible() == 0 ? -1 : waiting.size() / (double) now.eligible()),
                        KeyFigure.of(
                                SAY.text("outlook.figure", helped, waiting.size()), SAY.text("sheet.waiting.helped")));
        if (waiting.isEmpty()) {
            return sheet.paragraph(SAY.text(now.eligible() == 0 ? "sheet.register.nothing" : "sheet.waiting.nobody"))
                    .build();
        }
        sheet.add(table(waiting, request.sharing()));
        if (request.sharing() != SharingClass.PUBLIC) {
            waiting.stream().filter(r -> r.helper().isEmpty()).forEach(r -> suggestions(sheet, now, r));
        }
        return sheet.build();
    }

    private static Table table(List<ServiceRow> waiting, SharingClass sharing) {
        boolean reasons = sharing.lets(MuseumTypes.SERVICE, "waitingReason", "capacity");
        Table.Builder table = Table.captioned(SAY.text("sheet.waiting.table"))
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.since"), Kind.DATE)
                .column(SAY.text("sheet.column.helper"), Kind.STATUS);
        if (reasons) {
            table.column(SAY.text("sheet.column.because"), Kind.WORDS)
                    .column(SAY.text("sheet.column.capacity"), Kind.WORDS);
        }
        for (ServiceRow row : waiting) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(row.authority().name()),
                    row.since().map(Cell::of).orElseGet(Cell::blank),
                    row.helper()
                            .map(Authority::name)
                            .map(name -> Cell.of(Mark.FINE, name))
                            .orElseGet(() -> Cell.of(Mark.ALERT, SAY.text("sheet.helper.none")))));
            if (reasons) {
                cells.add(Cell.of(row.service().waitingReason()));
                cells.add(Cell.of(row.service().capacity()));
            }
            table.row(cells);
        }
        return table.build();
    }

    private static void suggestions(Sheet.Builder sheet, Network now, ServiceRow waiting) {
        sheet.heading(1, SAY.text("sheet.waiting.could", waiting.authority().name()));
        List<HelpSuggestion> found = now.suggestions(waiting).stream()
                .filter(s -> s.helper().counts() && s.helper().helps().isEmpty())
                .limit(MOST_SUGGESTED)
                .toList();
        if (found.isEmpty()) {
            sheet.paragraph(SAY.text("sheet.waiting.none"));
            return;
        }
        Table.Builder table = Table.captioned("")
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.why"), Kind.WORDS);
        found.forEach(s -> table.row(Cell.of(s.helper().authority().name()), Cell.of(s.reason())));
        sheet.add(table.build());
    }
}
