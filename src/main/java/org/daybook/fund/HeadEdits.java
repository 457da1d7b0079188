package org.daybook.fund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.daybook.kit.text.Money;

/** The budget heads of a fund: a new one, and what is known of one that is there. */
final class HeadEdits {
    private static final Messages SAY = Messages.beside(HeadEdits.class);

    private final Desk desk;
    private final FundPosting posting;
    private final Filling filling = new Filling();
    final Input<String> newName = Input.line();
    final Choice<BudgetHead> head = new Choice<>(BudgetHead::name);
    final Input<String> name = new Input<>(Rule.line().required(SAY.text("head.name")));
    final Choice<Boolean> ringFenced = FundFields.yesOrNo();
    final Input<Money> stillToCome = Input.money();
    private Optional<FundPicture> picture = Optional.empty();
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper();
    private Optional<String> shown = Optional.empty();
    private Optional<String> added = Optional.empty();
    private boolean offering;

    HeadEdits(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        head.chosenProperty().subscribe((_, _) -> {
            if (!offering) {
                fill();
            }
        });
    }

    void show(Optional<FundPicture> now) {
        picture = now;
        offering = true;
        head.offer(now.map(FundPicture::heads).orElse(List.of()), BudgetHead::id);
        offering = false;
        added.filter(id -> choose(id)).ifPresent(_ -> added = Optional.empty());
        fill();
    }

    /** Whether a head is chosen, so that its fields hold something; it stays so while the heads are offered anew. */
    ReadOnlyBooleanProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /** Chooses the head with that id. @return whether it is there */
    boolean choose(String id) {
        Optional<BudgetHead> found =
                head.options().stream().filter(h -> h.id().equals(id)).findFirst();
        found.ifPresent(head::choose);
        return found.isPresent();
    }

    private List<Asked> fields() {
        return List.of(name, ringFenced, stillToCome);
    }

    private void fill() {
        Optional<String> now = head.value().map(BudgetHead::id);
        if (!now.equals(shown)) {
            filling.forget(fields());
            shown = now;
        }
        filled.set(now.isPresent());
        head.value().ifPresent(h -> {
            filling.show(name, h.name(), h.name());
            filling.show(ringFenced, h.ringFenced());
            filling.show(stillToCome, h.stillToCome(), FundText.inField(h.stillToCome()));
        });
    }

    /** What was written of the head back to what is saved. */
    void leave() {
        filling.forget(fields());
        fill();
    }

    void add() {
        if (picture.isEmpty() || newName.value().isEmpty()) {
            newName.refuse(SAY.text("head.name"));
            return;
        }
        if (isTaken(newName.get(), Optional.empty())) {
            newName.refuse(SAY.text("head.name.taken"));
            return;
        }
        FundPicture p = picture.get();
        String id = posting.nextId();
        added = Optional.of(id);
        desk.save(
                Draft.labelled(SAY.text("label.headAdded", newName.get()))
                        .create(
                                FundTypes.HEAD.key(id),
                                Map.of(
                                        "fund", Value.of(p.fund().id()),
                                        "name", Value.of(newName.get()),
                                        "place", Value.of(p.heads().size() + 1L))),
                _ -> newName.clear());
    }

    /** Tables that are taken in tell heads by their names. */
    private boolean isTaken(String called, Optional<String> own) {
        return head.options().stream()
                .filter(h -> own.filter(h.id()::equals).isEmpty())
                .anyMatch(h -> h.name().equalsIgnoreCase(called));
    }

    /** Saves what was changed of the head; what is still to come is unset where it is left blank. */
    void save() {
        if (isNoneChosen() || !Asked.allInOrder(fields())) {
            return;
        }
        BudgetHead of = head.get();
        if (isTaken(name.get(), Optional.of(of.id()))) {
            name.refuse(SAY.text("head.name.taken"));
            return;
        }
        RecordKey key = FundTypes.HEAD.key(of.id());
        Draft draft = Draft.labelled(SAY.text("label.headChanged", of.name()));
        if (!name.get().equals(of.name())) {
            draft.set(key, "name", Value.of(name.get()));
        }
        if (ringFenced.value().orElse(false) != of.ringFenced()) {
            draft.set(key, "ringFenced", Value.of(!of.ringFenced()));
        }
        if (!stillToCome.value().equals(of.stillToCome())) {
            draft.set(key, "stillToCome", stillToCome.value().map(Value::of).orElse(Value.NOTHING));
        }
        desk.save(draft, _ -> {});
    }

    /** A head that nobody used is put away. One that entries or awards name stays: its figures belong to the statement. */
    void archive() {
        if (isNoneChosen()) {
            return;
        }
        BudgetHead of = head.get();
        FundPicture p = picture.orElseThrow();
        Optional<Award> award = p.awards().stream()
                .map(AwardRow::award)
                .filter(a -> a.head().filter(of.id()::equals).isPresent())
                .findFirst();
        if (p.entries().headNumber(of.id()) >= 0) {
            head.refuse(SAY.text("head.entered", of.name()));
        } else if (award.isPresent()) {
            head.refuse(SAY.text("head.awarded", of.name(), award.get().label()));
        } else {
            desk.save(
                    Draft.labelled(SAY.text("label.headArchived", of.name()))
                            .set(FundTypes.HEAD.key(of.id()), "archived", Value.of(true)),
                    _ -> {});
        }
    }

    private boolean isNoneChosen() {
        if (picture.isEmpty() || head.value().isEmpty()) {
            head.refuse(SAY.text("head.which"));
            return true;
        }
        return false;
    }
}
