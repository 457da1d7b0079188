package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.daybook.borough.Authority;
import org.daybook.feature.RecordHistory;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Bar;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.HistoryPane;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** One award: its money in parts with its state and moves; its claims; its conditions; what is written of it; its edits. */
final class AwardPane {
    private static final Messages SAY = Messages.beside(AwardPane.class);

    private final AwardsViewModel model;
    private final TabPane root = new TabPane();
    private final Bar bar = new Bar(List.of());
    private final VBox words = column();
    private final VBox moves = new VBox();
    private final HistoryPane edits = new HistoryPane();
    private final Tab editsTab;
    private Optional<AwardRow> shown = Optional.empty();

    AwardPane(AwardsViewModel model) {
        this.model = model;
        Form move = FundText.moving(model.moving, SAY.text("award.move"), model::move);
        editsTab = tab("award.edits", edits);
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.getTabs()
                .setAll(
                        tab(
                                "award.now",
                                bar,
                                words,
                                new VBox(Sentence.of(SAY.text("award.history"), "strong"), moves),
                                move.root()),
                        tab("award.claims", new ClaimsPane(model.claiming).root()),
                        tab("award.conditions", new ConditionsPane(model.conditions).root()),
                        tab("award.details", details(), Sentence.of(SAY.text("award.approval"), "strong"), approval()),
                        editsTab);
        editsTab.selectedProperty().subscribe(this::readEdits);
        // One may be called otherwise from now on, while the award that is shown stays what it is.
        model.details.authority.options().addListener((ListChangeListener<Authority>) _ -> shown.ifPresent(this::say));
        model.edits.addListener((ListChangeListener<RecordHistory.Line>) _ -> edits.show(model.edits.stream()
                .map(l -> new HistoryPane.Line(l.when(), l.who(), l.what(), l.was()))
                .toList()));
    }

    private static VBox column() {
        VBox box = new VBox();
        box.getStyleClass().add("column");
        return box;
    }

    private static Tab tab(String key, Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().addAll("wide", "padded");
        return new Tab(SAY.text(key), new ScrollBox(box));
    }

    /** Only while they are looked at: each record's history is a question of its own. */
    private void readEdits() {
        if (editsTab.isSelected()) {
            model.readEdits();
        }
    }

    private Node approval() {
        AwardDetails details = model.details;
        return Form.column()
                .line(SAY.text("approval.by"), details.approvedBy)
                .line(SAY.text("approval.minute"), details.minute)
                .date(SAY.text("approval.date"), details.approvedOn)
                .saves(Action.of(SAY.text("approval.save"), "", details::approve))
                .leaves(details::leaveApproval)
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
                .leaves(details::leave)
                .root();
    }

    /** Of an award that is shown already only what is said of it: a form that is being filled in stays as it is. */
    void show(AwardRow row) {
        shown = Optional.of(row);
        bar.show(bar(row.shares()));
        say(row);
        moves.getChildren().clear();
        for (AwardMove move : AwardsViewModel.history(row)) {
            moves.getChildren().add(Sentence.of(FundText.move(move, AwardsViewModel.word(move.to()), row.asAt())));
        }
        readEdits();
    }

    /** Another award is read from its beginning, in whichever part of it she is. */
    void toTop() {
        root.getTabs().forEach(part -> ((ScrollBox) part.getContent()).setVvalue(0));
    }

    private void say(AwardRow row) {
        words.getChildren().setAll(facts(row));
        StrandedCommitment.of(row).ifPresent(stranded -> words.getChildren().add(warning(stranded.sentence())));
    }

    private Facts facts(AwardRow row) {
        Award award = row.award();
        AwardShares shares = row.shares();
        Facts facts = new Facts()
                .add(SAY.text("award.state"), AwardsViewModel.word(row.state()))
                .add(
                        SAY.text("award.awarded"),
                        shares.givenUp().isZero()
                                ? FundText.orUnset(row.awarded())
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
        Label label = Sentence.of(sentence);
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

    TabPane root() {
        return root;
    }
}
