package org.daybook.assessment;

import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** Scores, strengths and areas for improvement of the open authority, criterion by criterion; and its peer challenge. */
final class CriteriaPane {
    private static final Messages SAY = Messages.beside(CriteriaPane.class);

    private final CriteriaViewModel model;
    private final DeskTable<CriteriaViewModel.Line> table =
            new DeskTable<>("assessment.criteria", line -> line.criterion().id());
    private final DeskTable<Finding> findings = new DeskTable<>("assessment.findings", Finding::id);
    private final VBox challenges = new VBox();
    private final Node root;

    CriteriaPane(CriteriaViewModel model, Desk desk) {
        this.model = model;
        criteria(desk);
        Form form = findingForm();
        found(desk, form);
        challenges.getStyleClass().add("wide");
        model.challenge.held.addListener((ListChangeListener<PeerChallenge>) _ -> showChallenges());
        showChallenges();
        root = AuthorityPane.scrolling(
                Form.row().choice(SAY.text("field.framework"), model.framework).root(),
                table,
                hint(),
                heading("detail.findings"),
                findings,
                form.root(),
                heading("detail.challenge"),
                challenges,
                challengeForm());
    }

    private void showChallenges() {
        challenges.getChildren().setAll(model.challenge.held.stream().map(this::challenge).toList());
    }

    private void criteria(Desk desk) {
        table.text("criterion", SAY.text("column.criterion"), 14, l -> l.criterion().name());
        table.text("score", SAY.text("column.score"), 4, l -> l.score().isPresent() ? Integer.toString(l.score().getAsInt()) : "–");
        table.number("improvements", SAY.text("column.improvements"), 4.5, CriteriaViewModel.Line::improvements);
        table.number("strengths", SAY.text("column.strengths"), 5.5, CriteriaViewModel.Line::strengths);
        table.text("theme", SAY.text("column.theme"), 11, CriteriaViewModel.Line::theme);
        for (int score = CriterionScore.LOWEST; score <= CriterionScore.HIGHEST; score++) {
            int given = score;
            table.offers(Action.of(SAY.text("action.score", given), Integer.toString(given), () -> score(OptionalInt.of(given))));
        }
        table.offers(Action.of(SAY.text("action.score.none"), "0", () -> score(OptionalInt.empty())));
        table.shows(model.lines)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("criteria.empty.title"), SAY.text("criteria.empty.text")));
        // Only when another is selected: a row that was scored comes again, and she may have chosen otherwise.
        table.chosenProperty().subscribe((before, now) -> now.map(CriteriaViewModel.Line::criterion)
                .filter(c -> before.filter(b -> b.criterion().id().equals(c.id())).isEmpty())
                .ifPresent(model.criterion::choose));
        table.getStyleClass().add("short-table");
    }

    private void score(OptionalInt score) {
        table.selected().forEach(line -> model.score(line, score));
    }

    private Form findingForm() {
        return Form.column()
                .choice(SAY.text("field.kind"), model.kind)
                .choice(SAY.text("column.criterion"), model.criterion)
                .note(SAY.text("field.finding"), model.text)
                .saves(Action.of(SAY.text("action.finding.save"), "", model::saveFinding).icon("fth-plus"))
                .leaves(() -> {
                    model.leaveFinding();
                    table.requestFocus();
                });
    }

    private void found(Desk desk, Form form) {
        findings.text("kind", SAY.text("column.kind"), 8, f -> model.kind.word(f.kind()));
        findings.text("criterion", SAY.text("column.criterion"), 10, f -> model.criterionName(f.criterion()));
        findings.text("text", SAY.text("column.finding"), 18, Finding::text);
        findings.shows(model.findings)
                .opens(finding -> {
                    model.editFinding(finding);
                    form.focus();
                })
                .offers(Action.of(SAY.text("action.delete"), "Delete", () -> findings.selected()
                                .forEach(model::deleteFinding))
                        .icon("fth-trash-2"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("findings.empty.title"), SAY.text("findings.empty.text")));
        findings.getStyleClass().add("short-table");
    }

    private Node challenge(PeerChallenge held) {
        Label when = new Label(SAY.text(
                "challenge.line", held.date().map(PartialDate::inText).orElse("–"), held.team().isBlank() ? "–" : held.team()));
        when.getStyleClass().add("muted");
        when.setWrapText(true);
        Label report = new Label(held.report());
        report.setWrapText(true);
        report.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(
                when,
                report,
                Action.of(SAY.text("action.delete"), "", () -> model.challenge.delete(held))
                        .icon("fth-trash-2")
                        .quietButton());
    }

    private Node challengeForm() {
        return Form.column()
                .date(SAY.text("field.date"), model.challenge.date)
                .line(SAY.text("field.team"), model.challenge.team)
                .note(SAY.text("field.report"), model.challenge.report)
                .saves(Action.of(SAY.text("action.challenge.save"), "", model.challenge::save).icon("fth-plus"))
                .leaves(() -> {
                    model.challenge.leave();
                    table.requestFocus();
                })
                .root();
    }

    private static Label hint() {
        Label label = new Label(SAY.text("score.hint"));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private static Label heading(String key) {
        Label label = new Label(SAY.text(key));
        label.getStyleClass().add("strong");
        return label;
    }

    Node root() {
        return root;
    }
}
