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
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The tranches: added, changed, archived. */
final class TranchesViewModel {
    private static final Messages SAY = Messages.beside(TranchesViewModel.class);

    /** What is written of a tranche that is not in the book yet waits under this. */
    private static final String NEW = "";

    /** @param authorities how many are in it now */
    record Line(Tranche tranche, long authorities) {
        String state() {
            return tranche.archived() ? SAY.text("tranche.archived.word") : "";
        }
    }

    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final Input<String> name = new Input<>(Rule.line().required(SAY.text("form.tranche.name.missing")));
    final Input<PartialDate> starts;
    final Input<String> notes = Input.note();

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Filling filling = new Filling();
    private final Unsaved unsaved;
    private final ReadOnlyObjectWrapper<Optional<Tranche>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());

    TranchesViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.starts = Input.dateAhead(today);
        this.unsaved = new Unsaved(filling, fields());
    }

    ReadOnlyObjectProperty<Optional<Tranche>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    void show(Assessments now) {
        lines.setAll(now.tranches().stream()
                .map(t -> new Line(
                        t,
                        now.rows().stream()
                                .filter(r -> r.standings().stream().anyMatch(s -> s.tranche().equals(t.id())))
                                .count()))
                .toList());
        edited.get().ifPresent(of -> lines.stream()
                .filter(line -> line.tranche().id().equals(of.id()))
                .findFirst()
                .ifPresentOrElse(this::edit, this::gone));
    }

    private List<Asked> fields() {
        return List.of(name, starts, notes);
    }

    /** What she wrote of it stays, and waits with it while another is looked at. */
    void edit(Line line) {
        unsaved.turnTo(line.tranche().id(), line.tranche().name());
        edited.set(Optional.of(line.tranche()));
        filling.show(name, line.tranche().name());
        filling.show(starts, line.tranche().starts());
        filling.show(notes, line.tranche().notes());
    }

    private boolean isEdited(Tranche tranche) {
        return edited.get().filter(t -> t.id().equals(tranche.id())).isPresent();
    }

    private void gone() {
        edited.set(Optional.empty());
        unsaved.gone(NEW, () -> filling.gone(fields()));
    }

    /** What is written in the form is given up. It is for a new one: empty, or as she left that. */
    void leave() {
        filling.forget(fields());
        edited.set(Optional.empty());
        unsaved.turnTo(NEW);
    }

    void save() {
        Map<String, Value> fields = new HashMap<>(Map.of(
                "name", Value.of(name.get()),
                "starts", AssessmentEdits.orNothing(starts.value()),
                "notes", Value.orNothing(notes.value().orElse(""))));
        Draft draft = Draft.labelled(SAY.text(edited.get().isPresent() ? "tranche.changed" : "tranche.added", name.get()));
        Optional<String> of = edited.get().map(Tranche::id);
        List<Object> pressed = unsaved.typed();
        Consumer<Saved> then = _ -> {
            // Unless she has begun with the next.
            if (edited.get().map(Tranche::id).equals(of) && unsaved.typed().equals(pressed)) {
                leave();
            }
            unsaved.savedAway(of.orElse(NEW), pressed);
        };
        edited.get()
                .ifPresentOrElse(
                        t -> desk.save(draft.setAll(key(t), fields), then),
                        () -> desk.saveOnce(
                                List.of(AssessmentTypes.TRANCHE_TYPE, pressed),
                                draft.create(AssessmentTypes.TRANCHE_TYPE.key(edits.nextId()), fields),
                                then));
    }

    /** Archives those that are not, and brings back those that are. What is half typed stays. */
    void archive(List<Line> which) {
        which.forEach(line -> {
            boolean archived = !line.tranche().archived();
            desk.save(
                    Draft.labelled(SAY.text(archived ? "tranche.archived" : "tranche.back", line.tranche().name()))
                            .set(key(line.tranche()), "archived", Value.of(archived)),
                    _ -> {
                        if (isEdited(line.tranche()) && !unsaved.isHalfTyped()) {
                            leave();
                        }
                    });
        });
    }

    private static RecordKey key(Tranche tranche) {
        return AssessmentTypes.TRANCHE_TYPE.key(tranche.id());
    }
}
