package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.journal.RecordKey;
import org.daybook.kit.form.Action;
import org.daybook.kit.text.Messages;

/** Museums: the services, the museums they run, and the network's meetings and roll, each a tab. */
final class MuseumView implements Page {
    private static final Messages SAY = Messages.beside(MuseumView.class);

    private final MuseumViewModel model;
    private final ServicesPane services;
    private final MuseumsPane museums;
    private final MeetingsPane meetings;
    private final TabPane tabs = new TabPane();
    private final BorderPane root = new BorderPane(tabs);

    MuseumView(MuseumViewModel model, Desk desk) {
        this.model = model;
        services = new ServicesPane(model.services, desk);
        museums = new MuseumsPane(model.museums, desk);
        meetings = new MeetingsPane(model.meetings, desk);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        List<Tab> all = List.of(
                new Tab(SAY.text("tab.services"), services.root()),
                new Tab(SAY.text("tab.museums"), museums.root()),
                new Tab(SAY.text("tab.network"), meetings.root()));
        tabs.getTabs().setAll(all);
        for (int i = 0; i < all.size(); i++) {
            Tab tab = all.get(i);
            Action.of(tab.getText(), "Alt+" + (i + 1), () -> choose(tab)).listenOn(root);
        }
    }

    private void choose(Tab tab) {
        tabs.getSelectionModel().select(tab);
        tab.getContent().requestFocus();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.activate();
    }

    @Override
    public void hidden() {
        model.deactivate();
    }

    @Override
    public void reveal(RecordKey record) {
        switch (record.type()) {
            case "museum" -> {
                tabs.getSelectionModel().select(1);
                museums.reveal(record.id());
            }
            case "network-meeting" -> {
                tabs.getSelectionModel().select(2);
                meetings.reveal(record.id());
            }
            default -> {
                tabs.getSelectionModel().select(0);
                services.reveal(record.id());
            }
        }
    }

    @Override
    public Optional<Node> filter() {
        return switch (tabs.getSelectionModel().getSelectedIndex()) {
            case 0 -> Optional.of(services.filter());
            case 1 -> Optional.of(museums.filter());
            default -> Optional.empty();
        };
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(
                        SAY.text("help.key.move"),
                        SAY.text("help.key.add"),
                        SAY.text("help.key.join"),
                        SAY.text("help.key.tabs")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
