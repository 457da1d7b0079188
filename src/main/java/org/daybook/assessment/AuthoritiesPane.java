package org.daybook.assessment;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Later;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** All authorities in a table; the entry at its foot moves or notes what is selected; beside it, the one that is open. */
final class AuthoritiesPane {
    private static final Messages SAY = Messages.beside(AuthoritiesPane.class);

    private final AssessmentViewModel model;
    private final DeskTable<AssessmentRow> table = new DeskTable<>("assessment.authorities", AssessmentRow::gss);
    private final FilterBar filter;
    private final Later<AuthorityPane> detail;
    private final MasterDetail root;
    private final Node actions;
    private final Later<Form> move = new Later<>(this::moveForm);
    private final Later<Form> note = new Later<>(this::noteForm);

    AuthoritiesPane(AssessmentViewModel model, Desk desk) {
        this.model = model;
        filter = new FilterBar(model.filter);
        root = new MasterDetail("assessment", table);
        detail = new Later<>(() -> new AuthorityPane(model.authority, desk, this::leaveDetail));
        actions = actions();
        root.top(figures(), filter).foot(actions);
        columns();
        handlers(desk);
    }

    // ---- layout

    private Node figures() {
        Label summary = new Label();
        summary.getStyleClass().add("heading");
        summary.textProperty().bind(model.summaryProperty());
        Label remark = new Label();
        remark.getStyleClass().add("muted");
        remark.textProperty().bind(model.remarkProperty());
        remark.setWrapText(true);
        VBox said = new VBox(summary, remark);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(said, Form.column().choice(SAY.text("field.base"), model.base).root());
        line.getStyleClass().add("row");
        return line;
    }

    private void columns() {
        table.text("authority", SAY.text("column.authority"), 12.3, AssessmentRow::name);
        table.stage(
                "stage",
                SAY.text("column.stage"),
                11.8,
                r -> r.stage().rank(),
                r -> r.stage().circle().sign(),
                r -> r.stage().word());
        table.text("framework", SAY.text("column.framework"), 6.6, AssessmentRow::frameworks);
        table.date("since", SAY.text("column.since"), 7, r -> r.furthest().since());
        table.text("tranche", SAY.text("column.tranche"), 5.6, AssessmentRow::tranche);
        table.text("next", SAY.text("column.next"), 13.5, AssessmentRow::nextStep);
        table.date("on", SAY.text("column.on"), 6.8, AssessmentRow::nextStepDate);
        table.text("lead", SAY.text("column.lead"), 8, AssessmentRow::lead);
    }

    private Node actions() {
        Label selected = new Label();
        selected.getStyleClass().add("muted");
        selected.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> SAY.text("selected", table.selected().size()),
                        table.getSelectionModel().getSelectedItems()));
        FlowPane bar = new FlowPane(
                selected, moveAction().button(), noteAction().button(), chooseAction().button());
        bar.getStyleClass().add("form-row");
        bar.setRowValignment(javafx.geometry.VPos.CENTER);
        return bar;
    }

    private Form moveForm() {
        return Form.row()
                .choice(SAY.text("field.stage"), model.stage)
                .date(SAY.text("field.date"), model.date)
                .choice(SAY.text("field.framework"), model.framework)
                .choice(SAY.text("field.tranche"), model.tranche)
                .note(SAY.text("field.note"), model.moveNote)
                .saves(Action.of(SAY.text("action.move.do"), "", () -> model.move(table.selected()))
                        .icon("fth-check"))
                .leaves(this::leaveEntry);
    }

    private Form noteForm() {
        return Form.row()
                .note(SAY.text("field.note"), model.note)
                .date(SAY.text("field.date"), model.noteDate)
                .saves(Action.of(SAY.text("action.note.do"), "", () -> model.addNote(table.selected()))
                        .icon("fth-check"))
                .leaves(this::leaveEntry);
    }

    // ---- what she can do

    private Action moveAction() {
        return Action.of(SAY.text("action.move"), "M", this::beginMove)
                .icon("fth-corner-up-right")
                .explained(SAY.text("action.move.why"));
    }

    private Action noteAction() {
        return Action.of(SAY.text("action.note"), "N", this::beginNote)
                .icon("fth-edit-3")
                .explained(SAY.text("action.note.why"));
    }

    private Action chooseAction() {
        return Action.of(SAY.text("action.choose"), "B", () -> model.choose(table.selected()))
                .icon("fth-check-square")
                .explained(SAY.text("action.choose.why"));
    }

    private void beginMove() {
        model.prepareMove(table.selected());
        root.foot(move.get().root());
        move.get().focus();
    }

    private void beginNote() {
        model.prepareNote();
        root.foot(note.get().root());
        note.get().focus();
    }

    private void leaveEntry() {
        root.foot(actions);
        table.requestFocus();
    }

    private void leaveDetail() {
        root.close();
        table.requestFocus();
    }

    // ---- handlers

    private void handlers(Desk desk) {
        table.loading();
        table.shows(model.filter)
                .offers(moveAction())
                .offers(noteAction())
                .offers(chooseAction())
                .opens(row -> {
                    open(row);
                    detail.get().focus();
                })
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty.title"), SAY.text("empty.text")));
        if (!model.loadedProperty().get()) {
            table.loading();
        }
        model.loadedProperty().subscribe(loaded -> {
            if (loaded) {
                table.ready();
            }
        });
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::open));
        model.authority.fileProperty().subscribe(file -> file.ifPresent(now -> root.show(now.row().name(), detail.get().root())));
        root.openProperty().subscribe(open -> {
            if (!open) {
                model.authority.close();
            }
        });
    }

    private void open(AssessmentRow row) {
        model.authority.open(row.gss());
    }

    void reveal(String gss) {
        table.reveal(gss);
    }

    Node root() {
        return root;
    }

    Node filter() {
        return filter.field();
    }

    List<AssessmentRow> selected() {
        return table.selected();
    }
}
