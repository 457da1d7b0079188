package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.PartialDate;

/** The moves of one authority in one framework, the oldest first, and what follows from them. */
record MoveHistory(String authority, String framework, List<StageMove> moves) {
    /** An id after all that there are. */
    private static final String AFTER_ALL = "~";

    MoveHistory {
        moves = DatedMove.inOrder(moves);
    }

    /** Moves that may have been made by that day; what is dated later is a plan, and doesn't count yet. */
    private List<StageMove> until(LocalDate asAt) {
        return DatedMove.placed(moves).stream()
                .filter(p -> !p.from().isAfter(asAt))
                .map(DatedMove.Placed::move)
                .filter(m -> m.stage().isPresent())
                .toList();
    }

    /** Where the authority stood on that day: by the latest-dated move. */
    Optional<Standing> standing(LocalDate asAt) {
        List<StageMove> counted = until(asAt);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        StageMove last = counted.getLast();
        return last.stage().map(stage -> new Standing(framework, stage, since(counted, last), last.tranche(), last.note()));
    }

    private static Optional<PartialDate> since(List<StageMove> counted, StageMove last) {
        Optional<PartialDate> since = last.date();
        for (StageMove move : counted.reversed()) {
            if (!move.code().equals(last.code())) {
                break;
            }
            since = move.date();
        }
        return since;
    }

    /** The stage of the path that the next move starts from: the one it came to before it stepped aside, if it did. */
    Stage onPath(LocalDate asAt) {
        return until(asAt).reversed().stream()
                .flatMap(m -> m.stage().stream())
                .filter(Stage::onPath)
                .findFirst()
                .orElse(Stage.NOT_APPROACHED);
    }

    /** Whether the self-assessment is done on that day: stepping aside after it takes none of it back, a move back does. */
    boolean isDone(LocalDate asAt) {
        return until(asAt).reversed().stream()
                .flatMap(m -> m.stage().stream())
                .filter(stage -> stage.onPath() || stage.isDone())
                .findFirst()
                .map(Stage::isDone)
                .orElse(false);
    }

    /** When the self-assessment was first done, where it is done on that day. */
    Optional<PartialDate> doneOn(LocalDate asAt) {
        if (!isDone(asAt)) {
            return Optional.empty();
        }
        return until(asAt).stream()
                .filter(m -> m.stage().filter(Stage::isDone).isPresent())
                .findFirst()
                .flatMap(StageMove::date);
    }

    /** Moves made apart, neither knowing the other, that no later move has settled by knowing both. */
    List<StageMove> madeApart() {
        List<StageMove> apart = new ArrayList<>();
        for (StageMove move : moves) {
            if (moves.stream().anyMatch(other -> areApart(move, other))) {
                apart.add(move);
            }
        }
        return apart;
    }

    private boolean areApart(StageMove one, StageMove other) {
        return !one.id().equals(other.id())
                && !one.knows().contains(other.id())
                && !other.knows().contains(one.id())
                && moves.stream().noneMatch(m -> m.knows().containsAll(Set.of(one.id(), other.id())));
    }

    /** The day from which a move would count that is made now. */
    LocalDate startOf(Stage stage, PartialDate date) {
        return made(AFTER_ALL, stage, date).startAmong(DatedMove.placed(moves));
    }

    /** Where it stays although it is moved now: with a date known only roughly, at what had come further by then. */
    Optional<Standing> staysAt(Stage stage, PartialDate date, LocalDate asAt) {
        StageMove made = made(AFTER_ALL, stage, date);
        List<StageMove> with = Stream.concat(moves.stream(), Stream.of(made)).toList();
        List<StageMove> counted = new MoveHistory(authority, framework, with).until(asAt);
        boolean becomesIt = !counted.isEmpty() && counted.getLast().equals(made);
        return standing(asAt)
                .filter(_ -> date.isRough() && !becomesIt)
                .filter(standing -> standing.since().filter(d -> d.earliest().isAfter(date.latest())).isEmpty());
    }

    private StageMove made(String id, Stage stage, PartialDate date) {
        return new StageMove(id, authority, framework, stage.code(), Optional.of(date), "", "", ids());
    }

    /** What a move made now knows. */
    Set<String> ids() {
        return moves.stream().map(StageMove::id).collect(Collectors.toUnmodifiableSet());
    }
}
