package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/** An idea for all of London, out of an issue that many share. @param authorities how many shared it, of {@code base} then */
record ProposalNote(
        String id, String issue, String text, int authorities, int base, Optional<PartialDate> date, boolean archived) {}
