package org.daybook.table;

import java.time.Instant;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** One cell of a table that goes out, with the type that it has in the program. */
public sealed interface OutCell {
    record Text(String text) implements OutCell {}

    record Amount(Money money) implements OutCell {}

    /** A day becomes a real date; what is known less exactly becomes the text that says so. */
    record Date(PartialDate date) implements OutCell {}

    /** A time of the clock: in a workbook that of this computer, which Excel has no zone for; in a CSV file by UTC, and says so. */
    record Moment(Instant at) implements OutCell {}

    record Whole(long number) implements OutCell {}

    record Flag(boolean yes) implements OutCell {}

    /** Not known, not set. Never written as zero. */
    record Blank() implements OutCell {}

    Blank BLANK = new Blank();

    static OutCell text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static OutCell amount(Money money) {
        return new Amount(money);
    }
}
