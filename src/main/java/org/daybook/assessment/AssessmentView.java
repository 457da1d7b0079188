package org.daybook.assessment;

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

/** Self-assessment: the authorities, the priority places, the tranches and the frameworks, each a tab. */
final class AssessmentView implements Page {
    private static final Messages SAY = Messages.beside(AssessmentView.class);

    private final AssessmentViewModel model;
    private final AuthoritiesPane authorities;
    private final PriorityPlacesPane places;
    private final TranchesPane tranches;
    private final FrameworksPane frameworks;
    private final TabPane tabs = new TabPane();
    private final BorderPane root = new BorderPane(tabs);

    AssessmentView(AssessmentViewModel model, Desk desk) {
        this.model = model;
        authorities = new AuthoritiesPane(model, desk);
        places = new PriorityPlacesPane(model.places, desk);
        tranches = new TranchesPane(model.tranches, desk);
        frameworks = new FrameworksPane(model.frameworks, desk);
        layOut();
    }

    private void layOut() {
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        List<Tab> all = List.of(
                tab("tab.authorities", authorities.root()),
                tab("tab.places", places.root()),
                tab("tab.tranches", tranches.root()),
                tab("tab.frameworks", frameworks.root()));
        tabs.getTabs().setAll(all);
        for (int i = 0; i < all.size(); i++) {
            Tab tab = all.get(i);
            Action.of(tab.getText(), "Alt+" + (i + 1), () -> choose(tab)).listenOn(root);
        }
        model.nowProperty().subscribe(now -> now.ifPresent(read -> tabs.getTabs()
                .get(1)
                .setText(SAY.text("tab.places.count", read.priorityPlaces().size()))));
    }

    private static Tab tab(String key, Node content) {
        return new Tab(SAY.text(key), content);
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
            case "tranche" -> {
                tabs.getSelectionModel().select(2);
                tranches.reveal(record.id());
            }
            case "framework" -> {
                tabs.getSelectionModel().select(3);
                model.frameworks.reveal(record.id());
            }
            default -> {
                tabs.getSelectionModel().select(0);
                authorities.reveal(record);
            }
        }
    }

    @Override
    public Optional<Node> filter() {
        return switch (tabs.getSelectionModel().getSelectedIndex()) {
            case 0 -> Optional.of(authorities.filter());
            case 1 -> Optional.of(places.filter());
            default -> Optional.empty();
        };
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(
                        SAY.text("help.key.move"),
                        SAY.text("help.key.note"),
                        SAY.text("help.key.base"),
                        SAY.text("help.key.enter"),
                        SAY.text("help.key.score"),
                        SAY.text("help.key.tabs")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
