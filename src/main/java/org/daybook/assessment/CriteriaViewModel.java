package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
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

/** The criteria of the open authority: scores, strengths and areas for improvement. */
final class CriteriaViewModel {
    private static final Messages SAY = Messages.beside(CriteriaViewModel.class);

    /** A criterion as the table shows it. @param strengths how many @param improvements how many */
    record Line(Criterion criterion, String theme, OptionalInt score, long strengths, long improvements) {}

    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final ObservableList<Finding> findings = FXCollections.observableArrayList();
    final Choice<Framework> framework = new Choice<>(Framework::name).knownBy(Framework::id);

    final Choice<Finding.Kind> kind = new Choice<>(
                    List.of(Finding.Kind.IMPROVEMENT, Finding.Kind.STRENGTH), k -> SAY.text("finding." + k.code()))
            .required(SAY.text("form.finding.kind.missing"));
    final Choice<Criterion> criterion = new Choice<>(Criterion::name)
            .knownBy(Criterion::id)
            .required(SAY.text("form.finding.criterion.missing"));
    final Input<String> text = new Input<>(Rule.note().required(SAY.text("form.finding.text.missing")));

    final ChallengeViewModel challenge;

    private final Desk desk;
    private final AssessmentEdits edits;
    private final Filling filling = new Filling();
    private final Unsaved unsavedFinding = new Unsaved(found(), this::written, this::keeping, this::clearFinding);
    private String listed = "";
    private boolean offering;
    private Optional<AuthorityFile> file = Optional.empty();
    private Optional<Finding> edited = Optional.empty();

    /** Which finding was being changed of an authority that is not looked at. */
    private final Map<String, String> left = new HashMap<>();

    CriteriaViewModel(Desk desk, AssessmentEdits edits, Supplier<LocalDate> today) {
        this.desk = desk;
        this.edits = edits;
        this.challenge = new ChallengeViewModel(desk, edits, today);
        kind.choose(Finding.Kind.IMPROVEMENT);
        framework.chosenProperty().subscribe(_ -> {
            if (!offering) {
                list();
            }
        });
    }

    void show(AuthorityFile read) {
        boolean other = !gss().equals(read.row().gss());
        if (other) {
            edited.ifPresentOrElse(of -> left.put(gss(), of.id()), () -> left.remove(gss()));
        }
        file = Optional.of(read);
        offering = true;
        framework.offer(read.frameworks().stream().filter(f -> !f.archived()).toList());
        if (other) {
            unsavedFinding.turnTo(Optional.ofNullable(left.remove(gss())).orElse(gss()), read.row().name());
            if (edited.isEmpty()) {
                // It was saved meanwhile.
                unsavedFinding.turnTo(gss(), read.row().name());
            }
            if (!isBegun() || framework.value().isEmpty()) {
                chooseFramework(read.row().furthest().framework());
            }
        }
        offering = false;
        challenge.show(read);
        list();
        edited.ifPresent(of -> read.findings().stream()
                .filter(f -> f.id().equals(of.id()))
                .findFirst()
                .ifPresentOrElse(this::editFinding, this::gone));
    }

    private String gss() {
        return file.map(f -> f.row().gss()).orElse("");
    }

    private String name() {
        return file.map(f -> f.row().name()).orElse("");
    }

    private void chooseFramework(String furthest) {
        framework.option(furthest)
                .or(() -> framework.options().stream().findFirst())
                .ifPresent(framework::choose);
    }

    private void list() {
        if (file.isEmpty() || framework.value().isEmpty()) {
            lines.clear();
            findings.clear();
            return;
        }
        AuthorityFile read = file.get();
        Map<String, Theme> themes = new HashMap<>();
        List<Line> now = new ArrayList<>();
        for (Theme theme : read.themes()) {
            if (!theme.archived() && theme.framework().equals(framework.get().id())) {
                themes.put(theme.id(), theme);
                for (Criterion each : read.criteria()) {
                    if (each.theme().equals(theme.id()) && !each.archived()) {
                        now.add(line(read, each, theme));
                    }
                }
            }
        }
        lines.setAll(now);
        if (!listed.equals(framework.get().id())) {
            listed = framework.get().id();
            criterion.clear();
        }
        criterion.offer(now.stream().map(Line::criterion).toList());
        List<String> shown = now.stream().map(l -> l.criterion().id()).toList();
        findings.setAll(read.findings().stream().filter(f -> shown.contains(f.criterion())).toList());
    }

    private static Line line(AuthorityFile read, Criterion each, Theme theme) {
        CriterionScore score = read.scores().get(each.id());
        return new Line(
                each,
                theme.name(),
                score == null ? OptionalInt.empty() : score.score(),
                count(read, each, Finding.Kind.STRENGTH),
                count(read, each, Finding.Kind.IMPROVEMENT));
    }

    private static long count(AuthorityFile read, Criterion each, Finding.Kind kind) {
        return read.findings().stream()
                .filter(f -> f.criterion().equals(each.id()) && f.kind() == kind)
                .count();
    }

    /** Whether criteria are scored here: peers find things, they give no scores. */
    boolean isScored() {
        return framework.value().map(Framework::selfAssessed).orElse(false);
    }

    String criterionName(String id) {
        return file.flatMap(f -> f.criteria().stream().filter(c -> c.id().equals(id)).map(Criterion::name).findFirst())
                .orElse("");
    }

