package org.daybook.museum;

import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The network's roll in a table; the entry at the foot adds a member, or changes the one that Enter opened. */
final class RollPane {
    private static final Messages SAY = Messages.beside(RollPane.class);

    private final DeskTable<Member> table = new DeskTable<>("museum.roll", Member::id);
    private final FilterBar filter;
    private final MasterDetail root = new MasterDetail("museum.roll", table);

    RollPane(RollViewModel model, Desk desk) {
        filter = new FilterBar(model.filter);
        Action archive = Action.of(SAY.text("action.off-roll"), "Delete", () -> model.archive(table.selected()))
                .icon("fth-user-minus");
        Form entry = Form.row()
                .choice(SAY.text("field.service"), model.service)
                .line(SAY.text("field.role"), model.role)
                .line(SAY.text("field.name"), model.name)
                .saves(Action.of(SAY.text("action.save-member"), "", model::save).icon("fth-save"))
                .also(archive)
                .leaves(() -> {
                    model.leave();
                    table.requestFocus();
                });
        root.top(filter).foot(entry.root());
        table.text("service", SAY.text("column.service"), 16, m -> model.nameOf(m.service()));
        table.text("role", SAY.text("column.role"), 16, Member::role);
        table.text("name", SAY.text("column.name"), 16, Member::name);
        table.shows(model.filter)
                .opens(member -> {
                    model.change(member);
                    entry.focus();
                })
                .offers(archive)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(
                        SAY.text("empty.roll"),
                        SAY.text("empty.roll.text"),
                        Action.of(SAY.text("empty.roll.step"), "", entry::focus)));
    }

    void reveal(String id) {
        table.reveal(id);
    }

    Node root() {
        return root;
    }

    Node filter() {
        return filter.field();
    }
}
