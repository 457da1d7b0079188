package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** The entries that are shown, and what they sum to. Filtering happens on the lane; only the newest answer is shown. */
final class EntriesViewModel {
    private static final Messages SAY = Messages.beside(EntriesViewModel.class);

    private final Desk desk;
    private final FundPosting posting;
    private final ReadOnlyObjectWrapper<EntryFilter.Selection> selection =
            new ReadOnlyObjectWrapper<>(EntryFilter.Selection.NONE);
    final StringProperty text = new SimpleStringProperty("");
    final Choice<EntryKind> kind = new Choice<>(List.of(EntryKind.values()), k -> SAY.text("kind." + k.word()));
    final Choice<Award> award = new Choice<Award>(Award::label).knownBy(Award::id);
    final Choice<BudgetHead> head = new Choice<BudgetHead>(BudgetHead::name).knownBy(BudgetHead::id);
    final Choice<Period> period = new Choice<>(Period::label);
    final Input<Money> from = Input.money();
    final Input<Money> to = Input.money();
    final EntryRows rows;
    private Optional<FundPicture> picture = Optional.empty();
    private long asked;
    private boolean answered;
    private boolean settling;

    EntriesViewModel(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        this.rows = new EntryRows((numbers, then) -> picture.ifPresent(p -> desk.read(
                reading -> EntryStore.entries(reading.sql(), p.fund().id(), numbers), then)));
        text.subscribe((_, _) -> filter());
        kind.chosenProperty().subscribe((_, _) -> filter());
        award.chosenProperty().subscribe((_, _) -> filter());
        head.chosenProperty().subscribe((_, _) -> filter());
        period.chosenProperty().subscribe((_, _) -> filter());
        from.textProperty().subscribe((_, _) -> filter());
        to.textProperty().subscribe((_, _) -> filter());
    }

    /** What passes, and its sums. */
    ReadOnlyObjectProperty<EntryFilter.Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Whether it is known which entries the fund that is shown has, be they none. */
    boolean isAnswered() {
        return answered;
    }

    int total() {
        return picture.map(p -> p.entries().view().size()).orElse(0);
    }

    boolean isActive() {
        return !text.get().isBlank()
                || kind.value().isPresent()
                || award.value().isPresent()
                || head.value().isPresent()
                || period.value().isPresent()
                || from.value().isPresent()
                || to.value().isPresent();
    }

    /** Everything is shown again. */
    void clear() {
        settling = true;
        text.set("");
        kind.clear();
        award.clear();
        head.clear();
        period.clear();
        from.clear();
        to.clear();
        settling = false;
        filter();
    }

    void show(Optional<FundPicture> now) {
        boolean another = !picture.map(p -> p.fund().id()).equals(now.map(p -> p.fund().id()));
        answered &= !another;
        picture = now;
        settling = true;
        if (another) {
            award.clear();
            head.clear();
        }
        award.offer(now.map(p -> p.awards().stream().map(AwardRow::award).toList()).orElse(List.of()));
        head.offer(now.map(FundPicture::heads).orElse(List.of()));
        period.offer(now.map(p -> p.entries().periods()).orElse(List.of()));
        settling = false;
        filter();
    }

    private void filter() {
        if (settling) {
            return;
        }
        if (picture.isEmpty()) {
            selection.set(EntryFilter.Selection.NONE);
            rows.show(EntrySource.EMPTY, PassingRows.NONE);
            return;
        }
        FundPicture of = picture.get();
        long mine = ++asked;
        if (!isActive()) {
            show(of.entries(), of.all());
            return;
        }
        EntryFilter filter = new EntryFilter(
                text.get(),
                kind.value(),
                award.value().map(Award::id),
                head.value().map(BudgetHead::id),
                period.value(),
                from.value(),
                to.value(),
                Math.toIntExact(of.asAt().toEpochDay()),
                of.entries().view().recordedUntil(of.recordedUntil()));
        desk.read(
                reading -> filter.select(
                        of.entries(),
                        filter.asksForText()
                                ? posting.books().text(reading.sql(), of.fund().id())
                                : new LedgerText()),
                found -> {
                    if (mine == asked) {
                        show(of.entries(), found);
                    }
                });
    }

    private void show(EntrySource source, EntryFilter.Selection found) {
        answered = true;
        rows.show(source, found.rows());
        selection.set(found);
    }
}
