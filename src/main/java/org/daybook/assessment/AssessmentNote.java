package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/** Something worth remembering of an authority. */
record AssessmentNote(String id, String authority, Optional<PartialDate> date, String text) {}
