package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** The statement: the year, the heads with their forecast and its rule, closing, reconciling, proposals. */
final class BudgetView {
    private static final Messages SAY = Messages.beside(BudgetView.class);

    private final FundEdits edits;
    private final HeadEdits heads;
    private final HopedPane hoped;
    private final ReconciliationPane reconciliation;
    private final ProposalsPane proposals;
    private final ObservableList<HeadLine> lines = FXCollections.observableArrayList();
    private final DeskTable<HeadLine> table = new DeskTable<>("fund.heads", h -> h.head().orElse(""));
    private final MasterDetail root = new MasterDetail("fund.heads", table);
    private final Label rule = new Label();
    private final Form added = Form.row();
    private String pointed = "";
    private String fund = "";

    BudgetView(FundViewModel fund) {
        this.edits = fund.edits;
        this.heads = fund.heads;
        this.hoped = new HopedPane(fund.hoping);
        this.reconciliation = new ReconciliationPane(fund.reconciling);
        this.proposals = new ProposalsPane(fund.proposing);
        table.text("head", SAY.text("entry.head"), 15, h -> h.head().isEmpty() ? SAY.text("head.none") : h.name());
        table.text("rag", SAY.text("head.rag"), 9, h -> FundText.rag(h.rag()));
        money("original", h -> h.ofBudget(HeadLine::original));
        money("latest", h -> h.ofBudget(HeadLine::latest));
        money("spent", h -> Optional.of(h.spent()));
        money("committed", h -> Optional.of(h.committed()));
        table.money("toCome", SAY.text("head.toCome"), 8, HeadLine::stillToCome);
        money("forecast", h -> Optional.of(h.forecast()));
        money("variance", h -> h.ofBudget(HeadLine::variance));
        table.shows(lines);
        table.chosenProperty().subscribe(chosen -> chosen.flatMap(HeadLine::head).ifPresent(this::pointed));
        table.whenEmpty(Placeholder.empty(SAY.text("heads.none"), SAY.text("heads.none.text")));
        rule.getStyleClass().add("muted");
        rule.setWrapText(true);
        Action year = Action.of(SAY.text("year.show"), "Y", () -> root.openProperty().set(true)).icon("fth-calendar");
        year.listenOn(root);
        Node shows = year.button();
        shows.visibleProperty().bind(root.openProperty().not());
        shows.managedProperty().bind(shows.visibleProperty());
        table.opens(_ -> year.run());
        root.top(rule, shows);
        root.foot(entry());
        fund.pictureProperty().subscribe(now -> {
            lines.setAll(now.map(p -> p.statement().heads()).orElse(List.of()));
            rule.setText(now.map(p -> FundText.rules(p.statement().rules())).orElse(""));
            now.ifPresent(this::detail);
        });
    }

    private void money(String id, Function<HeadLine, Optional<Money>> value) {
        table.money(id, SAY.text("head." + id), 8, value);
    }

    /** The form follows the table to another head, and not because the lines are shown anew. */
    private void pointed(String id) {
        if (!pointed.equals(id)) {
            pointed = id;
            heads.choose(id);
        }
    }

    private Node entry() {
        Form head = Form.row()
                .choice(SAY.text("head.change"), heads.head)
                .line(SAY.text("fund.name.field"), heads.name)
                .choice(SAY.text("head.ringFenced"), heads.ringFenced)
                .money(SAY.text("head.toCome"), heads.stillToCome)
                .saves(Action.of(SAY.text("head.save"), "", heads::save))
                .also(Action.of(SAY.text("head.archive"), "", heads::archive)
                        .explained(SAY.text("head.archive.explained")))
                .leaves(heads::leave);
        FundText.narrow(head.root(), 14);
        // What there is to be said of a head is asked once one is chosen.
        List<Node> rest = ((Pane) head.root()).getChildren().subList(1, ((Pane) head.root()).getChildren().size());
        heads.filledProperty().subscribe(filled -> rest.forEach(field -> {
            field.setVisible(filled);
            field.setManaged(filled);
        }));
        added.line(SAY.text("head.new"), heads.newName)
                .saves(Action.of(SAY.text("head.add"), "", heads::add))
                .leaves(table::requestFocus);
        VBox box = new VBox(added.root(), head.root());
        box.getStyleClass().add("column");
        return box;
    }

