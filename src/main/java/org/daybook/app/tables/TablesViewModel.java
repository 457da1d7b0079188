package org.daybook.app.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.feature.Feature;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filter;
import org.daybook.kit.text.Messages;
import org.daybook.table.Judgement;
import org.daybook.table.Mapping;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.ReadTable;
import org.daybook.table.Separator;
import org.daybook.table.TableImport;
import org.daybook.table.TableReader;
import org.daybook.table.TableShape;
import org.daybook.table.TextEncoding;

/**
 * A table on its way in: read, mapped, judged row by row, mended, and taken. Reading and judging go on beside the lane; a
 * pass that was overtaken by another choice stops and is not shown.
 */
final class TablesViewModel {
    private static final Messages SAY = Messages.beside(TablesViewModel.class);

    /** How far the file has come. */
    enum State {
        NOTHING,
        READING,
        /** It cannot be read, or the mapping does not fit yet: {@link #saidProperty} says what to do. */
        REFUSED,
        JUDGED,
        WRITING
    }

    private final Desk desk;
    private final List<Feature> features;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Optional<Judgement>> judgement = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TableIntake>> intake = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
    final Filter<PreviewRow> filter = new Filter<>(rows, PreviewRow::searched);
    final ObservableList<String> tookFor = FXCollections.observableArrayList();
    final Choice<String> as;
    final Choice<TextEncoding> encoding = new Choice<>(List.of(TextEncoding.values()), found -> SAY.text("encoding." + found.name()));
    final Choice<Separator> separator = new Choice<>(List.of(Separator.values()), Separator::inText);
    final Choice<String> sheet = new Choice<>(name -> name);
    final MappingFields fields = new MappingFields(this::remap);
    private Optional<Path> file = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<TableShape>> shape = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ReadTable> table = Optional.empty();
    private Decisions decisions = Decisions.of(Mapping.empty(""));

    /** What was begun of the rows, by line: it waits while another row is looked at. */
    private final Map<Long, RowRepair> repairs = new HashMap<>();

    private boolean filling;
    private Optional<Mapping> keptMapping = Optional.empty();
    private boolean looking;
    private boolean stale;

    TablesViewModel(Desk desk, List<Feature> features) {
        this.desk = desk;
        this.features = features;
        this.work = new LongWork(desk, this::refuse);
        this.as = new Choice<>(TableIntake.kinds(features), kind -> SAY.text("as." + kind));
        as.choose(TableIntake.kinds(features).getFirst());
        for (PreviewRow.Becomes becomes : PreviewRow.Becomes.values()) {
            filter.chip(becomes.name(), becomes.word(), row -> row.becomes() == becomes);
        }
        filter.chip("look", SAY.text("becomes.look"), PreviewRow::worthALook);
        as.chosenProperty().subscribe((_, _) -> begin());
        List.of(encoding, separator, sheet).forEach(choice -> choice.chosenProperty().subscribe((_, _) -> reopen()));
        desk.onChange(_ -> {
            stale = true;
            refresh();
        });
    }

    /** The view is looked at, or no longer: rows are judged anew only for somebody who sees them. */
    void looking(boolean now) {
        looking = now;
        refresh();
    }

