package org.daybook.borough;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * What is asked of a contact, new or being changed: part of any view model that keeps contacts. Personal data, so it asks
 * where it came from, and when it is to be looked at again.
 */
public final class ContactForm {
    private static final Messages SAY = Messages.beside(ContactForm.class);

    public final Input<String> role = new Input<>(Rule.line().required(SAY.text("contact.role.missing")));
    public final Input<String> name = Input.line();
    public final Input<String> email = Input.line();
    public final Input<String> telephone = Input.line();
    public final Input<String> source = Input.line();
    public final Input<PartialDate> reviewBy;
    public final Input<String> notes = Input.note();

    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<Optional<Contact>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param today what a date is read by, and what a new contact is recorded as of */
    public ContactForm(Supplier<LocalDate> today) {
        this.today = today;
        this.reviewBy = Input.date(today);
    }

    /** The contact being changed; empty while a new one is entered. */
    public ReadOnlyObjectProperty<Optional<Contact>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Fills the form with a contact, to change it. */
    public void edit(Contact contact) {
        edited.set(Optional.of(contact));
        role.type(contact.role());
        name.type(contact.name());
        email.type(contact.email());
        telephone.type(contact.telephone());
        source.type(contact.source());
        reviewBy.type(contact.reviewBy().map(PartialDate::inText).orElse(""));
        notes.type(contact.notes());
    }

    /** Empty again, for a new one. */
    public void clear() {
        edited.set(Optional.empty());
        role.clear();
        name.clear();
        email.clear();
        telephone.clear();
        source.clear();
        reviewBy.clear();
        notes.clear();
    }

    /**
     * The edit that the form says. Only when all of it is in order.
     *
     * @param authority whose contact a new one is
     * @param newId the id of a new one
     */
    public Draft draft(Authority authority, Supplier<String> newId) {
        Map<String, Value> fields = new TreeMap<>(Map.of(
                "role", Value.of(role.get()),
                "name", Value.orNothing(name.value().orElse("")),
                "email", Value.orNothing(email.value().orElse("")),
                "telephone", Value.orNothing(telephone.value().orElse("")),
                "source", Value.orNothing(source.value().orElse("")),
                "reviewBy", reviewBy.value().map(Value::of).orElse(Value.NOTHING),
                "notes", Value.orNothing(notes.value().orElse(""))));
        return edited.get()
                .map(contact -> Draft.labelled(SAY.text("contact.changed", role.get(), authority.name()))
                        .setAll(key(contact), fields))
                .orElseGet(() -> {
                    fields.put("authority", Value.of(authority.gss()));
                    fields.put("recorded", Value.of(PartialDate.of(today.get())));
                    return Draft.labelled(SAY.text("contact.added", role.get(), authority.name()))
                            .create(BoroughStore.CONTACT_TYPE.key(newId.get()), fields);
                });
    }

    /** Puts a contact away, or takes it out again. */
    public static Draft archive(Contact contact, Authority authority, boolean archived) {
        return Draft.labelled(SAY.text(archived ? "contact.archived" : "contact.back", contact.role(), authority.name()))
                .set(key(contact), "archived", Value.of(archived));
    }

    private static RecordKey key(Contact contact) {
        return BoroughStore.CONTACT_TYPE.key(contact.id());
    }
}