    /** A new head is begun at its name. */
    void begin() {
        added.focus();
    }

    /** Of another fund from its top; of the same one she stays where she was. */
    private void detail(FundPicture p) {
        String heading = SAY.text("year.heading", p.statement().year().label());
        boolean same = fund.equals(p.fund().id());
        fund = p.fund().id();
        if (same && root.openProperty().get()) {
            root.showAnew(heading, () -> year(p));
            reconciliation.toAnswer();
        } else {
            root.show(heading, year(p));
        }
    }

    private VBox year(FundPicture p) {
        Statement s = p.statement();
        VBox box = new VBox();
        box.getStyleClass().add("wide");
        boolean unset = s.unset();
        box.getChildren().add(new Facts()
                .add(SAY.text("year.opening"), FundText.figure(unset, s.opening()))
                .add(SAY.text("year.received"), FundText.figure(unset, s.receivedInYear()))
                .add(SAY.text("year.paid"), FundText.figure(unset, s.paidInYear()))
                .add(SAY.text("measure.closing"), FundText.figure(unset, s.closing()))
                .add(SAY.text("measure.committed"), FundText.figure(unset, s.committed()))
                .add(FundText.said(s.rules(), "measure.uncommitted"), FundText.figure(unset, s.uncommitted()))
                .add(SAY.text("measure.expected"), FundText.figure(unset, s.expected()))
                .add(SAY.text("match.pledged"), FundText.figure(unset, s.matchPledged()))
                .add(SAY.text("match.confirmed"), FundText.figure(unset, s.matchConfirmed()))
                .add(SAY.text("fund.amount"), FundText.orUnset(s.fund().amount()))
                .add(SAY.text("fund.purpose"), p.fund().purpose()));
        FundText.setAside(s).ifPresent(sentence -> {
            box.getChildren().add(Sentence.of(sentence));
            // What was set aside at the cut-off may have been met since.
            if (p.fund().blockOn(p.asAt()).isPresent()) {
                box.getChildren().add(Action.of(SAY.text("fund.lift"), "", edits::lift).button());
            }
        });
        box.getChildren().add(hoped.root(p));
        closing(p, box);
        box.getChildren().add(proposals.root(p));
        box.getChildren().add(reconciliation.root(p));
        return box;
    }

    private void closing(FundPicture p, VBox box) {
        box.getChildren().add(Sentence.of(SAY.text("close.heading"), "strong"));
        box.getChildren().add(Sentence.of(p.periods()
                .closedUpTo()
                .map(period -> SAY.text("close.upTo", period.label()))
                .orElse(SAY.text("close.none"))));
        if (!p.postsHere()) {
            boolean up = PostingRight.of(p.fund().postingCopy()) instanceof PostingRight.GivenUp;
            box.getChildren().add(Sentence.of(SAY.text(up ? "close.givenUp" : "close.elsewhere")));
            box.getChildren()
                    .add(up
                            ? Action.of(SAY.text("fund.claim"), "", edits::claim).button()
                            : Action.of(SAY.text("fund.takeOver"), "", edits::takeOver).button());
            return;
        }
        edits.nextToClose().ifPresent(next -> {
            Button period = Action.of(SAY.text("close.period", next.label()), "", edits::closePeriod).button();
            Button year = Action.of(SAY.text("close.year", next.year().label()), "", edits::closeYear).button();
            // Once closed, the same closes the next one, whose name it bears.
            period.setId("close.period");
            year.setId("close.year");
            HBox buttons = new HBox(period, year);
            buttons.getStyleClass().add("row");
            box.getChildren().add(buttons);
        });
        // Last, as it is rarely wanted, and entries are only proposals from then on.
        box.getChildren().add(Action.of(SAY.text("fund.giveUp"), "", edits::giveUp).button());
    }

    Node root() {
        return root;
    }
}
