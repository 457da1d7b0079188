package org.daybook.assessment;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.daybook.borough.Forgetting;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.FilterBar;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** All contacts in a table, those past their review marked; the form beside it changes one, or forgets the person. */
final class PeoplePane {
    private static final Messages SAY = Messages.beside(PeoplePane.class);

    private final PeopleViewModel model;
    private final DeskTable<PeopleViewModel.Line> table = new DeskTable<>("assessment.people", PeopleViewModel.Line::id);
    private final FilterBar filter;
    private final MasterDetail root = new MasterDetail("assessment.people", table);
    private final Form form;
    private final Label recorded = new Label();
    private final Action add = Action.of(SAY.text("action.people.add"), "A", this::add).icon("fth-user-plus");
    private final Action archive;
    private final Action forget = Action.of(SAY.text("action.people.forget"), "Shortcut+Delete", this::askToForget)
            .icon("fth-user-x")
            .explained(SAY.text("action.people.forget.why"));

    PeoplePane(PeopleViewModel model, Desk desk) {
        this.model = model;
        filter = new FilterBar(model.filter);
        archive = Action.of(SAY.text("action.archive"), "Delete", () -> model.archive(table.selected())).icon("fth-archive");
        form = form();
        recorded.getStyleClass().add("muted");
        FlowPane actions = new FlowPane(add.button(), archive.button(), forget.button());
        actions.getStyleClass().add("form-row");
        root.top(filter).foot(actions);
        columns();
        handlers(desk);
    }

    private void columns() {
        table.text("authority", SAY.text("column.authority"), 12.3, l -> l.authority().name());
        table.text("role", SAY.text("column.role"), 13, l -> l.contact().role());
        table.text("name", SAY.text("column.name"), 10, l -> l.contact().name());
        table.date("review", SAY.text("column.review"), 6.5, l -> l.contact().reviewBy());
        table.text("state", SAY.text("column.state"), 6, PeoplePane::state);
        table.text("email", SAY.text("column.email"), 14, l -> l.contact().email());
        table.text("telephone", SAY.text("column.telephone"), 8, l -> l.contact().telephone());
        table.text("source", SAY.text("column.source"), 12, l -> l.contact().source());
        table.date("recorded", SAY.text("column.recorded"), 6.5, l -> l.contact().recorded());
    }

    private static String state(PeopleViewModel.Line line) {
        return line.contact().archived()
                ? SAY.text("tranche.archived.word")
                : line.pastReview() ? SAY.text("people.past") : "";
    }

    private Form form() {
        return Form.column()
                .node(recorded)
                .choice(SAY.text("column.authority"), model.authority)
                .line(SAY.text("column.role"), model.form.role)
                .line(SAY.text("column.name"), model.form.name)
                .line(SAY.text("column.email"), model.form.email)
                .line(SAY.text("column.telephone"), model.form.telephone)
                .line(SAY.text("field.source"), model.form.source)
                .date(SAY.text("column.review"), model.form.reviewBy)
                .note(SAY.text("field.note"), model.form.notes)
                .saves(Action.of(SAY.text("action.contact.save"), "", model::save).icon("fth-save"))
                .leaves(this::leave);
    }

    private void handlers(Desk desk) {
        table.shows(model.filter)
                .opens(line -> {
                    edit(line);
                    form.focus();
                })
                .offers(add)
                .offers(archive)
                .offers(forget)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("people.empty.title"), SAY.text("people.empty.text"), add));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::edit));
        model.forgettingProperty().subscribe(asked -> asked.ifPresentOrElse(this::show, this::showChosen));
    }

    private void edit(PeopleViewModel.Line line) {
        model.edit(line);
        recorded.setText(SAY.text(
                "people.recorded", line.contact().recorded().map(PartialDate::inText).orElse(SAY.text("people.recorded.unknown"))));
        root.show(AuthorityViewModel.called(line.contact()), form.root());
    }

    private void add() {
        table.getSelectionModel().clearSelection();
        model.begin();
        recorded.setText(SAY.text("people.recorded.today"));
        root.show(SAY.text("people.new"), form.root());
        form.focus();
    }

    private void leave() {
        model.leave();
        root.close();
        table.requestFocus();
    }

    private void showChosen() {
        table.chosenProperty().get().ifPresent(this::edit);
    }

    // ---- forgetting

    private void askToForget() {
        table.chosenProperty().get().ifPresent(model::askToForget);
    }

    /** What would be blanked, and that it is for good: said before anything is. */
    private void show(Forgetting asked) {
        ForgetCard card = new ForgetCard(asked, model::forget, () -> {
            model.keep();
            table.requestFocus();
        });
        root.show(SAY.text(
                "forget.title",
                asked.contact().name().isBlank() ? asked.contact().role() : asked.contact().name()), card);
        card.focus();
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
