package org.daybook.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Figures;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.table.ControlTotals;
import org.daybook.table.Finding;
import org.daybook.table.Judgement;

/** Rows and sums against the control total, whose difference stays in sight; the import, how far it is, and its stop. */
final class ControlFoot {
    private static final Messages SAY = Messages.beside(ControlFoot.class);

    private final TablesViewModel model;
    private final Figures figures = new Figures();
    private final Label found = new Label();
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox progress;
    private final Button take;
    private final VBox root = new VBox();

    ControlFoot(TablesViewModel model, Action taking, Action stop) {
        this.model = model;
        take = taking.mainButton();
        found.getStyleClass().add("muted");
        progress = new HBox(bar, doing, stop.button());
        progress.getStyleClass().add("row");
        bar.progressProperty().bind(model.work().doneProperty());
        bar.setAccessibleText(SAY.text("doing.name"));
        doing.textProperty().bind(model.work().doingProperty());
        FlowPane row = new FlowPane(take, found, progress);
        row.getStyleClass().add("form-row");
        row.setRowValignment(VPos.CENTER);
        root.getChildren().addAll(figures, row);
        root.getStyleClass().addAll("master-top", "column");
        model.judgementProperty().subscribe(this::show);
        model.stateProperty().subscribe(state -> {
            boolean busy = state == TablesViewModel.State.READING || state == TablesViewModel.State.WRITING;
            shown(progress, busy);
            taking.availableProperty().set(state == TablesViewModel.State.JUDGED && model.ready() > 0);
            take.setText(SAY.text("take", model.ready()));
        });
    }

    private void show(Optional<Judgement> now) {
        figures.show(now.map(ControlFoot::figures).orElse(List.of()));
        String sentence = now.map(ControlFoot::found).orElse("");
        found.setText(sentence);
        shown(found, !sentence.isEmpty());
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private static List<Figures.Figure> figures(Judgement judgement) {
        ControlTotals control = judgement.control();
        boolean sums = !control.sum().isZero() || control.control().isPresent();
        List<Figures.Figure> shown = new ArrayList<>();
        shown.add(counted("total.rows", control.rows(), control.sum(), sums, ""));
        shown.add(counted("total.taken", control.taken(), control.sumTaken(), sums, "strong"));
        shown.add(counted(
                "total.doubtful", control.doubtful(), control.sumDoubtful(), sums, control.doubtful() > 0 ? "soon" : ""));
        shown.add(new Figures.Figure(SAY.text("total.refused"), SAY.text("total.count", control.refused())));
        if (control.alreadyThere() > 0) {
            shown.add(counted("total.there", control.alreadyThere(), control.sumAlreadyThere(), sums, ""));
        }
        control.control()
                .ifPresent(total -> shown.add(new Figures.Figure(
                        SAY.text(control.typed().isPresent() ? "total.typed" : "total.printed"), total.inTable())));
        control.difference()
                .ifPresent(difference -> shown.add(new Figures.Figure(
                        SAY.text("total.difference"), difference.inTable(), difference.isZero() ? "strong" : "needs-her")));
        return shown;
    }

    private static Figures.Figure counted(String key, long rows, Money sum, boolean sums, String style) {
        String words = sums ? SAY.text("total.counted", rows, sum.inTable()) : SAY.text("total.count", rows);
        return new Figures.Figure(SAY.text(key), words, style);
    }

    private static String found(Judgement judgement) {
        List<String> sentences = new ArrayList<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            long count = judgement.counts().getOrDefault(kind, 0L);
            if (count > 0) {
                sentences.add(SAY.text("found." + kind.name(), count));
            }
        }
        return String.join(" ", sentences);
    }

    Node root() {
        return root;
    }
}