    /** What was saved since may have changed what a row comes to: an import that was undone, a head that is new. */
    private void refresh() {
        if (stale && looking && state.get() == State.JUDGED) {
            stale = false;
            begin();
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it cannot go on, and what to do. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** How far it is, while it takes long. */
    LongWork work() {
        return work;
    }

    ReadOnlyObjectProperty<Optional<Judgement>> judgementProperty() {
        return judgement.getReadOnlyProperty();
    }

    /** The file with its target; a new one whenever either changes. */
    ReadOnlyObjectProperty<Optional<TableIntake>> intakeProperty() {
        return intake.getReadOnlyProperty();
    }

    /** What the file was taken for, once it could be read. */
    ReadOnlyObjectProperty<Optional<TableShape>> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    Optional<Path> file() {
        return file;
    }

    Decisions decisions() {
        return decisions;
    }

    /** The fields that a column or a value fills. */
    Set<String> mapped() {
        return decisions.mapping().sources().keySet();
    }

    /** Begins with another file; what was decided of the last one is forgotten. */
    void choose(Path chosen) {
        file = Optional.of(chosen);
        decisions = Decisions.of(Mapping.empty(""));
        open(ReadOptions.NONE);
    }

    private void reopen() {
        if (!filling && file.isPresent() && table.isPresent()) {
            boolean text = table.get().shape().sheet().isEmpty();
            decisions = Decisions.of(Mapping.empty(""));
            open(new ReadOptions(
                    text ? encoding.value() : Optional.empty(),
                    text ? separator.value() : Optional.empty(),
                    text ? Optional.empty() : sheet.value()));
        }
    }

    /** Gives up what is being read or written; of what was being written nothing stays. */
    void stop() {
        work.stop();
        if (state.get() == State.READING) {
            refuse(SAY.text("stopped.reading"));
        }
    }

    private <T> void beside(String words, LongWork.Piece<T> piece, Consumer<T> then) {
        state.set(State.READING);
        work.beside(words, piece, then);
    }

    private void refuse(String sentence) {
        said.set(sentence);
        judgement.set(Optional.empty());
        rows.clear();
        state.set(State.REFUSED);
    }

    private void open(ReadOptions options) {
        table = Optional.empty();
        intake.set(Optional.empty());
        Path chosen = file.orElseThrow();
        beside(SAY.text("doing.reading"), progress -> read(chosen, options, progress), read -> {
            table = Optional.of(read);
            offer(read);
            begin();
        });
    }

    private static ReadTable read(Path chosen, ReadOptions options, Progress progress) {
        ReadTable read = new TableReader().open(chosen, options);
        read.columns(progress);
        return read;
    }

    private void offer(ReadTable read) {
        filling = true;
        encoding.chosenProperty().set(read.shape().encoding());
        separator.chosenProperty().set(read.shape().separator());
        sheet.offer(read.shape().sheets());
        sheet.chosenProperty().set(read.shape().sheet());
        shape.set(Optional.of(read.shape()));
        filling = false;
    }

    private record Begun(TableIntake intake, Mapping mapping, Optional<Mapping> kept) {}

    /** The table for what was chosen: with the mapping kept for its headers, or the one they suggest. */
    private void begin() {
        if (table.isEmpty() || as.value().isEmpty()) {
            return;
        }
        ReadTable read = table.get();
        String kind = as.get();
        work.asking(
                reading -> {
                    TableIntake made = new TableIntake(desk.journal(), reading, features, read, kind);
                    Mapping mapping = made.mapping(Map.of());
                    return new Begun(made, mapping, Optional.of(mapping).filter(_ -> made.keepsMapping()));
                },
                this::begun);
    }

    private void begun(Begun begun) {
        boolean another = !decisions.mapping().target().equals(begun.intake().target().name());
        decisions = another ? Decisions.of(begun.mapping()) : decisions;
        if (another) {
            // Else what is half typed in them stays, whatever was saved.
            fields.show(begun.intake().table(), begun.intake().target(), decisions.mapping());
            repairs.clear();
        }
        keptMapping = begun.kept();
        intake.set(Optional.of(begun.intake()));
        judge();
    }

    private void remap() {
        decisions = decisions.with(fields.mapping());
        judge();
    }

    /** Takes over what was typed into the mapping: a value for all rows, a control total. */
    void applyMapping() {
        if (intake.get().isPresent()) {
            remap();
        }
    }

    private record Judged(TableImport.Preview preview, List<PreviewRow> rows, List<String> tookFor) {}

    private void judge() {
        TableIntake now = intake.get().orElseThrow();
        Decisions decided = decisions;
        boolean kept = keptMapping.filter(last -> now.readsAlike(last, decided.mapping())).isPresent();
        tookFor.setAll(now.table().shape().tookFor());
        beside(
                SAY.text("doing.judging"),
                progress -> {
                    List<String> took = new ArrayList<>(now.tookFor(decided.mapping(), kept));
                    TableImport.Preview preview = now.preview(decided, TableIntake.MOST_SHOWN, progress);
                    took.addAll(preview.notices());
                    return new Judged(preview, PreviewRow.of(preview), took);
                },
                judged -> {
                    said.set("");
                    tookFor.setAll(judged.tookFor());
                    rows.setAll(judged.rows());
                    judgement.set(Optional.of(judged.preview().judgement()));
                    state.set(State.JUDGED);
                });
    }

    /** A doubtful row, to be mended: as she left it, while nothing else is read of it. */
    RowRepair repair(PreviewRow row) {
        TableIntake now = intake.get().orElseThrow();
        Optional<RowRepair> begun = Optional.ofNullable(repairs.get(row.line())).filter(r -> r.isOf(row));
        RowRepair repair =
                begun.orElseGet(() -> new RowRepair(row, now.target().fields(), mapped(), now.authorities()));
        repairs.put(row.line(), repair);
        return repair;
    }

    /** Takes over what was typed and chosen; a name that was decided holds for all rows that spell it so. */
    void mend(RowRepair repair) {
        repairs.remove(repair.row().line());
        decide(decisions.mend(repair));
    }

    /** What was typed and chosen in it is given up. */
    void leave(RowRepair repair) {
        repairs.remove(repair.row().line());
    }

    void isNoAuthority(String spelled) {
        decide(decisions.isNoAuthority(spelled));
    }

    void confirm(List<PreviewRow> right) {
        decide(decisions.confirm(right));
    }

    void leaveOut(List<PreviewRow> out) {
        decide(decisions.leaveOut(out));
    }

    void forget(List<PreviewRow> decided) {
        decided.forEach(row -> repairs.remove(row.line()));
        decide(decisions.forget(decided));
    }

    private void decide(Decisions now) {
        if (state.get() == State.JUDGED && intake.get().isPresent()) {
            decisions = now;
            judge();
        }
    }

    /** Rows that would go in now. */
    long ready() {
        return judgement.get().map(j -> j.control().taken()).orElse(0L);
    }

    /** Takes all rows that are in order, as one edit with one undo, and keeps mapping and names for next time. */
    void take() {
        if (state.get() != State.JUDGED || ready() == 0) {
            return;
        }
        TableIntake now = intake.get().orElseThrow();
        Decisions decided = decisions;
        Path from = file.orElseThrow();
        state.set(State.WRITING);
        work.writing(
                SAY.text("doing.taking"),
                progress -> now.commit(from, decided, progress),
                () -> state.set(State.JUDGED));
    }
}
