package org.daybook.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.daybook.journal.CannotOpen;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.ChoiceCard;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Icon;

/**
 * What stands in the window before a programme does: the first start's question, or why a folder was not opened, what is
 * safe, and what can be done. Nothing on the disk changes before she chooses.
 */
public final class OpeningPage {
    private static final Messages SAY = Messages.beside(OpeningPage.class);

    private final VBox column = new VBox();
    private final Label fault = new Label();
    private final List<Node> buttons = new ArrayList<>();

    private OpeningPage(String icon, String title, String text) {
        column.getStyleClass().add("opening");
        Label heading = Sentence.of(title);
        heading.getStyleClass().add("heading");
        column.getChildren().addAll(Icon.of(icon), heading);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> column.getChildren().add(Sentence.of(line)));
        fault.getStyleClass().add("needs-her");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    }

    /** The folder holds nothing yet: the sample, an empty programme, or a snapshot that somebody sent. */
    public static OpeningPage firstStart(
            Path folder, Runnable sample, Runnable empty, Consumer<Path> snapshot, Consumer<Path> otherFolder) {
        OpeningPage page =
                new OpeningPage("fth-book-open", SAY.text("first.title"), SAY.text("first.text", folder.toString()));
        page.choice("fth-map", "first.sample", sample);
        page.choice("fth-file-plus", "first.empty", empty);
        page.choice("fth-inbox", "first.snapshot", () -> page.chooseSnapshot().ifPresent(snapshot));
        page.row(List.of(page.anotherFolder(otherFolder)));
        return page;
    }

    /**
     * A folder that was not opened.
     *
     * @param sentence as {@link CannotOpen} says it: what happened, and that nothing was changed
     * @param more what else can be done in this case: to restore a backup, to recover
     */
    public static OpeningPage failing(
            CannotOpen.Why why, String sentence, Runnable again, Consumer<Path> otherFolder, List<Action> more) {
        String key = "failing." + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        OpeningPage page = new OpeningPage("fth-alert-triangle", SAY.text(key), sentence + "\n" + SAY.text(key + ".text"));
        page.column.getStyleClass().add("failing");
        List<Action> all = new ArrayList<>(more);
        all.add(Action.of(SAY.text("failing.again"), "", again).icon("fth-refresh-cw"));
        all.add(page.anotherFolder(otherFolder));
        page.row(all);
        return page;
    }

    /** Something that takes a moment. */
    public static OpeningPage working(String sentence) {
        return new OpeningPage("fth-clock", sentence, "");
    }

    /** A fault of what was chosen, said in place; the choices stay. */
    public void say(String sentence) {
        fault.setText(sentence);
    }

    Node root() {
        if (!column.getChildren().contains(fault)) {
            column.getChildren().add(fault);
        }
        VBox centred = new VBox(column);
        centred.getStyleClass().add("opening-page");
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }

    void focus() {
        buttons.stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void choice(String icon, String key, Runnable run) {
        ChoiceCard card = new ChoiceCard(icon, SAY.text(key), SAY.text(key + ".text"), () -> {
            fault.setText("");
            run.run();
        });
        buttons.add(card);
        column.getChildren().add(card);
    }

    private void row(List<Action> actions) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("form-row");
        for (Action action : actions) {
            Button button = action.button();
            buttons.add(button);
            row.getChildren().add(button);
        }
        column.getChildren().add(row);
    }

    private Action anotherFolder(Consumer<Path> chosen) {
        return Action.of(SAY.text("another-folder"), "", () -> {
                    DirectoryChooser chooser = new DirectoryChooser();
                    chooser.setTitle(SAY.text("another-folder"));
                    Optional.ofNullable(chooser.showDialog(column.getScene().getWindow()))
                            .map(File::toPath)
                            .ifPresent(chosen);
                })
                .icon("fth-folder");
    }

    private Optional<Path> chooseSnapshot() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("first.snapshot"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(SAY.text("snapshot.files"), "*.daybook.json", "*.json"),
                        new FileChooser.ExtensionFilter(SAY.text("all.files"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(column.getScene().getWindow()))
                .map(File::toPath);
    }
}
