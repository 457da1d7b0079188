package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.jooq.DSLContext;

/**
 * The measures of one fund from its daily sums: what overview and the command line say, at the same cost for any number
 * of entries. The statement by head is {@link Statements}'.
 */
record FundFigures(Fund fund, LocalDate asAt, Effect stands, FundSettings rules) {
    static List<FundFigures> all(DSLContext sql, LocalDate asAt, Optional<Instant> recordedUntil) {
        return FundStore.funds(sql).stream()
                .map(fund -> StatementTerms.of(sql, fund, recordedUntil))
                .map(terms -> new FundFigures(
                        terms.fund(),
                        asAt,
                        EntryStore.stands(sql, terms.fund().id(), asAt, recordedUntil),
                        terms.rules()))
                .toList();
    }

    Money received() {
        return new Money(stands.received());
    }

    Money expected() {
        return new Money(stands.expected());
    }

    Money committed() {
        return new Money(stands.committed());
    }

    Money paid() {
        return new Money(stands.paid());
    }

    Money uncommitted() {
        return new Money(stands.uncommitted(rules.countExpected()));
    }

    Money blocked() {
        return fund.blockedOn(asAt, uncommitted());
    }

    /** No amount set and nothing entered: nothing can be said of its money, which is not nil. */
    boolean unset() {
        return fund.amount().isEmpty() && stands.equals(Effect.NONE);
    }

    /** As {@code overview --json} has it; what is unset is null. */
    Value value() {
        SortedMap<String, Value> m = new TreeMap<>();
        m.put("name", Value.of(fund.name()));
        m.put("amount", fund.amount().map(Value::of).orElse(Value.NOTHING));
        m.put("received", orUnset(stands.received()));
        m.put("expected", orUnset(stands.expected()));
        m.put("committed", Value.of(committed()));
        m.put("paid", Value.of(paid()));
        m.put("closing", orUnset(stands.received() - stands.paid()));
        m.put("uncommitted", orUnset(uncommitted().pence()));
        m.put("match", Value.of(new Money(stands.match())));
        m.put("blocked", Value.of(blocked()));
        return new Value.Members(m);
    }

    private Value orUnset(long pence) {
        return unset() ? Value.NOTHING : Value.of(new Money(pence));
    }
}
