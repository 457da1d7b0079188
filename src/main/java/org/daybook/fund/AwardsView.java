package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Bar;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** The awards with their money as a bar; one of them with its state, conditions, claims and history. */
final class AwardsView {
    private static final Messages SAY = Messages.beside(AwardsView.class);

    private final AwardsViewModel model;
    private final DeskTable<AwardRow> table = new DeskTable<>("fund.awards", r -> r.award().id());
    private final MasterDetail root = new MasterDetail("fund.awards", table);
    private final AwardPane pane;
    private final Form entry;

    /** The award that is shown, as it is called. */
    private String shown = "";

    AwardsView(FundViewModel fund) {
        this.model = fund.awards;
        this.pane = new AwardPane(model);
        table.text("number", SAY.text("award.no"), 4.5, r -> r.award().number());
        table.text("recipient", SAY.text("award.recipientColumn"), 14, r -> r.award().recipient());
        table.stage(
                "state",
                SAY.text("award.state"),
                9,
                r -> r.state().ordinal(),
                r -> FundText.sign(r.state()),
                r -> AwardsViewModel.word(r.state()));
        table.text("due", SAY.text("award.due"), 11, AwardsView::due);
        table.money("awarded", SAY.text("award.awarded"), 6.5, AwardRow::awarded);
        table.money("paid", SAY.text("award.paid"), 6.5, r -> Optional.of(r.line().paid()));
        table.money("left", SAY.text("award.left"), 7.5, r -> Optional.of(r.line().outstanding()));
        bar();
        table.shows(model.rows);
        table.whenEmpty(Placeholder.empty(SAY.text("awards.none"), SAY.text("awards.none.text")));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(row -> model.choose(row.award().id())));
        model.chosenProperty().subscribe(chosen -> chosen.ifPresentOrElse(this::detail, root::close));
        entry = entry();
        root.foot(entry.root());
    }

    private Form entry() {
        Action add = Action.of(SAY.text("award.add"), "", model::add).icon("fth-plus");
        return Form.row()
                .line(SAY.text("award.no"), model.number)
                .line(SAY.text("award.recipientColumn"), model.recipient)
                .line(SAY.text("award.purpose"), model.purpose)
                .choice(SAY.text("entry.head"), model.head)
                .saves(add)
                .leaves(table::requestFocus);
    }

    /** A new award is begun at its first field. */
    void begin() {
        entry.focus();
    }

    private static String due(AwardRow row) {
        String date = row.nextDue().map(PartialDate::inTable).orElse("–");
        if (row.isOverdue()) {
            return SAY.text("award.overdue", date);
        }
        return StrandedCommitment.of(row).isPresent() ? SAY.text("award.stranded") : date;
    }

    private void bar() {
        TableColumn<AwardRow, AwardRow> column = new TableColumn<>(SAY.text("award.bar"));
        column.setId("bar");
        column.setSortable(false);
        column.setPrefWidth(180);
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Bar bar = new Bar(List.of());

            @Override
            protected void updateItem(@Nullable AwardRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(row == null || empty ? null : bar);
                if (row != null && !empty) {
                    bar.show(AwardPane.bar(row.shares()));
                }
            }
        });
        table.getColumns().add(column);
    }

    /** Another award is shown from its top; the one that is open stays where she is in it. */
    private void detail(AwardRow row) {
        pane.show(row);
        String now = row.award().id() + " " + row.award().label();
        if (!root.openProperty().get() || !shown.equals(now)) {
            shown = now;
            pane.toTop();
            root.show(row.award().label(), pane.root());
            // One that was just added is chosen by the model.
            if (table.chosenProperty().get().filter(r -> r.award().id().equals(row.award().id())).isEmpty()) {
                table.select(row.award().id());
            }
        }
    }

    Node root() {
        return root;
    }
}
