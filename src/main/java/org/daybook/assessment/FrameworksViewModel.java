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
import org.daybook.kit.form.Choice;
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

    final Choice<Framework> framework = new Choice<>(
            f -> f.archived() ? SAY.text("framework.archived.word", f.name()) : SAY.text("framework.word", f.name(), f.title()));
    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final Input<String> name = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));
    final Input<String> guidance = Input.note();
    final Input<String> frameworkName = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));
    final Input<String> frameworkTitle = Input.line();
    final Input<String> added = new Input<>(Rule.line().required(SAY.text("form.framework.name.missing")));

    private final Desk desk;
    private final AssessmentEdits edits;
    private final ReadOnlyObjectWrapper<Optional<Line>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> wanted = Optional.empty();
    private Read read = new Read(List.of(), List.of(), List.of());

    FrameworksViewModel(Desk desk, AssessmentEdits edits) {
        this.desk = desk;
        this.edits = edits;
        framework.chosenProperty().subscribe(_ -> list());
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
                    framework.offer(now.frameworks());
                    now.frameworks().stream()
                            .filter(f -> before.map(id -> f.id().equals(id)).orElse(true))
                            .findFirst()
                            .ifPresent(framework::choose);
                    list();
                });
    }

    private void list() {
        List<Line> now = new ArrayList<>();
        framework.value().ifPresent(chosen -> {
            for (Theme theme : read.themes()) {
                if (theme.framework().equals(chosen.id())) {
                    now.add(new Line(theme, Optional.empty()));
                    read.criteria().stream()
                            .filter(c -> c.theme().equals(theme.id()))
                            .forEach(c -> now.add(new Line(theme, Optional.of(c))));
                }
            }
            frameworkName.type(chosen.name());
            frameworkTitle.type(chosen.title());
        });
        lines.setAll(now);
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

    void edit(Line line) {
        edited.set(Optional.of(line));
        name.type(line.name());
        guidance.type(line.criterion().map(Criterion::guidance).orElse(""));
    }

    void leave() {
        edited.set(Optional.empty());
        name.clear();
        guidance.clear();
        added.clear();
    }

    /** Saves the theme or criterion that is being edited. */
    void save() {
        edited.get().ifPresent(line -> {
            Map<String, Value> fields = new HashMap<>(Map.of("name", Value.of(name.get())));
            line.criterion().ifPresent(_ -> fields.put("guidance", Value.orNothing(guidance.value().orElse(""))));
            desk.save(edits.change(SAY.text("framework.changed", name.get()), line.key(), fields), _ -> leave());
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
        Map<String, Value> all = new HashMap<>(fields);
        all.put("name", Value.of(added.get()));
        all.put("place", Value.of(place));
        desk.save(Draft.labelled(SAY.text("framework.added", added.get())).create(key, all), _ -> added.clear());
    }

    /** Archives the line, or brings it back. What was scored by it stays. */
    void archive(Line line) {
        boolean archived = !line.archived();
        desk.save(
                edits.change(
                        SAY.text(archived ? "framework.archived" : "framework.back", line.name()),
                        line.key(),
                        Map.of("archived", Value.of(archived))),
                _ -> leave());
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
