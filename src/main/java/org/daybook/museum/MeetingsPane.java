package org.daybook.museum;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The meetings in a table, who was there beside it; the entry at the foot adds one, or changes the one that Enter opened. */
final class MeetingsPane {
    private static final Messages SAY = Messages.beside(MeetingsPane.class);

    private final MeetingsViewModel model;
    private final DeskTable<Meeting> table = new DeskTable<>("museum.meetings", Meeting::id);
    private final DeskTable<Meeting.Attendance> present =
            new DeskTable<>("museum.present", Meeting.Attendance::id);
    private final MasterDetail root = new MasterDetail("museum.meetings", table);
    private final Form entry;
    private final Node details;

    MeetingsPane(MeetingsViewModel model, Desk desk) {
        this.model = model;
        Action archive = Action.of(SAY.text("action.archive-meeting"), "Delete", () -> model.archive(table.selected()))
                .icon("fth-archive");
        entry = Form.row()
                .date(SAY.text("field.date"), model.date)
                .line(SAY.text("field.subject"), model.subject)
                .line(SAY.text("field.place"), model.place)
                .saves(Action.of(SAY.text("action.save-meeting"), "", model::save).icon("fth-save"))
                .also(archive)
                .leaves(() -> {
                    model.leave();
                    table.requestFocus();
                });
        details = details(desk);
        root.foot(entry.root());
        table.date("date", SAY.text("column.date"), 8, Meeting::date);
        table.text("subject", SAY.text("column.subject"), 20, Meeting::subject);
        table.text("place", SAY.text("column.place"), 14, Meeting::place);
        table.number("present", SAY.text("column.present"), 6, m -> (long) m.present().size());
        table.shows(model.meetings)
                .opens(meeting -> {
                    model.change(meeting);
                    entry.focus();
                })
                .offers(archive)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(
                        SAY.text("empty.meetings"),
                        SAY.text("empty.meetings.text"),
                        Action.of(SAY.text("empty.meetings.step"), "", entry::focus)));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(meeting -> model.open(meeting.id())));
        model.openProperty().subscribe(open -> open.ifPresent(meeting -> root.show(
                meeting.subject().isBlank() ? meeting.place() : meeting.subject(), details)));
        root.openProperty().subscribe(open -> {
            if (!open) {
                model.close();
            }
        });
    }

    private Node details(Desk desk) {
        present.text("service", SAY.text("column.service"), 14, one -> model.name(one.service()));
        present.text("who", SAY.text("field.who"), 12, Meeting.Attendance::who);
        present.shows(model.attendance)
                .offers(Action.of(SAY.text("action.absent"), "Delete", () -> model.wasAbsent(present.selected()))
                        .icon("fth-user-minus"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("present.none"), SAY.text("present.none.text")));
        present.getStyleClass().add("short-table");
        VBox box = new VBox(
                present,
                Form.column()
                        .choice(SAY.text("field.service"), model.present)
                        .line(SAY.text("field.who"), model.who)
                        .saves(Action.of(SAY.text("action.present"), "", model::attended).icon("fth-user-check"))
                        .leaves(root::close)
                        .root());
        box.getStyleClass().add("wide");
        return box;
    }

    void reveal(String id) {
        table.reveal(id);
    }

    Node root() {
        return root;
    }
}
