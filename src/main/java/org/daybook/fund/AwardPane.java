package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Bar;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** One award: its money in parts, its state and moves, its claims, conditions and approval, and what is written of it. */
final class AwardPane {
    private static final Messages SAY = Messages.beside(AwardPane.class);

    private final AwardsViewModel model;
    private final VBox root = new VBox();
    private final Bar bar = new Bar(List.of());
    private final VBox words = new VBox();
    private final VBox moves = new VBox();

    AwardPane(AwardsViewModel model) {
        this.model = model;
        root.getStyleClass().add("wide");
        words.getStyleClass().add("column");
        root.getChildren().addAll(
                bar,
                words,
                FundText.heading(SAY.text("award.history")),
                moves,
                FundText.moving(model.moving, SAY.text("award.move"), model::move).root(),
                new ClaimsPane(model.claiming).root(),
                new ConditionsPane(model.conditions).root(),
                FundText.heading(SAY.text("award.approval")),
                approval(),
                FundText.heading(SAY.text("award.details")),
                details());
    }

    private Node approval() {
        AwardDetails details = model.details;
        return Form.column()
                .line(SAY.text("approval.by"), details.approvedBy)
                .line(SAY.text("approval.minute"), details.minute)
                .date(SAY.text("approval.date"), details.approvedOn)
                .saves(Action.of(SAY.text("approval.save"), "", details::approve))
                .root();
    }

    private Node details() {
        AwardDetails details = model.details;
        return Form.column()
                .line(SAY.text("award.no"), details.number)
                .line(SAY.text("award.recipientColumn"), details.recipient)
                .choice(SAY.text("award.authority"), details.authority)
                .note(SAY.text("award.purpose"), details.purpose)
                .date(SAY.text("award.ends"), details.ends)
                .saves(Action.of(SAY.text("award.save"), "", details::save))
                .root();
    }

    /** Of an award that is shown already only what is said of it: a form that is being filled in stays as it is. */
    void show(AwardRow row) {
        bar.show(bar(row.shares()));
        words.getChildren().setAll(facts(row));
        StrandedCommitment.of(row).ifPresent(stranded -> words.getChildren().add(warning(stranded.sentence())));
        moves.getChildren().clear();
        for (AwardMove move : AwardsViewModel.history(row)) {
            moves.getChildren().add(FundText.plain(FundText.move(move, AwardsViewModel.word(move.to()), row.asAt())));
        }
    }

    private Facts facts(AwardRow row) {
        Award award = row.award();
        AwardShares shares = row.shares();
        Facts facts = new Facts()
                .add(SAY.text("award.state"), AwardsViewModel.word(row.state()))
                .add(
                        SAY.text("award.awarded"),
                        shares.givenUp().isZero()
                                ? row.line().awarded().inTable()
                                : SAY.text(
                                        "award.awardedOf",
                                        row.line().awarded().inTable(),
                                        shares.whole().inTable(),
                                        shares.givenUp().inTable()));
        parts(shares).forEach(part -> facts.add(part.name(), part.amount().inTable()));
        asked(row).forEach(sentence -> facts.add("", sentence));
        facts.add(
                        SAY.text("award.approval"),
                        award.approval()
                                .map(AwardPane::approved)
                                .orElse(SAY.text("award.notApproved")))
                .add(SAY.text("award.authority"), award.authority().map(model.details::name).orElse(""))
                .add(SAY.text("award.ends"), award.ends().map(PartialDate::inText).orElse(""));
        return facts;
    }

    private static String approved(Approval approval) {
        return approval.minute().isBlank()
                ? SAY.text("award.approvedWithout", approval.role(), approval.date().inText())
                : SAY.text("award.approvedBy", approval.role(), approval.minute(), approval.date().inText());
    }

    /** What the parts do not tell: claims without an amount, claims over what is left, and accruals. */
    private static List<String> asked(AwardRow row) {
        List<String> sentences = new ArrayList<>();
        AwardShares shares = row.shares();
        Money over = row.claimed().minus(shares.claimed());
        if (!over.isZero()) {
            sentences.add(SAY.text("award.claimedOver", over.inTable()));
        }
        if (row.claimedWithoutAmount() > 0) {
            sentences.add(SAY.text("award.claimedUnset", row.claimedWithoutAmount()));
        }
        if (!shares.accrued().isZero()) {
            sentences.add(SAY.text("award.accrued", shares.accrued().inTable()));
        }
        return sentences;
    }

    private static Label warning(String sentence) {
        Label label = FundText.plain(sentence);
        label.getStyleClass().add("needs-her");
        return label;
    }

    /** A part of what was ever awarded. */
    record Part(String name, Money amount, String style) {}

    /** What the bar shows and the words say; what came back and what was given up only where something was. */
    static List<Part> parts(AwardShares shares) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part(SAY.text("award.paid"), shares.paid(), "done"),
                new Part(SAY.text("award.claimed"), shares.claimed(), "under-way"),
                new Part(SAY.text("award.unclaimed"), shares.unclaimed(), "remaining")));
        if (!shares.cameBack().isZero()) {
            parts.add(new Part(SAY.text("award.cameBack"), shares.cameBack(), "gone"));
        }
        if (!shares.givenUp().isZero()) {
            parts.add(new Part(SAY.text("award.givenUp"), shares.givenUp(), "gone"));
        }
        return parts;
    }

    static List<Bar.Part> bar(AwardShares shares) {
        double whole = Math.max(1, shares.whole().pence());
        return parts(shares).stream()
                .map(part -> new Bar.Part(part.name(), part.amount().pence() / whole, part.style()))
                .toList();
    }

    Node root() {
        return root;
    }
}
