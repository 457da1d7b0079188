package org.daybook.museum;

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
 * One move of a service. Moves are never changed into one another: the latest-dated live one is the stage, all of them the
 * history.
 *
 * @param service GSS code
 */
record MuseumMove(String id, String service, String code, Optional<PartialDate> date, String note) {
    /** A move in its place, with the day from which it counts: the first of all where no date is known. */
    record Placed(MuseumMove move, LocalDate from) {}

    /**
     * By date, an unknown one first; on one date in the order in which they were made. A date known only roughly follows the
     * moves made before that it may follow: "October", entered after the 3rd of October, comes after it. But not those that
     * are further along the path: "invited, 2008", entered after "enrolled", is history told late, and stands before it.
     */
    static List<Placed> placed(Collection<MuseumMove> moves) {
        List<Placed> placed = new ArrayList<>();
        // Ids ascend with the time they were made at.
        moves.stream().sorted(Comparator.comparing(MuseumMove::id)).forEach(move -> {
            LocalDate from = move.startAmong(placed);
            placed.add(move.placeAmong(placed, from), new Placed(move, from));
        });
        return List.copyOf(placed);
    }

    static List<MuseumMove> inOrder(Collection<MuseumMove> moves) {
        return placed(moves).stream().map(Placed::move).toList();
    }

    /** Those that count by a day, in their order; of a stage that a newer program named nothing is known. */
    static List<MuseumMove> until(LocalDate asAt, Collection<MuseumMove> moves) {
        return placed(moves).stream()
                .filter(p -> !p.from().isAfter(asAt))
                .map(Placed::move)
                .filter(m -> m.stage().isPresent())
                .toList();
    }

    /** One that is made now, after all that there are. */
    static MuseumMove made(EnrolmentStage stage, PartialDate date) {
        return new MuseumMove("~", "", stage.code(), Optional.of(date), "");
    }

    /** The day from which it counts, made after those. */
    LocalDate startAmong(List<Placed> before) {
        Set<String> late = toldLateOf(before);
        return date.map(d -> d.startAfter(
                        before.stream().filter(p -> !late.contains(p.move().id())).map(Placed::from)))
                .orElse(LocalDate.MIN);
    }

    /** After all up to its day, but before those of its day that it is told late of. */
    private int placeAmong(List<Placed> before, LocalDate from) {
        Set<String> late = toldLateOf(before);
        int place = before.size();
        while (place > 0 && before.get(place - 1).from().isAfter(from)) {
            place--;
        }
        while (place > 0
                && before.get(place - 1).from().equals(from)
                && late.contains(before.get(place - 1).move().id())) {
            place--;
        }
        return place;
    }

    /** Those that are further along the path, and what lies beside the path after such a one. */
    private Set<String> toldLateOf(List<Placed> before) {
        Set<String> late = new HashSet<>();
        Optional<EnrolmentStage> mine = stage().filter(EnrolmentStage::onPath);
        if (mine.isEmpty() || date.filter(PartialDate::isRough).isEmpty()) {
            return late;
        }
        boolean behind = false;
        for (Placed placed : before) {
            Optional<EnrolmentStage> other = placed.move().stage().filter(EnrolmentStage::onPath);
            behind = other.map(mine.get()::isBehind).orElse(behind);
            if (behind) {
                late.add(placed.move().id());
            }
        }
        return late;
    }

    Optional<EnrolmentStage> stage() {
        return EnrolmentStage.of(code);
    }
}
