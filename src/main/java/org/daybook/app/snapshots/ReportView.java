package org.daybook.app.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Figures;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.Tip;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.MergeReport;
import org.jspecify.annotations.Nullable;

/** What taking in a file would do: the figures and what can be done on top, what changes left, the chosen record right. */
final class ReportView {
    private static final Messages SAY = Messages.beside(ReportView.class);
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private final IntakeViewModel model;
    private final Desk desk;
    private final DeskTable<ReportRow> table = new DeskTable<>("snapshots.report", ReportRow::key);
    private final MasterDetail root = new MasterDetail("snapshots.report", table);
    private final ReportDetail detail;
    private final Label file = new Label();
    private final Label about = new Label();
    private final Label asked = new Label();
    private final Figures figures = new Figures();
    private final FilterBar filter;
    private final Action take = Action.of(SAY.text("take"), "Shortcut+Enter", this::take).icon("fth-download");
    private final Action mine = Action.of(SAY.text("mine"), "M", () -> answer(new Question.Answer.Mine()));
    private final Action theirs = Action.of(SAY.text("theirs"), "T", () -> answer(new Question.Answer.Theirs()));
    private final Action write = Action.of(SAY.text("third"), "W", this::write);
    private final Action next = Action.of(SAY.text("next"), "N", this::next);
    private final Action allMine;
    private final Action allTheirs;
    private final Action close;
    private final ToggleButton byKind = new ToggleButton(SAY.text("by-kind"));
    private final Action turn = Action.of(SAY.text("by-kind"), "G", () -> byKind.setSelected(!byKind.isSelected()));

    ReportView(IntakeViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        detail = new ReportDetail(model);
        filter = new FilterBar(model.list.filter);
        allMine = Action.of(SAY.text("all-mine"), "Shift+M", () -> model.answerAll(new Question.Answer.Mine()))
                .explained(SAY.text("all-mine.explained"));
        allTheirs = Action.of(SAY.text("all-theirs"), "Shift+T", () -> model.answerAll(new Question.Answer.Theirs()))
                .explained(SAY.text("all-theirs.explained"));
        close = Action.of(SAY.text("close"), "Shortcut+W", model::close).explained(SAY.text("close.explained"));
        columns();
        layout();
        bind();
    }

    private void columns() {
        table.text("what", SAY.text("column.what"), 7, of(item -> ReportList.word(item.what()), _ -> ""));
        table.text("record", SAY.text("column.record"), 13, of(ReportView::title, ReportRow.Group::title));
        table.text("says", SAY.text("column.says"), 15, of(ReportRow.Item::says, ReportRow.Group::counts));
        table.text("stands", SAY.text("column.stands"), 5, of(this::stands, _ -> ""));
        table.text("who", SAY.text("column.who"), 7, of(ReportRow.Item::who, _ -> ""));
        table.text("when", SAY.text("column.when"), 10, of(ReportRow.Item::when, _ -> ""));
        // The rows stand in their groups.
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setRowFactory(_ -> new Row());
    }

    private static Function<ReportRow, String> of(
            Function<ReportRow.Item, String> item, Function<ReportRow.Group, String> group) {
        return row -> switch (row) {
            case ReportRow.Item i -> item.apply(i);
            case ReportRow.Group g -> group.apply(g);
        };
    }

    private static String title(ReportRow.Item item) {
        if (item.record().isEmpty()) {
            return item.name();
        }
        return item.name().isEmpty() ? item.kind() : SAY.text("record", item.name(), item.kind());
    }

    private String stands(ReportRow.Item item) {
        if (item.questions().isEmpty()) {
            return "";
        }
        List<Optional<Question.Answer>> given = item.questions().stream().map(model.answers::to).distinct().toList();
        if (given.contains(Optional.<Question.Answer>empty())) {
            return SAY.text("stands.open");
        }
        return given.size() > 1 ? SAY.text("stands.each") : switch (given.getFirst().orElseThrow()) {
            case Question.Answer.Mine _ -> SAY.text("stands.mine");
            case Question.Answer.Theirs _ -> SAY.text("stands.theirs");
            case Question.Answer.Third _ -> SAY.text("stands.third");
        };
    }

