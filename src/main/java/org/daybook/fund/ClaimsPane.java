package org.daybook.fund;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.form.Whereabouts;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The claims on an award with their moves; the one that is open is moved and corrected in its place. */
final class ClaimsPane {
    private static final Messages SAY = Messages.beside(ClaimsPane.class);

    private final Claiming model;
    private final VBox root = new VBox();
    private final VBox claims = new VBox();
    private final Form move;
    private final VBox open;

    ClaimsPane(Claiming model) {
        this.model = model;
        move = FundText.moving(model.moving, SAY.text("claim.move"), model::move);
        move.leaves(model::close);
        open = new VBox(move.root(), correction());
        open.getStyleClass().add("column");
        claims.getStyleClass().add("wide");
        root.getStyleClass().add("wide");
        root.getChildren().addAll(claims, Sentence.of(SAY.text("claim.new"), "strong"), newClaim());
        model.awardProperty().subscribe(this::show);
        model.openProperty().subscribe((before, now) -> {
            show();
            if (now.isPresent() && !before.map(Claim::id).equals(now.map(Claim::id))) {
                move.focus();
            }
        });
    }

    private Node newClaim() {
        return fields(model.expected)
                .saves(Action.of(SAY.text("claim.add"), "", model::add))
                .root();
    }

    private Node correction() {
        return fields(model.corrected)
                .saves(Action.of(SAY.text("claim.correct"), "", model::correct))
                .also(Action.of(SAY.text("claim.close"), "", model::close))
                .leaves(model::close)
                .root();
    }

    private static Form fields(ClaimFields of) {
        return Form.column()
                .money(SAY.text("claim.amount"), of.amount)
                .date(SAY.text("claim.due"), of.due)
                .note(SAY.text("claim.evidence"), of.evidence);
    }

    private void show() {
        Whereabouts before = Whereabouts.in(claims);
        claims.getChildren().clear();
        model.awardProperty()
                .get()
                .ifPresent(row -> row.claims().forEach(claim -> claims.getChildren().add(block(row, claim))));
        model.beyondPayments().ifPresent(said -> claims.getChildren().add(Sentence.of(said, "soon")));
        before.again();
    }

    private Node block(AwardRow row, Claim claim) {
        Label line = Sentence.of(line(row, claim));
        VBox block = new VBox(line);
        if (row.isOverdue(claim)) {
            line.getStyleClass().add("needs-her");
        }
        if (!claim.evidence().isBlank()) {
            block.getChildren().add(Sentence.of(SAY.text("claim.evidenced", claim.evidence())));
        }
        claim.moves().reversed().stream().filter(m -> m.isKnown(row.recordedUntil())).forEach(m -> {
            Label said = Sentence.of(FundText.move(m, Claiming.word(m.to()), row.asAt()));
            said.getStyleClass().add("muted");
            block.getChildren().add(said);
        });
        if (model.openProperty().get().filter(c -> c.id().equals(claim.id())).isPresent()) {
            block.getStyleClass().add("column");
            block.getChildren().add(open);
            return block;
        }
        Button change = Action.of(SAY.text("claim.change"), "", () -> model.open(claim))
                .explained(SAY.text("claim.change.explained", line.getText()))
                .quietButton();
        change.setId("change." + claim.id());
        block.getChildren().add(change);
        return block;
    }

    private static String line(AwardRow row, Claim claim) {
        String words = SAY.text(
                "claim.line",
                FundText.orUnset(claim.amount()),
                Claiming.word(row.state(claim)),
                claim.due().map(PartialDate::inText).orElse("–"));
        return row.isOverdue(claim) ? SAY.text("claim.overdue", words) : words;
    }

    Node root() {
        return root;
    }
}
