package org.daybook.app.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.Typing;
import org.daybook.kit.text.Messages;
import org.jspecify.annotations.Nullable;

/** Ctrl+K: any record, view or action by a few letters; the arrow keys choose, Enter goes. */
final class JumpPalette extends VBox {
    private static final Messages SAY = Messages.beside(JumpPalette.class);
    private static final int SHOWN = 50;

    /** @param kind what it is, or its key: "authority", "Ctrl+Z" */
    record Target(String name, String kind, Runnable go) {}

    private final TextField typed = Typing.line();
    private final ListView<Target> found = new ListView<>();
    private List<Target> targets = List.of();

    /** @param left called before the target is gone to */
    JumpPalette(Runnable left) {
        getStyleClass().add("jump-palette");
        typed.setPromptText(SAY.text("jump.prompt"));
        typed.setAccessibleText(SAY.text("jump.name"));
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new TargetCell());
        found.setPlaceholder(new Label(SAY.text("jump.none")));
        found.setOnMouseClicked(_ -> go(left));
        typed.textProperty().subscribe(this::search);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int at = found.getSelectionModel().getSelectedIndex();
            switch (event.getCode()) {
                case DOWN -> choose(at + 1);
                case UP -> choose(at - 1);
                case PAGE_DOWN -> choose(Math.min(found.getItems().size() - 1, at + 8));
                case PAGE_UP -> choose(Math.max(0, at - 8));
                case ENTER -> go(left);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        getChildren().addAll(typed, found);
    }

    Node field() {
        return typed;
    }

    void offer(List<Target> now) {
        targets = now;
        search();
    }

    private void search() {
        found.getItems().setAll(JumpSearch.best(targets, Target::name, typed.getText(), SHOWN));
        choose(0);
    }

    private void choose(int at) {
        if (!found.getItems().isEmpty()) {
            int index = Math.floorMod(at, found.getItems().size());
            found.getSelectionModel().clearAndSelect(index);
            found.scrollTo(Math.max(0, index - 4));
        }
    }

    private void go(Runnable left) {
        Target target = found.getSelectionModel().getSelectedItem();
        if (target != null) {
            left.run();
            target.go().run();
        }
    }

    private static final class TargetCell extends ListCell<Target> {
        private final Label name = new Label();
        private final Label kind = new Label();
        private final HBox box = new HBox(name, kind);

        TargetCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            kind.getStyleClass().add("muted");
            kind.setMinWidth(USE_PREF_SIZE);
            box.getStyleClass().add("row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean nothing) {
            super.updateItem(target, nothing);
            if (nothing || target == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(Isolated.text(target.name()));
            kind.setText(target.kind());
            setAccessibleText(target.name() + ", " + target.kind());
            setGraphic(box);
        }
    }
}
