package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.kit.text.PartialDate;

/**
 * One move of an authority in a framework. Moves are never changed into one another: the latest-dated live one is the
 * stage, and all of them are the history.
 *
 * @param authority GSS code
 * @param code the stage as recorded, which a newer program may have named
 * @param date as far as it is known; always there in what a form saved
 * @param tranche its id, or empty
 * @param knows the ids of the live moves that whoever made this one could see: two moves that don't know each other were
 *     made apart
 */
record StageMove(
        String id,
        String authority,
        String framework,
        String code,
        Optional<PartialDate> date,
        String tranche,
        String note,
        Set<String> knows) {
    StageMove {
        knows = Set.copyOf(knows);
    }

    Optional<Stage> stage() {
        return Stage.of(code);
    }

    /** A move in its place, with the day from which it counts: the first of all where no date is known. */
    record Placed(StageMove move, LocalDate from) {}

    /**
     * By date, an unknown one first; on one date in the order in which they were made. A date known only roughly follows the
     * moves that it may follow and that this one knows: "October", entered after the 3rd of October, comes after it. But not
     * those that are further along the path: "signed up, 2008", entered after "done", is history told late, and stands before
     * it. What the order is depends on the moves alone, never on how they arrived.
     */
    static List<Placed> placed(Collection<StageMove> moves) {
        List<Placed> placed = new ArrayList<>();
        moves.stream().sorted(Comparator.comparing(StageMove::id)).forEach(move -> {
            LocalDate from = move.startAmong(placed);
            placed.add(move.placeAmong(placed, from), new Placed(move, from));
        });
        return List.copyOf(placed);
    }

    static List<StageMove> inOrder(Collection<StageMove> moves) {
        return placed(moves).stream().map(Placed::move).toList();
    }

    /** The day from which it counts, made after those. */
    LocalDate startAmong(List<Placed> before) {
        Set<String> late = toldLateOf(before);
        return date.map(d -> d.startAfter(before.stream().filter(p -> follows(p.move(), late)).map(Placed::from)))
                .orElse(LocalDate.MIN);
    }

    /** After all up to its day, but before those of its day that it is told late of. */
    private int placeAmong(List<Placed> before, LocalDate from) {
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

    private boolean follows(StageMove other, Set<String> late) {
        return knows.contains(other.id()) && !late.contains(other.id());
    }

    /** Those it knows that are further along the path, and what lies beside the path after such a one: "done", then "paused". */
    private Set<String> toldLateOf(List<Placed> before) {
        Set<String> late = new HashSet<>();
        Optional<Stage> mine = stage().filter(Stage::onPath);
        if (mine.isEmpty() || date.filter(PartialDate::isRough).isEmpty()) {
            return late;
        }
        boolean behind = false;
        for (Placed placed : before) {
            if (knows.contains(placed.move().id())) {
                Optional<Stage> other = placed.move().stage().filter(Stage::onPath);
                behind = other.map(mine.get()::isBehind).orElse(behind);
                if (behind) {
                    late.add(placed.move().id());
                }
            }
        }
        return late;
    }
}
