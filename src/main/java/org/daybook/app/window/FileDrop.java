package org.daybook.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.daybook.kit.text.Messages;

/** Files that are dropped on the window, wherever, and those chosen by Ctrl+O: each goes to the kind that takes it. */
final class FileDrop {
    private static final Messages SAY = Messages.beside(FileDrop.class);
    private static final String OVER = "file-over";

    private final Consumer<String> refuse;
    private List<FileKind> kinds = List.of();

    /** @param refuse says why a file is not taken */
    FileDrop(Node window, Consumer<String> refuse) {
        this.refuse = refuse;
        window.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (!kinds.isEmpty() && event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                if (!window.getStyleClass().contains(OVER)) {
                    window.getStyleClass().add(OVER);
                }
                event.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_EXITED, _ -> window.getStyleClass().remove(OVER));
        window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            window.getStyleClass().remove(OVER);
            List<File> files = event.getDragboard().getFiles();
            if (!kinds.isEmpty() && !files.isEmpty()) {
                event.setDropCompleted(open(files.stream().map(File::toPath).toList()));
                event.consume();
            }
        });
    }

    void offers(List<FileKind> now) {
        kinds = List.copyOf(now);
    }

    /** Opens the first of them; one is dealt with at a time. @return whether it is of a kind that is taken */
    boolean open(List<Path> files) {
        Path file = files.getFirst();
        Optional<FileKind> kind = kinds.stream().filter(k -> k.takes(file)).findFirst();
        if (kind.isEmpty()) {
            List<String> endings = new ArrayList<>();
            kinds.forEach(k -> endings.addAll(k.endings()));
            refuse.accept(SAY.text("file.unknown", String.valueOf(file.getFileName()), String.join(", ", endings)));
            return false;
        }
        kind.get().open().accept(file);
        if (files.size() > 1) {
            refuse.accept(SAY.text("file.several", String.valueOf(file.getFileName()), files.size()));
        }
        return true;
    }

    void choose(Window over) {
        if (kinds.isEmpty()) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(SAY.text("file.open.title"));
        List<String> patterns = new ArrayList<>();
        kinds.forEach(k -> patterns.addAll(k.patterns()));
        if (kinds.size() > 1) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(SAY.text("file.open.all"), patterns));
        }
        kinds.forEach(k -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(k.word(), k.patterns())));
        File file = chooser.showOpenDialog(over);
        if (file != null) {
            open(List.of(file.toPath()));
        }
    }
}
