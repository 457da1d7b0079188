package org.daybook.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.feature.WhileSeen;
import org.daybook.journal.Draft;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.FilledIn;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The authorities, their filter, the base; moving one or many, and noting something of one or many. */
final class AssessmentViewModel {
    private static final Messages SAY = Messages.beside(AssessmentViewModel.class);

    /** A base on offer. @param size how many it holds */
    record BaseChoice(Base base, int size) {}

    /** The record types that anything here is read from. */
    private static final Set<String> READ = Set.of(
            "authority", "contact", "programme", "setting", "framework", "tranche", "stage-move", "assessment-details",
            "priority-place", "base-member");

    final ObservableList<AssessmentRow> rows = FXCollections.observableArrayList();
    final Filter<AssessmentRow> filter = new Filter<>(
            rows, r -> String.join(" ", r.name(), r.stage().word(), r.frameworks(), r.tranche(), r.lead(), r.nextStep()));
    final Choice<BaseChoice> base = new Choice<BaseChoice>(b -> b.base().word(b.size())).knownBy(BaseChoice::base);

    final Choice<Stage> stage =
            new Choice<>(List.of(Stage.values()), Stage::word).required(SAY.text("form.move.stage.missing"));
    final Choice<Framework> framework = new Choice<>(Framework::name)
            .knownBy(Framework::id)
            .required(SAY.text("form.move.framework.missing"));
    final Input<PartialDate> date;
    final Choice<Tranche> tranche = new Choice<>(Tranche::name).knownBy(Tranche::id);
    final Input<String> moveNote = Input.note();

    final Input<PartialDate> noteDate;
    final Input<String> note = new Input<>(Rule.note().required(SAY.text("form.note.missing")));

    final AuthorityViewModel authority;
    final PriorityPlacesViewModel places;
    final TranchesViewModel tranches;
    final FrameworksViewModel frameworks;
    final PeopleViewModel people;

    private final Desk desk;
    private final AssessmentEdits edits;
    private final FilledIn dateFilledIn;
    private final FilledIn noteDateFilledIn;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final WhileSeen whileSeen;
    private final ReadOnlyObjectWrapper<Optional<Assessments>> now = new ReadOnlyObjectWrapper<>(Optional.empty());

    AssessmentViewModel(Desk desk) {
        this.desk = desk;
        this.edits = new AssessmentEdits(UuidV7.by(desk.clock()));
        this.date = new Input<>(Rule.date(this::today).required(SAY.text("form.date.missing")));
        this.noteDate = new Input<>(Rule.date(this::today).required(SAY.text("form.date.missing")));
        this.dateFilledIn = new FilledIn(date);
        this.noteDateFilledIn = new FilledIn(noteDate);
        this.authority = new AuthorityViewModel(desk, edits, this::today);
        this.places = new PriorityPlacesViewModel(desk, edits, this::today);
        this.tranches = new TranchesViewModel(desk, edits, this::today);
        this.frameworks = new FrameworksViewModel(desk, edits);
        this.people = new PeopleViewModel(desk, edits, this::today);
        for (Stage each : Stage.values()) {
            filter.chip(each.code(), each.chipWord(), r -> r.stage() == each);
        }
        filter.chip("stuck", SAY.text("filter.stuck"), AssessmentRow::stuck);
        base.chosenProperty().subscribe(_ -> now.get().ifPresent(this::showRows));
        this.whileSeen = WhileSeen.of(desk, READ, this::load);
    }

    /** The view is shown: it reads what has changed since it was last shown, and follows each change from now on. */
    void activate() {
        whileSeen.seen();
    }

    /** Another view is shown: nothing is read until this one is shown again. */
    void deactivate() {
        whileSeen.unseen();
    }

    private void load() {
        whileSeen.read(Assessments::read, this::show);
        frameworks.load();
    }

    /** "23 of 33 authorities are in (69.7 %)". */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** "10 left · 1.9 a month needed to 19 December 2009". */
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Assessments>> nowProperty() {
        return now.getReadOnlyProperty();
    }

    LocalDate today() {
        return now.get().map(Assessments::asAt).orElseGet(() -> LocalDate.now(desk.clock()));
    }

    // ---- moving

    /** Before the form is shown: the framework that the selected ones are furthest in, and today. */
    void prepareMove(List<AssessmentRow> selected) {
        selected.stream()
                .map(r -> r.furthest().framework())
                .flatMap(id -> framework.options().stream().filter(f -> f.id().equals(id)))
                .findFirst()
                .or(() -> framework.value())
                .or(() -> framework.options().stream().findFirst())
                .ifPresent(framework::choose);
        dateFilledIn.today(today());
    }

