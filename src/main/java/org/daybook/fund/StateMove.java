package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/** One move in the history of an award or a claim. @param <S> its states */
sealed interface StateMove<S> permits AwardMove, ClaimMove {
    Comparator<StateMove<?>> IN_ORDER = Comparator.<StateMove<?>, PartialDate>comparing(StateMove::date)
            .thenComparing(StateMove::recorded)
            .thenComparing(StateMove::id);

    String id();

    S to();

    PartialDate date();

    /** When it was entered; decides between moves of one date. */
    Instant recorded();

    String note();

    /** Whether it had been entered by that moment; with no cut-off each has. */
    default boolean isKnown(Optional<Instant> recordedUntil) {
        return recordedUntil.filter(recorded()::isAfter).isEmpty();
    }

    /** Whether it may have been made by that day; what is dated later is a plan, and does not count yet. */
    default boolean countsOn(LocalDate day) {
        return !date().earliest().isAfter(day);
    }

    /**
     * The state on a day as it was known at a moment, by the latest-dated move that counts.
     *
     * @param moves in their order
     * @param first the state before any move
     */
    static <S> S stateOn(List<? extends StateMove<S>> moves, S first, LocalDate day, Optional<Instant> recordedUntil) {
        S state = first;
        for (StateMove<S> move : moves) {
            if (move.countsOn(day) && move.isKnown(recordedUntil)) {
                state = move.to();
            }
        }
        return state;
    }

    /** The moves that come before one of that date which is entered now. */
    static <M extends StateMove<?>> List<M> before(List<M> moves, PartialDate date) {
        return moves.stream().filter(m -> m.date().compareTo(date) <= 0).toList();
    }
}
