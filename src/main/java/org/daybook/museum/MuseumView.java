package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.journal.RecordKey;
import org.daybook.kit.form.Later;
import org.daybook.kit.form.ViewTabs;
import org.daybook.kit.text.Messages;

/** Museums: the services, the museums they run, the network's meetings and its roll, each a tab. */
final class MuseumView implements Page {
    private static final Messages SAY = Messages.beside(MuseumView.class);
    private static final int SERVICES = 0;
    private static final int MUSEUMS = 1;
    private static final int MEETINGS = 2;
    private static final int ROLL = 3;

    private final MuseumViewModel model;
    private final ServicesPane services;
    private final Later<MuseumsPane> museums;
    private final Later<MeetingsPane> meetings;
    private final Later<RollPane> roll;
    private final ViewTabs root = new ViewTabs();

    MuseumView(MuseumViewModel model, Desk desk) {
        this.model = model;
        services = new ServicesPane(model.services, desk);
        museums = new Later<>(() -> new MuseumsPane(model.museums, desk));
        meetings = new Later<>(() -> new MeetingsPane(model.meetings, desk));
        roll = new Later<>(() -> new RollPane(model.roll, desk));
        root.tab(SAY.text("tab.services"), services.root(), services.filter())
                .later(SAY.text("tab.museums"), () -> museums.get().root(), () -> museums.get().filter())
                .later(SAY.text("tab.meetings"), () -> meetings.get().root())
                .later(SAY.text("tab.roll"), () -> roll.get().root(), () -> roll.get().filter());
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
                root.choose(MUSEUMS);
                museums.get().reveal(record.id());
            }
            case "network-meeting" -> {
                root.choose(MEETINGS);
                meetings.get().reveal(record.id());
            }
            case "network-member" -> {
                root.choose(ROLL);
                roll.get().reveal(record.id());
            }
            default -> {
                root.choose(SERVICES);
                services.reveal(record.id());
            }
        }
    }

    @Override
    public Optional<Node> filter() {
        return root.filter();
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(
                        SAY.text("help.key.move"),
                        SAY.text("help.key.takeback"),
                        SAY.text("help.key.add"),
                        SAY.text("help.key.join"),
                        SAY.text("help.key.tabs")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
