package org.daybook.app.snapshots;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.text.Messages;

/** What goes out, what comes in, and what went and came before. */
final class SnapshotsView implements Page {
    private static final Messages SAY = Messages.beside(SnapshotsView.class);
    private static final int IN = 1;
    private static final int KEPT = 2;

    private final SnapshotsViewModel model;
    private final ExportView export;
    private final IntakeView intake;
    private final KeptView kept;
    private final TabPane tabs = new TabPane();
    private final BorderPane root = new BorderPane(tabs);

    SnapshotsView(SnapshotsViewModel model, Desk desk) {
        this.model = model;
        export = new ExportView(model.export, desk);
        intake = new IntakeView(model.intake, desk);
        kept = new KeptView(model.kept, desk);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        List<Tab> all = List.of(
                new Tab(SAY.text("tab.out"), export.root()), new Tab(SAY.text("tab.in"), intake.root()),
                new Tab(SAY.text("tab.kept"), kept.root()));
        tabs.getTabs().setAll(all);
        for (int i = 0; i < all.size(); i++) {
            Tab tab = all.get(i);
            Action.of(tab.getText(), "Alt+" + (i + 1), () -> choose(tab)).listenOn(root);
        }
        Action.of(SAY.text("export"), "Shortcut+E", () -> {
                    choose(all.getFirst());
                    export.action().run();
                })
                .listenOn(root);
        // What was sent or taken in meanwhile is there when it is looked for.
        all.get(KEPT).selectedProperty().subscribe(selected -> {
            if (selected) {
                model.kept.load();
            }
        });
        model.arrivedProperty().subscribe(() -> tabs.getSelectionModel().select(IN));
        if (model.arrivedProperty().get() > 0) {
            tabs.getSelectionModel().select(IN);
        }
    }

    private void choose(Tab tab) {
        tabs.getSelectionModel().select(tab);
        tab.getContent().requestFocus();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        if (tabs.getSelectionModel().getSelectedIndex() == KEPT) {
            model.kept.load();
        }
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public Optional<Node> filter() {
        return switch (tabs.getSelectionModel().getSelectedIndex()) {
            case IN -> Optional.of(intake.filter());
            case KEPT -> Optional.of(kept.filter());
            default -> Optional.empty();
        };
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(
                        SAY.text("help.key.tabs"),
                        SAY.text("help.key.export"),
                        SAY.text("help.key.open"),
                        SAY.text("help.key.sides"),
                        SAY.text("help.key.next"),
                        SAY.text("help.key.take"),
                        SAY.text("help.key.compare")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
