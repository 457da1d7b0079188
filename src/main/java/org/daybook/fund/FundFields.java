package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** What is asked of a fund, a new one or one that is there, and the condition that blocks its money. */
final class FundFields {
    private static final Messages SAY = Messages.beside(FundFields.class);
    private static final String UNTIL = "until ";

    final Input<String> name = new Input<>(Rule.line().required(SAY.text("fund.name")));
    final Input<String> purpose = Input.note();
    final Choice<Boolean> ringFenced = yesOrNo();
    final Input<Money> amount =
            new Input<>(Rule.money().and(a -> a.isNegative() ? SAY.text("fund.amount.negative") : ""));
    final Input<PartialDate> ends;
    final Choice<Boolean> older =
            new Choice<>(List.of(false, true), yes -> SAY.text(yes ? "fund.began.before" : "fund.began.with"));
    final Input<String> block = Input.line();
    final Input<Money> blockAmount =
            new Input<>(Rule.money().and(a -> a.pence() <= 0 ? SAY.text("fund.blockAmount.nil") : ""));
    final Input<PartialDate> lifted;

    FundFields(Supplier<LocalDate> today) {
        ends = Input.dateAhead(today);
        lifted = Input.date(today);
        begin();
    }

    private void begin() {
        ringFenced.choose(false);
        older.choose(false);
    }

    static Choice<Boolean> yesOrNo() {
        return new Choice<>(List.of(false, true), yes -> SAY.text(yes ? "yes" : "no"));
    }

    List<Asked> details() {
        return List.of(name, purpose, ringFenced, amount, ends, older);
    }

    List<Asked> condition() {
        return List.of(block, blockAmount, lifted);
    }

    /** Whether the details can be saved; what is wrong is said beside its field. */
    boolean detailsInOrder() {
        boolean inOrder = Asked.allInOrder(details());
        if (inOrder && ringFenced.value().orElse(false) && purpose.value().isEmpty()) {
            purpose.refuse(SAY.text("fund.purpose.missing"));
            return false;
        }
        return inOrder;
    }

    /** Whether the condition can be saved. A part of the fund or a day is nothing without what it waits for. */
    boolean conditionInOrder() {
        boolean inOrder = Asked.allInOrder(condition());
        if (inOrder && block.value().isEmpty() && (blockAmount.value().isPresent() || lifted.value().isPresent())) {
            block.refuse(SAY.text("fund.block.missing"));
            return false;
        }
        return inOrder;
    }

    /**
     * Completes what was typed of the condition: "£6,000 is set aside until the toolkit is available".
     *
     * @param stored what it waits for so far; left as it is where nobody changed it
     */
    void completeCondition(String stored) {
        block.value()
                .filter(text -> !text.equals(stored) && !text.regionMatches(true, 0, UNTIL, 0, UNTIL.length()))
                .ifPresent(text -> block.textProperty().set(UNTIL + text));
    }

    /** What the fields hold, as the journal keeps it; what is blank is unset. */
    Map<String, Value> values() {
        Map<String, Value> values = new TreeMap<>();
        values.put("name", name.value().map(Value::of).orElse(Value.NOTHING));
        values.put("purpose", purpose.value().map(Value::of).orElse(Value.NOTHING));
        values.put("ringFenced", Value.of(ringFenced.value().orElse(false)));
        values.put("amount", amount.value().map(Value::of).orElse(Value.NOTHING));
        values.put("ends", ends.value().map(Value::of).orElse(Value.NOTHING));
        values.put("older", Value.of(older.value().orElse(false)));
        values.put("blockText", block.value().map(Value::of).orElse(Value.NOTHING));
        values.put("blockAmount", blockAmount.value().map(Value::of).orElse(Value.NOTHING));
        values.put("blockLifted", lifted.value().map(Value::of).orElse(Value.NOTHING));
        return values;
    }

    /**
     * Says a fault that only the saving found out beside its field, where that still holds what she pressed with.
     *
     * @return whether it is said
     */
    boolean say(Refused refused, Map<String, Value> pressed) {
        Map<String, Value> now = values();
        Optional<Asked> beside = refused.field()
                .filter(field -> now.getOrDefault(field, Value.NOTHING).equals(pressed.get(field)))
                .flatMap(field -> switch (field) {
                    case "name" -> Optional.of(name);
                    case "older" -> Optional.of(older);
                    default -> Optional.empty();
                });
        beside.ifPresent(field -> field.refuse(String.join(" ", refused.faults())));
        return beside.isPresent();
    }

    /** Fills the fields with what is saved of a fund. */
    void fill(Filling filling, Fund fund) {
        filling.show(name, fund.name(), fund.name());
        filling.show(purpose, Optional.of(fund.purpose()).filter(p -> !p.isEmpty()), fund.purpose());
        filling.show(ringFenced, fund.ringFenced());
        filling.show(amount, fund.amount(), FundText.inField(fund.amount()));
        filling.show(ends, fund.ends(), fund.ends().map(PartialDate::inText).orElse(""));
        filling.show(older, fund.older());
        Optional<Money> part = fund.condition().flatMap(Fund.Block::amount);
        Optional<PartialDate> day = fund.condition().flatMap(Fund.Block::lifted);
        filling.show(block, fund.condition().map(Fund.Block::text), fund.condition().map(Fund.Block::text).orElse(""));
        filling.show(blockAmount, part, FundText.inField(part));
        filling.show(lifted, day, day.map(PartialDate::inText).orElse(""));
    }

    void clear() {
        details().forEach(Asked::clear);
        condition().forEach(Asked::clear);
        begin();
    }
}
