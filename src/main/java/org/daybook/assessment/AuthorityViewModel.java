package org.daybook.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.borough.ContactForm;
import org.daybook.feature.Desk;
import org.daybook.feature.RecordHistory;
import org.daybook.journal.Draft;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What is kept of the authority that is open: its next step, history, contacts and notes. Criteria are {@link #criteria}. */
final class AuthorityViewModel {
    private static final Messages SAY = Messages.beside(AuthorityViewModel.class);

    final ObservableList<StageMove> moves = FXCollections.observableArrayList();
    final ObservableList<RecordHistory.Line> history = FXCollections.observableArrayList();
    final ObservableList<Contact> contacts = FXCollections.observableArrayList();
    final ObservableList<AssessmentNote> notes = FXCollections.observableArrayList();

    final Choice<Contact> lead = new Choice<>(AuthorityViewModel::called).knownBy(Contact::id);
    final Input<String> nextStep = Input.line();
    final Input<PartialDate> nextStepDate;
    final Input<String> note = new Input<>(Rule.note().required(SAY.text("form.note.missing")));
    final ContactForm contact;
    final CriteriaViewModel criteria;

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Supplier<LocalDate> today;
    private final Filling filling = new Filling();
    private final Unsaved unsavedNote = new Unsaved(List.of(note));
    private final Unsaved unsavedStep;
    private final ReadOnlyObjectWrapper<Optional<AuthorityFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String gss = "";

    AuthorityViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.today = today;
        this.nextStepDate = Input.dateAhead(today);
        this.contact = new ContactForm(today);
        this.unsavedStep = new Unsaved(filling, step());
        this.criteria = new CriteriaViewModel(desk, edits, today);
        desk.onChange(types -> {
            // Other types reload the table, and that reloads this.
            if (types.stream().anyMatch(t -> t.equals("assessment-note") || t.endsWith("finding")
                    || t.equals("criterion-score") || t.equals("peer-challenge") || t.equals("criterion") || t.equals("theme"))) {
                reload();
            }
        });
    }

    /** What is open; empty when nothing is. */
    ReadOnlyObjectProperty<Optional<AuthorityFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Opens an authority. What was written of another, and not saved, waits until that one is opened. */
    void open(String authority) {
        if (!authority.equals(gss)) {
            gss = authority;
            reload();
        }
    }

    void close() {
        gss = "";
        file.set(Optional.empty());
    }

    void reload() {
        String asked = gss;
        if (!asked.isEmpty()) {
            desk.read(
                    reading -> AuthorityFile.read(reading, desk.journal(), desk.clock().getZone(), asked),
                    read -> {
                        if (asked.equals(gss)) {
                            show(read);
                        }
                    });
        }
    }

    private void show(Optional<AuthorityFile> read) {
        read.ifPresent(now -> {
            moves.setAll(now.moves());
            history.setAll(now.history());
            contacts.setAll(now.contacts());
            notes.setAll(now.notes());
            turnTo(now.row());
            contact.show(now.contacts());
            // One who was archived leads as long as nobody says otherwise.
            lead.offer(now.contacts().stream()
                    .filter(c -> !c.archived() || c.id().equals(now.details().leadContact()))
                    .toList());
            criteria.show(now);
            fill(now.details());
        });
        file.set(read);
    }

    private void turnTo(AssessmentRow authority) {
        unsavedStep.turnTo(authority.gss(), authority.name());
        unsavedNote.turnTo(authority.gss(), authority.name());
        contact.turnTo(authority.gss(), authority.name());
    }

    private List<Asked> step() {
        return List.of(lead, nextStep, nextStepDate);
    }

    private void fill(AssessmentDetails details) {
        filling.show(lead, lead.option(details.leadContact()));
        filling.show(nextStep, details.nextStep());
        filling.show(nextStepDate, details.nextStepDate());
    }

    /** The next step back to what is saved. */
    void leave() {
        filling.forget(step());
        file.get().ifPresent(f -> fill(f.details()));
    }

    // ---- the next step

    void saveDetails() {
        row().ifPresent(row -> {
            Map<String, Value> fields = new HashMap<>();
            fields.put("leadContact", lead.value().map(c -> Value.of(c.id())).orElse(Value.NOTHING));
            fields.put("nextStep", Value.orNothing(nextStep.value().orElse("")));
            fields.put("nextStepDate", AssessmentEdits.orNothing(nextStepDate.value()));
            List<Object> pressed = unsavedStep.typed();
            desk.save(
                    edits.change(SAY.text("details.label", row.name()), AssessmentTypes.DETAILS_TYPE.key(row.gss()), fields),
                    _ -> unsavedStep.savedAway(row.gss(), pressed));
        });
    }

    /** Takes back a move that was made in error; undo brings it back. */
    void deleteMove(StageMove move) {
        row().ifPresent(row -> desk.save(
                Draft.labelled(SAY.text(
                                "move.deleted", row.name(), move.stage().map(Stage::word).orElse(move.code())))
                        .delete(AssessmentTypes.MOVE_TYPE.key(move.id())),
                _ -> {}));
    }

    // ---- notes

    void addNote() {
        row().ifPresent(row -> {
            Draft draft = Draft.labelled(SAY.text("note.label.one", row.name()));
            edits.note(draft, row.gss(), PartialDate.of(today.get()), note.get());
            List<Object> pressed = unsavedNote.typed();
            desk.saveOnce(
                    List.of(AssessmentTypes.NOTE_TYPE, row.gss(), pressed),
                    draft,
                    _ -> unsavedNote.saved(row.gss(), pressed));
        });
    }

    void deleteNote(AssessmentNote gone) {
        row().ifPresent(row -> desk.save(
                Draft.labelled(SAY.text("note.deleted", row.name())).delete(AssessmentTypes.NOTE_TYPE.key(gone.id())),
                _ -> {}));
    }

    // ---- contacts

    void saveContact() {
        row().ifPresent(row -> {
            Draft draft = contact.draft(row.authority(), edits::nextId);
            Optional<Contact> of = contact.editedProperty().get();
            List<Object> pressed = contact.written();
            Consumer<Saved> then = _ -> contact.saved(row.gss(), of, pressed);
            if (of.isPresent()) {
                desk.save(draft, then);
            } else {
                desk.saveOnce(List.of(BoroughStore.CONTACT_TYPE, row.gss(), pressed), draft, then);
            }
        });
    }

    /** What is half typed stays, of another one and of it. */
    void archiveContact(Contact which) {
        row().ifPresent(row -> desk.save(ContactForm.archive(which, row.authority(), !which.archived()), _ -> {
            if (contact.isEditing(which) && !contact.isHalfTyped()) {
                contact.clear();
            }
        }));
    }

    static String called(Contact contact) {
        return contact.name().isBlank() ? contact.role() : SAY.text("contact.called", contact.name(), contact.role());
    }

    private Optional<AssessmentRow> row() {
        return file.get().map(AuthorityFile::row);
    }

    List<Standing> standings() {
        return row().map(AssessmentRow::standings).orElse(List.of());
    }
}
