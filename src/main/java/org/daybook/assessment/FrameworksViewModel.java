package org.daybook.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;

/** A framework's themes and criteria, for her to edit. */
final class FrameworksViewModel {
    private static final Messages SAY = Messages.beside(FrameworksViewModel.class);

    private record Read(List<Framework> frameworks, List<Theme> themes, List<Criterion> criteria) {}

    final Choice<Framework> framework = new Choice<Framework>(f -> f.archived()
                    ? SAY.text("framework.archived.word", f.name())
                    : SAY.text("framework.word", f.name(), f.title()))
            .knownBy(Framework::id);
    final ObservableList<FrameworkLine> lines = FXCollections.observableArrayList();
    final Input<String> name = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));
    final Input<String> guidance = Input.note();
    final Input<String> frameworkName = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));
    final Input<String> frameworkTitle = Input.line();
    final Input<String> added = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Filling filling = new Filling();
    private final Unsaved unsaved = new Unsaved(filling, fields());
    private final Unsaved unsavedNames = new Unsaved(filling, names());
    private final ReadOnlyObjectWrapper<Optional<FrameworkLine>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> wanted = Optional.empty();
    private boolean offering;
    private Read read = new Read(List.of(), List.of(), List.of());

    FrameworksViewModel(Desk desk, AssessmentEdits edits) {
        this.desk = desk;
        this.edits = edits;
        framework.chosenProperty().subscribe(_ -> {
            if (!offering) {
                list();
            }
        });
        desk.onChange(types -> {
            if (types.stream().anyMatch(Set.of("theme", "criterion")::contains)) {
                load();
            }
        });
    }

    void load() {
        desk.read(
                reading -> new Read(
                        AssessmentStore.frameworks(reading.sql()),
                        AssessmentStore.themes(reading.sql()),
                        AssessmentStore.criteria(reading.sql())),
                now -> {
                    read = now;
                    Optional<String> before = wanted.or(() -> framework.value().map(Framework::id));
                    wanted = Optional.empty();
                    offering = true;
                    framework.offer(now.frameworks());
                    now.frameworks().stream()
                            .filter(f -> before.map(id -> f.id().equals(id)).orElse(true))
                            .findFirst()
                            .ifPresent(framework::choose);
                    offering = false;
                    list();
                    edited.get().ifPresent(of -> linesOf(now.themes()).stream()
                            .filter(line -> line.key().equals(of.key()))
                            .findFirst()
                            .ifPresentOrElse(this::edit, this::gone));
                });
    }

    private void list() {
        Optional<String> now = framework.value().map(Framework::id);
        unsavedNames.turnTo(now.orElse(""), framework.value().map(Framework::name).orElse(""));
        framework.value().ifPresent(chosen -> {
            filling.show(frameworkName, chosen.name());
            filling.show(frameworkTitle, chosen.title());
        });
        lines.setAll(linesOf(read.themes().stream()
                .filter(t -> now.filter(t.framework()::equals).isPresent())
                .toList()));
    }

    private List<FrameworkLine> linesOf(List<Theme> themes) {
        return FrameworkLine.of(themes, read.criteria());
    }

    /** Shows this framework, now or once they are read. */
    void reveal(String id) {
        wanted = Optional.of(id);
        framework.options().stream().filter(f -> f.id().equals(id)).findFirst().ifPresent(framework::choose);
    }

    /** Something needs a theme or criterion to be selected, and none is. */
    void sayChoose() {
        desk.status().failed(SAY.text("framework.nobody"));
    }

    ReadOnlyObjectProperty<Optional<FrameworkLine>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** What she wrote of it stays, and waits with it while another is looked at. */
    void edit(FrameworkLine line) {
        unsaved.turnTo(line.key().toString(), line.name());
        edited.set(Optional.of(line));
        filling.show(name, line.name());
        filling.show(guidance, line.criterion().map(Criterion::guidance).orElse(""));
    }

    private List<Asked> fields() {
        return List.of(name, guidance);
    }

    private List<Asked> names() {
        return List.of(frameworkName, frameworkTitle);
    }

    private boolean isEdited(FrameworkLine line) {
        return edited.get().filter(l -> l.key().equals(line.key())).isPresent();
    }

    /** An undo took the line away: what she wrote over it stays, to be entered anew. */
    private void gone() {
        filling.gone(fields());
        if (name.textProperty().get().isEmpty() && guidance.textProperty().get().isEmpty()) {
            leave();
        }
    }

    void leave() {
        edited.set(Optional.empty());
        filling.forget(fields());
    }

    void leaveAdded() {
        added.clear();
    }

    /** Saves the theme or criterion that is being edited; one that was taken away meanwhile is entered anew. */
    void save() {
        edited.get().ifPresent(line -> {
            if (!isThere(line)) {
                enterAnew(line);
                return;
            }
            Map<String, Value> fields = new HashMap<>(Map.of("name", Value.of(name.get())));
            line.criterion().ifPresent(_ -> fields.put("guidance", Value.orNothing(guidance.value().orElse(""))));
            desk.save(edits.change(SAY.text("framework.changed", name.get()), line.key(), fields), saved(line));
        });
    }

    private boolean isThere(FrameworkLine line) {
        return linesOf(read.themes()).stream().anyMatch(l -> l.key().equals(line.key()));
    }

    private void enterAnew(FrameworkLine line) {
        Map<String, Value> fields = new HashMap<>(Map.of("name", Value.of(name.get())));
        if (line.criterion().isEmpty()) {
            fields.put("framework", Value.of(line.theme().framework()));
            fields.put("place", Value.of(line.theme().place()));
        } else if (isThere(new FrameworkLine(line.theme(), Optional.empty()))) {
            fields.put("theme", Value.of(line.theme().id()));
            fields.put("place", Value.of(line.criterion().get().place()));
            fields.put("guidance", Value.orNothing(guidance.value().orElse("")));
        } else {
            name.refuse(SAY.text("framework.theme.gone"));
            return;
        }
        RecordKey key = new RecordKey(line.key().type(), edits.nextId());
        desk.saveOnce(
                List.of(key.type(), fields),
                Draft.labelled(SAY.text("framework.added", name.get())).create(key, fields),
                saved(line));
    }

    private Consumer<Saved> saved(FrameworkLine line) {
        List<Object> pressed = unsaved.typed();
        return _ -> {
            // Unless she wrote on.
            if (isEdited(line) && unsaved.typed().equals(pressed)) {
                leave();
            }
            unsaved.savedAway(line.key().toString(), pressed);
        };
    }

    void saveFramework() {
        List<Object> pressed = unsavedNames.typed();
        framework.value().ifPresent(f -> desk.save(
                edits.change(
                        SAY.text("framework.changed", frameworkName.get()),
                        AssessmentTypes.FRAMEWORK_TYPE.key(f.id()),
                        Map.of(
                                "name", Value.of(frameworkName.get()),
                                "title", Value.orNothing(frameworkTitle.value().orElse("")))),
                _ -> unsavedNames.savedAway(f.id(), pressed)));
    }

    /** A framework by which authorities assess themselves, named by {@link #added}. */
    void addFramework() {
        create(
                AssessmentTypes.FRAMEWORK_TYPE,
                Map.of("selfAssessed", Value.of(true)),
                reading -> AssessmentStore.frameworks(reading.sql()).stream().mapToInt(Framework::place));
    }

    void addTheme() {
        framework.value().ifPresent(f -> create(
                AssessmentTypes.THEME_TYPE,
                Map.of("framework", Value.of(f.id())),
                reading -> AssessmentStore.themes(reading.sql()).stream()
                        .filter(t -> t.framework().equals(f.id()))
                        .mapToInt(Theme::place)));
    }

    /** A criterion at the end of the theme that the line belongs to. */
    void addCriterion(FrameworkLine line) {
        String theme = line.theme().id();
        create(
                AssessmentTypes.CRITERION_TYPE,
                Map.of("theme", Value.of(theme)),
                reading -> AssessmentStore.criteria(reading.sql()).stream()
                        .filter(c -> c.theme().equals(theme))
                        .mapToInt(Criterion::place));
    }

    /** @param taken the places of those that it comes after, asked on the lane: the last may have been added just before */
    private void create(RecordType type, Map<String, Value> fields, Function<Reading, IntStream> taken) {
        if (!added.isInOrder()) {
            added.reveal();
            return;
        }
        String called = added.get();
        RecordKey key = type.key(edits.nextId());
        Runnable clear = Asked.clearing(List.of(added));
        desk.saveOnce(
                List.of(type, fields, called),
                reading -> {
                    Map<String, Value> all = new HashMap<>(fields);
                    all.put("name", Value.of(called));
                    all.put("place", Value.of(1 + taken.apply(reading).max().orElse(0)));
                    return Draft.labelled(SAY.text("framework.added", called)).create(key, all);
                },
                _ -> clear.run(),
                _ -> false);
    }

    /** Archives the line, or brings it back. What was scored by it stays, and what is half typed. */
    void archive(FrameworkLine line) {
        boolean archived = !line.archived();
        desk.save(
                edits.change(
                        SAY.text(archived ? "framework.archived" : "framework.back", line.name()),
                        line.key(),
                        Map.of("archived", Value.of(archived))),
                _ -> {
                    if (isEdited(line) && !unsaved.isHalfTyped()) {
                        leave();
                    }
                });
    }

    void archiveFramework() {
        framework.value().ifPresent(f -> desk.save(
                edits.change(
                        SAY.text(f.archived() ? "framework.back" : "framework.archived", f.name()),
                        AssessmentTypes.FRAMEWORK_TYPE.key(f.id()),
                        Map.of("archived", Value.of(!f.archived()))),
                _ -> {}));
    }

    /** Changes places with the neighbour above (−1) or below (1), among the themes or within the theme. */
    void shift(FrameworkLine line, int by) {
        List<FrameworkLine> peers = lines.stream()
                .filter(l -> l.criterion().isPresent() == line.criterion().isPresent()
                        && (l.criterion().isEmpty() || l.theme().id().equals(line.theme().id())))
                .toList();
        int from = peers.indexOf(line);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < peers.size()) {
            List<FrameworkLine> order = new ArrayList<>(peers);
            order.set(from, peers.get(to));
            order.set(to, line);
            Draft draft = Draft.labelled(SAY.text("framework.shifted", line.name()));
            for (int i = 0; i < order.size(); i++) {
                draft.set(order.get(i).key(), "place", Value.of(i + 1));
            }
            desk.save(draft, _ -> {});
        }
    }
}
