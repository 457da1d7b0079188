package org.daybook.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * A place held for an authority that is not in yet.
 *
 * @param offered when it was told, as far as it is noted
 * @param whoContacts a role
 * @param answer what it said, in its words; empty while it hasn't, or where only the day is known
 */
record PriorityPlace(
        String id,
        String authority,
        Optional<PartialDate> offered,
        String whoContacts,
        String nextStep,
        Optional<PartialDate> nextStepDate,
        String answer,
        Optional<PartialDate> answered,
        boolean archived) {
    private static final Messages SAY = Messages.beside(PriorityPlace.class);

    /** Told, be it noted here or by the stage that the authority was moved to. */
    boolean isOffered(Stage stage) {
        return offered.isPresent() || stage == Stage.PRIORITY_OFFERED;
    }

    /** The day alone says it too: what was answered stays out of a public snapshot. */
    boolean isAnswered() {
        return !answer.isBlank() || answered.isPresent();
    }

    /** In a word: answered, waiting for an answer, or still to be told. */
    String state(Stage stage) {
        return SAY.text("place.state." + (isAnswered() ? "answered" : isOffered(stage) ? "waiting" : "to-tell"));
    }

    /** The next step's date has passed without an answer. */
    boolean isOverdue(LocalDate asAt) {
        return !isAnswered() && isStepPast(asAt);
    }

    /** It has answered, and no step after that lies ahead: nothing is expected next. */
    boolean isSettled(LocalDate asAt) {
        return isAnswered() && isStepPast(asAt);
    }

    private boolean isStepPast(LocalDate asAt) {
        return nextStepDate.filter(d -> d.latest().isBefore(asAt)).isPresent();
    }
}
