package org.daybook.fund;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * An entry as the list shows it.
 *
 * @param fund the id of its fund
 * @param reverses the number of the entry that it reverses; 0 where it reverses none
 * @param what its award, head or source
 * @param amount as it is listed: minus where it takes another back, or goes out of a year
 * @param uncommitted what was left uncommitted after it, in the order of numbers
 * @param written what the officer wrote, once it was read
 */
record EntryRow(
        String fund,
        int number,
        LocalDate effective,
        EntryKind kind,
        int reverses,
        String what,
        Money amount,
        Effect effect,
        Money uncommitted,
        Optional<Entry> written) {

    /** Whether it shows the same entry as another row, of which more may be known by now. */
    boolean isOf(EntryRow other) {
        return fund.equals(other.fund) && number == other.number;
    }

    /** Payee, or source as it was typed. */
    String who() {
        return written.map(Entry::wrote)
                .map(w -> w.payee().isBlank() ? w.source() : w.payee())
                .orElse("");
    }

    /** Reference and note; of a reversal its reason. */
    String note() {
        return written.map(Entry::wrote)
                .map(w -> java.util.stream.Stream.of(w.reference(), w.note(), w.reason())
                        .filter(s -> !s.isBlank())
                        .collect(java.util.stream.Collectors.joining(" · ")))
                .orElse("");
    }
}
