package org.daybook.app.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Tip;
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
    private final Node jump;
    private final MenuButton menu = new MenuButton(SAY.text("header.menu"));

    Header(Node jump) {
        this.jump = jump;
        root.getStyleClass().add("header");
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(HBox.USE_PREF_SIZE);
        Tip.on(badge, SAY.text("header.illustrative.text"));
        asAt.getStyleClass().add("muted");
        views.getStyleClass().add("heading");
        views.setMinWidth(HBox.USE_PREF_SIZE);
        menu.setGraphic(Icon.of("fth-menu"));
        Tip.on(menu, SAY.text("header.menu") + "  (F10)");
        menu.setMinWidth(HBox.USE_PREF_SIZE);
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(views, title, badge, asAt, gap, jump, menu);
        illustrative(false);
        narrow(false);
        idle(true);
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
        showing(badge, now);
    }

    /** Where there is no room for the list at the left, the view's name becomes a menu of the views. */
    void narrow(boolean now) {
        showing(views, now);
        showing(title, !now);
        // It is in the menu, too.
        showing(jump, !now);
    }

    /** Before a programme is open there is nothing to jump to, and no day that counts as today. */
    void idle(boolean now) {
        showing(jump, !now);
        showing(menu, !now);
        showing(asAt, !now);
        if (now) {
            illustrative(false);
        }
    }

    private static void showing(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
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
