package org.daybook.museum;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The meetings in a table, who was there beside it, and the roll beneath. */
final class MeetingsPane {
    private static final Messages SAY = Messages.beside(MeetingsPane.class);

    private final MeetingsViewModel model;
    private final DeskTable<Meeting> table = new DeskTable<>("museum.meetings", Meeting::id);
    private final DeskTable<Member> roll = new DeskTable<>("museum.roll", Member::id);
    private final MasterDetail root;
    private Optional<String> pending = Optional.empty();

    MeetingsPane(MeetingsViewModel model, Desk desk) {
        this.model = model;
        Label meetingsTitle = new Label(SAY.text("meetings.title"));
        meetingsTitle.getStyleClass().add("heading");
        Label rollTitle = new Label(SAY.text("roll.title"));
        rollTitle.getStyleClass().add("heading");
        VBox both = new VBox(meetingsTitle, table, addMeeting(), rollTitle, roll, addMember());
        both.getStyleClass().addAll("column", "padded");
        root = new MasterDetail("museum.meetings", both);
        columns();
        table.shows(model.meetings)
                .opens(meeting -> model.open(meeting.id()))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty.meetings"), SAY.text("empty.meetings.text")));
        roll.shows(model.members)
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("empty.roll"), SAY.text("empty.roll.text")));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(meeting -> model.open(meeting.id())));
        model.openProperty().subscribe(open -> open.ifPresent(meeting -> root.show(
                meeting.subject().isBlank() ? meeting.place() : meeting.subject(), present(meeting))));
        model.meetings.addListener((ListChangeListener<Meeting>) _ -> pending.ifPresent(this::reveal));
    }

    private void columns() {
        table.date("date", SAY.text("column.date"), 8, Meeting::date);
        table.text("subject", SAY.text("column.subject"), 20, Meeting::subject);
        table.text("place", SAY.text("column.place"), 14, Meeting::place);
        table.number("present", SAY.text("column.present"), 6, m -> (long) m.present().size());
        roll.text("service", SAY.text("column.service"), 14, m -> model.name(m.service()));
        roll.text("role", SAY.text("column.role"), 14, Member::role);
        roll.text("name", SAY.text("column.name"), 14, Member::name);
    }

    private Node addMeeting() {
        return Form.row()
                .date(SAY.text("field.date"), model.date)
                .line(SAY.text("field.subject"), model.subject)
                .line(SAY.text("field.place"), model.place)
                .saves(Action.of(SAY.text("action.add-meeting"), "", model::add).icon("fth-plus"))
                .root();
    }

    private Node addMember() {
        return Form.row()
                .choice(SAY.text("field.service"), model.memberService)
                .line(SAY.text("field.role"), model.role)
                .line(SAY.text("field.name"), model.memberName)
                .saves(Action.of(SAY.text("action.add-member"), "", model::enrol).icon("fth-plus"))
                .root();
    }

    private Node present(Meeting meeting) {
        VBox box = new VBox();
        box.getStyleClass().add("column");
        for (Meeting.Attendance one : meeting.present()) {
            box.getChildren().add(new Label(
                    one.who().isBlank() ? model.name(one.service()) : SAY.text("present.one", model.name(one.service()), one.who())));
        }
        if (meeting.present().isEmpty()) {
            Label nobody = new Label(SAY.text("present.none"));
            nobody.getStyleClass().add("muted");
            box.getChildren().add(nobody);
        }
        box.getChildren()
                .add(Form.column()
                        .choice(SAY.text("field.service"), model.present)
                        .line(SAY.text("field.who"), model.who)
                        .saves(Action.of(SAY.text("action.present"), "", model::attended).icon("fth-user-check"))
                        .leaves(root::close)
                        .root());
        return box;
    }

    void reveal(String id) {
        pending = Optional.of(id);
        if (!model.meetings.isEmpty()) {
            table.select(id);
            pending = Optional.empty();
        }
    }

    Node root() {
        return root;
    }
}
