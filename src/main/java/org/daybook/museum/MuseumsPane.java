package org.daybook.museum;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The museums in a table; the form beside it adds or changes one. */
final class MuseumsPane {
    private static final Messages SAY = Messages.beside(MuseumsPane.class);

    private final MuseumsViewModel model;
    private final DeskTable<MuseumsViewModel.Row> table =
            new DeskTable<>("museum.museums", MuseumsViewModel.Row::id);
    private final FilterBar filter;
    private final MasterDetail root;
    private final Form form;
    private final Label joined = new Label();

    MuseumsPane(MuseumsViewModel model, Desk desk) {
        this.model = model;
        filter = new FilterBar(model.filter);
        root = new MasterDetail("museum.museums", table);
        form = form();
        FlowPane actions = new FlowPane(add().button(), join().button(), archive().button());
        actions.getStyleClass().add("form-row");
        root.top(filter).foot(actions);
        table.text("name", SAY.text("column.museum"), 18, r -> r.museum().name());
        table.text("place", SAY.text("column.place"), 12, r -> r.museum().place());
        table.text("service", SAY.text("column.service"), 13, MuseumsViewModel.Row::authority);
        table.text("accreditation", SAY.text("column.accreditation"), 11, r -> r.museum().accreditation());
        table.text("governance", SAY.text("column.governance"), 11, r -> r.museum().governance());
        table.text("state", SAY.text("column.state"), 6, r -> r.museum().archived() ? SAY.text("word.archived") : "");
        table.shows(model.filter)
                .offers(add())
                .offers(join())
                .offers(archive())
                .opens(_ -> form.focus())
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty.museums"), SAY.text("empty.museums.text"), add()));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(row -> {
            model.change(row.museum());
            root.show(row.museum().name(), form.root());
        }));
    }

    private Form form() {
        joined.getStyleClass().add("muted");
        joined.setWrapText(true);
        joined.textProperty().bind(model.joinedProperty());
        joined.managedProperty().bind(joined.textProperty().isNotEmpty());
        return Form.column()
                .node(joined)
                .line(SAY.text("field.name"), model.name)
                .choice(SAY.text("field.run-by"), model.service)
                .line(SAY.text("field.place"), model.place)
                .line(SAY.text("field.accreditation"), model.accreditation)
                .line(SAY.text("field.governance"), model.governance)
                .note(SAY.text("field.notes"), model.notes)
                .saves(Action.of(SAY.text("action.save"), "", model::save))
                .leaves(() -> {
                    model.leave();
                    root.close();
                    table.requestFocus();
                });
    }

    private Action add() {
        return Action.of(SAY.text("action.add-museum"), "A", () -> {
                    table.getSelectionModel().clearSelection();
                    model.begin();
                    root.show(SAY.text("new-museum"), form.root());
                    form.focus();
                })
                .icon("fth-plus");
    }

    private Action join() {
        return Action.of(SAY.text("action.join"), "J", () -> model.join(table.selected()))
                .icon("fth-link")
                .explained(SAY.text("action.join.why"));
    }

    private Action archive() {
        return Action.of(SAY.text("action.archive"), "Shortcut+D", () -> model.archive(table.selected()))
                .icon("fth-archive");
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
