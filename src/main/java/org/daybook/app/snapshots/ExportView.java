package org.daybook.app.snapshots;

import java.io.File;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.daybook.feature.Page;
import org.daybook.journal.Field;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.ExportSummary;

/** What goes left, what stays right, and what was found in free text beneath. */
final class ExportView implements Page {
    private static final Messages SAY = Messages.beside(ExportView.class);

    private final ExportViewModel model;
    private final BorderPane root = new BorderPane();
    private final ObservableList<ExportSummary.Going> goes = FXCollections.observableArrayList();
    private final ObservableList<ExportSummary.Staying> stays = FXCollections.observableArrayList();
    private final ObservableList<ExportSummary.Found> found = FXCollections.observableArrayList();
    private final Label inAll = new Label();
    private final Label warning = new Label();
    private final Action export = Action.of(SAY.text("export"), "Shortcut+E", this::chooseFile).icon("fth-upload");

    ExportView(ExportViewModel model) {
        this.model = model;
        layout();
        model.summaryProperty().subscribe(summary -> summary.ifPresent(this::show));
        root.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (export.answers(event)) {
                export.run();
                event.consume();
            }
        });
    }

    private void layout() {
        CheckBox contacts = new CheckBox(SAY.text("contacts"));
        contacts.selectedProperty().bindBidirectional(model.contacts);
        Form form = Form.row().choice(SAY.text("class"), model.sharingClass).node(contacts).saves(export);
        inAll.getStyleClass().add("strong");
        warning.getStyleClass().add("soon");
        warning.setWrapText(true);
        VBox top = new VBox(form.root(), inAll, warning);
        top.getStyleClass().addAll("master-top", "column");
        root.setTop(top);

        DeskTable<ExportSummary.Going> going = new DeskTable<>("snapshots.goes", ExportSummary.Going::type);
        going.text("type", SAY.text("goes.type"), 16, g -> SAY.text("goes.one", g.singular()));
        going.number("records", SAY.text("goes.records"), 7, ExportSummary.Going::records);
        going.number("changes", SAY.text("goes.changes"), 7, ExportSummary.Going::changes);
        going.shows(goes).whenEmpty(Placeholder.empty(SAY.text("goes.none"), ""));

        DeskTable<ExportSummary.Staying> staying =
                new DeskTable<>("snapshots.stays", s -> s.type() + "." + s.field());
        staying.text("what", SAY.text("stays.what"), 16, s -> SAY.text("stays.field", s.singular(), s.field()));
        staying.text("why", SAY.text("stays.why"), 12, s -> why(s.why()));
        staying.number("values", SAY.text("stays.values"), 6, ExportSummary.Staying::values);
        staying.shows(stays).whenEmpty(Placeholder.empty(SAY.text("stays.none"), SAY.text("stays.none.text")));

        DeskTable<ExportSummary.Found> details = new DeskTable<>("snapshots.found", f -> f);
        details.text("text", SAY.text("found.text"), 16, ExportSummary.Found::text);
        details.text("kind", SAY.text("found.kind"), 10, f -> SAY.text("found." + f.kind().name().toLowerCase(java.util.Locale.ROOT)));
        details.text("where", SAY.text("found.where"), 14, f -> f.record().type() + ", " + f.field());
        details.shows(found).whenEmpty(Placeholder.empty(SAY.text("found.none"), SAY.text("found.none.text")));

        VBox right = new VBox(titled(SAY.text("stays.title"), staying), titled(SAY.text("found.title"), details));
        right.getStyleClass().add("column");
        SplitPane split = new SplitPane(titled(SAY.text("goes.title"), going), right);
        split.setDividerPositions(0.45);
        root.setCenter(split);
    }

    private static Node titled(String title, Node table) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        HBox head = new HBox(heading);
        head.getStyleClass().add("detail-head");
        VBox box = new VBox(head, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String why(Field.Sensitivity why) {
        return SAY.text("why." + why.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void show(ExportSummary summary) {
        goes.setAll(summary.goes());
        stays.setAll(summary.stays());
        found.setAll(summary.found());
        inAll.setText(SAY.text("in-all", summary.records(), summary.changes(), summary.withheld()));
        warning.setText(summary.foundInAll() > 0 ? SAY.text("found.warning", summary.foundInAll()) : "");
        warning.setManaged(summary.foundInAll() > 0);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("export.title"));
        chooser.setInitialFileName(model.suggestedName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(SAY.text("file.kind"), "*.daybook.json", "*.json"));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(SAY.text("help.key.export")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
