package org.daybook.fund;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.ViewTabs;
import org.daybook.kit.text.Money;
import org.daybook.kit.theme.Theme;

/** The view of a fund and its pages, bound on the FX thread, for what looks at them. */
final class FundPages {
    private FundPages() {}

    static List<String> warnings(FundView view) {
        return view.root().lookupAll(".soon").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    /** Laid out once, without a window: only then what scrolls is found. */
    static Scene laidOut(Parent root) {
        Scene scene = new Scene(root, 1280, 800);
        root.applyCss();
        root.layout();
        return scene;
    }

    static Stage shown(Office office, List<FundViewModel> models) throws Exception {
        Stage stage = new Stage();
        show(stage, office, models, new Scene(new Group(), 1280, 800));
        return stage;
    }

    static Stage shown(Office office, List<FundViewModel> models, Theme theme) throws Exception {
        Stage stage = new Stage();
        Scene scene = new Scene(new Group(), 1280, 800);
        theme.prepare();
        theme.dress(scene);
        show(stage, office, models, scene);
        return stage;
    }

    static void show(Stage stage, Office office, List<FundViewModel> models, Scene scene) throws Exception {
        FundViewModel model = new FundViewModel(
                FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        models.add(model);
        FundView view = new FundView(model);
        scene.setRoot((Parent) view.root());
        stage.setScene(scene);
        stage.show();
        view.shown();
        Screenshot.frames(2);
    }

    static List<String> words(Stage stage) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    static void press(Stage stage, KeyCode key, boolean alt) {
        press(stage, key, alt, false);
    }

    static void press(Stage stage, KeyCode key, boolean alt, boolean control) {
        stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, alt, false));
    }

    static Parent asked(Office office) {
        FundViewModel model = new FundViewModel(
                FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        FundView view = new FundView(model);
        view.shown();
        Parent root = (Parent) view.root();
        Scene scene = laidOut(root);
        root.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("New fund"))
                .forEach(Button::fire);
        scene.setRoot(new Group());
        model.entry.date.type("31 march 2009");
        return root;
    }

    static void all(Deque<Runnable> answers) throws Exception {
        do {
            while (!answers.isEmpty()) {
                answers.remove().run();
            }
            Screenshot.frames(2);
        } while (!answers.isEmpty());
    }

    static List<String> labels(FundView view) {
        return view.root().lookupAll(".detail-body .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    static TabPane tabs(Node page) {
        return (TabPane) ((ViewTabs) ((BorderPane) ((ScrollBox) page).getContent()).getCenter()).getCenter();
    }

    static Parent page(Office office, int tab) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        FundView view = new FundView(model);
        view.shown();
        TabPane tabs = tabs(view.root());
        tabs.getSelectionModel().select(tab);
        if (tab == 2) {
            model.heads.head.choose(model.heads.head.options().getFirst());
        }
        if (tab == 1) {
            model.awards.choose(model.awards.rows.get(2).award().id());
        }
        return (Parent) view.root();
    }

    /** All parts of an award's details beside one another, with a claim and a condition that are open. */
    static Parent award(Office office) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        model.activate();
        model.awards.choose(model.awards.rows.get(1).award().id());
        AwardRow row = model.awards.chosenProperty().get().orElseThrow();
        if (row.award().conditions().isEmpty()) {
            model.awards.conditions.added.type("Insurance of the store is in place before visitors come.");
            model.awards.conditions.add();
            model.awards.conditions.added.type("The plan has been agreed.");
            model.awards.conditions.add();
        }
        HBox all = new HBox();
        for (int part = 1; part < 5; part++) {
            AwardPane pane = new AwardPane(model.awards);
            pane.show(row);
            pane.root().getSelectionModel().select(part);
            HBox.setHgrow(pane.root(), Priority.ALWAYS);
            all.getChildren().add(pane.root());
        }
        AwardRow now = model.awards.chosenProperty().get().orElseThrow();
        model.awards.claiming.open(now.claims().get(1));
        model.awards.conditions.open(now.award().conditions().getFirst());
        return all;
    }

    static Parent answers(Office office) {
        FundViewModel model = new FundViewModel(FundViewModelTest.desk(office, new ArrayList<>()), office.posting, office.pictures);
        model.activate();
        FundPicture before = model.pictureProperty().get().orElseThrow();
        if (before.reconciliations().isEmpty()) {
            model.reconciling.figureOn.type("31 oct 2008");
            model.reconciling.figure.type(before.statement().closing().plus(Money.of("950")).plain());
            model.reconciling.compare();
            model.reconciling.explains.type("-50");
            model.reconciling.explanation.type("Bank charge, which the book has not");
            model.reconciling.explain(model.pictureProperty().get().orElseThrow().reconciliations().getFirst().reconciliation());
        }
        FundPicture picture = model.pictureProperty().get().orElseThrow();
        model.proposing.post(picture.proposals().getLast());
        HBox all = new HBox(new ProposalsPane(model.proposing).root(picture), new ReconciliationPane(model.reconciling).root(picture));
        all.getChildren().forEach(pane -> {
            HBox.setHgrow(pane, Priority.ALWAYS);
            ((Region) pane).setPrefWidth(500);
            pane.setStyle("-fx-padding: 16;");
        });
        return all;
    }
}
