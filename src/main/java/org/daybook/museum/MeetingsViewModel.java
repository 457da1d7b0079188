package org.daybook.museum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The network's meetings, and who was there. */
final class MeetingsViewModel {
    private static final Messages SAY = Messages.beside(MeetingsViewModel.class);

    final ObservableList<Meeting> meetings = FXCollections.observableArrayList();
    final ObservableList<Meeting.Attendance> attendance = FXCollections.observableArrayList();

    final Input<PartialDate> date;
    final Input<String> place = Input.line();
    final Input<String> subject = new Input<>(Rule.line().required(SAY.text("form.subject.missing")));

    final Choice<Authority> present = new Choice<Authority>(Authority::name).required(SAY.text("form.service.missing"));
    final Input<String> who = Input.line();

    private final Desk desk;
    private final MuseumEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Meeting>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Network> now = Optional.empty();
    private Optional<Meeting> changing = Optional.empty();

    MeetingsViewModel(Desk desk, MuseumEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.date = new Input<>(Rule.date(today).required(SAY.text("form.date.missing")));
    }

    void show(Network network) {
        now = Optional.of(network);
        meetings.setAll(network.meetings().stream().filter(m -> !m.archived()).toList());
        List<Authority> services = network.rows().stream().map(ServiceRow::authority).toList();
        present.offer(services);
        open.get().ifPresent(before -> open(before.id()));
    }

    ReadOnlyObjectProperty<Optional<Meeting>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void open(String meeting) {
        Optional<Meeting> found = meetings.stream().filter(m -> m.id().equals(meeting)).findFirst();
        attendance.setAll(found.map(Meeting::present).orElse(List.of()));
        open.set(found);
    }

    void close() {
        open.set(Optional.empty());
    }

    /** Fills the form with a meeting, to change it. */
    void change(Meeting meeting) {
        changing = Optional.of(meeting);
        date.type(meeting.date().map(PartialDate::inText).orElse(""));
        place.type(meeting.place());
        subject.type(meeting.subject());
    }

    /** Empties the form, to add one. */
    void begin() {
        changing = Optional.empty();
        date.clear();
        place.clear();
        subject.clear();
    }

    void save() {
        desk.save(
                edits.meeting(changing.map(Meeting::id), date.get(), place.value().orElse(""), subject.get()),
                _ -> begin());
    }

    void archive(List<Meeting> selected) {
        selected.forEach(meeting -> desk.save(edits.archive(meeting), _ -> {
            begin();
            open(meeting.id());
        }));
    }

    void wasAbsent(List<Meeting.Attendance> selected) {
        selected.forEach(one -> desk.save(edits.absent(one, name(one.service())), _ -> {}));
    }

    void attended() {
        open.get()
                .ifPresent(meeting -> desk.save(
                        edits.attended(
                                meeting,
                                present.get().gss(),
                                present.get().name(),
                                who.value().orElse("")),
                        _ -> {
                            present.clear();
                            who.clear();
                        }));
    }

    String name(String gss) {
        return now.flatMap(n -> Optional.ofNullable(n.authorities().get(gss)))
                .map(Authority::name)
                .orElse(gss);
    }
}
