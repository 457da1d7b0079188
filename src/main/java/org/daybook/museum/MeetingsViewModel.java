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

/** The network's meetings, who was there, and its roll. */
final class MeetingsViewModel {
    private static final Messages SAY = Messages.beside(MeetingsViewModel.class);

    final ObservableList<Meeting> meetings = FXCollections.observableArrayList();
    final ObservableList<Member> members = FXCollections.observableArrayList();

    final Input<PartialDate> date;
    final Input<String> place = Input.line();
    final Input<String> subject = new Input<>(Rule.line().required(SAY.text("form.subject.missing")));

    final Choice<Authority> present = new Choice<Authority>(Authority::name).required(SAY.text("form.service.missing"));
    final Input<String> who = Input.line();

    final Choice<Authority> memberService =
            new Choice<Authority>(Authority::name).required(SAY.text("form.service.missing"));
    final Input<String> role = new Input<>(Rule.line().required(SAY.text("form.role.missing")));
    final Input<String> memberName = Input.line();

    private final Desk desk;
    private final MuseumEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Meeting>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Network> now = Optional.empty();

    MeetingsViewModel(Desk desk, MuseumEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.date = new Input<>(Rule.date(today).required(SAY.text("form.date.missing")));
    }

    void show(Network network) {
        now = Optional.of(network);
        meetings.setAll(network.meetings().stream().filter(m -> !m.archived()).toList());
        members.setAll(network.members().stream().filter(m -> !m.archived()).toList());
        List<Authority> services = network.rows().stream().map(ServiceRow::authority).toList();
        present.offer(services);
        memberService.offer(services);
        open.get().ifPresent(before -> open(before.id()));
    }

    ReadOnlyObjectProperty<Optional<Meeting>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void open(String meeting) {
        open.set(meetings.stream().filter(m -> m.id().equals(meeting)).findFirst());
    }

    void close() {
        open.set(Optional.empty());
    }

    void add() {
        desk.save(edits.meeting(date.get(), place.value().orElse(""), subject.get()), _ -> {
            date.clear();
            place.clear();
            subject.clear();
        });
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

    void enrol() {
        desk.save(
                edits.member(
                        memberService.get().gss(),
                        memberService.get().name(),
                        role.get(),
                        memberName.value().orElse("")),
                _ -> {
                    memberService.clear();
                    role.clear();
                    memberName.clear();
                });
    }

    String name(String gss) {
        return now.flatMap(n -> Optional.ofNullable(n.authorities().get(gss)))
                .map(Authority::name)
                .orElse(gss);
    }
}
