package org.daybook.fund;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.form.Whereabouts;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The finance system's figures beside the book's, each difference with what explains it and what could. */
final class ReconciliationPane {
    private static final Messages SAY = Messages.beside(ReconciliationPane.class);

    private final Reconciling model;
    private VBox root = new VBox();
    private Set<String> known = Set.of();
    /** What she just asked for: a comparison that was not there before. */
    private Optional<VBox> answer = Optional.empty();

    ReconciliationPane(Reconciling model) {
        this.model = model;
    }

    VBox root(FundPicture p) {
        boolean asked = root.isFocusWithin();
        answer = Optional.empty();
        VBox box = new VBox(Sentence.of(SAY.text("reconcile.heading"), "strong"));
        box.getStyleClass().add("column");
        p.reconciliations().forEach(reconciled -> {
            VBox compared = new VBox();
            compared.getStyleClass().add("column");
            add(p, reconciled, compared);
            box.getChildren().add(compared);
            if (asked && !known.contains(reconciled.reconciliation().id())) {
                answer = Optional.of(compared);
            }
        });
        known = p.reconciliations().stream().map(r -> r.reconciliation().id()).collect(Collectors.toSet());
        box.getChildren().add(Form.column()
                .date(SAY.text("reconcile.date"), model.figureOn)
                .choice(SAY.text("reconcile.figure.field"), model.measured)
                .money(SAY.text("reconcile.theirs"), model.figure)
                .saves(Action.of(SAY.text("reconcile.save"), "", model::compare))
                .root());
        root = box;
        return box;
    }

    /** To what a comparison that was just asked for says, if one was. */
    void toAnswer() {
        answer.ifPresent(Whereabouts::turnTo);
        answer = Optional.empty();
    }

    private void add(FundPicture p, FundPicture.Reconciled reconciled, VBox box) {
        Reconciliation r = reconciled.reconciliation();
        Statement then = reconciled.book();
        box.getChildren().add(Sentence.of(SAY.text(
                r.agrees(then) ? "reconcile.agrees" : "reconcile.differs",
                PartialDate.of(r.date()).inText(),
                Reconciling.word(r.measured()),
                r.figure().inTable(),
                r.measured().of(then).inTable(),
                r.unexplained(then).inTable())));
        r.items().forEach(item -> box.getChildren().add(explained(item)));
        if (!r.agrees(then)) {
            model.offered(reconciled).forEach(row -> box.getChildren().add(offer(p, r, row)));
            box.getChildren().add(Form.column()
                    .line(SAY.text("reconcile.entry"), model.entry)
                    .saves(Action.of(SAY.text("reconcile.explain.entry"), "", () -> model.explainByEntry(r)))
                    .root());
            box.getChildren().add(Form.column()
                    .money(SAY.text("reconcile.amount"), model.explains)
                    .line(SAY.text("reconcile.what"), model.explanation)
                    .saves(Action.of(SAY.text("reconcile.explain"), "", () -> model.explain(r)))
                    .root());
        }
    }

    private VBox explained(Reconciliation.Item item) {
        Button away = Action.of(SAY.text("reconcile.takeAway"), "", () -> model.takeAway(item))
                .explained(SAY.text("reconcile.takeAway.explained", item.text()))
                .quietButton();
        away.setId("away." + item.id());
        return new VBox(Sentence.of(SAY.text("reconcile.line", item.amount().inTable(), item.text())), away);
    }

    /** Short, as a button's words do not wrap: which entry, and which of the two lacks it. */
    private Node offer(FundPicture p, Reconciliation r, EntryRow row) {
        boolean here = r.isInBook(p.entries().view(), row.number() - 1);
        return Action.of(
                        SAY.text(
                                here ? "reconcile.offer" : "reconcile.offerLater",
                                row.number(),
                                SAY.text("kind." + row.kind().word()),
                                PartialDate.of(row.effective()).inTable(),
                                row.amount().inTable()),
                        "",
                        () -> model.explainBy(r, row.number()))
                .explained(SAY.text("reconcile.offer.explained"))
                .button();
    }
}
