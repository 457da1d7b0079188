package org.daybook.app.snapshots;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Later;
import org.daybook.kit.form.ViewTabs;
import org.daybook.kit.text.Messages;

/** What goes out, what comes in, and what went and came before. */
final class SnapshotsView implements Page {
    private static final Messages SAY = Messages.beside(SnapshotsView.class);
    private static final int OUT = 0;
    private static final int IN = 1;
    private static final int KEPT = 2;

    private final SnapshotsViewModel model;
    private final ViewTabs root = new ViewTabs();

    SnapshotsView(SnapshotsViewModel model, Desk desk) {
        this.model = model;
        ExportView export = new ExportView(model.export, desk);
        Later<IntakeView> intake = new Later<>(() -> new IntakeView(model.intake, desk));
        Later<KeptView> kept = new Later<>(() -> new KeptView(model.kept, desk));
        root.tab(SAY.text("tab.out"), export.root())
                .later(SAY.text("tab.in"), () -> intake.get().root(), () -> intake.get().filter())
                .later(SAY.text("tab.kept"), () -> kept.get().root(), () -> kept.get().filter());
        Action.of(SAY.text("export"), "Shortcut+E", () -> {
                    root.choose(OUT);
                    export.action().run();
                })
                .listenOn(root);
        // What was sent or taken in meanwhile is there when it is looked for.
        root.whenChosen(KEPT, model.kept::load);
        model.arrivedProperty().subscribe((_, _) -> root.choose(IN));
        if (model.arrivedProperty().get() > 0) {
            root.choose(IN);
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        if (root.chosen() == KEPT) {
            model.kept.load();
        }
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public Optional<Node> filter() {
        return root.filter();
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
