package org.daybook.fund;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** The fund itself and the condition that blocks its money: two short forms side by side, as far as there is room. */
final class FundDetailsView {
    private static final Messages SAY = Messages.beside(FundDetailsView.class);

    private final FundDetails model;
    private final Form details = Form.column();

    /** Who turns to it by its key can type at once. */
    private final BorderPane root = new BorderPane() {
        @Override
        public void requestFocus() {
            details.focus();
        }
    };

    FundDetailsView(FundViewModel fund) {
        this.model = fund.details;
        FlowPane forms = new FlowPane(details(), condition());
        forms.getStyleClass().addAll("padded", "settings");
        root.setCenter(new ScrollBox(forms));
    }

    private Node details() {
        FundFields fields = model.fields;
        details.line(SAY.text("fund.name.field"), fields.name)
                .note(SAY.text("fund.purpose"), fields.purpose)
                .choice(SAY.text("fund.ringFenced"), fields.ringFenced)
                .money(SAY.text("fund.amount.field"), fields.amount)
                .date(SAY.text("fund.ends"), fields.ends)
                .choice(SAY.text("fund.began"), fields.older)
                .node(sentence(SAY.text("fund.began.why")))
                .saves(Action.of(SAY.text("fund.details.save"), "", model::saveDetails))
                .leaves(model::leaveDetails);
        // As wide as a line of text asks for: a note would be wider.
        details.root().setStyle("-fx-pref-width: 26em;");
        return group(SAY.text("fund.details"), details.root());
    }

    private Node condition() {
        FundFields fields = model.fields;
        Form form = Form.column()
                .line(SAY.text("fund.block"), fields.block)
                .money(SAY.text("fund.blockAmount"), fields.blockAmount)
                .date(SAY.text("fund.lifted"), fields.lifted)
                .saves(Action.of(SAY.text("fund.condition.save"), "", model::saveCondition))
                .leaves(model::leaveCondition);
        return group(SAY.text("fund.condition"), sentence(SAY.text("fund.condition.why")), form.root());
    }

    private static Label sentence(String words) {
        Label sentence = Sentence.of(words);
        sentence.getStyleClass().add("muted");
        sentence.setMaxWidth(340);
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

    Node root() {
        return root;
    }
}
