package org.daybook.fund;

import java.util.Optional;
import java.util.function.Function;
import org.daybook.kit.text.Money;

/**
 * One budget head in a statement.
 *
 * <p>Where no budget was allocated to it or moved to or from it, its budget is not set, which is not nil: it has no variance
 * and is not rated. One that all was moved away from again has a budget of nil.
 *
 * @param head its id; empty for what is entered on no head
 * @param original what was allocated
 * @param latest allocated and moved by virements
 * @param hasBudget whether any was allocated or moved, and not taken back
 * @param stillToCome as entered; empty where nobody has said
 * @param rag by the rules that hold for the statement
 */
public record HeadLine(
        Optional<String> head,
        String name,
        Money original,
        Money latest,
        boolean hasBudget,
        Money spent,
        Money committed,
        Optional<Money> stillToCome,
        Rag rag) {
    /** What is said of its budget; empty where it has none. */
    Optional<Money> ofBudget(Function<HeadLine, Money> figure) {
        return hasBudget ? Optional.of(figure.apply(this)) : Optional.empty();
    }

    /** Paid, committed and what is entered as still to come. */
    public Money forecast() {
        return spent.plus(committed).plus(stillToCome.orElse(Money.ZERO));
    }

    /** Forecast less latest budget: above nil is over. */
    public Money variance() {
        return forecast().minus(latest);
    }
}
