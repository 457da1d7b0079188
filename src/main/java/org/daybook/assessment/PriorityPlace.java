package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * A place held for an authority that is not in yet.
 *
 * @param offered when it was told; empty while nobody has
 * @param whoContacts a role
 * @param answer what it said, in its words; empty while it hasn't
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
    boolean isAnswered() {
        return !answer.isBlank();
    }
}
