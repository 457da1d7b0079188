package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;

/** The museums: add, change, archive, and join two that are the same. */
final class MuseumsViewModel {
    private static final Messages SAY = Messages.beside(MuseumsViewModel.class);

    /** What is written of a museum that is not in the book yet waits under this. */
    private static final String NEW = "";

    /** A museum with its authority's name. */
    record Row(Museum museum, String authority) {
        String id() {
            return museum.id();
        }
    }

    final ObservableList<Row> rows = FXCollections.observableArrayList();
    final Filter<Row> filter = new Filter<>(
            rows,
            r -> String.join(
                    " ",
                    r.museum().name(),
                    r.museum().place(),
                    r.authority(),
                    r.museum().accreditation(),
                    r.museum().governance()));

    final Input<String> name = new Input<>(Rule.line().required(SAY.text("form.museum.missing")));
    final Choice<Authority> service = new Choice<Authority>(Authority::name).knownBy(Authority::gss);
    final Input<String> place = Input.line();
    final Input<String> accreditation = Input.line();
    final Input<String> governance = Input.line();
    final Input<String> notes = Input.note();

    private final Desk desk;
    private final MuseumEdits edits;
    private final ReadOnlyStringWrapper joined = new ReadOnlyStringWrapper("");
    private final Filling filling = new Filling();
    private final Unsaved unsaved = new Unsaved(filling, fields());
    private List<Museum> joinedInto = List.of();
    private Optional<Museum> changing = Optional.empty();

    MuseumsViewModel(Desk desk, MuseumEdits edits) {
        this.desk = desk;
        this.edits = edits;
        filter.chip("accredited", SAY.text("chip.accredited"), r -> r.museum().accreditation().equals("accredited"));
        filter.chip("archived", SAY.text("chip.archived"), r -> r.museum().archived());
    }

    void show(Network network) {
        joinedInto = network.museums().stream().filter(m -> !m.standsForItself()).toList();
        service.offer(network.rows().stream().map(ServiceRow::authority).toList());
        rows.setAll(network.museums().stream()
                .filter(Museum::standsForItself)
                .map(m -> new Row(
                        m,
                        Optional.ofNullable(network.authorities().get(m.service()))
                                .map(Authority::name)
                                .orElse("")))
                .toList());
        changing.ifPresent(of -> network.museums().stream()
                .filter(m -> m.id().equals(of.id()))
                .findFirst()
                .ifPresentOrElse(this::change, this::gone));
    }

    private List<Asked> fields() {
        return List.of(name, service, place, accreditation, governance, notes);
    }

    /** Which other records were joined into the museum that is open, with the ids that they keep. */
    ReadOnlyStringProperty joinedProperty() {
        return joined.getReadOnlyProperty();
    }

    private static String called(Museum other) {
        return SAY.text("joined.one", other.name(), other.id());
    }

    /** Fills the form with a museum, to change it. What she wrote of it stays, and waits with it while another is looked at. */
    void change(Museum museum) {
        unsaved.turnTo(museum.id(), museum.name());
        changing = Optional.of(museum);
        String others = joinedInto.stream()
                .filter(m -> m.joinedInto().equals(museum.id()))
                .map(MuseumsViewModel::called)
                .collect(Collectors.joining(", "));
        joined.set(others.isEmpty() ? "" : SAY.text("joined", museum.id(), others));
        filling.show(name, museum.name());
        filling.show(service, service.option(museum.service()));
        filling.show(place, museum.place());
        filling.show(accreditation, museum.accreditation());
        filling.show(governance, museum.governance());
        filling.show(notes, museum.notes());
    }

    private void gone() {
        changing = Optional.empty();
        joined.set("");
        unsaved.gone(NEW, () -> filling.gone(fields()));
    }

    /** The museum that is changed back to what is saved of it; a new one is given up. */
    void leave() {
        filling.forget(fields());
        changing.ifPresent(this::change);
    }

    /** The form is for a new one: empty, or as she left it. */
    void begin() {
        changing = Optional.empty();
        joined.set("");
        unsaved.turnTo(NEW);
    }

    void save() {
        Museum typed = new Museum(
                changing.map(Museum::id).orElse(""),
                service.value().map(Authority::gss).orElseGet(this::notOffered),
                name.get(),
                place.value().orElse(""),
                accreditation.value().orElse(""),
                governance.value().orElse(""),
                notes.value().orElse(""),
                "",
                false);
        Draft draft = edits.museum(changing.map(Museum::id), typed);
        List<Object> pressed = unsaved.typed();
        changing.ifPresentOrElse(
                museum -> desk.save(draft, _ -> unsaved.savedAway(museum.id(), pressed)),
                // Unless she has begun with the next.
                () -> desk.saveOnce(
                        List.of(MuseumTypes.MUSEUM_RECORD, pressed), draft, _ -> unsaved.saved(NEW, pressed)));
    }

    /** A service that is on offer nowhere is nothing that somebody chose to take away. */
    private String notOffered() {
        return changing.map(Museum::service)
                .filter(gss -> service.option(gss).isEmpty())
                .orElse("");
    }

    void archive(List<Row> selected) {
        selected.forEach(row -> desk.save(edits.archive(row.museum()), _ -> {}));
    }

    /** "These two are the same": the first selected one is kept; but one that is archived gives way to one that is not. */
    void join(List<Row> selected) {
        if (selected.size() != 2) {
            desk.status().failed(SAY.text("join.two"));
            return;
        }
        Museum first = selected.getFirst().museum();
        Museum last = selected.getLast().museum();
        boolean lastIsKept = first.archived() && !last.archived();
        Museum kept = lastIsKept ? last : first;
        Museum same = lastIsKept ? first : last;
        desk.saveOnce(List.of(MuseumTypes.SAME, kept.id(), same.id()), edits.same(kept, same), _ -> {});
    }
}
