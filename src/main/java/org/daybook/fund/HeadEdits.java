package org.daybook.fund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** The budget heads of a fund: a new one, and what is known of one that is there. */
final class HeadEdits {
    private static final Messages SAY = Messages.beside(HeadEdits.class);

    private final Desk desk;
    private final FundPosting posting;
    private final Filling filling = new Filling();
    final Input<String> newName = Input.line();
    final Choice<BudgetHead> head = new Choice<BudgetHead>(BudgetHead::name).knownBy(BudgetHead::id);
    final Input<String> name = new Input<>(Rule.line().required(SAY.text("head.name")));
    final Choice<Boolean> ringFenced = FundFields.yesOrNo();
    final Input<Money> stillToCome = Input.money();
    private final Unsaved unsaved = new Unsaved(filling, fields());
    private Optional<FundPicture> picture = Optional.empty();
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper();
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
        boolean another = !picture.map(p -> p.fund().id()).equals(now.map(p -> p.fund().id()));
        picture = now;
        offering = true;
        if (another) {
            head.clear();
        }
        head.offer(now.map(FundPicture::heads).orElse(List.of()));
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

    /** What she wrote of a head stays, and waits with it while another is chosen. */
    private void fill() {
        unsaved.turnTo(
                head.value().map(BudgetHead::id).orElse(""), head.value().map(BudgetHead::name).orElse(""));
        filled.set(head.value().isPresent());
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
        String fund = picture.get().fund().id();
        String called = newName.get();
        String id = posting.nextId();
        desk.saveOnce(
                List.of(FundTypes.HEAD, fund, called),
                reading -> {
                    List<BudgetHead> heads = FundStore.heads(reading.sql(), fund);
                    requireFree(heads, called, Optional.empty());
                    return Draft.labelled(SAY.text("label.headAdded", called))
                            .create(
                                    FundTypes.HEAD.key(id),
                                    Map.of(
                                            "fund", Value.of(fund),
                                            "name", Value.of(called),
                                            "place", Value.of(heads.size() + 1L)));
                },
                _ -> {
                    if (holds(newName, called)) {
                        newName.clear();
                    }
                    added = choose(id) ? Optional.empty() : Optional.of(id);
                },
                refused -> say(refused, newName, called));
    }

    private static boolean holds(Input<String> field, String called) {
        return field.value().filter(called::equals).isPresent();
    }

    /** Beside the field, while that still holds the name. */
    private static boolean say(Refused refused, Input<String> field, String called) {
        boolean beside = refused.field().filter("name"::equals).isPresent() && holds(field, called);
        if (beside) {
            field.refuse(String.join(" ", refused.faults()));
        }
        return beside;
    }

    /** Tables that are taken in tell heads by their names. On the lane. */
    private static void requireFree(List<BudgetHead> heads, String called, Optional<String> own) {
        boolean taken = heads.stream()
                .filter(h -> own.filter(h.id()::equals).isEmpty())
                .anyMatch(h -> h.name().equalsIgnoreCase(called));
        if (taken) {
            throw Refused.because("name", SAY.text("head.name.taken"));
        }
    }

    /** Saves what was changed of the head; what is still to come is unset where it is left blank. */
    void save() {
        if (isNoneChosen() || !Asked.allInOrder(fields())) {
            return;
        }
        BudgetHead of = head.get();
        String called = name.get();
        List<Object> pressed = unsaved.typed();
        RecordKey key = FundTypes.HEAD.key(of.id());
        Draft draft = Draft.labelled(SAY.text("label.headChanged", of.name()));
        if (!called.equals(of.name())) {
            draft.set(key, "name", Value.of(called));
        }
        if (ringFenced.value().orElse(false) != of.ringFenced()) {
            draft.set(key, "ringFenced", Value.of(!of.ringFenced()));
        }
        if (!stillToCome.value().equals(of.stillToCome())) {
            draft.set(key, "stillToCome", stillToCome.value().map(Value::of).orElse(Value.NOTHING));
        }
        desk.save(
                reading -> {
                    requireFree(FundStore.heads(reading.sql(), of.fund()), called, Optional.of(of.id()));
                    return draft;
                },
                _ -> unsaved.savedAway(of.id(), pressed),
                refused -> isChosen(of) && say(refused, name, called));
    }

    private boolean isChosen(BudgetHead of) {
        return head.value().filter(h -> h.id().equals(of.id())).isPresent();
    }

    /** A head that nobody used is put away. One that entries or awards name stays: its figures belong to the statement. */
    void archive() {
        if (isNoneChosen()) {
            return;
        }
        BudgetHead of = head.get();
        RecordKey key = FundTypes.HEAD.key(of.id());
        desk.saveOnce(
                List.of(key, "archived"),
                reading -> {
                    requireUnused(reading, of);
                    return Draft.labelled(SAY.text("label.headArchived", of.name())).set(key, "archived", Value.of(true));
                },
                _ -> {
                    // She knows that it can be chosen no more.
                    if (isChosen(of) || head.value().isEmpty()) {
                        head.clear();
                    }
                    unsaved.forget(of.id());
                },
                refused -> {
                    boolean beside = refused.field().filter("archived"::equals).isPresent() && isChosen(of);
                    if (beside) {
                        head.refuse(String.join(" ", refused.faults()));
                    }
                    return beside;
                });
    }

    /** On the lane. */
    private void requireUnused(Reading reading, BudgetHead of) {
        if (posting.books().ledger(reading.sql(), of.fund()).columns().headIds().knownNumber(of.id()) > 0) {
            throw Refused.because("archived", SAY.text("head.entered", of.name()));
        }
        AwardStore.awards(reading.sql(), of.fund()).stream()
                .filter(a -> a.head().filter(of.id()::equals).isPresent())
                .findFirst()
                .ifPresent(award -> {
                    throw Refused.because("archived", SAY.text("head.awarded", of.name(), award.label()));
                });
    }

    private boolean isNoneChosen() {
        if (picture.isEmpty() || head.value().isEmpty()) {
            head.refuse(SAY.text("head.which"));
            return true;
        }
        return false;
    }
}
