package org.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** The areas for improvement that authorities share: what new money is sought for. What peers found in confidence is not in. */
final class CommonIssuesSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(CommonIssuesSheet.class);

    @Override
    public String name() {
        return "common-issues";
    }

    @Override
    public String title() {
        return SAY.text("sheet.issues.title");
    }

    @Override
    public String description() {
        return SAY.text("sheet.issues.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        CommonIssues now = CommonIssues.read(Reading.of(request));
        int base = now.base().size();
        long shared = now.issues().stream().filter(now::isShared).count();
        Sheet.Builder sheet = request.sheet(title())
                .basis(SAY.text("sheet.issues.basis", base))
                .keyFigures(
                        KeyFigure.of(Integer.toString(now.issues().size()), SAY.text("sheet.issues.all", base)),
                        KeyFigure.of(Long.toString(shared), SAY.text("sheet.issues.shared", base)));
        if (now.issues().isEmpty()) {
            sheet.paragraph(SAY.text("sheet.issues.nothing"));
        }
        sheet.add(table(now, request.sharing()));
        if (request.sharing().lets(AssessmentTypes.FINDING_TYPE, "text")) {
            noted(sheet, now);
        }
        proposals(sheet, now, request.sharing());
        return sheet.build();
    }

    private static Table table(CommonIssues now, SharingClass sharing) {
        boolean named = sharing != SharingClass.PUBLIC;
        Table.Builder table = Table.captioned(SAY.text("sheet.issues.table"))
                .column(SAY.text("sheet.column.issue"), Kind.WORDS)
                .column(SAY.text("sheet.column.authorities"), Kind.NUMBER)
                .column(SAY.text("sheet.column.shared", now.base().size()), Kind.STATUS);
        if (named) {
            table.column(SAY.text("sheet.column.which"), Kind.WORDS);
        }
        for (CommonIssues.Issue issue : now.issues()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(issue.name()),
                    Cell.of(issue.count()),
                    now.isShared(issue)
                            ? Cell.of(Mark.FULL, SAY.text("sheet.issue.shared"))
                            : Cell.of(Mark.QUARTER, SAY.text("sheet.issue.some"))));
            if (named) {
                cells.add(Cell.of(now.base().stream()
                        .filter(a -> issue.authorities().contains(a.gss()))
                        .map(Authority::name)
                        .collect(Collectors.joining(", "))));
            }
            table.row(cells);
        }
        return table.build();
    }

    /** What each authority noted, in its own words: notes, and so internal. */
    private static void noted(Sheet.Builder sheet, CommonIssues now) {
        Table.Builder table = Table.captioned(SAY.text("sheet.issues.noted"))
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.noted"), Kind.WORDS);
        boolean any = false;
        for (CommonIssues.Issue issue : now.issues()) {
            List<Authority> with = now.base().stream()
                    .filter(a -> !Objects.requireNonNullElse(issue.texts().get(a.gss()), "").isBlank())
                    .toList();
            if (!with.isEmpty()) {
                any = true;
                table.group(issue.name());
                with.forEach(a -> table.row(
                        Cell.of(a.name()),
                        Cell.of(Objects.requireNonNullElse(issue.texts().get(a.gss()), ""))));
            }
        }
        if (any) {
            sheet.add(table.build());
        }
    }

    private static void proposals(Sheet.Builder sheet, CommonIssues now, SharingClass sharing) {
        List<ProposalNote> live = now.proposals().stream().filter(p -> !p.archived()).toList();
        if (live.isEmpty()) {
            return;
        }
        boolean words = sharing.lets(AssessmentTypes.PROPOSAL_TYPE, "text");
        Table.Builder table = Table.captioned(SAY.text("sheet.issues.proposals"))
                .column(SAY.text("sheet.column.issue"), Kind.WORDS)
                .column(SAY.text("sheet.column.shared-then"), Kind.WORDS)
                .column(SAY.text("sheet.column.date"), Kind.DATE);
        if (words) {
            table.column(SAY.text("sheet.column.proposal"), Kind.WORDS);
        }
        for (ProposalNote note : live) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(note.issue()),
                    Cell.of(SAY.text("outlook.figure", note.authorities(), note.base())),
                    note.date().map(Cell::of).orElseGet(Cell::blank)));
            if (words) {
                cells.add(Cell.of(note.text()));
            }
            table.row(cells);
        }
        sheet.add(table.build());
    }
}
