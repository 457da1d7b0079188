package org.daybook.kit.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A move along a path, of an authority or of a service. Moves are never changed into one another: the latest-dated live one is
 * the stage, and all of them are the history.
 *
 * @param <M> the kind of move
 */
public interface DatedMove<M extends DatedMove<M>> {
    /** Ids ascend with the time they were made at. */
    String id();

    /** As far as it is known. */
    Optional<PartialDate> date();

    /** Whether whoever made this one could see that one. */
    boolean sees(M earlier);

    /** How far along the path it leads; empty beside the path, and for a stage that a newer program named. */
    OptionalInt step();

    /** A move in its place, with the day from which it counts: the first of all where no date is known. */
    record Placed<M>(M move, LocalDate from) {}

    /**
     * By date, an unknown one first; on one date in the order in which they were made. A date known only roughly follows the
     * moves that it may follow and that it sees: "October", entered after the 3rd of October, comes after it. But not those that
     * are further along the path, nor what lies beside the path after such a one: "signed up, 2008", entered after "done", is
     * history told late, and stands before it. What the order is depends on the moves alone, never on how they arrived.
     */
    static <M extends DatedMove<M>> List<Placed<M>> placed(Collection<M> moves) {
        List<Placed<M>> placed = new ArrayList<>();
        moves.stream().sorted(Comparator.comparing(DatedMove::id)).forEach(move -> {
            LocalDate from = move.startAmong(placed);
            DatedMove<M> one = move;
            placed.add(one.placeAmong(placed, from), new Placed<>(move, from));
        });
        return List.copyOf(placed);
    }

    static <M extends DatedMove<M>> List<M> inOrder(Collection<M> moves) {
        return placed(moves).stream().map(Placed::move).toList();
    }

    /** The day from which it counts, made after those. */
    default LocalDate startAmong(List<Placed<M>> before) {
        Set<String> late = toldLateOf(before);
        return date().map(d -> d.startAfter(
                        before.stream().filter(p -> follows(p.move(), late)).map(Placed::from)))
                .orElse(LocalDate.MIN);
    }

    /** After all up to its day, but before those of its day that it is told late of. */
    private int placeAmong(List<Placed<M>> before, LocalDate from) {
        Set<String> late = toldLateOf(before);
        int place = before.size();
        while (place > 0 && before.get(place - 1).from().isAfter(from)) {
            place--;
        }
        for (int i = place - 1; i >= 0 && before.get(i).from().equals(from) && !follows(before.get(i).move(), late); i--) {
            if (late.contains(before.get(i).move().id())) {
                place = i;
            }
        }
        return place;
    }

    private boolean follows(M other, Set<String> late) {
        return sees(other) && !late.contains(other.id());
    }

    /** Those it sees that are further along the path, and what lies beside the path after such a one: "done", then "paused". */
    private Set<String> toldLateOf(List<Placed<M>> before) {
        Set<String> late = new HashSet<>();
        if (step().isEmpty() || date().filter(PartialDate::isRough).isEmpty()) {
            return late;
        }
        boolean behind = false;
        for (Placed<M> placed : before) {
            M other = placed.move();
            if (sees(other)) {
                behind = other.step().isPresent() ? step().getAsInt() < other.step().getAsInt() : behind;
                if (behind) {
                    late.add(other.id());
                }
            }
        }
        return late;
    }
}
