package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.feature.Page;
import org.daybook.journal.RecordKey;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Figures;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.form.ViewTabs;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** The fund: which one, as at which day, what it stands at; then its entries, awards, statement and chart. */
final class FundView implements Page {
    private static final Messages SAY = Messages.beside(FundView.class);

    /** At most so much of the height goes to the choice of the fund and its figures. */
    private static final double TOP = 0.3;

    /** While a new fund is asked for, it comes first. */
    private static final double ASKED = 0.6;

    /** What the tabs keep of the height, in em: with large text all that is seen, and what is above them scrolls away. */
    private static final double TABS = 20;

    private static final int ENTRIES = 0;
    private static final int AWARDS = 1;
    private static final int STATEMENT = 2;

    private final FundViewModel model;
    private final BorderPane root = new BorderPane();
    private final ScrollBox page = new ScrollBox(root);
    private final ViewTabs tabs = new ViewTabs();
    private final Figures figures = new Figures();
    private final Label warning = new Label();
    private final EntriesView entries;
    private final VBox newFund = new VBox();
    /** What a tab is begun with that is built once it is looked at. */
    private Runnable newAward = this::newEntry;

    private Runnable newHead = this::newEntry;
    private final Placeholder noFund = Placeholder.empty(
            SAY.text("funds.none"), SAY.text("funds.none.text"), Action.of(SAY.text("fund.new"), "", this::askNewFund));

