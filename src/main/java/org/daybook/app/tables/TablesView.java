package org.daybook.app.tables;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Focus;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.jspecify.annotations.Nullable;

/** A table on its way in: the file on top, its rows left, columns or the row chosen right, control totals at the foot. */
final class TablesView implements Page {
    private static final Messages SAY = Messages.beside(TablesView.class);

    private final TablesViewModel model;
    private final BorderPane root = new BorderPane();
    private final Action choose = Action.of(SAY.text("choose"), "Shortcut+O", this::chooseFile).icon("fth-folder");
    private final Action columns = Action.of(SAY.text("columns"), "Shortcut+M", this::showMapping).icon("fth-columns");
    private final Action take;
    private final Action stop;
    private final Action confirm = Action.of(SAY.text("repair.confirm"), "Y", this::confirmSelected);
    private final Action leaveOut;
    private final Action forget;
    private final Label file = new Label();
    private final Label refused = new Label();
    private final FilterBar filter;
    private final MappingPane mapping;
    private final Node top;
    private final Node foot;
    private Optional<PreviewTable> preview = Optional.empty();
    private Optional<RepairPane> repair = Optional.empty();
    private Optional<MasterDetail> pane = Optional.empty();

    /** Whether the focus was here before what had it made way for the table. */
    private boolean held;

    TablesView(TablesViewModel model) {
        this.model = model;
        take = Action.of(SAY.text("take.action"), "Shortcut+Enter", model::take).icon("fth-download");
        stop = Action.of(SAY.text("stop"), "Shortcut+Period", model::stop).icon("fth-x");
        leaveOut = Action.of(SAY.text("repair.leave"), "Delete", () -> selected(model::leaveOut));
        forget = Action.of(SAY.text("repair.forget"), "F", () -> selected(model::forget));
        filter = new FilterBar(model.filter);
        mapping = new MappingPane(model);
        List.of(choose, columns, take, stop).forEach(action -> action.listenOn(root));
        refused.getStyleClass().add("needs-her");
        refused.setWrapText(true);
        refused.setMinHeight(Region.USE_PREF_SIZE);
        file.getStyleClass().add("strong");
        top = top();
        foot = new ControlFoot(model, take, stop).root();
        model.intakeProperty().subscribe(now -> now.ifPresent(this::build));
        model.stateProperty().subscribe(this::show);
        root.setTop(top);
        root.setBottom(foot);
    }

    private Node top() {
        VBox top = new VBox();
        model.shapeProperty()
                .map(shape -> shape.map(s -> s.sheet().isEmpty() ? Kind.TEXT : Kind.WORKBOOK).orElse(Kind.NONE))
                .orElse(Kind.NONE)
                .subscribe(kind -> top.getChildren().setAll(file, reading(kind), refused));
        top.getStyleClass().addAll("master-top", "column");
        return top;
    }

    private enum Kind {
        NONE,
        TEXT,
        WORKBOOK
    }

    /** What the file holds and how it is read; made anew only for a file of another kind, so that the focus stays. */
    private Node reading(Kind kind) {
        Form form = Form.row().node(level(choose.button())).choice(SAY.text("as"), model.as);
        switch (kind) {
            case NONE -> {}
            case TEXT -> form.choice(SAY.text("encoding"), model.encoding).choice(SAY.text("separator"), model.separator);
            case WORKBOOK -> form.choice(SAY.text("sheet"), model.sheet);
        }
        if (kind != Kind.NONE) {
            form.node(level(columns.button()));
        }
        return form.root();
    }

    /** Level with the fields beside it, beneath where their names are. */
    private static Node level(Node button) {
        Label name = new Label(" ");
        name.getStyleClass().add("field-name");
        return new VBox(name, button);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /** For each target its own table, which remembers its own widths. */
    private void build(TableIntake intake) {
        Optional<Node> owner = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        held |= root.isFocusWithin();
        PreviewTable made = new PreviewTable(intake.target(), model);
        DeskTable<PreviewRow> table = made.table();
        table.offers(confirm).offers(leaveOut).offers(forget).opens(_ -> repair.ifPresent(RepairPane::focus));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::showRow));
        root.setTop(null);
        root.setBottom(null);
        MasterDetail split = new MasterDetail("tables", table).top(top, filter).foot(foot);
        preview = Optional.of(made);
        pane = Optional.of(split);
        mapping.build();
        showMapping();
        show(model.stateProperty().get());
        if (held) {
            held = false;
            Focus.on(owner.filter(node -> isWithin(node, top)).orElse(table));
        }
    }

    private static boolean isWithin(@Nullable Node node, Node above) {
        Node up = node;
        while (up != null && up != above) {
            up = up.getParent();
        }
        return up != null;
    }

    private void show(TablesViewModel.State state) {
        file.setText(Isolated.text(model.file().map(path -> String.valueOf(path.getFileName())).orElse("")));
        shown(file, model.file().isPresent());
        refused.setText(state == TablesViewModel.State.REFUSED ? Isolated.text(model.saidProperty().get()) : "");
        refused.setManaged(!refused.getText().isEmpty());
        stop.availableProperty()
                .set(state == TablesViewModel.State.READING || state == TablesViewModel.State.WRITING);
        columns.availableProperty().set(pane.isPresent());
        preview.ifPresent(made -> made.showFields(model.mapped()));
        Node centre = switch (state) {
            case NOTHING -> Placeholder.empty(SAY.text("none.title"), SAY.text("none.text"), choose);
            case READING, WRITING, JUDGED, REFUSED -> pane.isPresent()
                    ? pane.get()
                    : state == TablesViewModel.State.REFUSED
                            ? Placeholder.empty(SAY.text("refused.title"), SAY.text("refused.text"), choose)
                            : Placeholder.loading(SAY.text("doing.reading"));
        };
        if (root.getCenter() != centre) {
            held |= pane.isEmpty() && root.isFocusWithin();
            root.setCenter(centre);
        }
    }

    private void showMapping() {
        pane.ifPresent(split -> {
            preview.ifPresent(made -> made.table().getSelectionModel().clearSelection());
            repair = Optional.empty();
            split.show(SAY.text("mapping.title"), mapping.root());
        });
    }

    private void showRow(PreviewRow row) {
        RepairPane made = new RepairPane(model, row, this::leaveDetail, () -> showRow(row));
        repair = Optional.of(made);
        pane.ifPresent(split -> split.show(SAY.text("row.title", row.line(), row.becomes().word()), made.root()));
    }

    private void leaveDetail() {
        preview.ifPresent(made -> made.table().requestFocus());
    }

    private void selected(java.util.function.Consumer<List<PreviewRow>> what) {
        preview.map(made -> made.table().selected())
                .filter(rows -> !rows.isEmpty())
                .ifPresent(what);
    }

    private void confirmSelected() {
        selected(rows -> model.confirm(rows.stream().filter(RowRepair::confirmable).toList()));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("choose.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(SAY.text("choose.tables"), "*.csv", "*.xlsx", "*.txt", "*.tsv"),
                        new FileChooser.ExtensionFilter(SAY.text("choose.all"), "*"));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.looking(true);
    }

    @Override
    public void hidden() {
        model.looking(false);
    }

    @Override
    public Optional<Node> filter() {
        return Optional.of(filter.field());
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(
                        SAY.text("help.choose"), SAY.text("help.columns"), SAY.text("help.take"), SAY.text("help.confirm"),
                        SAY.text("help.leave"), SAY.text("help.forget"), SAY.text("help.stop")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
