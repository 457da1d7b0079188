package org.daybook.app.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.feature.Due;
import org.daybook.feature.Feature;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block.Fact;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/**
 * For the board: where the programme is, what is due, what is at risk, which decisions are wanted. A public one says where
 * it is and no more. Contacts that are due for review are the office's own matter, and not the board's.
 */
public final class ProgrammeOnAPageSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(ProgrammeOnAPageSheet.class);

    /** More would not fit the page that its title promises: what is due first, and what weighs most. */
    private static final int MOST_DUE = 6;

    private static final int MOST_RISKS = 6;

    private static final String CONTACT = "contact";

    private final List<Feature> features;

    public ProgrammeOnAPageSheet(List<Feature> features) {
        this.features = List.copyOf(features);
    }

    @Override
    public String name() {
        return "programme-on-a-page";
    }

    @Override
    public String title() {
        return SAY.text("page.title");
    }

    @Override
    public String description() {
        return SAY.text("page.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Reading reading = Reading.of(request);
        List<Outlook> outlooks = features.stream().map(f -> f.outlook(reading)).toList();
        List<Statement> statements =
                outlooks.stream().flatMap(o -> o.statements().stream()).toList();
        Sheet.Builder sheet = request.sheet(title())
                .onOnePage()
                .subtitle(reading.programme().name())
                .basis(SAY.text(
                        "page.basis",
                        PartialDate.of(reading.programme().start()).inText(),
                        PartialDate.of(reading.programme().target()).inText()));
        where(sheet, statements);
        if (request.sharing() != SharingClass.PUBLIC) {
            due(sheet, outlooks);
            risks(sheet, outlooks);
        }
        return sheet.build();
    }

    private static void where(Sheet.Builder sheet, List<Statement> statements) {
        if (statements.isEmpty()) {
            sheet.paragraph(SAY.text("page.nothing"));
            return;
        }
        sheet.keyFigures(statements.stream()
                .map(s -> KeyFigure.of(s.figure(), SAY.text("page.figure", s.title(), s.caption())))
                .toArray(KeyFigure[]::new));
        sheet.notes(statements.stream()
                .filter(s -> !s.lines().isEmpty())
                .map(s -> SAY.text("page.lines", s.title(), String.join("; ", s.lines())))
                .toList());
    }

    private static void due(Sheet.Builder sheet, List<Outlook> outlooks) {
        List<Due> due = outlooks.stream()
                .flatMap(o -> o.due().stream())
                .filter(d -> !isOfContact(d))
                .sorted(Comparator.comparing(Due::date).thenComparing(Due::what))
                .toList();
        sheet.heading(1, SAY.text("page.due"));
        if (due.isEmpty()) {
            sheet.paragraph(SAY.text("page.due.none"));
            return;
        }
        Table.Builder table = Table.captioned("")
                .column(SAY.text("page.column.date"), Kind.DATE)
                .column(SAY.text("page.column.what"), Kind.WORDS)
                .column(SAY.text("page.column.state"), Kind.STATUS);
        due.stream()
                .limit(MOST_DUE)
                .forEach(d -> table.row(
                        Cell.of(d.date()),
                        Cell.of(d.what()),
                        d.overdue()
                                ? Cell.of(Mark.ALERT, SAY.text("page.overdue"))
                                : Cell.of(Mark.EMPTY, SAY.text("page.to-come"))));
        sheet.add(table.build());
        if (due.size() > MOST_DUE) {
            sheet.paragraph(SAY.text("page.due.more", due.size() - MOST_DUE));
        }
    }

    private static boolean isOfContact(Due due) {
        return due.link().record().filter(r -> r.type().equals(CONTACT)).isPresent();
    }

    private static void risks(Sheet.Builder sheet, List<Outlook> outlooks) {
        List<Risk> risks = outlooks.stream()
                .flatMap(o -> o.risks().stream())
                .sorted(Comparator.comparing(Risk::severity))
                .toList();
        sheet.heading(1, SAY.text("page.risks"));
        if (risks.isEmpty()) {
            sheet.paragraph(SAY.text("page.risks.none"));
        } else {
            Table.Builder table = Table.captioned("")
                    .column(SAY.text("page.column.risk"), Kind.WORDS)
                    .column(SAY.text("page.column.severity"), Kind.STATUS)
                    .column(SAY.text("page.column.sentence"), Kind.WORDS);
            risks.stream()
                    .limit(MOST_RISKS)
                    .forEach(r -> table.row(Cell.of(r.title()), severity(r), Cell.of(r.sentence())));
            sheet.add(table.build());
            if (risks.size() > MOST_RISKS) {
                sheet.paragraph(SAY.text("page.risks.more", risks.size() - MOST_RISKS));
            }
        }
        decisions(sheet, risks);
    }

    private static Cell severity(Risk risk) {
        return switch (risk.severity()) {
            case HIGH -> Cell.of(Mark.ALERT, SAY.text("page.high"));
            case MEDIUM -> Cell.of(Mark.CAUTION, SAY.text("page.medium"));
        };
    }

    /** One line to write on for each risk that needs somebody now, and one for what else comes up. */
    private static void decisions(Sheet.Builder sheet, List<Risk> risks) {
        List<Fact> lines = new ArrayList<>();
        risks.stream()
                .filter(r -> r.severity() == Risk.Severity.HIGH)
                .forEach(r -> lines.add(new Fact(r.title(), "")));
        lines.add(new Fact(SAY.text("page.decision.other"), ""));
        sheet.heading(1, SAY.text("page.decisions")).facts(lines.toArray(Fact[]::new));
    }
}
