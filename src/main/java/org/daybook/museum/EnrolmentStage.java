package org.daybook.museum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.feature.Circle;
import org.daybook.kit.text.Messages;

/** Where a museum service stands with the improvement programme: a path, and three places beside it. Any move may be made. */
enum EnrolmentStage {
    ELIGIBLE("eligible", Circle.EMPTY),
    INVITED("invited", Circle.EMPTY),
    ENROLLED("enrolled", Circle.QUARTER),
    SELF_ASSESSING("self-assessing", Circle.QUARTER),
    SELF_ASSESSED("self-assessed", Circle.HALF),
    CHALLENGED("challenged", Circle.HALF),
    PLAN_AGREED("plan-agreed", Circle.HALF),
    FUNDED("funded", Circle.THREE_QUARTERS),
    DELIVERING("delivering", Circle.THREE_QUARTERS),
    REPORTED("reported", Circle.FULL),
    WAITING("waiting", Circle.ASIDE),
    DECLINED("declined", Circle.ASIDE),
    WITHDREW("withdrew", Circle.ASIDE);

    private static final Messages SAY = Messages.beside(EnrolmentStage.class);

    private final String code;
    private final Circle circle;

    EnrolmentStage(String code, Circle circle) {
        this.code = code;
        this.circle = circle;
    }

    static Optional<EnrolmentStage> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /** As records hold it. */
    String code() {
        return code;
    }

    Circle circle() {
        return circle;
    }

    String word() {
        return SAY.text("stage." + code);
    }

    boolean onPath() {
        return circle != Circle.ASIDE;
    }

    /** Enrolled or any later stage: what the network counts. */
    boolean isEnrolled() {
        return onPath() && ordinal() >= ENROLLED.ordinal();
    }

    /** Its own self-assessment is behind it: it could help another. */
    boolean hasAssessedItself() {
        return onPath() && ordinal() >= SELF_ASSESSED.ordinal();
    }

    /** The stages of the path that a move from here skips. None backwards or aside. */
    List<EnrolmentStage> skippedTo(EnrolmentStage to) {
        if (!onPath() || !to.onPath() || to.ordinal() <= ordinal() + 1) {
            return List.of();
        }
        return Arrays.asList(values()).subList(ordinal() + 1, to.ordinal());
    }
}