    FundView(FundViewModel model) {
        this.model = model;
        this.entries = new EntriesView(model);
        tabs.tab(SAY.text("tab.entries"), entries.root(), entries.filter())
                .later(SAY.text("tab.awards"), this::awards)
                .later(SAY.text("tab.statement"), this::statement)
                .later(SAY.text("tab.chart"), () -> new FundChart(model).root())
                .later(SAY.text("tab.details"), () -> new FundDetailsView(model).root());
        ScrollBox top = new ScrollBox(top());
        // With large text in a small window it scrolls, and leaves the entries their room.
        top.maxHeightProperty()
                .bind(page.heightProperty()
                        .multiply(Bindings.when(newFund.visibleProperty()).then(ASKED).otherwise(TOP)));
        page.setFitToHeight(true);
        // It is as wide as the page, whatever its parts would like: to ask all of them takes time at each layout.
        root.setMinWidth(0);
        root.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> top.getMaxHeight() + Math.min(page.getHeight(), TABS * warning.getFont().getSize()),
                        top.maxHeightProperty(),
                        page.heightProperty(),
                        warning.fontProperty()));
        root.setTop(top);
        root.setCenter(tabs);
        // On what the window knows as the view: keys that are pressed beside it are handed on to that.
        tabs.listenOn(page);
        Action.of(SAY.text("action.new"), "Shortcut+N", this::begin).listenOn(page);
        model.pictureProperty().subscribe(this::show);
        model.whenAdded(this::added);
        model.loadedProperty().subscribe(this::placeholder);
    }

    private javafx.scene.layout.Region top() {
        Action add = Action.of(SAY.text("fund.new"), "", this::askNewFund).icon("fth-plus");
        Form chooser = Form.row()
                .choice(SAY.text("fund.fund"), model.fund)
                .date(SAY.text("fund.asAt"), model.asAt)
                .date(SAY.text("fund.recordedUntil"), model.recordedUntil)
                .beside(add.quietButton());
        warning.setWrapText(true);
        warning.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        warning.getStyleClass().add("soon");
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        newFund.setManaged(false);
        newFund.setVisible(false);
        VBox top = new VBox(chooser.root(), newFund, figures, warning);
        top.getStyleClass().add("master-top");
        return top;
    }

    private void askNewFund() {
        if (newFund.getChildren().isEmpty()) {
            FundFields fields = model.edits.added;
            Form form = Form.row()
                    .line(SAY.text("fund.name.field"), fields.name)
                    .line(SAY.text("fund.purpose"), fields.purpose)
                    .choice(SAY.text("fund.ringFenced"), fields.ringFenced)
                    .money(SAY.text("fund.amount"), fields.amount)
                    .choice(SAY.text("fund.began"), fields.older)
                    .line(SAY.text("fund.block"), fields.block)
                    .saves(Action.of(SAY.text("fund.add"), "", model.edits::addFund))
                    .leaves(() -> showNewFund(false));
            Label why = Sentence.of(SAY.text("fund.began.why"));
            why.getStyleClass().add("muted");
            newFund.getStyleClass().add("column");
            newFund.getChildren().addAll(form.root(), why);
        }
        showNewFund(true);
        // What has its place is brought into sight once it has the focus.
        root.applyCss();
        root.layout();
        newFund.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** The form goes, and its focus with it: to the first entry of the fund, which comes next. */
    private void added() {
        boolean within = newFund.isFocusWithin();
        showNewFund(false);
        if (within) {
            newEntry();
        }
    }

    private void showNewFund(boolean shown) {
        newFund.setManaged(shown);
        newFund.setVisible(shown);
    }

    private Node awards() {
        AwardsView view = new AwardsView(model);
        newAward = view::begin;
        return view.root();
    }

    private Node statement() {
        BudgetView view = new BudgetView(model);
        newHead = view::begin;
        return view.root();
    }

    /** What the tab lists that is shown; an entry where it lists nothing that is begun here. */
    private void begin() {
        switch (tabs.chosen()) {
            case AWARDS -> newAward.run();
            case STATEMENT -> newHead.run();
            default -> newEntry();
        }
    }

    private void newEntry() {
        tabs.choose(ENTRIES);
        entries.focusRow();
    }

    private void placeholder() {
        boolean none = model.loadedProperty().get() && model.fund.options().isEmpty();
        Node centre = none ? noFund : tabs;
        if (centre == root.getCenter()) {
            return;
        }
        boolean within = tabs.isFocusWithin();
        root.setCenter(centre);
        if (none && within) {
            noFund.focus();
        }
    }

    private void show(Optional<FundPicture> now) {
        placeholder();
        if (now.isEmpty()) {
            figures.show(List.of());
            warning.setText("");
            return;
        }
        Statement s = now.get().statement();
        List<Figures.Figure> shown = new ArrayList<>();
        if (s.unset()) {
            shown.add(new Figures.Figure(SAY.text("fund.amount"), SAY.text("unset"), "strong"));
        } else {
            add(shown, "received", s.received());
            add(shown, "expected", s.expected());
            add(shown, "committed", s.committed());
            add(shown, "paid", s.paid());
            add(shown, "closing", s.closing());
            shown.add(new Figures.Figure(
                    FundText.said(s.rules(), "measure.uncommitted"),
                    s.uncommitted().inTable(),
                    s.overCommitted() ? "needs-her" : "strong"));
            add(shown, "match", s.match());
            if (!s.blocked().isZero()) {
                shown.add(new Figures.Figure(SAY.text("measure.blocked"), s.blocked().inTable(), "soon"));
            }
        }
        figures.show(shown);
        warning.setText(Isolated.text(warning(now.get())));
    }

    private static void add(List<Figures.Figure> shown, String key, Money amount) {
        shown.add(new Figures.Figure(SAY.text("measure." + key), amount.inTable()));
    }

    private static String warning(FundPicture p) {
        List<String> sentences = new ArrayList<>();
        if (p.statement().overCommitted()) {
            sentences.add(FundText.over(p.statement()));
        }
        FundText.setAside(p.statement()).ifPresent(sentences::add);
        if (!p.postsHere()) {
            sentences.add(SAY.text("close.elsewhere"));
        }
        return String.join(" ", sentences);
    }

    @Override
    public Node root() {
        return page;
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
    public void reveal(RecordKey record) {
        model.reveal(record);
        if (record.type().equals(FundTypes.AWARD.name())) {
            tabs.choose(AWARDS);
        }
    }

    @Override
    public Optional<Node> filter() {
        return tabs.filter();
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(SAY.text("help.new"), SAY.text("help.reverse"), SAY.text("help.enter")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