    /** Moves the selected authorities, as one edit and one undo. The form calls it when all of it is in order. */
    void move(List<AssessmentRow> selected) {
        List<Authority> authorities = selected.stream().map(AssessmentRow::authority).toList();
        if (authorities.isEmpty()) {
            desk.status().failed(SAY.text("move.nobody"));
            return;
        }
        MoveWish wish = new MoveWish(
                authorities, framework.get().id(), stage.get(), date.get(), tranche.value(), moveNote.value().orElse(""));
        if (now.get().isPresent() && isRefused(wish, now.get().get())) {
            return;
        }
        Optional<String> staying = now.get().flatMap(known ->
                wish.staying(a -> known.history(a.gss(), wish.framework()), known.asAt()));
        Runnable clear = Asked.clearing(List.of(stage, tranche, moveNote));
        desk.saveOnce(
                List.of(AssessmentTypes.MOVE_TYPE, wish),
                reading -> edits.move(wish, Assessments.read(reading)),
                saved -> {
                    clear.run();
                    staying.ifPresent(also -> desk.status().saved(saved.sentence() + ". " + also));
                },
                _ -> false);
    }

    /** Says each fault at the field that mends it. */
    private boolean isRefused(MoveWish wish, Assessments known) {
        Function<Authority, MoveHistory> histories = a -> known.history(a.gss(), wish.framework());
        Optional<String> dateFault = wish.dateFault(histories, known.asAt());
        if (dateFault.isPresent()) {
            date.refuse(dateFault.get());
            return true;
        }
        List<String> faults = wish.faults(histories, known.asAt());
        if (!faults.isEmpty()) {
            moveNote.refuse(String.join(" ", faults));
        }
        return !faults.isEmpty();
    }

    // ---- noting

    void prepareNote() {
        noteDateFilledIn.today(today());
    }

    /** Notes the same of each selected authority. */
    void addNote(List<AssessmentRow> selected) {
        if (selected.isEmpty()) {
            desk.status().failed(SAY.text("note.nobody"));
            return;
        }
        Draft draft = Draft.labelled(
                selected.size() == 1
                        ? SAY.text("note.label.one", selected.getFirst().name())
                        : SAY.text("note.label.many", selected.size()));
        for (AssessmentRow row : selected) {
            edits.note(draft, row.gss(), noteDate.get(), note.get());
        }
        Runnable clear = Asked.clearing(List.of(note));
        desk.saveOnce(
                List.of(AssessmentTypes.NOTE_TYPE, selected.stream().map(AssessmentRow::gss).toList(), noteDate.get(), note.get()),
                draft,
                _ -> clear.run());
    }

    // ---- the base that she chooses

    /** Takes the selected authorities into the chosen base, or, where all of them are in it, out of it. */
    void choose(List<AssessmentRow> selected) {
        Set<String> chosen = now.get().map(Assessments::chosen).orElse(Set.of());
        List<AssessmentRow> london =
                selected.stream().filter(r -> r.authority().inLondon()).toList();
        if (london.isEmpty()) {
            desk.status().failed(SAY.text("chosen.nobody"));
            return;
        }
        boolean in = !london.stream().allMatch(r -> chosen.contains(r.gss()));
        Draft draft = Draft.labelled(SAY.text(in ? "chosen.in" : "chosen.out", london.size()));
        london.forEach(r -> draft.set(AssessmentTypes.BASE_MEMBER_TYPE.key(r.gss()), "chosen", Value.of(in)));
        desk.save(draft, _ -> {});
    }

    // ---- showing

    private void show(Assessments read) {
        // What she switched to here stays, until the setting itself is another.
        boolean settingStands = now.get().map(Assessments::base).equals(Optional.of(read.base()));
        now.set(Optional.of(read));
        framework.offer(read.frameworks().stream()
                .filter(f -> !f.archived() && f.selfAssessed())
                .toList());
        tranche.offer(read.tranches().stream().filter(t -> !t.archived()).toList());
        Base before = base.value().map(BaseChoice::base).filter(_ -> settingStands).orElse(read.base());
        List<BaseChoice> offered = java.util.Arrays.stream(Base.values())
                .map(b -> new BaseChoice(b, read.rowsOf(b).size()))
                .filter(b -> b.base() != Base.EVERYONE || b.size() > read.rowsOf(Base.AUTHORITIES).size())
                .toList();
        base.offer(offered);
        offered.stream().filter(b -> b.base() == before).findFirst().ifPresent(base::choose);
        showRows(read);
        places.show(read);
        tranches.show(read);
        people.show(read);
        authority.reload();
        // One that can be chosen no more is not replaced unasked.
        if (!loaded.get()) {
            prepareMove(List.of());
        }
        loaded.set(true);
    }

    private void showRows(Assessments read) {
        Base which = base.value().map(BaseChoice::base).orElse(read.base());
        List<AssessmentRow> shown = read.rowsOf(which);
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
        Coverage coverage = Coverage.of(shown);
        summary.set(coverage.percent()
                .map(p -> SAY.text(
                        "summary", coverage.engaged(), which.word(coverage.base()), p.toPlainString()))
                .orElseGet(() -> SAY.text("outlook.caption.empty")));
        String target = PartialDate.of(read.programme().target()).inText();
        remark.set(coverage.ratePerMonth(read.asAt(), read.programme().target())
                .map(rate -> SAY.text("summary.rate", coverage.remaining(), coverage.done(), rate.toPlainString(), target))
                .orElseGet(() -> SAY.text("summary.late", coverage.remaining(), coverage.done(), target)));
    }
}
