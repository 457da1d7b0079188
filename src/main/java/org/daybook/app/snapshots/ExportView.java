package org.daybook.app.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.daybook.feature.Desk;
import org.daybook.journal.Field;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FileChoice;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.ExportSummary;

/** What is chosen left; right what that comes to: what goes, what stays, and what was found in free text. */
final class ExportView {
    private static final Messages SAY = Messages.beside(ExportView.class);

    private final ExportViewModel model;
    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final ObservableList<ExportSummary.Going> goes = FXCollections.observableArrayList();
    private final ObservableList<ExportSummary.Staying> stays = FXCollections.observableArrayList();
    private final ObservableList<ExportPreview.Found> found = FXCollections.observableArrayList();
    private final List<DeskTable<?>> tables = new ArrayList<>();
    private final Label inAll = Sentence.of("", "heading");
    private final Label warning = Sentence.of("", "soon");
    private final Action export = Action.of(SAY.text("export"), "Shortcut+E", this::chooseFile).icon("fth-upload");
    private final ExportOptions options;

    ExportView(ExportViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        options = new ExportOptions(model, export);
        layout();
        model.previewProperty().subscribe(this::show);
        model.missingProperty().subscribe(() -> show(model.previewProperty().get()));
        model.seenProperty().subscribe(seen -> export.availableProperty().set(seen));
        model.writtenProperty().subscribe(written -> written.ifPresent(this::say));
        Action.of(SAY.text("profile.edit"), "Shortcut+L", options::editProfile).listenOn(root);
    }

    private void layout() {
        DeskTable<ExportSummary.Going> going = new DeskTable<>("snapshots.goes", ExportSummary.Going::type);
        going.text("type", SAY.text("goes.type"), 12, ExportSummary.Going::singular);
        going.number("records", SAY.text("goes.records"), 6, ExportSummary.Going::records);
        going.number("changes", SAY.text("goes.changes"), 6, ExportSummary.Going::changes);
        going.shows(goes).saysTo(desk.status()::note).whenEmpty(Placeholder.empty(SAY.text("goes.none"), ""));

        DeskTable<ExportSummary.Staying> staying = new DeskTable<>("snapshots.stays", s -> s.type() + "." + s.field());
        staying.text("what", SAY.text("stays.what"), 12, s -> SAY.text("stays.field", s.singular(), s.field()));
        staying.text("why", SAY.text("stays.why"), 10, s -> why(s.why()));
        staying.number("values", SAY.text("stays.values"), 5, ExportSummary.Staying::values);
        staying.shows(stays)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("stays.none"), SAY.text("stays.none.text")));

        DeskTable<ExportPreview.Found> details = new DeskTable<>("snapshots.found", f -> f);
        details.text("text", SAY.text("found.text"), 14, f -> f.what().text());
        details.text("kind", SAY.text("found.kind"), 10, f -> SAY.text("found." + f.what().kind().name().toLowerCase(Locale.ROOT)));
        details.text("where", SAY.text("found.where"), 20, ExportPreview.Found::where);
        details.shows(found)
                .opens(f -> f.link().ifPresentOrElse(desk::open, () -> desk.status().note(SAY.text("no-view"))))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("found.none"), SAY.text("found.none.text")));

        tables.addAll(List.of(going, staying, details));
        SplitPane both = new SplitPane(titled(SAY.text("goes.title"), going), titled(SAY.text("stays.title"), staying));
        both.setDividerPositions(0.5);
        VBox head = new VBox(inAll, warning);
        head.getStyleClass().addAll("master-top", "column");
        SplitPane all = new SplitPane(both, titled(SAY.text("found.title"), details));
        all.setOrientation(javafx.geometry.Orientation.VERTICAL);
        all.setDividerPositions(0.6);
        BorderPane right = new BorderPane(all);
        right.setTop(head);
        SplitPane split = new SplitPane(options.root(), right);
        SplitPane.setResizableWithParent(options.root(), false);
        split.setDividerPositions(0.3);
        options.root().getStyleClass().add("export-options");
        root.setCenter(split);
    }

    private static Node titled(String title, Node table) {
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        HBox head = new HBox(heading);
        head.getStyleClass().add("detail-head");
        VBox box = new VBox(head, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private static String why(Field.Sensitivity why) {
        return SAY.text("why." + why.name().toLowerCase(Locale.ROOT));
    }

    private void show(Optional<ExportPreview> now) {
        goes.setAll(now.map(p -> p.summary().goes().stream().filter(g -> g.records() + g.changes() > 0).toList()).orElse(List.of()));
        stays.setAll(now.map(p -> p.summary().stays()).orElse(List.of()));
        found.setAll(now.map(ExportPreview::found).orElse(List.of()));
        inAll.setText(now.map(p -> sentence(p.summary())).orElse(""));
        long all = now.map(p -> p.summary().foundInAll()).orElse(0L);
        warning.setText(all > 0 ? SAY.text("found.warning", all) : "");
        warning.setManaged(all > 0);
        if (now.isEmpty() && model.missingProperty().get().isEmpty()) {
            // "Nothing would go" is not to be said of what is still being looked through.
            tables.forEach(DeskTable::loading);
        } else {
            tables.forEach(DeskTable::ready);
        }
    }

    private static String sentence(ExportSummary summary) {
        String key = summary.changes() > 0 ? "in-all" : "in-all.state";
        return SAY.text(key, summary.records(), summary.changes(), summary.withheld());
    }

    private void chooseFile() {
        if (!model.isReady()) {
            options.focusMissing();
            return;
        }
        FileChoice.toSave(
                        root,
                        SAY.text("export.title"),
                        model.suggestedName(),
                        new FileChooser.ExtensionFilter(
                                SAY.text("file.kind"), "*.daybook.json", "*.daybook.json.gz", "*.json"))
                .ifPresent(model::export);
    }

    private void say(ExportViewModel.Written written) {
        String path = written.file().toString();
        desk.status().note(
                SAY.text(written.summary().kept() ? "exported" : "exported.not-kept", written.summary().records(), path),
                List.of(
                        Action.of(SAY.text("show-in-folder"), "", () -> FolderWindow.show(written.file())),
                        Action.of(SAY.text("copy-path"), "", () -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(path);
                            Clipboard.getSystemClipboard().setContent(content);
                        })));
    }

    /** Ctrl+E, wherever in the snapshots the focus is. */
    Action action() {
        return export;
    }

    Node root() {
        return root;
    }
}
