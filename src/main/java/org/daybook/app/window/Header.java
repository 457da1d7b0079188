package org.daybook.app.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.daybook.kit.form.Action;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Icon;

/** The top of the window: the view's name, whether its figures are illustrative, the day that counts as today, the menu. */
final class Header {
    private static final Messages SAY = Messages.beside(Header.class);

    private final HBox root = new HBox();
    private final Label title = new Label();
    private final Label badge = new Label(SAY.text("header.illustrative"));
    private final Label asAt = new Label();
    private final MenuButton views = new MenuButton();
    private final MenuButton menu = new MenuButton(SAY.text("header.menu"));

    Header(Node jump) {
        root.getStyleClass().add("header");
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(HBox.USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(SAY.text("header.illustrative.text")));
        asAt.getStyleClass().add("muted");
        views.getStyleClass().add("heading");
        menu.setGraphic(Icon.of("fth-menu"));
        menu.setTooltip(new Tooltip(SAY.text("header.menu") + "  (F10)"));
        menu.setMinWidth(HBox.USE_PREF_SIZE);
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(views, title, badge, asAt, gap, jump, menu);
        illustrative(false);
        narrow(false);
    }

    Node root() {
        return root;
    }

    void title(String words) {
        title.setText(words);
        views.setText(words);
    }

    void asAt(String words) {
        asAt.setText(words);
    }

    void illustrative(boolean now) {
        badge.setVisible(now);
        badge.setManaged(now);
    }

    /** Where there is no room for the list at the left, the view's name becomes a menu of the views. */
    void narrow(boolean now) {
        views.setVisible(now);
        views.setManaged(now);
        title.setVisible(!now);
        title.setManaged(!now);
    }

    void offer(List<Action> go) {
        views.getItems().setAll(go.stream().map(Action::menuItem).toList());
    }

    /** @param items all that can be done, made anew each time the menu opens: what undo undoes changes */
    void menu(java.util.function.Supplier<List<MenuItem>> items) {
        menu.getItems().setAll(items.get());
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
    }

    void openMenu() {
        menu.show();
    }

    static Menu submenu(String words, List<Action> actions) {
        Menu menu = new Menu(words);
        actions.forEach(action -> action.addTo(menu));
        return menu;
    }
}
