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
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;

/** The museums: add, change, archive, and join two that are the same. */
final class MuseumsViewModel {
    private static final Messages SAY = Messages.beside(MuseumsViewModel.class);

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
    final Choice<Authority> service = new Choice<>(Authority::name);
    final Input<String> place = Input.line();
    final Input<String> accreditation = Input.line();
    final Input<String> governance = Input.line();
    final Input<String> notes = Input.note();

    private final Desk desk;
    private final MuseumEdits edits;
    private final ReadOnlyStringWrapper joined = new ReadOnlyStringWrapper("");
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
    }

    /** Which other records were joined into the museum that is open, with the ids that they keep. */
    ReadOnlyStringProperty joinedProperty() {
        return joined.getReadOnlyProperty();
    }

    private static String called(Museum other) {
        return SAY.text("joined.one", other.name(), other.id());
    }

    /** Fills the form with a museum, to change it. */
    void change(Museum museum) {
        changing = Optional.of(museum);
        String others = joinedInto.stream()
                .filter(m -> m.joinedInto().equals(museum.id()))
                .map(MuseumsViewModel::called)
                .collect(Collectors.joining(", "));
        joined.set(others.isEmpty() ? "" : SAY.text("joined", museum.id(), others));
        name.type(museum.name());
        service.options().stream()
                .filter(a -> a.gss().equals(museum.service()))
                .findFirst()
                .ifPresentOrElse(service::choose, service::clear);
        place.type(museum.place());
        accreditation.type(museum.accreditation());
        governance.type(museum.governance());
        notes.type(museum.notes());
    }

    /** Empties the form, to add one. */
    void begin() {
        changing = Optional.empty();
        joined.set("");
        name.clear();
        service.clear();
        place.clear();
        accreditation.clear();
        governance.clear();
        notes.clear();
    }

    void save() {
        Museum typed = new Museum(
                changing.map(Museum::id).orElse(""),
                service.value().map(Authority::gss).orElse(""),
                name.get(),
                place.value().orElse(""),
                accreditation.value().orElse(""),
                governance.value().orElse(""),
                notes.value().orElse(""),
                "",
                false);
        boolean adding = changing.isEmpty();
        desk.save(edits.museum(changing.map(Museum::id), typed), _ -> {
            if (adding) {
                begin();
            }
        });
    }

    void archive(List<Row> selected) {
        selected.forEach(row -> desk.save(edits.archive(row.museum()), _ -> {}));
    }

    /** "These two are the same": the first selected one is kept. */
    void join(List<Row> selected) {
        if (selected.size() != 2) {
            desk.status().failed(SAY.text("join.two"));
            return;
        }
        desk.save(edits.same(selected.getFirst().museum(), selected.getLast().museum()), _ -> {});
    }
}
