package org.daybook.fund;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Bar;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** The awards with their money as a bar; one of them with its state, conditions, claims and history. */
final class AwardsView {
    private static final Messages SAY = Messages.beside(AwardsView.class);

    private final AwardsViewModel model;
    private final FundViewModel fund;
    private final DeskTable<AwardRow> table = new DeskTable<>("fund.awards", r -> r.award().id());
    private final MasterDetail root = new MasterDetail("fund.awards", table);

    AwardsView(FundViewModel fund) {
        this.fund = fund;
        this.model = fund.awards;
        table.text("number", SAY.text("award.no"), 5, r -> r.award().number());
        table.text("recipient", SAY.text("award.recipientColumn"), 17, r -> r.award().recipient());
        table.stage(
                "state",
                SAY.text("award.state"),
                9,
                r -> r.award().state().ordinal(),
                r -> FundText.sign(r.award().state()),
                r -> AwardsViewModel.word(r.award().state()));
        table.money("awarded", SAY.text("award.awarded"), 8, r -> java.util.Optional.of(r.line().awarded()));
        bar();
        table.money("paid", SAY.text("award.paid"), 8, r -> java.util.Optional.of(r.line().paid()));
        table.money("left", SAY.text("award.left"), 8, r -> java.util.Optional.of(r.line().outstanding()));
        table.text("due", SAY.text("award.due"), 11, this::due);
        table.shows(model.rows);
        table.whenEmpty(Placeholder.empty(SAY.text("awards.none"), SAY.text("awards.none.text")));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(row -> model.choose(row.award().id())));
        model.chosenProperty().subscribe(chosen -> chosen.ifPresentOrElse(this::detail, root::close));
        root.foot(entry());
    }

    private Node entry() {
        Action add = Action.of(SAY.text("award.add"), "", model::add).icon("fth-plus");
        return Form.row()
                .line(SAY.text("award.no"), model.number)
                .line(SAY.text("award.recipientColumn"), model.recipient)
                .line(SAY.text("award.purpose"), model.purpose)
                .choice(SAY.text("entry.head"), model.head)
                .saves(add)
                .leaves(table::requestFocus)
                .root();
    }

    private String due(AwardRow row) {
        String date = row.nextDue().map(PartialDate::inTable).orElse("–");
        return row.overdueOn(fund.today()) ? SAY.text("award.overdue", date) : date;
    }

    private void bar() {
        TableColumn<AwardRow, AwardRow> column = new TableColumn<>(SAY.text("award.bar"));
        column.setId("bar");
        column.setSortable(false);
        column.setPrefWidth(150);
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Bar bar = new Bar(List.of());

            @Override
            protected void updateItem(@Nullable AwardRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(row == null || empty ? null : bar);
                if (row != null && !empty) {
                    bar.show(parts(row));
                }
            }
        });
        table.getColumns().add(column);
    }

    /** Paid, claimed, and the rest of what was awarded. */
    static List<Bar.Part> parts(AwardRow row) {
        double whole = Math.max(1, row.line().awarded().pence());
        double paid = Math.clamp(row.line().paid().pence() / whole, 0, 1);
        double claimed = Math.clamp(row.claimed().pence() / whole, 0, 1 - paid);
        return List.of(
                new Bar.Part(SAY.text("award.paid"), paid, "done"),
                new Bar.Part(SAY.text("award.claimed"), claimed, "under-way"),
                new Bar.Part(SAY.text("award.left"), Math.max(0, 1 - paid - claimed), "remaining"));
    }

    private void detail(AwardRow row) {
        Award award = row.award();
        Facts facts = new Facts()
                .add(SAY.text("award.purpose"), award.purpose())
                .add(SAY.text("award.state"), AwardsViewModel.word(award.state()))
                .add(SAY.text("award.awarded"), row.line().awarded().inTable())
                .add(SAY.text("award.claimed"), row.claimed().inTable())
                .add(SAY.text("award.paid"), row.line().paid().inTable())
                .add(SAY.text("award.left"), row.line().outstanding().inTable())
                .add(
                        SAY.text("award.approval"),
                        award.approval()
                                .map(a -> SAY.text("award.approvedBy", a.role(), a.minute(), a.date().inText()))
                                .orElse(SAY.text("award.notApproved")))
                .add(SAY.text("award.ends"), award.ends().map(PartialDate::inText).orElse(""));
        VBox box = new VBox(new Bar(parts(row)), facts, FundText.heading(SAY.text("award.history")));
        box.getStyleClass().add("wide");
        VBox moves = new VBox();
        for (AwardMove move : model.history()) {
            moves.getChildren().add(FundText.plain(SAY.text(
                    move.note().isBlank() ? "award.moved" : "award.movedNote",
                    move.date().inText(),
                    AwardsViewModel.word(move.to()),
                    move.note())));
        }
        box.getChildren().add(moves);
        box.getChildren().add(Form.column()
                .choice(SAY.text("award.moveTo"), model.moveTo)
                .date(SAY.text("award.moveOn"), model.moveOn)
                .line(SAY.text("entry.note"), model.moveNote)
                .saves(Action.of(SAY.text("award.move"), "", model::move))
                .root());
        if (award.approval().isEmpty()) {
            box.getChildren().addAll(FundText.heading(SAY.text("award.approval")), approval());
        }
        box.getChildren().add(FundText.heading(SAY.text("award.conditions")));
        award.conditions().forEach(c -> box.getChildren().add(condition(c)));
        box.getChildren().add(Form.column()
                .line(SAY.text("condition.new"), model.condition)
                .saves(Action.of(SAY.text("condition.add"), "", model::addCondition))
                .root());
        box.getChildren().add(FundText.heading(SAY.text("award.claims")));
        row.claims().forEach(c -> box.getChildren().add(FundText.plain(claim(c))));
        box.getChildren().addAll(claimForm(), claimMove());
        root.show(award.label(), box);
    }

    private Node approval() {
        return Form.column()
                .line(SAY.text("approval.by"), model.approvedBy)
                .line(SAY.text("approval.minute"), model.minute)
                .date(SAY.text("approval.date"), model.approvedOn)
                .saves(Action.of(SAY.text("approval.save"), "", model::approve))
                .root();
    }

    private Node condition(AwardCondition condition) {
        String state = condition.met().map(d -> SAY.text("condition.met", d.inText()))
                .or(() -> condition.waived().map(d -> SAY.text("condition.waived", d.inText(), condition.waivedBy())))
                .orElse(SAY.text("condition.open"));
        VBox box = new VBox(FundText.plain(condition.text()), FundText.plain(state));
        if (condition.met().isEmpty() && condition.waived().isEmpty()) {
            box.getChildren().add(new HBox(
                    Action.of(SAY.text("condition.meet"), "", () -> model.meet(condition)).button(),
                    Action.of(SAY.text("condition.waive"), "", () -> model.waive(condition)).button()));
        }
        return box;
    }

    private String claim(Claim claim) {
        String words = SAY.text(
                "claim.line",
                FundText.orUnset(claim.amount()),
                AwardsViewModel.word(claim.state()),
                claim.due().map(PartialDate::inText).orElse("–"));
        return claim.overdueOn(fund.today()) ? SAY.text("claim.overdue", words) : words;
    }

    private Node claimForm() {
        return Form.column()
                .money(SAY.text("claim.amount"), model.claimAmount)
                .date(SAY.text("claim.due"), model.claimDue)
                .saves(Action.of(SAY.text("claim.add"), "", model::addClaim))
                .root();
    }

    private Node claimMove() {
        return Form.column()
                .choice(SAY.text("claim.claim"), model.claim)
                .choice(SAY.text("claim.to"), model.claimTo)
                .saves(Action.of(SAY.text("claim.move"), "", model::moveClaim))
                .root();
    }

    Node root() {
        return root;
    }
}
