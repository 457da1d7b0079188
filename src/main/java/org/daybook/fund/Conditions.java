package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The conditions of the award that is chosen: a new one, met or waived today, or corrected. */
final class Conditions {
    private static final Messages SAY = Messages.beside(Conditions.class);

    private final Desk desk;
    private final FundPosting posting;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<Optional<AwardRow>> award = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AwardCondition>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Filling filling = new Filling();
    private final Unsaved unsavedAdded;
    private final Unsaved unsaved;
    final Input<String> added = Input.note();
    final Input<String> text = Input.note();
    final Input<PartialDate> met;
    final Input<PartialDate> waived;
    final Input<String> waivedBy = Input.line();

    Conditions(Desk desk, FundPosting posting, Supplier<LocalDate> today) {
        this.desk = desk;
        this.posting = posting;
        this.today = today;
        this.met = Input.date(today);
        this.waived = Input.date(today);
        this.unsavedAdded = new Unsaved(List.of(added));
        this.unsaved = new Unsaved(filling, corrected());
    }

    ReadOnlyObjectProperty<Optional<AwardRow>> awardProperty() {
        return award.getReadOnlyProperty();
    }

    /** The condition that is corrected. */
    ReadOnlyObjectProperty<Optional<AwardCondition>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What is written of an award's conditions waits while another award is looked at. */
    void show(Optional<AwardRow> row) {
        Optional<AwardCondition> before = open.get();
        award.set(row);
        unsavedAdded.turnTo(row.map(r -> r.award().id()).orElse(""), label());
        Optional<AwardCondition> now = before.flatMap(condition -> row.stream()
                .flatMap(r -> r.award().conditions().stream())
                .filter(c -> c.id().equals(condition.id()))
                .findFirst());
        unsaved.turnTo(now.map(AwardCondition::id).orElse(""));
        open.set(now);
        now.ifPresent(this::fill);
    }

    private String label() {
        return award.get().map(r -> r.award().label()).orElse("");
    }

    void open(AwardCondition condition) {
        unsaved.turnTo(condition.id(), label());
        fill(condition);
        open.set(Optional.of(condition));
    }

    /** What is written in it goes too: opened again, it shows what is saved. */
    void close() {
        filling.forget(corrected());
        open.set(Optional.empty());
    }

    private boolean isOpen(AwardCondition condition) {
        return open.get().filter(c -> c.id().equals(condition.id())).isPresent();
    }

    private List<Asked> corrected() {
        return List.of(text, met, waived, waivedBy);
    }

    /** What she wrote of it stays, and waits with it while another is open. */
    private void fill(AwardCondition condition) {
        filling.show(text, condition.text(), condition.text());
        filling.show(met, condition.met(), condition.met().map(PartialDate::inText).orElse(""));
        filling.show(waived, condition.waived(), condition.waived().map(PartialDate::inText).orElse(""));
        String by = condition.waivedBy();
        filling.show(waivedBy, Optional.of(by).filter(role -> !role.isEmpty()), by);
    }

    void add() {
        if (award.get().isEmpty() || added.value().isEmpty()) {
            added.refuse(SAY.text("condition.text"));
            return;
        }
        Award of = award.get().get().award();
        Map<String, Value> fields = Map.of("award", Value.of(of.id()), "condition", Value.of(added.get()));
        List<Object> pressed = unsavedAdded.typed();
        desk.saveOnce(
                List.of(FundTypes.AWARD_CONDITION, fields),
                Draft.labelled(SAY.text("label.conditionAdded", of.label()))
                        .create(FundTypes.AWARD_CONDITION.key(posting.nextId()), fields),
                _ -> unsavedAdded.saved(of.id(), pressed));
    }

    /** Says today that a condition is met. */
    void meet(AwardCondition condition) {
        desk.save(
                Draft.labelled(SAY.text("label.conditionMet"))
                        .set(FundTypes.AWARD_CONDITION.key(condition.id()), "met", Value.of(PartialDate.of(today.get()))),
                _ -> {});
    }

    /** Says today that a condition is waived, by the manager's role. */
    void waive(AwardCondition condition) {
        RecordKey key = FundTypes.AWARD_CONDITION.key(condition.id());
        desk.save(
                Draft.labelled(SAY.text("label.conditionWaived"))
                        .set(key, "waived", Value.of(PartialDate.of(today.get())))
                        .set(key, "waivedBy", Value.of(SAY.text("role.manager"))),
                _ -> {});
    }

    /** Corrects the open condition: its words, and when it was met or waived; without either it is open again. */
    void correct() {
        open.get().ifPresent(condition -> {
            if (!met.isInOrder() || !waived.isInOrder()) {
                met.reveal();
                waived.reveal();
                return;
            }
            if (text.value().isEmpty()) {
                text.refuse(SAY.text("condition.text"));
                return;
            }
            if (waived.value().isPresent() && waivedBy.value().isEmpty()) {
                waivedBy.refuse(SAY.text("condition.role"));
                return;
            }
            RecordKey key = FundTypes.AWARD_CONDITION.key(condition.id());
            String by = waived.value().isPresent() ? waivedBy.get() : "";
            List<Object> pressed = unsaved.typed();
            desk.save(
                    Draft.labelled(SAY.text("label.conditionCorrected", label()))
                            .set(key, "condition", Value.of(text.get()))
                            .set(key, "met", met.value().map(Value::of).orElse(Value.NOTHING))
                            .set(key, "waived", waived.value().map(Value::of).orElse(Value.NOTHING))
                            .set(key, "waivedBy", Value.orNothing(by)),
                    _ -> {
                        // Unless she wrote on, or has opened another.
                        if (isOpen(condition) && unsaved.typed().equals(pressed)) {
                            close();
                        }
                        unsaved.savedAway(condition.id(), pressed);
                    });
        });
    }
}
