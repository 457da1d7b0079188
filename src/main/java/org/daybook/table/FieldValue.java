package org.daybook.table;

import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** A cell's value, read. A blank cell has none. */
public sealed interface FieldValue {
    record Text(String text) implements FieldValue {}

    record Amount(Money money) implements FieldValue {}

    record Date(PartialDate date) implements FieldValue {}

    record Whole(long number) implements FieldValue {}

    record Flag(boolean yes) implements FieldValue {}

    /**
     * A name.
     *
     * @param spelled as the file has it
     * @param gss the authority's code, when it is one
     */
    record Name(String spelled, Optional<String> gss) implements FieldValue {}

    /** One text for one value, whatever way it was written. */
    default String canonical() {
        return switch (this) {
            case Text t -> t.text();
            case Amount a -> a.money().plain();
            case Date d -> d.date().canonical();
            case Whole w -> Long.toString(w.number());
            case Flag f -> f.yes() ? "yes" : "no";
            // The authority found is left out: a choice remembered later must not make the row a new one.
            case Name n -> n.spelled();
        };
    }
}
