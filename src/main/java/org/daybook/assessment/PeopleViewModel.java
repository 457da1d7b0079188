package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.borough.ContactForm;
import org.daybook.borough.Forgetting;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;

/** The contacts of all authorities: whose review is due, and forgetting a person. */
final class PeopleViewModel {
    private static final Messages SAY = Messages.beside(PeopleViewModel.class);
    private static final String NEW = "";

    /** @param pastReview whether what is kept of the person is to be looked at again */
    record Line(Contact contact, Authority authority, boolean pastReview) {
        String id() {
            return contact.id();
        }
    }

    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final Filter<Line> filter = new Filter<>(lines, PeopleViewModel::searched)
            .chip("past", SAY.text("people.chip.past"), Line::pastReview)
            .chip("undated", SAY.text("people.chip.undated"), l -> l.contact().reviewBy().isEmpty() && !l.contact().archived())
            .chip("archived", SAY.text("people.chip.archived"), l -> l.contact().archived());
    final Choice<Authority> authority =
            new Choice<Authority>(Authority::name).knownBy(Authority::gss).required(SAY.text("people.authority.missing"));
    final ContactForm form;

    private final Unsaved unsavedAuthority = new Unsaved(List.of(authority));
    private final Desk desk;
    private final AssessmentEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Forgetting>> forgetting = new ReadOnlyObjectWrapper<>(Optional.empty());

    PeopleViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.form = new ContactForm(today);
    }

    private static String searched(Line line) {
        Contact contact = line.contact();
        return String.join(
                " ", line.authority().name(), contact.role(), contact.name(), contact.email(), contact.telephone(), contact.source());
    }

    void show(Assessments read) {
        Map<String, Authority> byGss = new HashMap<>();
        read.rows().forEach(row -> byGss.put(row.gss(), row.authority()));
        authority.offer(read.rows().stream().map(AssessmentRow::authority).toList());
        List<Line> now = new ArrayList<>();
        for (Contact contact : read.contacts()) {
            Optional.ofNullable(byGss.get(contact.authority()))
                    .ifPresent(whose -> now.add(
                            new Line(contact, whose, AssessmentOutlook.isPastReview(contact, read.asAt()))));
        }
        lines.setAll(now);
        boolean isNew = form.editedProperty().get().isEmpty();
        form.show(read.contacts());
        if (!isNew && form.editedProperty().get().isEmpty()) {
            // It was taken away: whose a new one is, she says herself.
            unsavedAuthority.turnTo(NEW);
        }
    }

    // ---- changing

    void edit(Line line) {
        forgetting.set(Optional.empty());
        unsavedAuthority.turnTo(line.id());
        if (!form.isEditing(line.contact())) {
            authority.choose(line.authority());
        }
        form.edit(line.contact());
    }

    /** The form is for a new one: empty, or as she left it. */
    void begin() {
        forgetting.set(Optional.empty());
        unsavedAuthority.turnTo(NEW);
        form.begin();
    }

    /** The contact that is changed back to what is saved of it; a new one is given up. */
    void leave() {
        if (form.editedProperty().get().isEmpty()) {
            clear();
        }
        form.leave();
    }

    private void clear() {
        unsavedAuthority.becomes(NEW);
        authority.clear();
        form.clear();
    }

    void save() {
        Draft draft = form.draft(authority.get(), edits::nextId);
        Optional<Contact> of = form.editedProperty().get();
        List<Object> typed = form.written();
        if (of.isPresent()) {
            desk.save(draft, _ -> form.savedAway(of, typed));
            return;
        }
        List<Object> pressed = written();
        desk.saveOnce(List.of(BoroughStore.CONTACT_TYPE, pressed), draft, _ -> {
            // Unless she has begun with the next.
            if (written().equals(pressed)) {
                clear();
            }
            form.savedAway(of, typed);
        });
    }

    private List<Object> written() {
        return List.of(authority.written(), form.written());
    }

    void archive(List<Line> selected) {
        selected.forEach(line ->
                desk.save(ContactForm.archive(line.contact(), line.authority(), !line.contact().archived()), _ -> {}));
    }

    // ---- forgetting

    /** What forgetting would blank, once she asked for it; empty until then, and when she has answered. */
    ReadOnlyObjectProperty<Optional<Forgetting>> forgettingProperty() {
        return forgetting.getReadOnlyProperty();
    }

    /** Finds what names the person; nothing is blanked yet. */
    void askToForget(Line line) {
        desk.work(
                () -> Forgetting.of(desk.journal(), line.contact()), found -> forgetting.set(Optional.of(found)));
    }

    void keep() {
        forgetting.set(Optional.empty());
    }

    /** Blanks it, for good. */
    void forget(List<Forgetting.Mention> with) {
        forgetting.get().ifPresent(asked -> desk.change(
                () -> asked.forget(desk.journal(), nameOf(asked.contact()), with),
                saved -> {
                    form.clear();
                    unsavedAuthority.turnTo(NEW);
                    forgetting.set(Optional.empty());
                    desk.status().note(String.join(" ", saved.skipped().isEmpty()
                            ? List.of(saved.sentence() + ".")
                            : List.of(saved.sentence() + ".", String.join(" ", saved.skipped()))));
                }));
    }

    String nameOf(Contact contact) {
        return lines.stream()
                .filter(line -> line.authority().gss().equals(contact.authority()))
                .map(line -> line.authority().name())
                .findFirst()
                .orElse(contact.authority());
    }
}
