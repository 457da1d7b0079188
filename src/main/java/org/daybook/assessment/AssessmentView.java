package org.daybook.assessment;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.feature.Page;
import org.daybook.journal.RecordKey;
import org.daybook.kit.form.Later;
import org.daybook.kit.form.ViewTabs;
import org.daybook.kit.text.Messages;

/** Self-assessment: the authorities, the priority places, the tranches, the frameworks and the contacts, each a tab. */
final class AssessmentView implements Page {
    private static final Messages SAY = Messages.beside(AssessmentView.class);
    private static final int AUTHORITIES = 0;
    private static final int PLACES = 1;
    private static final int TRANCHES = 2;
    private static final int FRAMEWORKS = 3;
    private static final int PEOPLE = 4;

    private final AssessmentViewModel model;
    private final AuthoritiesPane authorities;
    private final Later<PriorityPlacesPane> places;
    private final Later<TranchesPane> tranches;
    private final Later<FrameworksPane> frameworks;
    private final Later<PeoplePane> people;
    private final ViewTabs root = new ViewTabs();

    AssessmentView(AssessmentViewModel model, Desk desk) {
        this.model = model;
        authorities = new AuthoritiesPane(model, desk);
        places = new Later<>(() -> new PriorityPlacesPane(model.places, desk));
        tranches = new Later<>(() -> new TranchesPane(model.tranches, desk));
        frameworks = new Later<>(() -> new FrameworksPane(model.frameworks, desk));
        people = new Later<>(() -> new PeoplePane(model.people, desk));
        root.tab(SAY.text("tab.authorities"), authorities.root(), authorities.filter())
                .later(SAY.text("tab.places"), () -> places.get().root(), () -> places.get().filter())
                .later(SAY.text("tab.tranches"), () -> tranches.get().root())
                .later(SAY.text("tab.frameworks"), () -> frameworks.get().root())
                .later(SAY.text("tab.people"), () -> people.get().root(), () -> people.get().filter());
        model.nowProperty().subscribe(now -> now.ifPresent(read -> {
            root.title(PLACES, SAY.text("tab.places.count", read.priorityPlaces().size()));
            long past = read.contacts().stream()
                    .filter(contact -> AssessmentOutlook.isPastReview(contact, read.asAt()))
                    .count();
            root.title(PEOPLE, past == 0 ? SAY.text("tab.people") : SAY.text("tab.people.count", past));
        }));
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
                root.choose(TRANCHES);
                tranches.get().reveal(record.id());
            }
            case "framework" -> {
                root.choose(FRAMEWORKS);
                model.frameworks.reveal(record.id());
            }
            case "priority-place" -> {
                root.choose(PLACES);
                places.get().reveal(record.id());
            }
            case "contact" -> {
                root.choose(PEOPLE);
                people.get().reveal(record.id());
            }
            default -> {
                root.choose(AUTHORITIES);
                authorities.reveal(record.id());
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
                        SAY.text("help.key.note"),
                        SAY.text("help.key.base"),
                        SAY.text("help.key.enter"),
                        SAY.text("help.key.score"),
                        SAY.text("help.key.forget"),
                        SAY.text("help.key.tabs")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
