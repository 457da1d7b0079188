package org.daybook.app.snapshots;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Focus;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Icon;

/** What somebody sent: nothing yet, being read, asking for its passphrase, refused in words, its report, or taken in. */
final class IntakeView {
    private static final Messages SAY = Messages.beside(IntakeView.class);

    private final IntakeViewModel model;
    private final BorderPane root = new BorderPane();
    private final ReportView report;
    private final ProgressBar progress = new ProgressBar();
    private Optional<Class<?>> shows = Optional.empty();

    IntakeView(IntakeViewModel model, Desk desk) {
        this.model = model;
        report = new ReportView(model, desk);
        progress.setMaxWidth(Double.MAX_VALUE);
        model.openedProperty().subscribe(this::show);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !(model.openedProperty().get() instanceof Opened.Reported)) {
                model.close();
                event.consume();
            }
        });
    }

    private void show(Opened now) {
        boolean same = shows.equals(Optional.of(now.getClass()));
        shows = Optional.of(now.getClass());
        switch (now) {
            case Opened.Nothing _ -> root.setCenter(nothing());
            case Opened.Reading(Path file, double share) -> {
                progress.setProgress(share <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : share);
                if (!same) {
                    root.setCenter(reading(file));
                }
            }
            case Opened.Locked(Path file, boolean again) -> root.setCenter(locked(file, again));
            case Opened.Refused refused -> root.setCenter(refused(refused));
            case Opened.Reported(Report what) -> {
                report.show(what);
                if (!same) {
                    root.setCenter(report.root());
                    report.begin();
                }
            }
            case Opened.Taken taken -> root.setCenter(taken(taken));
        }
    }

    private Node nothing() {
        return Placeholder.empty(SAY.text("in.empty"), SAY.text("in.empty.text"), choose());
    }

    private Action choose() {
        return Action.of(SAY.text("in.open"), "Shortcut+O", this::chooseFile).icon("fth-folder");
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("in.open.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(SAY.text("file.kind"), "*.daybook.json", "*.json", "*.gz", "*.daybook"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    private Node reading(Path file) {
        return page("fth-download", SAY.text("reading", file.getFileName()), List.of(SAY.text("reading.text")), progress,
                Action.of(SAY.text("stop"), "Esc", model::close));
    }

    private Node locked(Path file, boolean again) {
        PasswordField field = new PasswordField();
        field.setPrefColumnCount(24);
        field.textProperty().bindBidirectional(model.passphrase.textProperty());
        field.setAccessibleText(SAY.text("unlock.field"));
        Label fault = Sentence.of("", "needs-her");
        fault.textProperty().bind(model.passphrase.faultProperty());
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        field.setOnAction(_ -> unlock());
        Node page = page(
                "fth-lock",
                SAY.text("locked", file.getFileName()),
                List.of(SAY.text(again ? "locked.again" : "locked.text")),
                new VBox(field, fault),
                Action.of(SAY.text("unlock"), "", this::unlock),
                Action.of(SAY.text("close"), "Esc", model::close));
        Focus.on(field);
        return page;
    }

    private void unlock() {
        model.passphrase.reveal();
        if (model.passphrase.isInOrder()) {
            model.unlock();
        }
    }

    private Node refused(Opened.Refused refused) {
        Action again = choose();
        return refused.edited()
                ? page(
                        "fth-alert-triangle",
                        SAY.text("edited", refused.file().getFileName()),
                        List.of(SAY.text("edited.text"), SAY.text("edited.choice")),
                        new VBox(),
                        Action.of(SAY.text("edited.take"), "", model::takeAsEdited),
                        Action.of(SAY.text("close"), "Esc", model::close))
                : page(
                        "fth-alert-triangle",
                        SAY.text("refused", refused.file().getFileName()),
                        refused.faults(),
                        Sentence.of(SAY.text("refused.safe"), "muted"),
                        again,
                        Action.of(SAY.text("close"), "Esc", model::close));
    }

    private Node taken(Opened.Taken taken) {
        List<String> sentences = new java.util.ArrayList<>();
        sentences.add(SAY.text(taken.toLookAt().isEmpty() ? "taken.text" : "taken.look"));
        sentences.addAll(taken.toLookAt());
        return page("fth-check-circle", taken.sentence(), sentences, Sentence.of(SAY.text("taken.undo"), "muted"), choose());
    }

    /** A heading, sentences, something, and what can be done; the first of that is the main step. */
    private static Node page(String icon, String heading, List<String> sentences, Node node, Action... actions) {
        VBox box = new VBox();
        box.getStyleClass().add("opening");
        box.getChildren().addAll(Icon.of(icon), Sentence.of(heading, "heading"));
        sentences.forEach(sentence -> box.getChildren().add(Sentence.of(sentence, "plain")));
        box.getChildren().add(node);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("form-row");
        for (Action action : actions) {
            buttons.getChildren().add(action == actions[0] ? action.mainButton() : action.button());
        }
        box.getChildren().add(buttons);
        VBox centred = new VBox(box);
        centred.getStyleClass().add("opening-page");
        Focus.on(buttons.getChildren().getFirst());
        return new ScrollBox(centred);
    }

    Node root() {
        return root;
    }

    Node filter() {
        return report.filter();
    }
}
