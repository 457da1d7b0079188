package org.daybook.fund;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.text.Messages;

/** The entry row: date, kind and amount, then what the kind asks for, and a note. Enter saves, Escape goes to the list. */
final class EntryRowView {
    private static final Messages SAY = Messages.beside(EntryRowView.class);

    private final EntryViewModel model;
    private final Form form = Form.row();
    private final Label said = new Label();
    private final VBox root = new VBox();
    /** What each field is asked for; fields are hidden and shown, so that the focus stays where it is. */
    private final Map<EntryKind.Asks, List<Node>> asked = new EnumMap<>(EntryKind.Asks.class);

    private Node amount = root;

    EntryRowView(EntryViewModel model, Runnable leave) {
        this.model = model;
        form.date(SAY.text("entry.date"), model.date)
                .choice(SAY.text("column.kind"), model.kind)
                .money(SAY.text("column.amount"), model.amount);
        amount = last();
        add(EntryKind.Asks.ENTRY, () -> form.line(SAY.text("entry.reverses"), model.number));
        add(EntryKind.Asks.AWARD, () -> form.choice(SAY.text("entry.award"), model.award));
        // Where money goes from one head to another, both say which they are.
        add(
                EntryKind.Asks.FROM_HEAD,
                () -> form.choice(SAY.text("entry.fromHead"), model.fromHead),
                () -> form.choice(SAY.text("entry.toHead"), model.head));
        add(EntryKind.Asks.HEAD, () -> form.choice(SAY.text("entry.head"), model.head));
        add(EntryKind.Asks.SOURCE, () -> form.line(SAY.text("entry.source"), model.source));
        add(EntryKind.Asks.IN_KIND, () -> form.choice(SAY.text("entry.matched"), model.inKind));
        add(EntryKind.Asks.PAYEE, () -> form.line(SAY.text("entry.payee"), model.payee));
        add(EntryKind.Asks.REFERENCE, () -> form.line(SAY.text("entry.reference"), model.reference));
        add(
                EntryKind.Asks.APPROVAL,
                () -> form.line(SAY.text("approval.by"), model.approvedBy),
                () -> form.line(SAY.text("approval.minute"), model.minute),
                () -> form.date(SAY.text("approval.date"), model.approvedOn));
        add(EntryKind.Asks.VAT, () -> form.money(SAY.text("entry.vatOnTop"), model.vat));
        form.choice(SAY.text("entry.vatIs"), model.recoverable);
        Node vatIs = last();
        model.vat.textProperty().subscribe(typed -> show(vatIs, !typed.isBlank()));
        add(EntryKind.Asks.REASON, () -> form.line(SAY.text("entry.reason"), model.reason));
        form.note(SAY.text("entry.note"), model.note).choice(SAY.text("entry.period"), model.closing);
        // Last: it comes with a date, and must not take what the hand types into the field that comes next on any other day.
        Node period = last();
        model.yearsLastDayProperty().subscribe(last -> show(period, last));
        form.saves(Action.of(SAY.text("entry.save"), "", model::enter).explained(SAY.text("entry.save.tip")))
                .leaves(leave);
        FundText.narrow(form.root(), 15);
        said.setWrapText(true);
        said.getStyleClass().add("soon");
        said.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        root.getStyleClass().add("column");
        root.getChildren().addAll(form.root(), said);
        model.asksProperty().subscribe(this::ask);
        model.then(() -> goOn(this::focus), () -> goOn(leave), () -> goOn(this::focusReason));
    }

    /** Unless she has gone elsewhere while it was saved. */
    private void goOn(Runnable then) {
        if (root.isFocusWithin()) {
            then.run();
        }
    }

    private Node last() {
        return ((Pane) form.root()).getChildren().getLast();
    }

    private void add(EntryKind.Asks what, Runnable... fields) {
        List<Node> nodes = new java.util.ArrayList<>();
        for (Runnable field : fields) {
            field.run();
            nodes.add(last());
        }
        asked.put(what, nodes);
    }

    private void ask(Set<EntryKind.Asks> now) {
        boolean between = now.contains(EntryKind.Asks.FROM_HEAD);
        asked.forEach((what, nodes) -> nodes.forEach(
                node -> show(node, now.contains(what) && !(between && what == EntryKind.Asks.HEAD))));
        show(amount, !now.contains(EntryKind.Asks.ENTRY));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void focus() {
        form.focus();
    }

    /** Where an entry is to be reversed only its reason is left to write. */
    void focusReason() {
        asked.getOrDefault(EntryKind.Asks.REASON, List.of()).stream()
                .map(node -> node.lookup(".text-field"))
                .filter(java.util.Objects::nonNull)
                .forEach(Node::requestFocus);
    }

    Node root() {
        return root;
    }
}
