package org.daybook.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Contact;
import org.daybook.borough.ContactForm;
import org.daybook.feature.Desk;
import org.daybook.feature.RecordHistory;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What is kept of the authority that is open: its next step, history, contacts and notes. Criteria are {@link #criteria}. */
final class AuthorityViewModel {
    private static final Messages SAY = Messages.beside(AuthorityViewModel.class);

    final ObservableList<StageMove> moves = FXCollections.observableArrayList();
    final ObservableList<RecordHistory.Line> history = FXCollections.observableArrayList();
    final ObservableList<Contact> contacts = FXCollections.observableArrayList();
    final ObservableList<AssessmentNote> notes = FXCollections.observableArrayList();

    final Choice<Contact> lead = new Choice<>(AuthorityViewModel::called);
    final Input<String> nextStep = Input.line();
    final Input<PartialDate> nextStepDate;
    final Input<String> note = new Input<>(Rule.note().required(SAY.text("form.note.missing")));
    final ContactForm contact;
    final CriteriaViewModel criteria;

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<Optional<AuthorityFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String gss = "";

    AuthorityViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.today = today;
        this.nextStepDate = Input.date(today);
        this.contact = new ContactForm(today);
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

    /** Opens an authority; what was typed for another one and not saved is let go. */
    void open(String authority) {
        if (!authority.equals(gss)) {
            gss = authority;
            note.clear();
            contact.clear();
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
        boolean same = file.get().map(f -> f.row().gss()).equals(read.map(f -> f.row().gss()));
        Optional<AssessmentDetails> before = file.get().map(AuthorityFile::details);
        read.ifPresent(now -> {
            moves.setAll(now.moves());
            history.setAll(now.history());
            contacts.setAll(now.contacts());
            notes.setAll(now.notes());
            lead.offer(now.contacts().stream().filter(c -> !c.archived()).toList());
            criteria.show(now);
            // What she is typing is not overwritten by somebody's saving something else.
            if (!same || !before.equals(Optional.of(now.details()))) {
                fill(now.details());
            }
        });
        file.set(read);
    }

    private void fill(AssessmentDetails details) {
        lead.clear();
        lead.options().stream().filter(c -> c.id().equals(details.leadContact())).findFirst().ifPresent(lead::choose);
        nextStep.type(details.nextStep());
        nextStepDate.type(details.nextStepDate().map(PartialDate::inText).orElse(""));
    }

    /** Back to what is saved. */
    void leave() {
        file.get().ifPresent(f -> fill(f.details()));
        note.clear();
        contact.clear();
    }

    // ---- the next step

    void saveDetails() {
        row().ifPresent(row -> {
            Map<String, Value> fields = new HashMap<>();
            fields.put("leadContact", lead.value().map(c -> Value.of(c.id())).orElse(Value.NOTHING));
            fields.put("nextStep", Value.orNothing(nextStep.value().orElse("")));
            fields.put("nextStepDate", AssessmentEdits.orNothing(nextStepDate.value()));
            desk.save(
                    edits.change(SAY.text("details.label", row.name()), AssessmentTypes.DETAILS_TYPE.key(row.gss()), fields),
                    _ -> {});
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
            desk.save(draft, _ -> note.clear());
        });
    }

    void deleteNote(AssessmentNote gone) {
        row().ifPresent(row -> desk.save(
                Draft.labelled(SAY.text("note.deleted", row.name())).delete(AssessmentTypes.NOTE_TYPE.key(gone.id())),
                _ -> {}));
    }

    // ---- contacts

    void saveContact() {
        row().ifPresent(row -> desk.save(contact.draft(row.authority(), edits::nextId), _ -> contact.clear()));
    }

    void archiveContact(Contact which) {
        row().ifPresent(row ->
                desk.save(ContactForm.archive(which, row.authority(), !which.archived()), _ -> contact.clear()));
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