    // ---- scores

    /** @param score 1 to 4, or empty for none */
    void score(Line line, OptionalInt score) {
        if (file.isEmpty()) {
            return;
        }
        if (!isScored()) {
            desk.status().failed(SAY.text("score.unscored"));
            return;
        }
        AssessmentRow row = file.get().row();
        RecordKey key = AssessmentTypes.scoreKey(row.gss(), line.criterion().id());
        Draft draft = Draft.labelled(
                score.isPresent()
                        ? SAY.text("score.label", row.name(), line.criterion().name(), score.getAsInt())
                        : SAY.text("score.none", row.name(), line.criterion().name()));
        if (!file.get().scores().containsKey(line.criterion().id())) {
            draft.set(key, "authority", Value.of(row.gss())).set(key, "criterion", Value.of(line.criterion().id()));
        }
        draft.set(key, "score", score.isPresent() ? Value.of(score.getAsInt()) : Value.NOTHING);
        desk.save(draft, _ -> {});
    }

    // ---- findings

    /** What she wrote of it stays, and waits with it while another is looked at. */
    void editFinding(Finding finding) {
        unsavedFinding.turnTo(finding.id(), name());
        edited = Optional.of(finding);
        filling.show(kind, finding.kind());
        filling.show(criterion, criterion.option(finding.criterion()));
        filling.show(text, finding.text());
    }

    private List<Asked> found() {
        return List.of(kind, criterion, text);
    }

    private boolean isEdited(Finding finding) {
        return edited.filter(f -> f.id().equals(finding.id())).isPresent();
    }

    private void gone() {
        edited = Optional.empty();
        unsavedFinding.gone(gss(), () -> {
            filling.gone(List.of(text));
            filling.letGo(List.of(kind, criterion));
        });
    }

    /** Adds what the form says, or changes the finding that is being edited. */
    void saveFinding() {
        if (file.isEmpty() || isOfTheOthers()) {
            return;
        }
        Map<String, Value> fields = new HashMap<>(Map.of(
                "criterion", Value.of(criterion.get().id()),
                "kind", Value.of(kind.get().code()),
                "text", Value.of(text.get())));
        AssessmentRow row = file.get().row();
        RecordType type = isScored() ? AssessmentTypes.FINDING_TYPE : AssessmentTypes.CHALLENGE_FINDING_TYPE;
        String label = SAY.text(
                edited.isPresent() ? "finding.changed" : "finding.added", row.name(), kind.word(kind.get()), criterion.get().name());
        Draft draft = Draft.labelled(label);
        String of = edited.map(Finding::id).orElse(row.gss());
        List<Object> pressed = unsavedFinding.typed();
        Consumer<Saved> then = _ -> {
            // Unless she has begun with the next.
            if (row.gss().equals(gss()) && unsavedFinding.typed().equals(pressed)) {
                leaveFinding();
            }
            unsavedFinding.savedAway(of, pressed);
        };
        if (edited.isPresent()) {
            desk.save(draft.setAll(key(edited.get()), fields), then);
        } else {
            fields.put("authority", Value.of(row.gss()));
            desk.saveOnce(List.of(type, row.gss(), pressed), draft.create(type.key(edits.nextId()), fields), then);
        }
    }

    /** What peers found is confidential, and never becomes what the authority found itself, nor the other way round. */
    private boolean isOfTheOthers() {
        boolean other = edited.filter(f -> f.challenged() == isScored()).isPresent();
        if (other) {
            criterion.refuse(SAY.text(isScored() ? "finding.of-peers" : "finding.of-itself"));
        }
        return other;
    }

    private List<Object> written() {
        return List.of(edited.map(Finding::id), Asked.written(found()));
    }

    private boolean isBegun() {
        return edited.isPresent() || !text.textProperty().get().isEmpty();
    }

    /**
     * How the form stands now: of what, by which framework, and what it was written over. Where nothing is written, nothing
     * waits: kind and criterion stay for the next.
     */
    private Runnable keeping() {
        if (!isBegun()) {
            return () -> {};
        }
        Optional<Finding> of = edited;
        Optional<Framework> by = framework.value();
        Runnable back = filling.keeping(found());
        return () -> {
            framework.chosenProperty().set(by.flatMap(f -> framework.option(f.id())));
            list();
            back.run();
            edited = of;
        };
    }

    /** What is half typed stays, of another one and of it. */
    void deleteFinding(Finding finding) {
        file.ifPresent(f -> desk.save(
                Draft.labelled(SAY.text("finding.deleted", f.row().name())).delete(key(finding)), _ -> {
                    if (isEdited(finding) && !unsavedFinding.isHalfTyped()) {
                        leaveFinding();
                    }
                }));
    }

    private static RecordKey key(Finding finding) {
        return (finding.challenged() ? AssessmentTypes.CHALLENGE_FINDING_TYPE : AssessmentTypes.FINDING_TYPE)
                .key(finding.id());
    }

    /** What is written is given up. The form is for a new finding: empty, or as she left that. */
    void leaveFinding() {
        clearFinding();
        unsavedFinding.turnTo(gss(), name());
    }

    /** Kind and criterion stay, because the next is often alike. */
    private void clearFinding() {
        edited = Optional.empty();
        filling.forget(List.of(text));
        filling.letGo(List.of(kind, criterion));
    }
}
