package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.kit.text.Money;

/**
 * The finance system's figure at a date beside the book's, and the difference explained item by item until it is nil. The
 * accounts of record are the host body's; the book is a memorandum.
 *
 * @param figure what the finance system says
 * @param measured which of the book's figures it stands beside
 * @param recordedUntil the book as it was known then, so that a reconciliation done once stays as it was
 */
public record Reconciliation(
        String id,
        String fund,
        LocalDate date,
        Measured measured,
        Money figure,
        Optional<Instant> recordedUntil,
        List<Item> items) {

    /** Which figure is compared. */
    public enum Measured {
        CLOSING,
        RECEIVED,
        PAID;

        Money of(Statement statement) {
            return switch (this) {
                case CLOSING -> statement.closing();
                case RECEIVED -> statement.received();
                case PAID -> statement.paid();
            };
        }

        long of(Effect effect) {
            return switch (this) {
                case CLOSING -> effect.received() - effect.paid();
                case RECEIVED -> effect.received();
                case PAID -> effect.paid();
            };
        }

        /** By its word in files; closing where it is unknown. */
        static Measured of(String word) {
            for (Measured measured : values()) {
                if (measured.word().equals(word)) {
                    return measured;
                }
            }
            return CLOSING;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One explanation.
     *
     * @param amount what it adds to the book's figure to come to the finance system's
     * @param entry an entry that one of the two has and the other has not, or not yet
     * @param text what it is: in words, where no entry is it
     */
    public record Item(String id, Money amount, OptionalInt entry, String text) {}

    public Reconciliation {
        items = List.copyOf(items);
    }

    /** Finance system less book. */
    public Money difference(Statement statement) {
        return figure.minus(measured.of(statement));
    }

    /** Whether an entry is in the book's figure: it had taken effect by the date, and was recorded by the cut-off. */
    boolean isInBook(LedgerView view, int row) {
        return view.effective(row) <= date.toEpochDay() && row < view.recordedUntil(recordedUntil);
    }

    /**
     * What an entry explains that only one of the two has. One that is in the book's figure takes out what it put in, as the
     * finance system lacks it. One that is not, because it was posted later or is dated later, brings in what it will: the
     * finance system had it before.
     */
    Money explainedBy(LedgerView view, int row) {
        long effect = measured.of(view.effect(row));
        return new Money(isInBook(view, row) ? -effect : effect);
    }

    /** What of the difference nobody has explained yet. */
    public Money unexplained(Statement statement) {
        return difference(statement)
                .minus(items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus));
    }

    public boolean agrees(Statement statement) {
        return unexplained(statement).isZero();
    }
}
