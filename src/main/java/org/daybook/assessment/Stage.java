package org.daybook.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.feature.Circle;
import org.daybook.kit.text.Messages;

/**
 * Where an authority stands with a framework. The first nine are a path, in order; the other four lie beside it. Any move
 * may be made, backwards too.
 */
enum Stage {
    NOT_APPROACHED("not-approached", Circle.EMPTY, 0),
    PRIORITY_OFFERED("priority-place-offered", Circle.EMPTY, 3),
    SIGNED_UP("signed-up", Circle.QUARTER, 5),
    SELF_ASSESSING("self-assessing", Circle.HALF, 6),
    SELF_ASSESSED("self-assessment-done", Circle.THREE_QUARTERS, 8),
    CHALLENGE_BOOKED("peer-challenge-booked", Circle.THREE_QUARTERS, 9),
    CHALLENGE_HELD("peer-challenge-held", Circle.THREE_QUARTERS, 10),
    PLAN_AGREED("improvement-plan-agreed", Circle.THREE_QUARTERS, 11),
    REVIEWED("reviewed", Circle.FULL, 12),
    DECLINED("declined", Circle.ASIDE, 2),
    WITHDREW("withdrew", Circle.ASIDE, 1),
    PAUSED("paused", Circle.ASIDE, 4),
    DONE_ELSEWHERE("done-with-another-provider", Circle.ASIDE, 7);

    private static final Messages SAY = Messages.beside(Stage.class);

    private final String code;
    private final Circle circle;
    private final int rank;

    Stage(String code, Circle circle, int rank) {
        this.code = code;
        this.circle = circle;
        this.rank = rank;
    }

    /** The stage of a code in a record; empty where a newer program knows one more. */
    static Optional<Stage> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /** As records hold it. */
    String code() {
        return code;
    }

    Circle circle() {
        return circle;
    }

    /** As people say it: "self-assessment done". */
    String word() {
        return SAY.text("stage." + code);
    }

    /** As a chip of the filter says it, where many stand in a row. */
    String chipWord() {
        return SAY.text("stage.chip." + code);
    }

    /** As a tile of the map says it: "done". */
    String shortWord() {
        return SAY.text("stage.short." + code);
    }

    /**
     * How far it is, to find an authority's furthest framework: each engaged stage ranks above each that is not, and each
     * done one above each that is not done.
     */
    int rank() {
        return rank;
    }

    boolean onPath() {
        return circle != Circle.ASIDE;
    }

    /** Signed up or later, done with another provider, or paused; not declined, not withdrawn. */
    boolean isEngaged() {
        return rank >= PAUSED.rank;
    }

    /** The self-assessment itself is done. */
    boolean isDone() {
        return rank >= DONE_ELSEWHERE.rank;
    }

    /** Whether something is expected to happen next, so that standing still is worth a word. */
    boolean isWaiting() {
        return this != NOT_APPROACHED && this != REVIEWED && this != DONE_ELSEWHERE && this != DECLINED && this != WITHDREW;
    }

    /** The stages of the path that lie between: what a move from here skips. None backwards or aside. */
    List<Stage> skippedTo(Stage to) {
        if (!onPath() || !to.onPath() || to.ordinal() <= ordinal() + 1) {
            return List.of();
        }
        return Arrays.asList(values()).subList(ordinal() + 1, to.ordinal());
    }
}
