package org.daybook.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.daybook.feature.Screen;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Tip;
import org.daybook.kit.theme.Icon;

/** The views down the left, with their words and icons; the arrow keys move, Ctrl and a number comes from anywhere. */
final class NavigationList {
    private final VBox root = new VBox();
    private final List<ToggleButton> items = new ArrayList<>();
    private List<Screen> screens = List.of();

    NavigationList() {
        root.getStyleClass().add("navigation");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int at = focused();
            if (at >= 0 && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
                int to = Math.floorMod(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), items.size());
                items.get(to).requestFocus();
                event.consume();
            }
        });
    }

    Node root() {
        return root;
    }

    void show(List<Screen> now, Consumer<Screen> open) {
        screens = now;
        items.clear();
        for (int i = 0; i < now.size(); i++) {
            Screen screen = now.get(i);
            ToggleButton item = new ToggleButton(screen.title(), Icon.of(screen.icon()));
            item.getStyleClass().add("navigation-item");
            item.setContentDisplay(ContentDisplay.LEFT);
            item.setMnemonicParsing(false);
            item.setMaxWidth(Double.MAX_VALUE);
            Action go = Action.of(screen.title(), Views.key(i), () -> open.accept(screen));
            Tip.on(item, go.key().isPresent() ? screen.title() + "  (" + go.keyText() + ")" : screen.title());
            item.setOnAction(_ -> {
                go.run();
                // A second click on the view that is shown must not look like leaving it.
                item.setSelected(true);
            });
            items.add(item);
        }
        root.getChildren().setAll(items);
    }

    void mark(Screen current) {
        for (int i = 0; i < items.size(); i++) {
            boolean here = screens.get(i).equals(current);
            items.get(i).setSelected(here);
            items.get(i).setFocusTraversable(here);
        }
    }

    /** The focus goes to the view that is shown. */
    void focus() {
        items.stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }

    private int focused() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }
}
