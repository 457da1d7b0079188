package org.daybook.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;

/** A framework's themes and criteria, for her to edit. */
final class FrameworksViewModel {
    private static final Messages SAY = Messages.beside(FrameworksViewModel.class);

    /** A theme, or one of its criteria. @param criterion empty for the theme itself */
    record Line(Theme theme, Optional<Criterion> criterion) {
        RecordKey key() {
            return criterion
                    .map(c -> AssessmentTypes.CRITERION_TYPE.key(c.id()))
                    .orElseGet(() -> AssessmentTypes.THEME_TYPE.key(theme.id()));
        }

        String name() {
            return criterion.map(Criterion::name).orElse(theme.name());
        }

        boolean archived() {
            return criterion.map(Criterion::archived).orElse(theme.archived());
        }
    }

    private record Read(List<Framework> frameworks, List<Theme> themes, List<Criterion> criteria) {}

    final Choice<Framework> framework = new Choice<Framework>(f -> f.archived()
                    ? SAY.text("framework.archived.word", f.name())
                    : SAY.text("framework.word", f.name(), f.title()))
            .knownBy(Framework::id);
    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final Input<String> name = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));
    final Input<String> guidance = Input.note();
    final Input<String> frameworkName = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));
    final Input<String> frameworkTitle = Input.line();
    final Input<String> added = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Filling filling = new Filling();
    private final ReadOnlyObjectWrapper<Optional<Line>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> wanted = Optional.empty();
    private Optional<String> named = Optional.empty();
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
                            .ifPresentOrElse(this::edit, this::leave));
                });
    }

    private void list() {
        Optional<String> now = framework.value().map(Framework::id);
        if (!now.equals(named)) {
            filling.forget(List.of(frameworkName, frameworkTitle));
            named = now;
        }
        framework.value().ifPresent(chosen -> {
            filling.show(frameworkName, chosen.name());
            filling.show(frameworkTitle, chosen.title());
        });
        lines.setAll(linesOf(read.themes().stream()
                .filter(t -> now.filter(t.framework()::equals).isPresent())
                .toList()));
    }

    private List<Line> linesOf(List<Theme> themes) {
        List<Line> all = new ArrayList<>();
        for (Theme theme : themes) {
            all.add(new Line(theme, Optional.empty()));
            read.criteria().stream()
                    .filter(c -> c.theme().equals(theme.id()))
                    .forEach(c -> all.add(new Line(theme, Optional.of(c))));
        }
        return all;
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

    ReadOnlyObjectProperty<Optional<Line>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** What she wrote of it stays; another has its own. */
    void edit(Line line) {
        if (!isEdited(line)) {
            filling.forget(fields());
        }
        edited.set(Optional.of(line));
        filling.show(name, line.name());
        filling.show(guidance, line.criterion().map(Criterion::guidance).orElse(""));
    }

    private List<Asked> fields() {
        return List.of(name, guidance);
    }

    private boolean isEdited(Line line) {
        return edited.get().filter(l -> l.key().equals(line.key())).isPresent();
    }

    void leave() {
        edited.set(Optional.empty());
        filling.forget(fields());
    }

    void leaveAdded() {
        added.clear();
    }

    /** Saves the theme or criterion that is being edited. */
    void save() {
        edited.get().ifPresent(line -> {
            Map<String, Value> fields = new HashMap<>(Map.of("name", Value.of(name.get())));
            line.criterion().ifPresent(_ -> fields.put("guidance", Value.orNothing(guidance.value().orElse(""))));
            List<Object> pressed = Asked.written(fields());
            desk.save(edits.change(SAY.text("framework.changed", name.get()), line.key(), fields), _ -> {
                // Unless she wrote on.
                if (isEdited(line) && Asked.written(fields()).equals(pressed)) {
                    leave();
                }
            });
        });
    }

    void saveFramework() {
        framework.value().ifPresent(f -> desk.save(
                edits.change(
                        SAY.text("framework.changed", frameworkName.get()),
                        AssessmentTypes.FRAMEWORK_TYPE.key(f.id()),
                        Map.of(
                                "name", Value.of(frameworkName.get()),
                                "title", Value.orNothing(frameworkTitle.value().orElse("")))),
                _ -> {}));
    }

    /** A framework by which authorities assess themselves, named by {@link #added}. */
    void addFramework() {
        int place = 1 + read.frameworks().stream().mapToInt(Framework::place).max().orElse(0);
        create(AssessmentTypes.FRAMEWORK_TYPE.key(edits.nextId()), Map.of("selfAssessed", Value.of(true)), place);
    }

    void addTheme() {
        framework.value().ifPresent(f -> {
            int place = 1
                    + read.themes().stream()
                            .filter(t -> t.framework().equals(f.id()))
                            .mapToInt(Theme::place)
                            .max()
                            .orElse(0);
            create(AssessmentTypes.THEME_TYPE.key(edits.nextId()), Map.of("framework", Value.of(f.id())), place);
        });
    }

    /** A criterion at the end of the theme that the line belongs to. */
    void addCriterion(Line line) {
        int place = 1
                + read.criteria().stream()
                        .filter(c -> c.theme().equals(line.theme().id()))
                        .mapToInt(Criterion::place)
                        .max()
                        .orElse(0);
        create(AssessmentTypes.CRITERION_TYPE.key(edits.nextId()), Map.of("theme", Value.of(line.theme().id())), place);
    }

    private void create(RecordKey key, Map<String, Value> fields, int place) {
        if (!added.isInOrder()) {
            added.reveal();
            return;
        }
        String called = added.get();
        Map<String, Value> all = new HashMap<>(fields);
        all.put("name", Value.of(called));
        all.put("place", Value.of(place));
        Runnable clear = Asked.clearing(List.of(added));
        desk.saveOnce(
                List.of(key.type(), fields, called),
                Draft.labelled(SAY.text("framework.added", called)).create(key, all),
                _ -> clear.run());
    }

    /** Archives the line, or brings it back. What was scored by it stays, and what is written of another one. */
    void archive(Line line) {
        boolean archived = !line.archived();
        desk.save(
                edits.change(
                        SAY.text(archived ? "framework.archived" : "framework.back", line.name()),
                        line.key(),
                        Map.of("archived", Value.of(archived))),
                _ -> {
                    if (isEdited(line)) {
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
    void shift(Line line, int by) {
        List<Line> peers = lines.stream()
                .filter(l -> l.criterion().isPresent() == line.criterion().isPresent()
                        && (l.criterion().isEmpty() || l.theme().id().equals(line.theme().id())))
                .toList();
        int from = peers.indexOf(line);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < peers.size()) {
            List<Line> order = new ArrayList<>(peers);
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
