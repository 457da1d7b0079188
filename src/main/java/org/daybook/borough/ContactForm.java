package org.daybook.borough;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
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
    private final Filling filling = new Filling();
    private final Unsaved unsaved;
    private final ReadOnlyObjectWrapper<Optional<Contact>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The authority whose contacts these are; blank where they are all of them. What is written of a new one waits under it. */
    private String whose = "";

    private String whoseName = "";

    /** Which contact was being changed of an authority that is not looked at. */
    private final Map<String, Contact> left = new HashMap<>();

    /** @param today what a date is read by, and what a new contact is recorded as of */
    public ContactForm(Supplier<LocalDate> today) {
        this.today = today;
        this.reviewBy = Input.dateAhead(today);
        this.unsaved = new Unsaved(
                fields(), this::written, () -> filling.keeping(fields()), () -> filling.forget(fields()));
    }

    /** The contact being changed; empty while a new one is entered. */
    public ReadOnlyObjectProperty<Optional<Contact>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    public boolean isEditing(Contact contact) {
        return edited.get().filter(c -> c.id().equals(contact.id())).isPresent();
    }

    public List<Input<?>> fields() {
        return List.of(role, name, email, telephone, source, reviewBy, notes);
    }

    /** Fills the form with a contact, to change it. What she wrote of it stays, and waits with it while another is looked at. */
    public void edit(Contact contact) {
        unsaved.turnTo(contact.id(), called(contact));
        edited.set(Optional.of(contact));
        filling.show(role, contact.role());
        filling.show(name, contact.name());
        filling.show(email, contact.email());
        filling.show(telephone, contact.telephone());
        filling.show(source, contact.source());
        filling.show(reviewBy, contact.reviewBy());
        filling.show(notes, contact.notes());
    }

    /** The contacts as they are now, the one being changed among them, unless it is gone. */
    public void show(List<Contact> now) {
        edited.get().ifPresent(of -> now.stream()
                .filter(c -> c.id().equals(of.id()))
                .findFirst()
                .ifPresentOrElse(this::edit, () -> {
                    edited.set(Optional.empty());
                    unsaved.gone(whose, () -> filling.gone(fields()));
                }));
    }

    /** What is written in it, and of whom: equal again where nobody wrote on while it was saved. */
    public List<Object> written() {
        return List.of(edited.get().map(Contact::id), Asked.written(fields()));
    }

    /** From now on these are another authority's contacts. What is written waits, and of whom, until its own is looked at again. */
    public void turnTo(String authority, String name) {
        if (!authority.equals(whose)) {
            edited.get().ifPresentOrElse(contact -> left.put(whose, contact), () -> left.remove(whose));
            whose = authority;
            Optional<Contact> its = Optional.ofNullable(left.remove(authority));
            whoseName = name;
            // Before it is this one's: what waits is of the one before.
            unsaved.turnTo(key(its), its.map(ContactForm::called).orElse(name));
            edited.set(its);
        }
    }

    private static String called(Contact contact) {
        return contact.name().isBlank() ? contact.role() : contact.name();
    }

    private String key(Optional<Contact> of) {
        return of.map(Contact::id).orElse(whose);
    }

    /** Whether something is half typed in it as it stands. */
    public boolean isHalfTyped() {
        return unsaved.isHalfTyped();
    }

    /** The contact that is changed back to what is saved of it. */
    public void leave() {
        edited.get().ifPresent(contact -> {
            filling.forget(fields());
            edit(contact);
        });
    }

    /** What is written in it is given up. It is for a new one: empty, or as she left that. */
    public void clear() {
        filling.forget(fields());
        begin();
    }

    /** For a new one: empty, or as she left it. */
    public void begin() {
        unsaved.turnTo(whose, whoseName);
        edited.set(Optional.empty());
    }

    /**
     * What she {@link #written wrote} is saved: the form is for a new one, unless she has begun with the next.
     *
     * @param authority whose contact it is
     * @param of empty where it was a new one
     */
    public void saved(String authority, Optional<Contact> of, List<Object> pressed) {
        if (authority.equals(whose) && written().equals(pressed)) {
            clear();
        }
        unsaved.savedAway(of.map(Contact::id).orElse(authority), pressed);
    }

    /** The same of a form that goes on showing what is saved, while it is looked at. */
    public void savedAway(Optional<Contact> of, List<Object> pressed) {
        unsaved.savedAway(key(of), pressed);
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
