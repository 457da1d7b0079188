package org.daybook.app.snapshots;

import java.io.File;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Focus;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** What was sent and received above; below how two states differ, old values struck through beside new ones. */
final class KeptView {
    private static final Messages SAY = Messages.beside(KeptView.class);

    private final KeptViewModel model;
    private final Desk desk;
    private final DeskTable<KeptRow> kept = new DeskTable<>("snapshots.kept", row -> row.kept().file());
    private final DeskTable<Compared.Row> table = new DeskTable<>("snapshots.differences", Compared.Row::record);
    private final MasterDetail differences = new MasterDetail("snapshots.differences", table);
    private final BorderPane below = new BorderPane();
    private final BorderPane root = new BorderPane();
    private final Label heading = Sentence.of("", "strong");
    private final FilterBar filter;
    private final Action compare = Action.of(SAY.text("compare"), "Shortcut+Enter", () -> this.model().compare());
    private final Action file = Action.of(SAY.text("compare.file"), "F", this::chooseFile).icon("fth-folder");

    KeptView(KeptViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        filter = new FilterBar(model.filter);
        keptTable();
        differenceTable();
        Form form = Form.row()
                .choice(SAY.text("compare.first"), model.first)
                .choice(SAY.text("compare.second"), model.second)
                .does(compare)
                .also(file);
        VBox top = new VBox(form.root());
        top.getStyleClass().add("master-top");
        SplitPane split = new SplitPane(kept, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.35);
        root.setTop(top);
        root.setCenter(split);
        compare.listenOn(root);
        model.comparedProperty().subscribe(this::show);
    }

    private KeptViewModel model() {
        return model;
    }

    private void keptTable() {
        kept.text("direction", SAY.text("kept.direction"), 7, KeptRow::direction);
        kept.text("when", SAY.text("kept.when"), 13, KeptRow::when);
        kept.text("role", SAY.text("kept.role"), 12, row -> row.kept().envelope().role());
        kept.text("class", SAY.text("kept.class"), 7, row -> row.kept().envelope().sharingClass());
        kept.text("scope", SAY.text("kept.scope"), 16, KeptRow::scope);
        kept.number("records", SAY.text("goes.records"), 6, row -> row.kept().envelope().allRecords());
        kept.number("changes", SAY.text("goes.changes"), 6, row -> row.kept().envelope().changes());
        kept.shows(model.rows)
                .offers(Action.of(SAY.text("compare.chosen"), "C", () -> model.compare(kept.selected())))
                .offers(file)
                .opens(row -> model.compare(java.util.List.of(row)))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("kept.none"), SAY.text("kept.none.text")));
    }

    private void differenceTable() {
        table.text("what", SAY.text("column.what"), 7, row ->
                SAY.text("differs.one." + row.what().name().toLowerCase(Locale.ROOT)));
        table.text("authority", SAY.text("column.authority"), 10, Compared.Row::authority);
        table.text("record", SAY.text("column.record"), 14, KeptView::title);
        table.text("says", SAY.text("column.says"), 22, Compared.Row::says);
        table.shows(model.filter)
                .opens(row -> row.link().ifPresentOrElse(desk::open, () -> desk.status().note(SAY.text("no-view"))))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("compare.equal.short"), ""));
        table.chosenProperty().subscribe(this::detail);
        differences.top(heading, filter);
    }

    private static String title(Compared.Row row) {
        return row.name().isEmpty() ? row.kind() : SAY.text("record", row.name(), row.kind());
    }

    private void detail(Optional<Compared.Row> chosen) {
        chosen.ifPresentOrElse(
                row -> differences.show(
                        title(row),
                        ValueList.of(row.fields().stream()
                                .map(f -> new ValueList.Line(f.name(), f.was(), f.is(), ""))
                                .toList())),
                differences::close);
    }

    private void show(Compared now) {
        switch (now) {
            case Compared.Nothing _ ->
                below.setCenter(Placeholder.empty(SAY.text("compare.none"), SAY.text("compare.none.text")));
            case Compared.Reading _ -> below.setCenter(Placeholder.loading(SAY.text("compare.reading")));
            case Compared.Locked(boolean again) -> below.setCenter(locked(again));
            case Compared.Refused refused ->
                below.setCenter(Placeholder.failing(SAY.text("compare.refused"), String.join(" ", refused.faults()), file));
            case Compared.Differences found -> {
                heading.setText(found.heading());
                below.setCenter(differences);
            }
        }
    }

    private Node locked(boolean again) {
        PasswordField field = new PasswordField();
        field.textProperty().bindBidirectional(model.passphrase.textProperty());
        field.setAccessibleText(SAY.text("unlock.field"));
        Runnable unlock = () -> {
            if (!field.getText().isBlank()) {
                model.unlock();
            }
        };
        field.setOnAction(_ -> unlock.run());
        VBox box = new VBox(
                Sentence.of(SAY.text(again ? "locked.again" : "locked.text"), "plain"),
                field,
                Action.of(SAY.text("unlock"), "", unlock).mainButton());
        box.getStyleClass().addAll("column", "padded");
        Focus.on(field);
        return box;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("compare.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(SAY.text("file.kind"), "*.daybook.json", "*.json", "*.gz", "*.daybook"));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.compareFile(chosen.toPath());
        }
    }

    Node root() {
        return root;
    }

    Node filter() {
        return filter.field();
    }
}
