package org.daybook.kit.form;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Where a file is to be written: asks with the system's own dialog, unless the scene holds another way to choose. */
public interface FileChoice {
    /** @param suggested the name that the file begins with; @param kind its word, and the endings it may have */
    Optional<Path> toSave(Window over, String title, String suggested, FileChooser.ExtensionFilter kind);

    /** The system's dialog. */
    FileChoice DIALOG = (over, title, suggested, kind) -> {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters().add(kind);
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(java.io.File::toPath);
    };

    /** Chooses so for what stands in this scene: nobody can press the keys of the system's dialog for a journey. */
    default void offerTo(Scene scene) {
        scene.getProperties().put(FileChoice.class, this);
    }

    static Optional<Path> toSave(Node near, String title, String suggested, FileChooser.ExtensionFilter kind) {
        FileChoice how = near.getScene().getProperties().get(FileChoice.class) instanceof FileChoice found ? found : DIALOG;
        return how.toSave(near.getScene().getWindow(), title, suggested, kind);
    }
}
