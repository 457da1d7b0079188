package org.daybook.museum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Saved;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The network's meetings, and who was there. */
final class MeetingsViewModel {
    private static final Messages SAY = Messages.beside(MeetingsViewModel.class);

    /** What is written of a meeting that is not in the book yet waits under this. */
    private static final String NEW = "";

    final ObservableList<Meeting> meetings = FXCollections.observableArrayList();
    final ObservableList<Meeting.Attendance> attendance = FXCollections.observableArrayList();

    final Input<PartialDate> date;
    final Input<String> place = Input.line();
    final Input<String> subject = new Input<>(Rule.line().required(SAY.text("form.subject.missing")));

    final Choice<Authority> present = new Choice<Authority>(Authority::name)
            .knownBy(Authority::gss)
            .required(SAY.text("form.service.missing"));
    final Input<String> who = Input.line();

    private final Desk desk;
    private final MuseumEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Meeting>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Filling filling = new Filling();
    private final Unsaved unsaved;
    private final Unsaved unsavedAttendance = new Unsaved(List.of(present, who));
    private Optional<Network> now = Optional.empty();
    private Optional<Meeting> changing = Optional.empty();

    MeetingsViewModel(Desk desk, MuseumEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.date = new Input<>(Rule.dateAhead(today).required(SAY.text("form.date.missing")));
        this.unsaved = new Unsaved(filling, fields());
    }

    void show(Network network) {
        now = Optional.of(network);
        meetings.setAll(network.meetings().stream().filter(m -> !m.archived()).toList());
        List<Authority> services = network.rows().stream().map(ServiceRow::authority).toList();
        present.offer(services);
        open.get().ifPresent(before -> open(before.id()));
        changing.ifPresent(of -> meetings.stream()
                .filter(m -> m.id().equals(of.id()))
                .findFirst()
                .ifPresentOrElse(this::change, this::gone));
    }

    private List<Asked> fields() {
        return List.of(date, place, subject);
    }

    ReadOnlyObjectProperty<Optional<Meeting>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Who was there is written of this one; what was written of another waits with that. */
    void open(String meeting) {
        Optional<Meeting> found = meetings.stream().filter(m -> m.id().equals(meeting)).findFirst();
        unsavedAttendance.turnTo(meeting, found.map(Meeting::subject).orElse(""));
        attendance.setAll(found.map(Meeting::present).orElse(List.of()));
        open.set(found);
    }

    void close() {
        open.set(Optional.empty());
    }

    /** Fills the form with a meeting, to change it. What she wrote of it stays, and waits with it while another is changed. */
    void change(Meeting meeting) {
        unsaved.turnTo(meeting.id(), meeting.subject());
        changing = Optional.of(meeting);
        filling.show(date, meeting.date());
        filling.show(place, meeting.place());
        filling.show(subject, meeting.subject());
    }

    private boolean isChanging(Meeting meeting) {
        return changing.filter(m -> m.id().equals(meeting.id())).isPresent();
    }

    private void gone() {
        changing = Optional.empty();
        unsaved.gone(NEW, () -> filling.gone(fields()));
    }

    /** What is written in the form is given up. It is for a new one: empty, or as she left that. */
    void leave() {
        filling.forget(fields());
        changing = Optional.empty();
        unsaved.turnTo(NEW);
    }

    void save() {
        Optional<String> id = changing.map(Meeting::id);
        Draft draft = edits.meeting(id, date.get(), place.value().orElse(""), subject.get());
        List<Object> pressed = unsaved.typed();
        Consumer<Saved> then = _ -> {
            // Unless she has begun with the next.
            if (changing.map(Meeting::id).equals(id) && unsaved.typed().equals(pressed)) {
                leave();
            }
            unsaved.savedAway(id.orElse(NEW), pressed);
        };
        if (id.isPresent()) {
            desk.save(draft, then);
        } else {
            desk.saveOnce(List.of(MuseumTypes.MEETING, pressed), draft, then);
        }
    }

    /** What is half typed stays: of another one, and of it as of a new one. */
    void archive(List<Meeting> selected) {
        selected.forEach(meeting -> desk.save(edits.archive(meeting), _ -> {
            if (isChanging(meeting) && !unsaved.isHalfTyped()) {
                leave();
            }
        }));
    }

    void wasAbsent(List<Meeting.Attendance> selected) {
        selected.forEach(one -> desk.save(edits.absent(one, name(one.service())), _ -> {}));
    }

    void attended() {
        List<Object> pressed = unsavedAttendance.typed();
        open.get()
                .ifPresent(meeting -> desk.saveOnce(
                        List.of(MuseumTypes.ATTENDANCE, meeting.id(), pressed),
                        edits.attended(
                                meeting,
                                present.get().gss(),
                                present.get().name(),
                                who.value().orElse("")),
                        _ -> unsavedAttendance.saved(meeting.id(), pressed)));
    }

    String name(String gss) {
        return now.flatMap(n -> Optional.ofNullable(n.authorities().get(gss)))
                .map(Authority::name)
                .orElse(gss);
    }
}
