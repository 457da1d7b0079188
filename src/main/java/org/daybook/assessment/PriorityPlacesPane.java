package org.daybook.assessment;

import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The priority places as a list to work through: Enter works on one, the form beside it says what became of it. */
final class PriorityPlacesPane {
    private static final Messages SAY = Messages.beside(PriorityPlacesPane.class);

    private final PriorityPlacesViewModel model;
    private final DeskTable<PriorityPlacesViewModel.Line> table =
            new DeskTable<>("assessment.places", line -> line.place().id());
    private final FilterBar filter;
    private final MasterDetail root;
    private final Form form;
    private final Action add;

    PriorityPlacesPane(PriorityPlacesViewModel model, Desk desk) {
        this.model = model;
        filter = new FilterBar(model.filter);
        root = new MasterDetail("assessment.places", table);
        add = Action.of(SAY.text("action.place.add"), "Shortcut+N", this::add).icon("fth-plus");
        form = form();
        Form foot = Form.row();
        foot.node(add.button());
        root.top(filter).foot(foot.root());
        columns();
        handlers(desk);
    }

    private void columns() {
        table.text("authority", SAY.text("column.authority"), 13.5, PriorityPlacesViewModel.Line::authority);
        table.text("who", SAY.text("column.who"), 12.5, l -> l.place().whoContacts());
        table.text("next", SAY.text("column.next"), 17, l -> l.place().nextStep());
        table.date("on", SAY.text("column.on"), 8, l -> l.place().nextStepDate());
        table.text("due", SAY.text("column.due"), 5.5, l -> l.overdue() ? SAY.text("place.chip.overdue") : "");
        table.text("state", SAY.text("column.state"), 10.5, PriorityPlacesViewModel.Line::state);
        table.text("answer", SAY.text("column.answer"), 16, l -> l.place().answer());
        table.date("offered", SAY.text("column.offered"), 8, l -> l.place().offered());
    }

    private Form form() {
        return Form.column()
                .choice(SAY.text("column.authority"), model.authority)
                .line(SAY.text("column.who"), model.whoContacts)
                .date(SAY.text("column.offered"), model.offered)
                .line(SAY.text("column.next"), model.nextStep)
                .date(SAY.text("column.on"), model.nextStepDate)
                .line(SAY.text("column.answer"), model.answer)
                .date(SAY.text("column.answered"), model.answered)
                .saves(Action.of(SAY.text("action.save"), "", model::save).icon("fth-save"))
                .leaves(this::leave);
    }

    private void handlers(Desk desk) {
        table.shows(model.filter)
                .opens(line -> {
                    edit(line);
                    form.focus();
                })
                .offers(add)
                .offers(Action.of(SAY.text("action.archive"), "Delete", () -> model.archive(table.selected()))
                        .icon("fth-archive"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("places.empty.title"), SAY.text("places.empty.text"), add));
        add.listenOn(root);
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::edit));
    }

    private void edit(PriorityPlacesViewModel.Line line) {
        model.edit(line);
        root.show(line.authority(), form.root());
    }

    private void add() {
        table.getSelectionModel().clearSelection();
        model.begin();
        root.show(SAY.text("place.new"), form.root());
        form.focus();
    }

    private void leave() {
        model.leave();
        root.close();
        table.requestFocus();
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
