package org.daybook.museum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.FilledIn;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The services, the one that is open, moving, and pairing with a helper. */
final class ServicesViewModel {
    private static final Messages SAY = Messages.beside(ServicesViewModel.class);

    /** A service that is open, with who could help it. */
    record Open(ServiceRow row, List<HelpSuggestion> suggestions, List<Pairing> pairings, Network network) {}

    final ObservableList<ServiceRow> rows = FXCollections.observableArrayList();

    /** Those of the service that is open, the newest first. */
    final ObservableList<MuseumMove> moves = FXCollections.observableArrayList();

    final Filter<ServiceRow> filter = new Filter<>(
            rows,
            r -> String.join(
                    " ", r.authority().name(), r.stage().word(), r.service().tranche(), r.service().waitingReason()));

    final Choice<EnrolmentStage> stage =
            new Choice<>(List.of(EnrolmentStage.values()), EnrolmentStage::word).required(SAY.text("form.stage.missing"));
    final Input<PartialDate> date;
    final Input<String> moveNote = Input.note();

    final Choice<Boolean> eligible = new Choice<>(List.of(true, false), yes -> SAY.text(yes ? "word.yes" : "word.no"));
    final Input<String> tranche = Input.line();
    final Input<String> capacity = Input.line();
    final Input<String> waitingReason = Input.line();
    final Input<String> notes = Input.note();

    private final Desk desk;
    private final MuseumEdits edits;
    private final Supplier<LocalDate> today;
    private final FilledIn dateFilledIn;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Open>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Filling filling = new Filling();
    private final Unsaved unsaved = new Unsaved(filling, written());
    private Optional<Network> now = Optional.empty();

    ServicesViewModel(Desk desk, MuseumEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.today = today;
        this.date = new Input<>(Rule.date(today).required(SAY.text("form.date.missing")));
        this.dateFilledIn = new FilledIn(date);
        filter.chip("waiting", SAY.text("chip.waiting"), r -> r.counts() && r.isWaiting());
        filter.chip("alone", SAY.text("chip.alone"), r -> r.counts() && r.isWaiting() && r.helper().isEmpty());
        filter.chip("enrolled", SAY.text("chip.enrolled"), ServiceRow::countsAsEnrolled);
        filter.chip("neither", SAY.text("chip.neither"), r -> r.counts() && !r.isWaiting() && !r.countsAsEnrolled());
        filter.chip("not-eligible", SAY.text("chip.not-eligible"), r -> !r.service().eligible());
    }

