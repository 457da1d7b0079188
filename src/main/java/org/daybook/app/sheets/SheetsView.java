package org.daybook.app.sheets;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.FileChoice;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Preferences;
import org.daybook.kit.task.FxThread;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.preview.SheetClipboard;
import org.daybook.sheet.preview.SheetPreview;
import org.daybook.sheet.print.PrintOutcome;
import org.daybook.sheet.print.SheetPrinter;
import org.jspecify.annotations.Nullable;

/** The list of sheets left, the pages right; above them for whom and on what paper, and what can be done with it. */
final class SheetsView implements Page {
    private static final Messages SAY = Messages.beside(SheetsView.class);

    private final SheetsViewModel model;
    private final Desk desk;
    private final SheetPrinter printer;
    private final BorderPane root = new BorderPane();
    private final ListView<SheetKind> list = new ListView<>();
    private final SheetPreview preview = new SheetPreview();
    private final Label description = new Label();
    private final WhosePane whose;
    private final DecisionsPane decisions;
    private Node recordedUntil = root;
    private final Label offerText = new Label();
    private final HBox offer;
    private final List<Action> actions = List.of(
            Action.of(SAY.text("save.pdf"), "Shortcut+S", () -> choose("pdf", this::savePdf)).icon("fth-file-text"),
            Action.of(SAY.text("save.web"), "Shortcut+Shift+S", () -> choose("html", this::saveWebPage)).icon("fth-globe"),
            Action.of(SAY.text("print"), "Shortcut+P", this::print).icon("fth-printer"),
            Action.of(SAY.text("copy"), "Shortcut+Shift+C", this::copyText)
                    .icon("fth-copy")
                    .explained(SAY.text("copy.explained")),
            Action.of(SAY.text("copy.picture"), "", this::copyPicture).icon("fth-image"));

    SheetsView(SheetsViewModel model, Desk desk, SheetPrinter printer) {
        this.model = model;
        this.desk = desk;
        this.printer = printer;
        this.whose = new WhosePane(model);
        this.decisions = new DecisionsPane(desk);
        Button save = Action.of(SAY.text("save.pdf"), "", () -> choose("pdf", this::savePdf))
                .icon("fth-file-text")
                .button();
        Button close = Action.of(SAY.text("offer.close"), "", () -> show(offer(), false))
                .icon("fth-x")
                .quietButton();
        save.setMinWidth(Region.USE_PREF_SIZE);
        close.setMinWidth(Region.USE_PREF_SIZE);
        this.offer = new HBox(offerText, save, close);
        layout();
        bind();
    }

    private void layout() {
        CheckBox landscape = new CheckBox(SAY.text("landscape"));
        landscape.selectedProperty().bindBidirectional(model.landscape);
        Form form = Form.row()
                .choice(SAY.text("class"), model.sharing)
                .choice(SAY.text("paper"), model.size)
                .choice(SAY.text("text"), model.text)
                .choice(SAY.text("margin"), model.margin)
                .date(SAY.text("recorded-until"), model.recordedUntil);
        recordedUntil = ((Pane) form.root()).getChildren().getLast();
        FlowPane buttons = new FlowPane();
        buttons.setRowValignment(VPos.CENTER);
        buttons.getStyleClass().add("form-row");
        actions.forEach(a -> buttons.getChildren().add(a == actions.getFirst() ? a.mainButton() : a.button()));
        buttons.getChildren().add(landscape);
        description.setWrapText(true);
        description.getStyleClass().add("muted");
        VBox top = new VBox(form.root(), buttons, description);
        top.getStyleClass().addAll("master-top", "column");
        root.setTop(top);
        list.setAccessibleText(SAY.text("list"));
        list.setCellFactory(_ -> new KindCell());
        list.setItems(model.kind.options());
        VBox left = new VBox(list, whose, decisions);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(whose, Priority.ALWAYS);
        SplitPane split = new SplitPane(left, new BorderPane(preview, offer, null, null, null));
        SplitPane.setResizableWithParent(left, false);
        split.setDividerPositions(0.22);
        root.setCenter(split);
        offer.getStyleClass().addAll("master-top", "row");
        offerText.setWrapText(true);
        offerText.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(offerText, Priority.ALWAYS);
        show(offer, false);
    }

