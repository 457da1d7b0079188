package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** What is written down of a claim. An amount that is left blank is not known, which is not nil. */
final class ClaimFields {
    private static final Messages SAY = Messages.beside(ClaimFields.class);

    final Input<Money> amount = Input.money();
    final Input<PartialDate> due;
    final Input<String> evidence = Input.note();

    ClaimFields(Supplier<LocalDate> today) {
        due = Input.dateAhead(today);
    }

    List<Asked> all() {
        return List.of(amount, due, evidence);
    }

    void fill(Filling filling, Claim claim) {
        filling.show(amount, claim.amount(), claim.amount().map(Money::plain).orElse(""));
        filling.show(due, claim.due(), claim.due().map(PartialDate::inText).orElse(""));
        filling.show(evidence, Optional.of(claim.evidence()).filter(e -> !e.isEmpty()), claim.evidence());
    }

    /** All three, blank ones as nothing; empty where neither an amount nor a date is given, which is then asked for. */
    Optional<Map<String, Value>> values() {
        if (!amount.isInOrder() || !due.isInOrder()) {
            amount.reveal();
            due.reveal();
            return Optional.empty();
        }
        if (amount.value().isEmpty() && due.value().isEmpty()) {
            due.refuse(SAY.text("claim.something"));
            return Optional.empty();
        }
        return Optional.of(new TreeMap<>(Map.of(
                "amount", amount.value().map(Value::of).orElse(Value.NOTHING),
                "due", due.value().map(Value::of).orElse(Value.NOTHING),
                "evidence", Value.orNothing(evidence.value().orElse("")))));
    }
}