    void show(Network network) {
        now = Optional.of(network);
        rows.setAll(network.rows());
        summary.set(network.percent()
                .map(p -> SAY.text(
                        "summary", network.enrolled(), network.eligible(), p.toPlainString(), network.waiting().size()))
                .orElseGet(() -> SAY.text("summary.empty")));
        open.get().ifPresent(before -> open(before.row().gss()));
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void open(String gss) {
        Optional<Open> found = now.flatMap(network -> network.row(gss)
                .map(row -> new Open(
                        row,
                        row.isWaiting() ? network.suggestions(row) : List.of(),
                        network.pairings().stream()
                                .filter(p -> p.waiting().equals(gss) || p.helper().equals(gss))
                                .toList(),
                        network)));
        found.ifPresent(o -> {
            moves.setAll(o.row().moves().reversed());
            fill(o.row().service());
        });
        open.set(found);
    }

    void close() {
        open.set(Optional.empty());
    }

    private List<Asked> written() {
        return List.of(eligible, tranche, capacity, waitingReason, notes);
    }

    /** What she wrote of a service stays, and waits with it while another is open. */
    private void fill(MuseumService service) {
        unsaved.turnTo(service.gss(), name(service.gss()));
        filling.show(eligible, service.eligible());
        filling.show(tranche, service.tranche());
        filling.show(capacity, service.capacity());
        filling.show(waitingReason, service.waitingReason());
        filling.show(notes, service.notes());
    }

    /** The service that is open back to what is saved of it. */
    void leave() {
        filling.forget(written());
        open.get().ifPresent(o -> fill(o.row().service()));
    }

    void prepareMove() {
        dateFilledIn.today(today.get());
    }

    /** Moves the selected services, as one edit and one undo. */
    void move(List<ServiceRow> selected) {
        EnrolmentStage to = stage.get();
        PartialDate on = date.get();
        Optional<String> dateFault = dateFault(selected, to, on);
        if (dateFault.isPresent()) {
            date.refuse(dateFault.get());
            return;
        }
        String why = moveNote.value().orElse("");
        Optional<String> staying = staying(selected, to, on);
        Runnable clear = Asked.clearing(List.of(stage, moveNote));
        desk.saveOnce(
                List.of(MuseumTypes.MOVE, selected.stream().map(ServiceRow::gss).toList(), to, on, why),
                _ -> edits.move(selected, to, on, why),
                saved -> {
                    clear.run();
                    staying.ifPresent(also -> desk.status().saved(saved.sentence() + ". " + also));
                },
                _ -> false);
    }

    /** Why the move would not count yet, with this date. */
    private Optional<String> dateFault(List<ServiceRow> selected, EnrolmentStage to, PartialDate on) {
        if (on.earliest().isAfter(today.get())) {
            return Optional.of(SAY.text("move.later", PartialDate.of(today.get()).inText()));
        }
        for (ServiceRow row : selected) {
            LocalDate from = MuseumMove.made(to, on).startAmong(DatedMove.placed(row.moves()));
            if (from.isAfter(today.get())) {
                return Optional.of(SAY.text("move.waits", row.authority().name(), PartialDate.of(from).inText()));
            }
        }
        return Optional.empty();
    }

    /** What is to be said of those that the move leaves where they are, as they had come further by then. */
    private Optional<String> staying(List<ServiceRow> selected, EnrolmentStage to, PartialDate on) {
        List<ServiceRow> staying =
                selected.stream().filter(row -> on.isRough() && stays(row, MuseumMove.made(to, on), on)).toList();
        if (staying.size() > 1) {
            return Optional.of(SAY.text("move.stay.many", staying.size()));
        }
        return staying.stream().findFirst().map(row -> SAY.text(
                "move.stay.one",
                row.authority().name(),
                row.stage().word(),
                row.since().map(d -> SAY.text("move.stay.since", d.inText())).orElse("")));
    }

    private boolean stays(ServiceRow row, MuseumMove made, PartialDate on) {
        List<MuseumMove> counted = MuseumMove.until(
                today.get(), Stream.concat(row.moves().stream(), Stream.of(made)).toList());
        return !counted.isEmpty()
                && !counted.getLast().equals(made)
                && row.since().filter(d -> d.earliest().isAfter(on.latest())).isEmpty();
    }

    /** Takes back a move that was made in error; undo brings it back. */
    void takeBack(MuseumMove move) {
        desk.save(edits.takeBack(name(move.service()), move), _ -> {});
    }

    void saveService() {
        open.get().ifPresent(shown -> {
            MuseumService before = shown.row().service();
            List<Object> pressed = unsaved.typed();
            desk.save(
                    edits.service(
                            shown.row().authority().name(),
                            new MuseumService(
                                    before.gss(),
                                    before.name(),
                                    eligible.value().orElse(before.eligible()),
                                    tranche.value().orElse(""),
                                    capacity.value().orElse(""),
                                    waitingReason.value().orElse(""),
                                    notes.value().orElse(""),
                                    before.archived())),
                    _ -> unsaved.savedAway(before.gss(), pressed));
        });
    }

    void pair(HelpSuggestion helper) {
        open.get()
                .ifPresent(shown -> desk.saveOnce(
                        List.of(MuseumTypes.HELP, shown.row().gss(), helper.helper().gss()),
                        edits.pair(shown.row(), helper.helper(), PartialDate.of(today.get())),
                        _ -> {}));
    }

    void unpair(Pairing pairing) {
        desk.save(
                edits.unpair(pairing, name(pairing.helper()), name(pairing.waiting()), PartialDate.of(today.get())),
                _ -> {});
    }

    /** An authority's name by its code, as far as it is known. */
    String name(String gss) {
        return now.flatMap(n -> Optional.ofNullable(n.authorities().get(gss)))
                .map(a -> a.name())
                .orElse(gss);
    }
}
