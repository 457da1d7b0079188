package org.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * Which areas for improvement the authorities share: a matrix, the most shared first, and the proposals that come of it.
 * It counts issues and ranks no borough.
 */
final class CommonIssuesView implements Page {
    private static final Messages SAY = Messages.beside(CommonIssuesView.class);

    private final CommonIssuesViewModel model;
    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final FilterBar filter;
    private final Form proposal;
    private final Label summary = new Label();
    private final DeskTable<CommonIssues.Issue> table = new DeskTable<>("issues", CommonIssues.Issue::name);
    private final List<TableColumn<CommonIssues.Issue, ?>> marks = new ArrayList<>();
    private final MasterDetail layout = new MasterDetail("issues", table);

    CommonIssuesView(CommonIssuesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.filter = new FilterBar(model.filter);
        summary.getStyleClass().add("heading");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summaryProperty());
        proposal = Form.column()
                .note(SAY.text("field.proposal"), model.proposal)
                .saves(Action.of(SAY.text("action.proposal.save"), "", () -> chosen().ifPresent(model::propose))
                        .icon("fth-plus"))
                .leaves(this::leave);
        columns();
        handlers();
        layout.top(summary, filter);
        root.setCenter(layout);
        model.authorities.addListener((ListChangeListener<Authority>) _ -> authorityColumns());
        model.proposals.addListener((ListChangeListener<ProposalNote>) _ -> chosen().ifPresent(this::show));
    }

    private void columns() {
        table.text("issue", SAY.text("column.issue"), 16, CommonIssues.Issue::name);
        table.number("count", SAY.text("column.shared"), 6.4, issue -> (long) issue.count());
        authorityColumns();
    }

    /** The matrix has a column for each authority that has noted anything. */
    private void authorityColumns() {
        table.getColumns().removeAll(marks);
        marks.clear();
        for (Authority authority : model.authorities) {
            marks.add(table.mark(
                    authority.gss(),
                    authority.shortName(),
                    5.5,
                    issue -> issue.authorities().contains(authority.gss()),
                    SAY.text("issues.mark")));
        }
    }

    private void handlers() {
        table.shows(model.filter)
                .opens(issue -> {
                    show(issue);
                    proposal.focus();
                })
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("issues.empty.title"), SAY.text("issues.empty.text")));
        table.chosenProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private Optional<CommonIssues.Issue> chosen() {
        return table.chosenProperty().get();
    }

    private void show(CommonIssues.Issue issue) {
        Facts found = new Facts();
        for (Authority authority : model.authorities) {
            String text = issue.texts().get(authority.gss());
            if (text != null) {
                found.add(authority.name(), text);
            }
        }
        VBox proposals = new VBox();
        proposals.getStyleClass().add("wide");
        model.proposalsOf(issue).forEach(p -> proposals.getChildren().add(note(p)));
        VBox all = new VBox(
                strong(SAY.text("issues.shared", model.count(issue))),
                found,
                strong(SAY.text("issues.proposals")),
                proposals,
                proposal.root());
        all.getStyleClass().add("wide");
        layout.show(issue.name(), all);
    }

    private Node note(ProposalNote noted) {
        Label when = new Label(SAY.text(
                "proposal.line", noted.date().map(PartialDate::inText).orElse("–"), noted.authorities(), noted.base()));
        when.getStyleClass().add("muted");
        Label text = new Label(noted.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(
                when,
                text,
                Action.of(SAY.text("action.archive"), "", () -> model.archive(noted))
                        .icon("fth-archive")
                        .quietButton());
    }

    private void leave() {
        layout.close();
        table.requestFocus();
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        label.setWrapText(true);
        return label;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.activate();
    }

    @Override
    public void hidden() {
        model.deactivate();
    }

    @Override
    public Optional<Node> filter() {
        return Optional.of(filter.field());
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("issues.help.purpose"),
                List.of(SAY.text("issues.help.key.enter"), SAY.text("issues.help.key.filter")),
                List.of(SAY.text("issues.hint.1"), SAY.text("issues.hint.2")));
    }
}
