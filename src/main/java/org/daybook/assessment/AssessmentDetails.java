package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/** What is arranged with an authority. @param leadContact the id of a contact, or empty */
record AssessmentDetails(String gss, String leadContact, String nextStep, Optional<PartialDate> nextStepDate) {
    static AssessmentDetails none(String gss) {
        return new AssessmentDetails(gss, "", "", Optional.empty());
    }
}
