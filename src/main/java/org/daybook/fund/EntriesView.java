package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Figures;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.LongTable;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** The entries with their filters and sums, one of them in detail, and the entry row at the foot. */
final class EntriesView {
    private static final Messages SAY = Messages.beside(EntriesView.class);

    private final FundViewModel model;
    private final EntriesViewModel entries;
    private final LongTable<EntryRow> table = new LongTable<>("fund.entries");
    private final MasterDetail root = new MasterDetail("fund.entries", table);
    private final TextField text = new TextField();
    private final Figures sums = new Figures();
    private final Label shown = new Label();
    private final EntryRowView row;
    private final Action reverse =
            Action.of(SAY.text("action.reverse"), "R", this::reverse).icon("fth-corner-up-left");
    private Optional<EntryRow> detailed = Optional.empty();
    private int total;
    private boolean filtered;
    private final Action all = Action.of(SAY.text("filter.all"), "", () -> this.model().entries.clear());

    EntriesView(FundViewModel model) {
        this.model = model;
        this.entries = model.entries;
        this.row = new EntryRowView(model.entry, table::requestFocus);
        columns();
        table.setItems(entries.rows);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel().selectedIndexProperty().subscribe(_ -> detail());
        // What was written of an entry comes a moment after the row.
        entries.rows.addListener((ListChangeListener<EntryRow>) _ -> detail());
        reverse.listenOn(table);
        root.top(filters(), sums);
        root.foot(row.root());
        entries.selectionProperty().subscribe(this::summed);
        model.loadedProperty().subscribe(_ -> placeholder());
        placeholder();
    }

    private FundViewModel model() {
        return model;
    }

    /** As narrow as they can be read: up to uncommitted they fit in 1440 pixels, beside the navigation. */
    private void columns() {
        number("number", "column.number", 4.8, r -> Integer.toString(r.number()));
        words("effective", "column.effective", 6.6, r -> PartialDate.of(r.effective()).inTable());
        words("kind", "column.kind", 9, EntriesView::kind);
        words("what", "column.what", 13.5, r -> Isolated.text(r.what()));
        words("who", "column.who", 11.5, r -> Isolated.text(r.who()));
        number("amount", "column.amount", 7, r -> r.amount().inTable());
        number("received", "column.received", 7, r -> moved(r.effect().received()));
        number("committed", "column.committed", 7.5, r -> moved(r.effect().committed()));
        number("paid", "column.paid", 7, r -> moved(r.effect().paid()));
        TableColumn<EntryRow, String> left = number("uncommitted", "column.uncommitted", 8, r -> r.uncommitted().inTable());
        model.pictureProperty()
                .subscribe(now -> now.ifPresent(
                        p -> left.setText(FundText.said(p.statement().rules(), "column.uncommitted"))));
        words("note", "column.note", 18, r -> Isolated.text(r.note()));
    }

    private TableColumn<EntryRow, String> words(String id, String key, double em, Function<EntryRow, String> text) {
        TableColumn<EntryRow, String> column = new TableColumn<>(SAY.text(key));
        column.setId(id);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.add(column, em);
        return column;
    }

    private TableColumn<EntryRow, String> number(String id, String key, double em, Function<EntryRow, String> text) {
        TableColumn<EntryRow, String> column = words(id, key, em, text);
        column.getStyleClass().add("number");
        return column;
    }

    private static String kind(EntryRow row) {
        return row.reverses() > 0
                ? SAY.text("kind.reversalOf", row.reverses())
                : SAY.text("kind." + row.kind().word());
    }

    private static String moved(long pence) {
        return pence == 0 ? "" : new Money(pence).inTable();
    }

