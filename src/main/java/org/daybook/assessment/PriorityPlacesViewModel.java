package org.daybook.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The priority places as a list to work through: who contacts whom, what comes next, what the answer was. */
final class PriorityPlacesViewModel {
    private static final Messages SAY = Messages.beside(PriorityPlacesViewModel.class);
    private static final String NEW = "";

    /** @param overdue whether its next step's date has gone by without an answer */
    record Line(PriorityPlace place, String authority, Stage stage, boolean overdue) {
        String state() {
            return place.state(stage);
        }

        boolean isOffered() {
            return place.isOffered(stage);
        }
    }

    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final Filter<Line> filter = new Filter<>(
                    lines,
                    l -> String.join(" ", l.authority(), l.place().whoContacts(), l.place().nextStep(), l.place().answer()))
            .chip("overdue", SAY.text("place.chip.overdue"), Line::overdue)
            .chip("to-tell", SAY.text("place.state.to-tell"), l -> !l.place().isAnswered() && !l.isOffered())
            .chip("waiting", SAY.text("place.state.waiting"), l -> !l.place().isAnswered() && l.isOffered())
            .chip("answered", SAY.text("place.state.answered"), l -> l.place().isAnswered());

    final Choice<AssessmentRow> authority = new Choice<>(AssessmentRow::name)
            .knownBy(AssessmentRow::gss)
            .required(SAY.text("form.place.authority.missing"));
    final Input<PartialDate> offered;
    final Input<String> whoContacts = new Input<>(Rule.line().required(SAY.text("form.place.who.missing")));
    final Input<String> nextStep = Input.line();
    final Input<PartialDate> nextStepDate;
    final Input<String> answer = Input.line();
    final Input<PartialDate> answered;

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Filling filling = new Filling();
    private final Unsaved unsaved;
    private final ReadOnlyObjectWrapper<Optional<Line>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<AssessmentRow> rows = List.of();

    PriorityPlacesViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.offered = Input.date(today);
        this.nextStepDate = Input.dateAhead(today);
        this.answered = Input.date(today);
        this.unsaved = new Unsaved(filling, Stream.concat(Stream.of(authority), fields().stream()).toList());
    }

    /** The place that is being changed; empty while a new one is entered. */
    ReadOnlyObjectProperty<Optional<Line>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    void show(Assessments now) {
        Map<String, AssessmentRow> byGss = new HashMap<>();
        now.rows().forEach(r -> byGss.put(r.gss(), r));
        rows = now.rows();
        lines.setAll(now.priorityPlaces().stream()
                .filter(p -> byGss.containsKey(p.authority()))
                .map(p -> line(p, byGss, now.asAt()))
                .toList());
        edited.get().ifPresentOrElse(
                of -> lines.stream()
                        .filter(line -> line.place().id().equals(of.place().id()))
                        .findFirst()
                        .ifPresentOrElse(this::edit, this::gone),
                this::offer);
    }

    /** What is typed of a place, beside its authority. */
    private List<Asked> fields() {
        return List.of(whoContacts, offered, nextStep, nextStepDate, answer, answered);
    }

    private static Line line(PriorityPlace place, Map<String, AssessmentRow> byGss, LocalDate asAt) {
        AssessmentRow row = byGss.get(place.authority());
        boolean overdue = place.isOverdue(asAt);
        return row == null
                ? new Line(place, place.authority(), Stage.NOT_APPROACHED, overdue)
                : new Line(place, row.name(), row.stage(), overdue);
    }

    /** Those that are not in and have no place; while one is being changed, its own authority. */
    private void offer() {
        Set<String> held = new HashSet<>();
        lines.forEach(l -> held.add(l.place().authority()));
        Optional<String> own = edited.get().map(l -> l.place().authority());
        authority.offer(rows.stream()
                .filter(r -> own.map(gss -> r.gss().equals(gss)).orElse(!r.isEngaged() && !held.contains(r.gss())))
                .toList());
    }

    /** What she wrote of it stays, and waits with it while another is looked at. */
    void edit(Line line) {
        unsaved.turnTo(line.place().id(), line.authority());
        edited.set(Optional.of(line));
        offer();
        authority.options().stream().findFirst().ifPresent(authority::choose);
        PriorityPlace place = line.place();
        filling.show(offered, place.offered());
        filling.show(whoContacts, place.whoContacts());
        filling.show(nextStep, place.nextStep());
        filling.show(nextStepDate, place.nextStepDate());
        filling.show(answer, place.answer());
        filling.show(answered, place.answered());
    }

    private boolean isEdited(Line line) {
        return edited.get().filter(l -> l.place().id().equals(line.place().id())).isPresent();
    }

    private void gone() {
        edited.set(Optional.empty());
        unsaved.gone(NEW, () -> filling.gone(fields()));
        offer();
    }

    /** The form is for a new one: empty, or as she left it. */
    void begin() {
        edited.set(Optional.empty());
        unsaved.turnTo(NEW);
        offer();
    }

    /** What is being changed, or new, is so no more. */
    void leave() {
        authority.clear();
        filling.forget(fields());
        begin();
    }

    void save() {
        AssessmentRow row = authority.get();
        Map<String, Value> fields = new HashMap<>(Map.of(
                "authority", Value.of(row.gss()),
                "offered", AssessmentEdits.orNothing(offered.value()),
                "whoContacts", Value.of(whoContacts.get()),
                "nextStep", Value.orNothing(nextStep.value().orElse("")),
                "nextStepDate", AssessmentEdits.orNothing(nextStepDate.value()),
                "answer", Value.orNothing(answer.value().orElse("")),
                "answered", AssessmentEdits.orNothing(answered.value())));
        Draft draft = Draft.labelled(SAY.text(edited.get().isPresent() ? "place.changed" : "place.added", row.name()));
        Optional<String> of = edited.get().map(l -> l.place().id());
        List<Object> pressed = Asked.written(fields());
        List<Object> typed = unsaved.typed();
        Consumer<Saved> then = _ -> {
            // Unless she has begun with the next; the authority can be chosen no more, as it has a place now.
            boolean still = edited.get().map(l -> l.place().id()).equals(of)
                    && Asked.written(fields()).equals(pressed)
                    && authority.value().filter(a -> !a.gss().equals(row.gss())).isEmpty();
            if (still) {
                leave();
            }
            unsaved.savedAway(of.orElse(NEW), typed);
        };
        edited.get()
                .ifPresentOrElse(
                        line -> desk.save(draft.setAll(key(line), fields), then),
                        () -> desk.saveOnce(
                                List.of(AssessmentTypes.PLACE_TYPE, row.gss(), pressed),
                                draft.create(AssessmentTypes.PLACE_TYPE.key(edits.nextId()), fields),
                                then));
    }

    /** Done with: it leaves the list, and its history stays. What is half typed stays. */
    void archive(List<Line> done) {
        if (!done.isEmpty()) {
            Draft draft = Draft.labelled(
                    done.size() == 1
                            ? SAY.text("place.archived", done.getFirst().authority())
                            : SAY.text("place.archived.many", done.size()));
            done.forEach(line -> draft.set(key(line), "archived", Value.of(true)));
            desk.save(draft, _ -> {
                if (done.stream().anyMatch(this::isEdited) && !unsaved.isHalfTyped()) {
                    leave();
                }
            });
        }
    }

    private static RecordKey key(Line line) {
        return AssessmentTypes.PLACE_TYPE.key(line.place().id());
    }
}
