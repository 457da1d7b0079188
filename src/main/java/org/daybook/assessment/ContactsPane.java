package org.daybook.assessment;

import javafx.scene.Node;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.feature.Desk;
import org.daybook.feature.Link;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The contacts of the open authority: Enter changes one, Delete archives it, the form adds one. */
final class ContactsPane {
    private static final Messages SAY = Messages.beside(ContactsPane.class);

    private final DeskTable<Contact> table = new DeskTable<>("assessment.contacts", Contact::id);
    private final Node root;

    ContactsPane(AuthorityViewModel model, Desk desk) {
        table.text("role", SAY.text("column.role"), 11, Contact::role);
        table.text("name", SAY.text("column.name"), 10, Contact::name);
        table.text("email", SAY.text("column.email"), 13, Contact::email);
        table.text("telephone", SAY.text("column.telephone"), 9, Contact::telephone);
        table.date("review", SAY.text("column.review"), 7, Contact::reviewBy);
        table.text("archived", SAY.text("column.state"), 5, c -> c.archived() ? SAY.text("tranche.archived.word") : "");
        Form form = Form.column()
                .line(SAY.text("column.role"), model.contact.role)
                .line(SAY.text("column.name"), model.contact.name)
                .line(SAY.text("column.email"), model.contact.email)
                .line(SAY.text("column.telephone"), model.contact.telephone)
                .line(SAY.text("field.source"), model.contact.source)
                .date(SAY.text("column.review"), model.contact.reviewBy)
                .note(SAY.text("field.note"), model.contact.notes)
                .saves(Action.of(SAY.text("action.contact.save"), "", model::saveContact)
                        .icon("fth-user-plus"))
                .leaves(() -> {
                    model.contact.clear();
                    table.requestFocus();
                });
        table.shows(model.contacts)
                .opens(contact -> {
                    model.contact.edit(contact);
                    form.focus();
                })
                .offers(Action.of(SAY.text("action.archive"), "Delete", () -> table.selected()
                                .forEach(model::archiveContact))
                        .icon("fth-archive"))
                .offers(Action.of(SAY.text("action.people.forget"), "Shortcut+Delete", () -> table.chosenProperty()
                                .get()
                                .ifPresent(contact -> desk.open(Link.to(
                                        AssessmentFeature.SCREEN, BoroughStore.CONTACT_TYPE.key(contact.id())))))
                        .icon("fth-user-x"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("contacts.empty.title"), SAY.text("contacts.empty.text")));
        table.getStyleClass().add("short-table");
        root = AuthorityPane.scrolling(table, form.root());
    }

    Node root() {
        return root;
    }
}