    /** The head of a group stands out; a double click opens a record where it is shown. */
    private final class Row extends TableRow<ReportRow> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ReportRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(GROUP, !empty && row instanceof ReportRow.Group);
        }
    }

    private void layout() {
        file.getStyleClass().add("heading");
        about.getStyleClass().add("muted");
        asked.getStyleClass().add("soon");
        for (Label label : List.of(file, about, asked)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        asked.managedProperty().bind(asked.textProperty().isNotEmpty());
        byKind.getStyleClass().add("chip");
        Tip.on(byKind, SAY.text("by-kind.explained"));
        FlowPane buttons = new FlowPane(
                take.mainButton(), allMine.button(), allTheirs.button(), next.button(), close.quietButton(), byKind);
        buttons.setRowValignment(VPos.CENTER);
        buttons.getStyleClass().add("form-row");
        VBox head = new VBox(file, about, figures, asked, buttons);
        head.getStyleClass().add("column");
        root.top(head, filter);
        table.shows(model.list.rows)
                .offers(mine)
                .offers(theirs)
                .offers(write)
                .offers(next)
                .offers(turn)
                .opens(this::open)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("filtered"), ""));
    }

    private void bind() {
        byKind.selectedProperty().bindBidirectional(model.list.byKind);
        asked.textProperty().bind(model.askedProperty());
        table.chosenProperty().subscribe(this::show);
        model.answers.changesProperty().subscribe(_ -> {
            table.refresh();
            model.openedProperty().get();
            if (model.openedProperty().get() instanceof Opened.Reported(Report report)) {
                figures(report);
            }
        });
        List.of(take, allMine, allTheirs, close).forEach(action -> action.listenOn(root));
    }

    private void show(Optional<ReportRow> chosen) {
        if (chosen.isPresent() && chosen.get() instanceof ReportRow.Item item) {
            detail.show(item);
            root.show(title(item), detail.root());
        } else {
            root.close();
        }
    }

    void show(Report report) {
        file.setText(Isolated.text(String.valueOf(report.file().getFileName())));
        about.setText(Isolated.text(
                report.changesNothing() ? SAY.text("nothing-new", report.about()) : report.about()));
        take.availableProperty().set(!report.merge().changesNothing());
        boolean questions = !report.merge().conflicts().isEmpty();
        List.of(allMine, allTheirs, mine, theirs, write, next).forEach(a -> a.availableProperty().set(questions));
        figures(report);
    }

    private void figures(Report report) {
        MergeReport merge = report.merge();
        int open = model.answers.openProperty().get();
        figures.show(List.of(
                figure("new", merge.added(), "strong"),
                figure("changed", merge.changed(), "strong"),
                figure("same", merge.same(), "plain"),
                new Figures.Figure(
                        SAY.text("figure.conflicts"),
                        open == 0 || merge.conflicts().isEmpty()
                                ? SAY.text("figure.count", merge.conflicts().size())
                                : SAY.text("figure.open", merge.conflicts().size(), open),
                        open > 0 ? "soon" : "strong"),
                figure("problems", merge.problems().size(), merge.problems().isEmpty() ? "plain" : "soon")));
    }

    private static Figures.Figure figure(String key, long count, String style) {
        return new Figures.Figure(SAY.text("figure." + key), SAY.text("figure.count", count), style);
    }

    private void take() {
        model.take();
        if (!model.askedProperty().get().isEmpty()) {
            next();
        }
    }

    private void answer(Question.Answer answer) {
        List<Question> questions = table.selected().stream()
                .flatMap(row -> row instanceof ReportRow.Item item ? item.questions().stream() : java.util.stream.Stream.of())
                .toList();
        model.answer(questions, answer);
    }

    /** Puts the focus where a third value is written. */
    private void write() {
        detail.write();
    }

    /** The next record with a question that is still open, and round again. */
    private void next() {
        List<ReportRow> rows = table.getItems();
        int from = table.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= rows.size(); i++) {
            ReportRow row = rows.get(Math.floorMod(from + i, rows.size()));
            if (row instanceof ReportRow.Item item && !model.answers.isSettled(item.questions())) {
                table.select(row.key());
                table.requestFocus();
                return;
            }
        }
    }

    private void open(ReportRow row) {
        if (row instanceof ReportRow.Item item) {
            item.link().ifPresentOrElse(desk::open, () -> desk.status().note(SAY.text("no-view")));
        }
    }

    Node root() {
        return root;
    }

    Node filter() {
        return filter.field();
    }

    /** Begins at the first open question, or at the first record. */
    void begin() {
        table.requestFocus();
        table.getSelectionModel().clearSelection();
        next();
        if (table.getSelectionModel().isEmpty()) {
            table.getItems().stream()
                    .filter(ReportRow.Item.class::isInstance)
                    .findFirst()
                    .ifPresent(first -> table.select(first.key()));
        }
    }
}
