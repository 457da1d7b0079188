package org.daybook.sheet;

import java.util.Locale;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** One typed cell of a {@link Table}. The type decides the words and figures that are shown, the column their alignment. */
public sealed interface Cell {

    record Words(String text) implements Cell {}

    record Amount(Money money) implements Cell {
        @Override
        public String text() {
            return money.inTable();
        }
    }

    record Count(long number) implements Cell {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "%,d", number).replace('-', '−');
        }
    }

    record When(PartialDate date) implements Cell {
        @Override
        public String text() {
            return date.inTable();
        }
    }

    /** A status, told by shape and word. */
    record Status(Mark mark, String text) implements Cell {}

    /** Nothing is known, or nothing belongs here. Not zero. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** The words and figures as they are printed. */
    String text();

    static Cell of(String words) {
        return new Words(words);
    }

    static Cell of(Money money) {
        return new Amount(money);
    }

    static Cell of(long number) {
        return new Count(number);
    }

    static Cell of(PartialDate date) {
        return new When(date);
    }

    static Cell of(Mark mark, String word) {
        return new Status(mark, word);
    }

    static Cell blank() {
        return new Blank();
    }
}
