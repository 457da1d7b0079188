package org.daybook.app.sheets;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Due;
import org.daybook.feature.Feature;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
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

    private static final int MOST_MOVED = 5;

    private static final String CONTACT = "contact";

    /** The setting that keeps the decisions she wants, one a line. */
    static final String DECISIONS = "decisions-wanted";

    private final List<Feature> features;
    private final ZoneId zone;

    /** @param zone in which a snapshot's moment is a day */
    public ProgrammeOnAPageSheet(List<Feature> features, ZoneId zone) {
        this.features = List.copyOf(features);
        this.zone = zone;
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
            moved(sheet, reading, since(request));
            due(sheet, outlooks);
            List<Risk> risks = risks(sheet, outlooks);
            decisions(sheet, wanted(reading), risks);
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

    /** The day of the last snapshot that was sent, where it lies before the data's; else a month before that. */
    private LocalDate since(SheetRequest request) {
        LocalDate monthBefore = request.asAt().minusMonths(1);
        try {
            return SinceSnapshotSheet.newest(request.journal())
                    .map(kept -> LocalDate.ofInstant(kept.envelope().createdAt(), zone))
                    .filter(day -> day.isBefore(request.asAt()))
                    .orElse(monthBefore);
        } catch (IOException unreadable) {
            return monthBefore;
        }
    }

    private void moved(Sheet.Builder sheet, Reading reading, LocalDate since) {
        List<String> moved = features.stream()
                .flatMap(f -> f.moved(reading, since).stream())
                .toList();
        sheet.heading(1, SAY.text("page.moved", PartialDate.of(since).inText()));
        if (moved.isEmpty()) {
            sheet.paragraph(SAY.text("page.moved.none"));
        } else {
            sheet.notes(moved.stream().limit(MOST_MOVED).toList());
        }
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

    private static List<Risk> risks(Sheet.Builder sheet, List<Outlook> outlooks) {
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
        return risks;
    }

    private static Cell severity(Risk risk) {
        return switch (risk.severity()) {
            case HIGH -> Cell.of(Mark.ALERT, SAY.text("page.high"));
            case MEDIUM -> Cell.of(Mark.CAUTION, SAY.text("page.medium"));
        };
    }

    private static List<String> wanted(Reading reading) {
        return BoroughStore.setting(reading.sql(), DECISIONS).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Those she wrote down, with a line for the answer; without any, one for each risk that needs somebody now. */
    private static void decisions(Sheet.Builder sheet, List<String> wanted, List<Risk> risks) {
        List<String> lines = wanted.isEmpty()
                ? risks.stream()
                        .filter(r -> r.severity() == Risk.Severity.HIGH)
                        .map(Risk::title)
                        .toList()
                : wanted;
        Table.Builder table = Table.captioned("")
                .column(SAY.text("page.column.decision"), Kind.WORDS)
                .column(SAY.text("page.column.decided"), Kind.WORDS);
        Stream.concat(lines.stream(), Stream.of(SAY.text("page.decision.other")))
                .forEach(line -> table.row(Cell.of(line), Cell.blank()));
        sheet.heading(1, SAY.text("page.decisions")).add(table.build());
    }
}
