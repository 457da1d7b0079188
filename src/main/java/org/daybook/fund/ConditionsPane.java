package org.daybook.fund;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.form.Whereabouts;
import org.daybook.kit.text.Messages;

/** The conditions of an award; the one that is open is corrected in its place. */
final class ConditionsPane {
    private static final Messages SAY = Messages.beside(ConditionsPane.class);

    private final Conditions model;
    private final VBox root = new VBox();
    private final VBox conditions = new VBox();
    private final Form correction;

    ConditionsPane(Conditions model) {
        this.model = model;
        correction = Form.column()
                .note(SAY.text("condition.words"), model.text)
                .date(SAY.text("condition.metOn"), model.met)
                .date(SAY.text("condition.waivedOn"), model.waived)
                .line(SAY.text("condition.waivedBy"), model.waivedBy)
                .saves(Action.of(SAY.text("condition.correct"), "", model::correct))
                .also(Action.of(SAY.text("condition.close"), "", model::close))
                .leaves(model::close);
        conditions.getStyleClass().add("wide");
        root.getStyleClass().add("wide");
        root.getChildren().addAll(
                conditions,
                Form.column()
                        .note(SAY.text("condition.new"), model.added)
                        .saves(Action.of(SAY.text("condition.add"), "", model::add))
                        .root());
        model.awardProperty().subscribe(this::show);
        model.openProperty().subscribe((before, now) -> {
            show();
            if (now.isPresent() && before.isEmpty()) {
                correction.focus();
            }
        });
    }

    private void show() {
        Whereabouts before = Whereabouts.in(conditions);
        conditions.getChildren().clear();
        model.awardProperty()
                .get()
                .ifPresent(row -> row.award().conditions().forEach(c -> conditions.getChildren().add(block(row, c))));
        before.again();
    }

    private Node block(AwardRow row, AwardCondition condition) {
        boolean settled = condition.settledOn(row.asAt());
        Label state = Sentence.of(condition
                .met()
                .map(d -> SAY.text("condition.met", d.inText()))
                .or(() -> condition.waived().map(d -> SAY.text("condition.waived", d.inText(), condition.waivedBy())))
                .orElse(SAY.text("condition.open")));
        state.getStyleClass().add(settled ? "muted" : "soon");
        VBox block = new VBox(Sentence.of(condition.text()), state);
        if (model.openProperty().get().filter(c -> c.id().equals(condition.id())).isPresent()) {
            block.getStyleClass().add("column");
            block.getChildren().add(correction.root());
            return block;
        }
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("form-row");
        if (condition.met().isEmpty() && condition.waived().isEmpty()) {
            Button meet = Action.of(SAY.text("condition.meet"), "", () -> model.meet(condition)).button();
            Button waive = Action.of(SAY.text("condition.waive"), "", () -> model.waive(condition)).button();
            meet.setId("meet." + condition.id());
            waive.setId("waive." + condition.id());
            buttons.getChildren().addAll(meet, waive);
        }
        Button change = Action.of(SAY.text("condition.change"), "", () -> model.open(condition))
                .explained(SAY.text("condition.change.explained", condition.text()))
                .quietButton();
        change.setId("change." + condition.id());
        buttons.getChildren().add(change);
        block.getChildren().add(buttons);
        return block;
    }

    Node root() {
        return root;
    }
}
