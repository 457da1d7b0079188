package org.daybook.fund;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** The statement: the year, the heads with their forecast and its rule, closing, reconciling, proposals. */
final class BudgetView {
    private static final Messages SAY = Messages.beside(BudgetView.class);

    private final FundEdits edits;
    private final HopedPane hoped;
    private final ReconciliationPane reconciliation;
    private final ProposalsPane proposals;
    private final ObservableList<HeadLine> lines = FXCollections.observableArrayList();
    private final DeskTable<HeadLine> table = new DeskTable<>("fund.heads", h -> h.head().orElse(""));
    private final MasterDetail root = new MasterDetail("fund.heads", table);
    private final Label rule = new Label();

    BudgetView(FundViewModel fund) {
        this.edits = fund.edits;
        this.hoped = new HopedPane(fund.hoping);
        this.reconciliation = new ReconciliationPane(fund.reconciling);
        this.proposals = new ProposalsPane(fund.proposing);
        table.text("head", SAY.text("entry.head"), 15, h -> h.head().isEmpty() ? SAY.text("head.none") : h.name());
        table.text("rag", SAY.text("head.rag"), 9, h -> FundText.rag(h.rag()));
        money("original", HeadLine::original);
        money("latest", HeadLine::latest);
        money("spent", HeadLine::spent);
        money("committed", HeadLine::committed);
        table.money("toCome", SAY.text("head.toCome"), 8, HeadLine::stillToCome);
        money("forecast", HeadLine::forecast);
        money("variance", HeadLine::variance);
        table.shows(lines);
        table.whenEmpty(Placeholder.empty(SAY.text("heads.none"), SAY.text("heads.none.text")));
        rule.getStyleClass().add("muted");
        rule.setWrapText(true);
        root.top(rule);
        root.foot(entry());
        fund.pictureProperty().subscribe(now -> {
            lines.setAll(now.map(p -> p.statement().heads()).orElse(java.util.List.of()));
            rule.setText(now.map(p -> FundText.rule(p.statement().rules())).orElse(""));
            now.ifPresent(this::detail);
        });
    }

    private void money(String id, java.util.function.Function<HeadLine, Money> value) {
        table.money(id, SAY.text("head." + id), 8, h -> Optional.of(value.apply(h)));
    }

    private Node entry() {
        Form head = Form.row()
                .line(SAY.text("head.new"), edits.headName)
                .saves(Action.of(SAY.text("head.add"), "", edits::addHead));
        Form toCome = Form.row()
                .choice(SAY.text("entry.head"), edits.head)
                .money(SAY.text("head.toCome"), edits.stillToCome)
                .saves(Action.of(SAY.text("head.foresee"), "", edits::foresee));
        HBox box = new HBox(head.root(), toCome.root());
        box.getStyleClass().add("wide");
        return box;
    }

    private void detail(FundPicture p) {
        Statement s = p.statement();
        VBox box = new VBox();
        box.getStyleClass().add("wide");
        box.getChildren().add(new Facts()
                .add(SAY.text("year.opening"), s.opening().inTable())
                .add(SAY.text("year.received"), s.receivedInYear().inTable())
                .add(SAY.text("year.paid"), s.paidInYear().inTable())
                .add(SAY.text("measure.closing"), s.closing().inTable())
                .add(SAY.text("measure.committed"), s.committed().inTable())
                .add(SAY.text("measure.uncommitted"), s.uncommitted().inTable())
                .add(SAY.text("measure.expected"), s.expected().inTable())
                .add(SAY.text("match.pledged"), s.matchPledged().inTable())
                .add(SAY.text("match.confirmed"), s.matchConfirmed().inTable())
                .add(SAY.text("fund.amount"), FundText.orUnset(p.fund().amount()))
                .add(SAY.text("fund.purpose"), p.fund().purpose()));
        p.fund().blockOn(p.asAt()).ifPresent(block -> {
            box.getChildren().add(FundText.plain(SAY.text("fund.blocked", s.blocked().inText(), block.text())));
            box.getChildren().add(Action.of(SAY.text("fund.lift"), "", edits::lift).button());
        });
        box.getChildren().add(hoped.root(p));
        closing(p, box);
        box.getChildren().add(proposals.root(p));
        box.getChildren().add(reconciliation.root(p));
        root.show(SAY.text("year.heading", s.year().label()), box);
    }

    private void closing(FundPicture p, VBox box) {
        box.getChildren().add(FundText.heading(SAY.text("close.heading")));
        box.getChildren().add(FundText.plain(p.periods()
                .closedUpTo()
                .map(period -> SAY.text("close.upTo", period.label()))
                .orElse(SAY.text("close.none"))));
        if (!p.postsHere()) {
            boolean up = PostingRight.of(p.fund().postingCopy()) instanceof PostingRight.GivenUp;
            box.getChildren().add(FundText.plain(SAY.text(up ? "close.givenUp" : "close.elsewhere")));
            box.getChildren()
                    .add(up
                            ? Action.of(SAY.text("fund.claim"), "", edits::claim).button()
                            : Action.of(SAY.text("fund.takeOver"), "", edits::takeOver).button());
            return;
        }
        box.getChildren().add(Action.of(SAY.text("fund.giveUp"), "", edits::giveUp).button());
        edits.nextToClose().ifPresent(next -> {
            HBox buttons = new HBox(
                    Action.of(SAY.text("close.period", next.label()), "", edits::closePeriod).button(),
                    Action.of(SAY.text("close.year", next.year().label()), "", edits::closeYear).button());
            buttons.getStyleClass().add("row");
            box.getChildren().add(buttons);
        });
    }

    Node root() {
        return root;
    }
}
