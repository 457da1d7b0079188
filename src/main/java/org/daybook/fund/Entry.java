package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * A posted entry: never edited, never deleted.
 *
 * @param number from 1, without gaps within its fund
 * @param effective the date it counts from
 * @param original the date it belongs to, where that one's period was closed
 * @param recorded when it was posted, to the millisecond; never before the previous entry's
 * @param amount what it moved, in the kind's own direction; of a reversal, the amount of the entry it reverses
 * @param expectedReleased how much of an income received had been expected; of a reversal, what its entry released
 * @param reversed the kind of the entry that this one reverses; its own kind otherwise
 * @param wrote what the officer wrote
 */
public record Entry(
        int number,
        LocalDate effective,
        Period period,
        Optional<LocalDate> original,
        Instant recorded,
        Money amount,
        Money expectedReleased,
        EntryKind reversed,
        Particulars wrote) {

    public EntryKind kind() {
        return wrote.kind();
    }

    public boolean isReversal() {
        return kind() == EntryKind.REVERSAL;
    }

    /** The amount as lists have it: minus where it takes another back, or goes out of a year. */
    Money listed() {
        return EffectCode.sign(reversed, isReversal()) < 0 ? amount.negate() : amount;
    }

    public Effect effect() {
        Effect effect = Effect.of(
                reversed, amount.pence(), expectedReleased.pence(), wrote.award().isPresent());
        return isReversal() ? effect.opposite() : effect;
    }
}