    private Node filters() {
        text.setPromptText(SAY.text("filter.text"));
        text.setAccessibleText(SAY.text("filter.text"));
        text.textProperty().bindBidirectional(entries.text);
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && entries.isActive()) {
                entries.clear();
                event.consume();
            }
        });
        shown.getStyleClass().add("muted");
        Form more = Form.row()
                .choice(SAY.text("filter.kind"), entries.kind)
                .choice(SAY.text("filter.award"), entries.award)
                .choice(SAY.text("filter.head"), entries.head)
                .choice(SAY.text("filter.period"), entries.period)
                .money(SAY.text("filter.from"), entries.from)
                .money(SAY.text("filter.to"), entries.to)
                .leaves(entries::clear);
        FundText.narrow(more.root(), 11);
        ToggleButton open = new ToggleButton(SAY.text("filter.more"));
        more.root().visibleProperty().bind(open.selectedProperty());
        more.root().managedProperty().bind(open.selectedProperty());
        FlowPane line = new FlowPane(text, open, shown);
        line.getStyleClass().add("filter-bar");
        line.setRowValignment(VPos.CENTER);
        VBox box = new VBox(line, more.root());
        box.getStyleClass().add("column");
        return box;
    }

    private void summed(EntryFilter.Selection selection) {
        int count = selection.rows().count();
        if (entries.isAnswered()) {
            shown.setText(shown(count));
        }
        List<Figures.Figure> figures = new ArrayList<>();
        figures.add(new Figures.Figure(SAY.text("sum.amounts"), selection.amounts().inTable()));
        figure(figures, "measure.received", selection.sum().received());
        figure(figures, "measure.expected", selection.sum().expected());
        figure(figures, "measure.committed", selection.sum().committed());
        figure(figures, "measure.paid", selection.sum().paid());
        figure(figures, "measure.match", selection.sum().match());
        sums.show(entries.isActive() ? figures : List.of());
        sums.setManaged(entries.isActive());
        placeholder();
        if (!entries.isActive() && count > 0) {
            scroll(count);
        }
        filtered = entries.isActive();
    }

    /** What a day leaves out is no filter of hers, and would be missed. */
    private String shown(int count) {
        if (count == entries.total()) {
            return SAY.text("shown.all", count);
        }
        return model.pictureProperty()
                .get()
                .filter(p -> !entries.isActive() && p.recordedUntil().isEmpty())
                .map(p -> SAY.text(
                        "shown.later", count, entries.total(), PartialDate.of(p.asAt()).inText()))
                .orElseGet(() -> SAY.text("shown.some", count, entries.total()));
    }

    /** To the newest entry, where none is selected or more have come; to the selected one once all are shown again. */
    private void scroll(int count) {
        boolean more = !filtered && count > total;
        if (table.getSelectionModel().isEmpty() || more) {
            table.scrollTo(count - 1);
        } else if (filtered) {
            table.scrollTo(table.getSelectionModel().getSelectedIndex());
        }
        total = count;
    }

    private static void figure(List<Figures.Figure> figures, String key, long pence) {
        figures.add(new Figures.Figure(SAY.text(key), new Money(pence).inTable()));
    }

    private void placeholder() {
        if (!model.loadedProperty().get() || !entries.isAnswered()) {
            table.setPlaceholder(Placeholder.loading(SAY.text("loading")));
        } else if (entries.isActive()) {
            table.setPlaceholder(Placeholder.empty(SAY.text("filter.nothing"), "", all));
        } else {
            table.setPlaceholder(Placeholder.empty(
                    SAY.text("entries.none"),
                    SAY.text("entries.none.text"),
                    Action.of(SAY.text("entries.first"), "Shortcut+N", row::focus)));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !table.getSelectionModel().isEmpty()) {
            root.openProperty().set(true);
            detail();
            event.consume();
        }
    }

    private void detail() {
        int index = table.getSelectionModel().getSelectedIndex();
        if (!root.openProperty().get() || index < 0 || index >= entries.rows.size()) {
            return;
        }
        EntryRow chosen = entries.rows.get(index);
        boolean same = detailed.filter(chosen::isOf).isPresent();
        if (same && (chosen.written().isEmpty() || chosen.equals(detailed.get()))) {
            return;
        }
        detailed = Optional.of(chosen);
        Facts facts = new Facts()
                .add(SAY.text("column.kind"), kind(chosen))
                .add(SAY.text("column.effective"), PartialDate.of(chosen.effective()).inText())
                .add(SAY.text("column.amount"), chosen.amount().inTable())
                .add(SAY.text("column.what"), chosen.what());
        chosen.written().ifPresent(entry -> {
            Particulars wrote = entry.wrote();
            facts.add(SAY.text("column.who"), chosen.who())
                    .add(SAY.text("entry.reference"), wrote.reference())
                    .add(SAY.text("entry.note"), wrote.note())
                    .add(SAY.text("entry.period"), entry.period().label())
                    .add(SAY.text("entry.recorded"), FundText.moment(entry.recorded()));
            entry.original().ifPresent(d -> facts.add(SAY.text("entry.original"), PartialDate.of(d).inText()));
            if (!wrote.cost().vat().isZero()) {
                facts.add(
                        SAY.text("entry.vat"),
                        wrote.cost().vat().inTable() + ", " + SAY.text(wrote.cost().recoverable() ? "vat.recovered" : "vat.cost"));
            }
            if (!wrote.reason().isBlank()) {
                facts.add(SAY.text("entry.reason"), wrote.reason());
            }
        });
        root.show(SAY.text("entry.heading", chosen.number()), new VBox(facts, reverse.button()));
    }

    private void reverse() {
        EntryRow chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.entry.reverse(chosen.number());
            row.focusReason();
        }
    }

    void focusRow() {
        row.focus();
    }

    Node filter() {
        return text;
    }

    Node root() {
        return root;
    }
}
