package org.daybook.fund;

import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * One budget head in a statement.
 *
 * @param head its id; empty for what is entered on no head
 * @param original what was allocated
 * @param latest allocated and moved by virements
 * @param stillToCome as entered; empty where nobody has said
 */
public record HeadLine(
        Optional<String> head,
        String name,
        Money original,
        Money latest,
        Money spent,
        Money committed,
        Optional<Money> stillToCome,
        Rag rag) {
    /** Paid, committed and what is entered as still to come. */
    public Money forecast() {
        return spent.plus(committed).plus(stillToCome.orElse(Money.ZERO));
    }

    /** Forecast less latest budget: above nil is over. */
    public Money variance() {
        return forecast().minus(latest);
    }
}
