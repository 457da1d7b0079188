package org.daybook.fund;

import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What is hoped for, what would be uncommitted if all of it came, and one more source. */
final class HopedPane {
    private static final Messages SAY = Messages.beside(HopedPane.class);

    private final Hoping model;

    HopedPane(Hoping model) {
        this.model = model;
    }

    VBox root(FundPicture p) {
        VBox box = new VBox(Sentence.of(SAY.text("hoped.heading"), "strong"));
        box.getStyleClass().add("column");
        if (p.hoped().isEmpty()) {
            box.getChildren().add(Sentence.of(SAY.text("hoped.none")));
        }
        p.hoped().forEach(h -> box.getChildren()
                .addAll(
                        Sentence.of(h.due()
                                .map(PartialDate::inText)
                                .map(due -> SAY.text("hoped.line.due", h.source(), FundText.orUnset(h.amount()), due))
                                .orElse(SAY.text("hoped.line", h.source(), FundText.orUnset(h.amount())))),
                        Action.of(SAY.text("hoped.giveUp", h.source()), "", () -> model.giveUp(h))
                                .explained(SAY.text("hoped.giveUp.explained"))
                                .button()));
        p.uncommittedIfHopedComes()
                .ifPresent(m -> box.getChildren()
                        .add(Sentence.of(FundText.said(p.statement().rules(), "hoped.whatIf", m.inText()), "strong")));
        box.getChildren().add(Form.column()
                .line(SAY.text("hoped.source"), model.source)
                .money(SAY.text("hoped.amount"), model.amount)
                .date(SAY.text("hoped.due"), model.due)
                .saves(Action.of(SAY.text("hoped.add"), "", model::add))
                .root());
        return box;
    }
}
