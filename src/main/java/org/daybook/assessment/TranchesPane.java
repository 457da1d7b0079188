package org.daybook.assessment;

import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The tranches: the entry at the foot adds one, or changes the one that Enter opened. */
final class TranchesPane {
    private static final Messages SAY = Messages.beside(TranchesPane.class);

    private final DeskTable<TranchesViewModel.Line> table =
            new DeskTable<>("assessment.tranches", line -> line.tranche().id());
    private final MasterDetail root = new MasterDetail("assessment.tranches", table);

    TranchesPane(TranchesViewModel model, Desk desk) {
        table.text("name", SAY.text("column.tranche"), 12, l -> l.tranche().name());
        table.date("starts", SAY.text("column.starts"), 9, l -> l.tranche().starts());
        table.number("authorities", SAY.text("column.authorities"), 7, TranchesViewModel.Line::authorities);
        table.text("notes", SAY.text("column.note"), 22, l -> l.tranche().notes());
        table.text("state", SAY.text("column.state"), 6, TranchesViewModel.Line::state);
        Form form = Form.row()
                .line(SAY.text("column.tranche"), model.name)
                .date(SAY.text("column.starts"), model.starts)
                .note(SAY.text("field.note"), model.notes)
                .saves(Action.of(SAY.text("action.save"), "", model::save).icon("fth-save"))
                .leaves(() -> {
                    model.leave();
                    table.requestFocus();
                });
        root.foot(form.root());
        Action archive = Action.of(SAY.text("action.archive"), "Delete", () -> model.archive(table.selected()))
                .icon("fth-archive")
                .explained(SAY.text("action.archive.why"));
        form.also(archive);
        table.shows(model.lines)
                .opens(line -> {
                    model.edit(line);
                    form.focus();
                })
                .offers(archive)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(
                        SAY.text("tranches.empty.title"),
                        SAY.text("tranches.empty.text"),
                        Action.of(SAY.text("tranches.empty.step"), "", form::focus)));
    }

    void reveal(String id) {
        table.reveal(id);
    }

    Node root() {
        return root;
    }
}
