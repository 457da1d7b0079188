package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/** The tabs of a view: Alt and a number choose one, and the focus goes to what it lists. */
public final class ViewTabs extends BorderPane {
    private final TabPane tabs = new TabPane();
    private final List<Supplier<Optional<Node>>> filters = new ArrayList<>();
    private final List<Action> keys = new ArrayList<>();

    public ViewTabs() {
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(tabs);
    }

    public ViewTabs tab(String title, Node content) {
        return add(new Tab(title, content), Optional::empty);
    }

    /** @param filter what Ctrl+F puts the focus on while this tab is shown */
    public ViewTabs tab(String title, Node content, Node filter) {
        return add(new Tab(title, content), () -> Optional.of(filter));
    }

    /** Built when it is first looked at: for what a view does not open with. */
    public ViewTabs later(String title, Supplier<Node> content) {
        return add(built(title, content), Optional::empty);
    }

    /** @param filter asked for only while this tab is shown */
    public ViewTabs later(String title, Supplier<Node> content, Supplier<Node> filter) {
        return add(built(title, content), () -> Optional.of(filter.get()));
    }

    private static Tab built(String title, Supplier<Node> content) {
        Tab tab = new Tab(title);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        });
        return tab;
    }

    private ViewTabs add(Tab tab, Supplier<Optional<Node>> filter) {
        tabs.getTabs().add(tab);
        filters.add(filter);
        Action key = Action.of(tab.getText(), "Alt+" + tabs.getTabs().size(), () -> {
            if (getScene() == null) {
                // Something else stands in the view for now.
                return;
            }
            tabs.getSelectionModel().select(tab);
            // What a tab holds can take the focus once it is laid out.
            tabs.applyCss();
            tabs.layout();
            tab.getContent().requestFocus();
        });
        key.listenOn(this);
        keys.add(key);
        return this;
    }

    /** The keys hold in all of a view, where something stands beside the tabs. */
    public void listenOn(Node view) {
        keys.forEach(key -> key.listenOn(view));
    }

    /** @param place from 0 */
    public void choose(int place) {
        tabs.getSelectionModel().select(place);
    }

    /** The place of the tab that is shown, from 0. */
    public int chosen() {
        return Math.max(0, tabs.getSelectionModel().getSelectedIndex());
    }

    /** @param then run each time the tab at a place is turned to */
    public void whenChosen(int place, Runnable then) {
        tabs.getTabs().get(place).selectedProperty().subscribe((_, selected) -> {
            if (selected) {
                then.run();
            }
        });
    }

    /** Another title for the tab at a place: "Contacts (3)". */
    public void title(int place, String title) {
        tabs.getTabs().get(place).setText(title);
    }

    /** The filter of the tab that is shown. */
    public Optional<Node> filter() {
        return filters.get(chosen()).get();
    }
}
