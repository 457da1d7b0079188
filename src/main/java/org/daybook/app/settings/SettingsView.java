package org.daybook.app.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** Four short forms side by side, as far as there is room. */
final class SettingsView implements Page {
    private static final Messages SAY = Messages.beside(SettingsView.class);

    private final SettingsViewModel model;
    private final ScrollPane root;

    SettingsView(SettingsViewModel model) {
        this.model = model;
        FlowPane forms = new FlowPane(programme(), counting(), money(), outside());
        forms.getStyleClass().addAll("padded", "settings");
        root = new ScrollPane(forms);
        root.setFitToWidth(true);
    }

    private Node programme() {
        Form form = Form.column()
                .line(SAY.text("name"), model.name)
                .date(SAY.text("start"), model.start)
                .line(SAY.text("months"), model.months)
                .date(SAY.text("funded-until"), model.fundedUntil)
                .saves(Action.of(SAY.text("programme.save"), "", model::saveProgramme))
                .leaves(model::leaveProgramme);
        Label target = new Label();
        target.getStyleClass().add("muted");
        model.targetProperty().subscribe(day -> target.setText(SAY.text("target", PartialDate.of(day).inText())));
        return group(SAY.text("programme.title"), form.root(), target);
    }

    private Node counting() {
        Form form = Form.column()
                .line(SAY.text("role"), model.role)
                .line(SAY.text("weeks"), model.stuckAfterWeeks)
                .line(SAY.text("amber"), model.amber)
                .line(SAY.text("red"), model.red)
                .choice(SAY.text("sharing-class"), model.sharingClass)
                .choice(SAY.text("base"), model.base)
                .saves(Action.of(SAY.text("settings.save"), "", model::saveSettings))
                .leaves(model::leaveSettings);
        return group(SAY.text("settings.title"), form.root());
    }

    private Node money() {
        Form form = Form.column()
                .note(SAY.text("limits"), model.limits)
                .choice(SAY.text("expected"), model.countExpected)
                .saves(Action.of(SAY.text("money.save"), "", model::saveMoney))
                .leaves(model::leaveMoney);
        // As wide as the other forms: a note would be wider.
        form.root().setStyle("-fx-pref-width: 23em;");
        return group(SAY.text("money.title"), sentence(SAY.text("limits.why")), form.root());
    }

    private Node outside() {
        Form form = Form.column()
                .line(SAY.text("gss"), model.gss)
                .line(SAY.text("authority"), model.authority)
                .saves(Action.of(SAY.text("outside.save"), "", model::addAuthority).icon("fth-plus"))
                .leaves(model::leaveAuthority);
        return group(SAY.text("outside.title"), sentence(SAY.text("outside.why")), form.root());
    }

    private static Label sentence(String words) {
        Label sentence = new Label(words);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMaxWidth(320);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    private static Node group(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox box = new VBox(heading);
        box.getStyleClass().addAll("card", "wide");
        box.getChildren().addAll(content);
        return box;
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
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(SAY.text("help.key.save")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