    private void bind() {
        Preferences.whenInScene(root, model::rememberWith);
        list.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                model.kind.choose(now);
            }
        });
        model.kind.chosenProperty().subscribe(now -> now.ifPresent(k -> {
            list.getSelectionModel().select(k);
            description.setText(k.description());
            show(recordedUntil, k.knowsWhatWasRecorded());
            show(whose, k.oneEachAuthority());
            show(decisions, k instanceof ProgrammeOnAPageSheet);
        }));
        model.madeProperty().subscribe(now -> {
            actions.forEach(a -> a.availableProperty().set(now.isPresent()));
            now.ifPresent(m -> preview.show(m.pages()));
        });
        actions.forEach(a -> a.listenOn(root));
    }

    private static final class KindCell extends ListCell<SheetKind> {
        KindCell() {
            setWrapText(true);
            // As wide as the list, and not as its longest title.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SheetKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null ? null : kind.title());
        }
    }

    private void choose(String ending, Consumer<Path> save) {
        FileChoice.toSave(
                        root,
                        SAY.text("save.title"),
                        model.suggestedName(ending),
                        new FileChooser.ExtensionFilter(SAY.text("file.kind." + ending), "*." + ending))
                .ifPresent(save);
    }

    private void savePdf(Path file) {
        show(offer, false);
        model.savePdf(file);
    }

    private void saveWebPage(Path file) {
        model.saveWebPage(file);
    }

    /** The queue may take half a minute to answer: neither the window nor the lane waits for it. */
    private void print() {
        CompletableFuture.supplyAsync(printer::printers)
                .whenCompleteAsync(
                        (queues, failure) -> {
                            if (failure != null || queues.isEmpty()) {
                                tell(new PrintOutcome.NoPrinter());
                            } else {
                                askAndPrint();
                            }
                        },
                        new FxThread());
    }

    private void askAndPrint() {
        model.madeProperty().get().ifPresent(made -> printer.ask(root.getScene().getWindow())
                .ifPresentOrElse(
                        choice -> {
                            desk.status().note(SAY.text("printing", made.pages().count(), choice.printer()));
                            CompletableFuture.supplyAsync(() -> printer.print(
                                            made.pages(), choice, desk.clock().instant()))
                                    .exceptionally(_ -> new PrintOutcome.Unreachable())
                                    .whenCompleteAsync((outcome, _) -> tell(outcome), new FxThread());
                        },
                        () -> tell(new PrintOutcome.Cancelled())));
    }

    /** What was not printed is offered as a PDF, in place, and stays until it is saved or waved off. */
    private void tell(PrintOutcome outcome) {
        boolean well = outcome.isUnderWay() || outcome instanceof PrintOutcome.Cancelled;
        if (well) {
            desk.status().note(outcome.sentence());
        } else {
            desk.status().failed(outcome.sentence());
            offerText.setText(outcome.sentence());
        }
        show(offer, !well);
    }

    private HBox offer() {
        return offer;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void copyText() {
        model.madeProperty().get().ifPresent(m -> copy(
                () -> new SheetClipboard(model.fonts()).richText(m.sheets().getFirst()),
                SAY.text("copied", m.kind().title())));
    }

    private void copyPicture() {
        model.madeProperty().get().ifPresent(m -> copy(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(SheetClipboard.image(m.pages(), 0));
                    return content;
                },
                SAY.text("copied.picture", m.kind().title())));
    }

    private void copy(Callable<ClipboardContent> content, String done) {
        desk.work(content, ready -> {
            Clipboard.getSystemClipboard().setContent(ready);
            desk.status().note(done);
        });
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        decisions.load();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(SAY.text("help.save"), SAY.text("help.web"), SAY.text("help.print"), SAY.text("help.copy")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
