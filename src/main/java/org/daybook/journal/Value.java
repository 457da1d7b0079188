package org.daybook.journal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * What a change says of a field. A closed set of shapes, each with one canonical text ({@link CanonicalText}), so that
 * equal values are equal bytes on every machine.
 */
public sealed interface Value {
    Value NOTHING = new Nothing();
    Value WITHHELD = new Withheld();
    Value ERASED = new Erased();

    record Text(String text) implements Value {}

    /** A number as written: its scale is kept, because 2.50 and 2.5 are different bytes. At most 40 digits. */
    record Numeral(BigDecimal number) implements Value {}

    record Flag(boolean flag) implements Value {}

    /** The field was emptied. */
    record Nothing() implements Value {}

    /** An object: a ledger entry, which is one change with all its members. */
    record Members(SortedMap<String, Value> members) implements Value {
        public Members {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A stub: the value exists elsewhere and was left out of what came here. It overwrites nothing. */
    record Withheld() implements Value {}

    /** A stub: the value was erased for good, here and wherever this stub arrives. */
    record Erased() implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    /** The text, or nothing where it is blank: an emptied form field empties the record's field. */
    static Value orNothing(String text) {
        return text.isBlank() ? NOTHING : new Text(text.strip());
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(long number) {
        return new Numeral(BigDecimal.valueOf(number));
    }

    static Value of(Money amount) {
        return new Numeral(amount.toDecimal());
    }

    static Value of(PartialDate date) {
        return new Text(date.canonical());
    }

    default boolean isNothing() {
        return this instanceof Nothing;
    }

    /** Withheld or erased: nothing that could be shown or compared. */
    default boolean isStub() {
        return this instanceof Withheld || this instanceof Erased;
    }
}
