package org.daybook.app.backups;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The backups in a table, the newest first. */
final class BackupsView implements Page {
    private static final Messages SAY = Messages.beside(BackupsView.class);

    private final BackupsViewModel model;
    private final DeskTable<BackupsViewModel.Row> table = new DeskTable<>("backups", BackupsViewModel.Row::id);
    private final MasterDetail root = new MasterDetail("backups", table);

    BackupsView(BackupsViewModel model, Desk desk) {
        this.model = model;
        Label now = new Label();
        now.getStyleClass().add("heading");
        now.textProperty().bind(model.nowProperty());
        Label why = new Label(SAY.text("explained"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        Action make = Action.of(SAY.text("make"), "B", model::make).icon("fth-archive");
        Action restore = Action.of(SAY.text("restore"), "R", this::restore)
                .icon("fth-rotate-ccw")
                .explained(SAY.text("restore.why"));
        FlowPane actions = new FlowPane(make.button(), restore.button());
        actions.getStyleClass().add("form-row");
        root.top(now, why).foot(actions);
        table.text("at", SAY.text("column.at"), 14, BackupsViewModel.Row::at);
        table.text("why", SAY.text("column.why"), 22, BackupsViewModel.Row::why);
        table.number("changes", SAY.text("column.changes"), 8, BackupsViewModel.Row::changes);
        table.number("since", SAY.text("column.since"), 10, BackupsViewModel.Row::since);
        table.shows(model.rows)
                .offers(make)
                .offers(restore)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty"), SAY.text("empty.text"), make));
    }

    private void restore() {
        table.chosenProperty().get().ifPresent(model::restore);
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
                SAY.text("explained"),
                List.of(SAY.text("help.key.make"), SAY.text("help.key.restore")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
